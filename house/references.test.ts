// What the documents name exists: files by path, functions by name, links by target.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .trim()
  .split("\n");
const documents = files.filter((f) => f.endsWith(".md"));
const code = files
  .filter((f) => /\.(c|h|S|ts|sh)$/.test(f) && !f.includes("/images/"))
  .map((f) => readFileSync(join(ROOT, f), "utf8"))
  .join("\n");

/** What stands between single backticks outside of code blocks. */
const quoted = (text: string): string[] =>
  [...text.replaceAll(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map((m) => m[1] as string);

test.each(documents)("the files that %s names are there", (document) => {
  const named = quoted(readFileSync(join(ROOT, document), "utf8"))
    .filter(
      (q) =>
        !q.includes("NAME") &&
        (q.includes("/") || !/\.(json|csv)$/.test(q)) &&
        /^[\w./-]+\.(c|h|S|ts|sh|json|csv|ld|dts|elf)$/.test(q),
    )
    .map((q) => q.replace(/^\.\//, ""));
  expect(named.filter((n) => !files.some((f) => f === n || f.endsWith(`/${n}`)))).toEqual([]);
});

test.each(documents)("the functions that %s names are in the sources", (document) => {
  const named = quoted(readFileSync(join(ROOT, document), "utf8")).filter((q) => /^[a-z]\w*_\w+$/.test(q));
  expect(named.filter((n) => !new RegExp(`\\b${n}\\b`).test(code))).toEqual([]);
});

test.each(documents)("the links in %s lead somewhere", (document) => {
  const text = readFileSync(join(ROOT, document), "utf8");
  const targets = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((m) => m[1] as string);
  expect(targets.filter((t) => !existsSync(join(ROOT, dirname(document), t)))).toEqual([]);
});
