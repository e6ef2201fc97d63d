// The README's example runs and gives what its comments say.
import { readFileSync } from "node:fs";
import * as armCore from "@armvirt/arm-core";
import { expect, it } from "vitest";
import * as mmu from "../src/index.ts";

it("the example of the README gives the values in its comments", () => {
  const text = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const code = /```ts\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const lines = code.split("\n").map((line) => {
    const named = /^import \{(.*)\} from "@armvirt\/(.*)";/.exec(line);
    if (named) return `const {${named[1]}} = ${named[2] === "mmu" ? "mmu" : "armCore"};`;
    // A comment that begins with a number is the value of the expression before it.
    return line.replace(/^(mmu\.load.*|registers.*\]); \/\/ (-?\d+).*/, "seen.push([$1, $2]);");
  });
  const seen: [number, number][] = [];
  new Function(
    "armCore",
    "mmu",
    "seen",
    lines
      .join("\n")
      .replace("const mmu =", "const side =")
      .replace(/(^|[[ (])mmu\.(words|load|store)/gm, "$1side.$2"),
  )(armCore, mmu, seen);
  expect(seen.length).toBe(4);
  for (const [value, comment] of seen) expect(value).toBe(comment);
});
