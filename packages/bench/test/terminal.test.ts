// The host's terminal: a real one, by way of script(1), and its end.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assembleProgram } from "@armvirt/arm-core";
import { kernel } from "@armvirt/guest/images";
import { describe, expect, test } from "vitest";
import { Returns } from "../src/returns.ts";
import { armvirt, folder } from "./armvirt.ts";
import { program } from "./program.ts";

const CLI = join(import.meta.dirname, "../src/cli.ts");

/** Its code is the rows of its terminal, and for an argument the columns. */
const SIZE = program(`
  ldr r4, [sp]
  sub sp, sp, #8
  mov r0, #0
  movw r1, #0x5413 @ TIOCGWINSZ
  mov r2, sp
  mov r7, #54
  svc #0
  ldrh r0, [sp]
  cmp r4, #1
  ldrhne r0, [sp, #2]
  mov r7, #1
  svc #0`);
const file = (name: string, bytes: Uint8Array): string => {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
};

test("a return before a newline is left out, wherever output is cut", () => {
  const bytes = Buffer.from("a\r\nb\r\r\nc\rd\ne\r");
  for (let cut = 0; cut <= bytes.length; cut++) {
    const returns = new Returns();
    const pieces = [bytes.subarray(0, cut), bytes.subarray(cut), Buffer.from("\n")];
    expect(Buffer.concat(pieces.map((p) => returns.drop(p))).toString()).toBe("a\nb\r\nc\rd\ne\n");
  }
});

// script(1) of util-linux makes the terminal; elsewhere it is another program, or none.
const there = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;

describe.runIf(there)("on a terminal", () => {
  /** Runs `armvirt shell` on a terminal of 51 rows and 133 columns. */
  const onTerminal = (args: readonly string[], input: string): { code: number | null; out: string } => {
    const command = [process.execPath, "--conditions=@armvirt/source", CLI, "shell", ...args]
      .map((word) => `'${word}'`)
      .join(" ");
    const line = `stty rows 51 cols 133; ${command} --timing functional`;
    const { status, stdout } = spawnSync("script", ["-qec", line, "/dev/null"], { input, encoding: "utf8" });
    return { code: status, out: stdout };
  };

  test("lines end in one return and one newline", () => {
    const { out } = onTerminal([], "ls /etc\n");
    expect(out).toContain("motd\r\n");
    expect(out).not.toContain("\r\r");
  });

  test("the guest's programs see its size", () => {
    const size = file("size", SIZE);
    expect(onTerminal(["--program", size, "--shell", "size"], "").code).toBe(51);
    expect(onTerminal(["--program", size, "--shell", "size x"], "").code).toBe(133);
  });
});

test.each([
  ["nothing", "", false],
  ["rows and columns", "terminal=40x100", false],
  ["rows alone", "terminal=40", true],
  ["no rows", "terminal=0x80", true],
  ["too many", "terminal=24x65536", true],
])("the kernel takes a size, and says of another that it is none: %s", async (_, word, said) => {
  const image = file("guest.elf", kernel());
  const line = `${word} init=/bin/true`;
  const { out } = await armvirt(["boot", image, "--timing", "functional", "--append", line]);
  expect(out).toContain("init exited 0");
  expect(out.includes("terminal= takes ROWSxCOLUMNS, each from 1 to 65535")).toBe(said);
});

describe("the end of the input", () => {
  test("hangs up a guest that waits for more", async () => {
    const image = file("guest.elf", kernel());
    const { code, out, err } = await armvirt(["boot", image, "--timing", "functional"]);
    expect(out).toContain("$ ");
    expect(err).toMatch(/^armvirt: hung up; /);
    expect(code).toBe(129);
  });

  test("lets a guest work on that works", async () => {
    const { words } = assembleProgram("1: add r0, r0, #1\n b 1b", 0);
    const loop = file("loop", new Uint8Array(words.buffer));
    const { code, err } = await armvirt([
      ...["boot", loop, "--timing", "functional"],
      ...["--mhz", "1", "--max-instructions", "90000000"], // more than a minute
    ]);
    expect(err).toMatch(/^armvirt: limit; .* 90\.\d+ s simulated/);
    expect(code).toBe(124);
  });

  test("is typed in a conversation, whose programs may wait for long", async () => {
    const sleeps = file(
      "sleeps",
      program(`
  mov r0, #70
  mov r1, #0
  push {r0, r1}
  mov r0, sp
  mov r1, #0
  mov r7, #162 @ nanosleep
  svc #0
  mov r0, #5
  mov r7, #1
  svc #0`),
    );
    const args = ["--timing", "functional", "--mhz", "10", "--program", sleeps, "--shell", "sleeps"];
    expect((await armvirt(["shell", ...args])).code).toBe(5);
  });
});
