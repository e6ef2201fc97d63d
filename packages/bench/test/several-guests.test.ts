// Several guests at one terminal: the first has it, and Xen's dom0 hands the keyboard on.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { armvirt } from "./armvirt.ts";

const CLI = join(import.meta.dirname, "../src/cli.ts");
/** Three times Ctrl-A. */
const NEXT = "\u0001\u0001\u0001";

/** Runs a shell and types a line whenever what it waits for has been printed behind what the line before waited for. */
function converse(args: readonly string[], lines: readonly (readonly [after: string, typed: string])[]) {
  const child = spawn(process.execPath, ["--conditions=@armvirt/source", CLI, "shell", ...args]);
  let out = "";
  let seen = 0;
  const left = [...lines];
  child.stdout.on("data", (bytes) => {
    out += bytes;
    for (let next = left[0]; next !== undefined; next = left[0]) {
      const at = out.indexOf(next[0], seen);
      if (at < 0) return;
      seen = at + next[0].length;
      left.shift();
      child.stdin.write(next[1]);
    }
  });
  return new Promise<{ code: number | null; out: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, out: out.replaceAll("\r", "") })),
  );
}

test("three times Ctrl-A give the keyboard to Xen's next domain, and its end gives it back", async () => {
  const { code, out } = await converse(
    ["--vmm", "xen", "--guests", "2", "--timing", "functional"],
    [
      ["$ ", "echo of dom0 >/tmp/x; sleep 1; cat /tmp/x\n"],
      ["\nof dom0", NEXT],
      ["typed to domain 1", "cat /tmp/x; exit 7\n"],
      ["typed to domain 0", "cat /tmp/x; exit 3\n"],
    ],
  );
  expect(out).toMatch(/typed to domain 1\n[\s\S]*cat: cannot open \/tmp\/x\n[\s\S]*init exited 7\n/);
  expect(out).toMatch(/typed to domain 0\n[\s\S]*^of dom0\n[\s\S]*init exited 3\n/m);
  expect(code).toBe(3);
});

test("where nothing hands the keyboard on, all end with the first", async () => {
  const { code, out } = await armvirt(
    ["shell", "--vmm", "hyp", "--guests", "3", "--timing", "functional"],
    "exit 5\n",
  );
  expect(out).toMatch(/init exited 5/);
  expect(code).toBe(5);
});

test("a VMM is not asked for more guests than it runs", async () => {
  const { code, out, err } = await armvirt(["shell", "--guests", "2"]);
  expect(err).toBe("armvirt: native runs 1 guests at most; ask for fewer --guests\n");
  expect({ code, out }).toEqual({ code: 2, out: "" });
});
