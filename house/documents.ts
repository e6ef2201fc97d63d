// Runs every command in the `console` blocks of the documents and compares what it prints with what the document shows; and the
// `ts` blocks of a package's README, where each `console.log` has what it prints, as JSON, in a comment behind it.
// Usage: node house/documents.ts [--write] [file...]. Prints `ok` and `not ok` lines; the exit code is 1 when a block is wrong.
// In a shown output `...` stands for any text, on a line of its own for any lines. `--write` replaces outputs without such dots.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const CLI = join(ROOT, "packages/bench/src/cli.ts");
const PROMPT = "$ ";
const ANY = "...";
/** Its commands change the repository: house/new-vmm.sh runs them in a copy. */
const CHANGING = "docs/adding-a-vmm.md";

const write = process.argv.includes("--write");
const named = process.argv.slice(2).filter((a) => !a.startsWith("--"));
const documents =
  named.length > 0
    ? named
    : [
        "README.md",
        ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" }).map((f) => `docs/${f}`),
        ...readdirSync(join(ROOT, "packages")).map((p) => `packages/${p}/README.md`),
      ].filter((f) => f.endsWith(".md") && f !== CHANGING && existsSync(join(ROOT, f)));

/** A folder whose `npx` starts the sources at once, as the root scripts do after their installing; other scripts are pnpm's. */
function shims(): string {
  const folder = mkdtempSync(join(tmpdir(), "armvirt-documents-"));
  const node = `${process.execPath} --conditions=@armvirt/source`;
  const run = `exec ${node} ${CLI}`;
  writeFileSync(
    join(folder, "npx"),
    `#!/bin/sh\nshift 2\ncase $1 in\narmvirt) shift; ${run} "$@";;\ncompare) ${run} "$@";;\nnew:vmm) shift; exec ${node} ${join(ROOT, "house/new-vmm.ts")} "$@";;\n*) exec ${join(ROOT, "node_modules/.bin/pnpm")} "$@";;\nesac\n`,
  );
  chmodSync(join(folder, "npx"), 0o755);
  return folder;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What a shown output accepts. */
function accepts(shown: string): RegExp {
  const lines = shown
    .split("\n")
    .map((line) => (line.trim() === ANY ? "(?:.*\\n)*?" : `${line.split(ANY).map(escaped).join(".*")} *\\n`));
  return new RegExp(`^${lines.join("")}$`);
}

const path = shims();
let wrong = 0;
for (const name of documents) {
  const file = join(ROOT, name);
  const text = readFileSync(file, "utf8");
  const fresh = text.replaceAll(/```console\n([\s\S]*?)```\n/g, (block, body: string) => {
    const parts = body.split(/^(?=\$ )/m);
    const out = parts.map((part) => {
      const lines = part.trimEnd().split("\n");
      const end = /<<'(\w+)'/.exec(lines[0] ?? "")?.[1]; // a here-document is part of the command
      const length = end === undefined ? 1 : lines.indexOf(end) + 1;
      const first = lines.slice(0, length).join("\n");
      const command = first.slice(PROMPT.length);
      const shown = lines.slice(length).join("\n");
      const { stdout, stderr } = spawnSync("sh", ["-c", command], {
        cwd: ROOT,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1", PATH: `${path}:${process.env["PATH"]}` },
        maxBuffer: 2 ** 26,
      });
      const printed = stdout.replaceAll("\r", "");
      const good = accepts(shown).test(`${printed.trimEnd()}\n`);
      console.log(`${good ? "ok" : "not ok"} - ${relative(ROOT, file)}: ${command.split("\n")[0]}`);
      if (good) return part;
      if (write && !shown.includes(ANY)) return `${first}\n${printed.trimEnd()}\n`;
      wrong++;
      console.log(`${printed}${stderr}`.replaceAll(/^/gm, "# "));
      return part;
    });
    return block.replace(body, () => out.join(""));
  });
  for (const [, code = ""] of text.matchAll(/```ts\n([\s\S]*?)```\n/g)) {
    const shown = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map((m) => m[1] as string);
    if (shown.length === 0) continue;
    const example = join(dirname(file), ".example.ts");
    const logged = code.replaceAll(/console\.log\((.*)\); \/\/.*$/gm, "console.log(JSON.stringify($1));");
    writeFileSync(example, logged);
    const { stdout, stderr } = spawnSync(process.execPath, ["--conditions=@armvirt/source", example], {
      encoding: "utf8",
    });
    rmSync(example);
    const good = stdout.trimEnd() === shown.join("\n");
    console.log(
      `${good ? "ok" : "not ok"} - ${relative(ROOT, file)}: the example prints what its comments say`,
    );
    if (!good) {
      wrong++;
      console.log(`${stdout}${stderr}`.replaceAll(/^/gm, "# "));
    }
  }
  if (write && fresh !== text) writeFileSync(file, fresh);
}
rmSync(path, { recursive: true });
process.exitCode = wrong > 0 ? 1 : 0;
