// `armvirt shell` as a user sees it: our own shell and a user's program, from a pipe; and what it refuses.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { archiveNames } from "@armvirt/guest";
import { kernel } from "@armvirt/guest/images";
import { readElf } from "@armvirt/machine";
import { afterAll, describe, expect, test } from "vitest";
import { armvirt } from "./armvirt.ts";
import { attributes, program } from "./program.ts";

const files = mkdtempSync(join(tmpdir(), "armvirt-"));
afterAll(() => rmSync(files, { recursive: true, force: true }));

/** In a folder of its own, so that tests at the same time do not see each other's. */
function file(name: string, bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(files, "f")), name);
  writeFileSync(path, bytes);
  return path;
}

const shell = (args: readonly string[], input: string): ReturnType<typeof armvirt> =>
  armvirt(["shell", "--timing", "functional", ...args], input);

test.each([
  ["native", "cortex-a15"],
  ["kvm", "cortex-a15"],
  ["hyp", "cortex-a15"],
  ["native", "cortex-a8"],
  ["kvm", "arm926ej-s"],
])("commands come from a pipe under %s on a %s, and the shell's code goes out", async (vmm, core) => {
  const { code, out, err } = await shell(
    ["--vmm", vmm, "--core", core],
    "hello | cat\ncd /bin && ls | cat\nexit 7\n",
  );
  const lines = out.replaceAll(/\r|\$ /g, "").split("\n");
  expect(lines).toContain("Hello world");
  expect(lines).toContain("lat_syscall");
  expect(lines.at(-2)).toBe("init exited 7");
  expect(err).toMatch(/^armvirt: (off|reset|stopped); \d+ instructions/);
  expect(code).toBe(7);
});

test("the end of the input ends the programs that read it, and the shell with its last code", async () => {
  const { code, out } = await shell([], "cat\n/bin/false");
  expect(out).toContain("/bin/false$ /bin/false$ init exited 0"); // typed, and printed by cat
  expect(code).toBe(0);
  expect((await shell([], "false\n")).code).toBe(1);
});

test("more input than the terminal holds is lost nowhere", async () => {
  const lines = Array.from({ length: 200 }, (_, n) => `line ${n}`);
  const { out } = await shell(
    [],
    `${lines.map((line) => `echo ${line} >> /tmp/f`).join("\n")}\ncat /tmp/f\n`,
  );
  expect(out.replaceAll("\r", "")).toContain(`${lines.join("\n")}\n`);
});

describe("a program of the user", () => {
  const exits = (code: number): Uint8Array => program(`mov r0, #${code}\n mov r7, #1\n svc #0`);

  test("is in the guest's /bin under its file's name", async () => {
    const { code } = await shell(["--program", file("mine", exits(9))], "mine\n");
    expect(code).toBe(9);
  });

  test("takes the place of the guest's own", async () => {
    const { code } = await shell(["--program", file("true", exits(8))], "true || exit 3\n");
    expect(code).toBe(3);
  });

  test("can be the shell, with arguments", async () => {
    const source = "ldr r0, [sp, #8]\n ldrb r0, [r0]\n mov r7, #1\n svc #0";
    const { code } = await shell(["--program", file("one", program(source)), "--shell", "one A"], "");
    expect(code).toBe(65);
  });

  test("that a signal ends gives 128 and the signal's number", async () => {
    const { code } = await shell(["--program", file("bad", program("udf #0")), "--shell", "bad"], "");
    expect(code).toBe(128 + 4);
  });
});

describe("a program runs that", () => {
  const ok = "mov r0, #6\n mov r7, #1\n svc #0";
  const run = (bytes: Uint8Array, core = "cortex-a15"): ReturnType<typeof shell> =>
    shell(["--core", core, "--program", file("one", bytes), "--shell", "one"], "");

  test("may have Thumb code by its attributes, as every static program of a C library", async () => {
    const { code, err } = await run(program(ok, { attributes: attributes(6, 10, 8, 1, 9, 2) }));
    expect(err).not.toContain("note");
    expect(code).toBe(6);
  });

  test.each<[string, readonly [string, number], string]>([
    ["a function", ["helper", 0x10055], " (helper)"],
    ["a piece", ["$t.1", 0x10054], ""],
  ])("has %s in Thumb code, with a note", async (_, symbol, named) => {
    const { code, err } = await run(program(ok, { symbols: [symbol, ["main", 0x10054], ["$a", 0x10054]] }));
    expect(err).toContain(`/one has Thumb code${named}, which no core here executes; should it come to it,`);
    expect(code).toBe(6);
  });

  test("divides by instruction where the core can", async () => {
    const source = "mov r0, #42\n mov r1, #7\n udiv r0, r0, r1\n mov r7, #1\n svc #0";
    expect((await run(program(source, { attributes: attributes(6, 10, 44, 2) }))).code).toBe(6);
  });
});

test("the shell says how a command died, and takes it for a failure", async () => {
  const bad = file("bad", program("udf #0"));
  const wild = file("wild", program("mov r0, #0\n str r0, [r0]"));
  const { code, out } = await shell(["--program", bad, wild], "bad\nwild || exit 5\n");
  expect(out.replaceAll("\r", "")).toContain("$ Illegal instruction\n");
  expect(out.replaceAll("\r", "")).toContain("$ Segmentation fault\n");
  expect(code).toBe(5);
});

test("the shell waits for its command, whatever ends in the background meanwhile", async () => {
  const slow = program(`
  ldr r1, =4000000
again:
  subs r1, r1, #1
  bne again
  mov r0, #1
  adr r1, text
  mov r2, #5
  mov r7, #4
  svc #0
  mov r0, #0
  mov r7, #1
  svc #0
text:
  .word 0x776f6c73 @ slow
  .word 10`);
  const { out } = await shell(["--program", file("slow", slow)], "true & slow; echo after\n");
  expect(out.replaceAll("\r", "")).toContain("slow\nafter\n");
});

/** Locks every second byte of a file until the kernel refuses; its code is 42 when that is ENOLCK behind 512 locks, and an unlock works then. */
const LOCKER = `
  adr r0, path
  mov r1, #0x42 @ O_RDWR | O_CREAT
  mov r2, #0x180
  mov r7, #5
  svc #0
  mov r4, r0
  mov r5, #0
  sub sp, sp, #16
next:
  mov r0, #1 @ F_WRLCK, SEEK_SET
  bl ask
  cmp r0, #0
  addeq r5, r5, #1
  beq next
  cmn r0, #37 @ ENOLCK
  mov r6, #1
  cmpeq r5, #512
  bne out
  sub r5, r5, #1
  mov r0, #2 @ F_UNLCK
  bl ask
  cmp r0, #0
  moveq r6, #42
out:
  mov r0, r6
  mov r7, #1
  svc #0
ask:
  str r0, [sp]
  mov r0, r5, lsl #1
  str r0, [sp, #4]
  mov r0, #1
  str r0, [sp, #8]
  mov r0, r4
  mov r1, #6 @ F_SETLK
  mov r2, sp
  mov r7, #221 @ fcntl64
  svc #0
  bx lr
path:
  .word 0x706d742f @ /tmp
  .word 0x00006c2f @ /l`;

test("a process has so many record locks at most, and can give them back", async () => {
  const { code } = await shell(["--program", file("locker", program(LOCKER))], "locker\n");
  expect(code).toBe(42);
});

test("the programs that --shell knows are those of the image", () => {
  const image = kernel();
  const section = readElf(image, "guest").sections.find((s) => s.name === ".archive");
  const names = archiveNames(image.subarray(section?.offset, (section?.offset ?? 0) + (section?.size ?? 0)));
  expect(names).toContain("bin/sh");
  expect(names).toContain("etc/motd");
  expect(names).not.toContain("TRAILER!!!");
});

describe("bad input is one sentence and code 2:", () => {
  const good = program("mov r0, #0");
  const changed = (change: (bytes: Uint8Array) => void): Uint8Array => {
    const bytes = good.slice();
    change(bytes);
    return bytes;
  };
  const refused = async (args: readonly string[], sentence: RegExp): Promise<void> => {
    const { code, out, err } = await shell(args, "");
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  };

  test.concurrent.each<[string, Uint8Array, RegExp]>([
    ["empty", new Uint8Array(), /\/file is empty/],
    ["a script", Buffer.from("#!/bin/sh\n"), /\/file is not an ELF file; give an ELF executable/],
    ["this host's", readFileSync(process.execPath).subarray(0, 4096), /\/file is a 64-bit ELF file/],
    ["cut", good.slice(0, 60), /\/file is truncated/],
    ["big-endian", changed((b) => b.fill(2, 5, 6)), /\/file is big-endian; build it with -mlittle-endian/],
    ["of another machine", changed((b) => b.fill(62, 18, 19)), /\/file is for machine 62, not for ARM/],
    ["Thumb", changed((b) => b.fill(1, 24, 25)), /\/file starts in Thumb state; build it with -marm/],
    ["an object", changed((b) => b.fill(1, 16, 17)), /\/file is not an executable; link it/],
    [
      "position-independent",
      changed((b) => b.fill(3, 16, 17)),
      /\/file is dynamically linked; link it with -static/,
    ],
    ["with an interpreter", program("nop", { interpreter: true }), /\/file is dynamically linked/],
    [
      "for ARMv8",
      program("nop", { attributes: attributes(6, 14) }),
      /\/file is for ARMv8-A, which no core here has/,
    ],
    [
      "with VFP",
      program("nop", { attributes: attributes(6, 10, 10, 3) }),
      /\/file uses VFP, which no core here has/,
    ],
    [
      "with a Thumb main",
      program("nop", { symbols: [["main", 0x10055]] }),
      /\/file is Thumb code, which no core here executes; build it with -marm/,
    ],
    [
      "without ARM code",
      program("nop", { attributes: attributes(6, 10, 8, 0, 9, 2) }),
      /\/file is Thumb code, which no core here executes; build it with -marm/,
    ],
  ])("a program that is %s", async (_, bytes, sentence) => {
    await refused(["--program", file("file", bytes)], sentence);
  });

  test.concurrent.each<[number, string, string]>([
    [10, "ARMv7", "arm926ej-s"],
    [9, "ARMv6K", "xscale-pxa255"],
    [8, "ARMv6T2", "arm1136jf-s"],
  ])("a program with Tag_CPU_arch %d, %s, on %s", async (arch, title, core) => {
    const newer = file("newer", program("nop", { attributes: attributes(6, arch) }));
    await refused(
      ["--program", newer, "--core", core],
      new RegExp(`/newer is for ${title}, and ${core} is older; choose another --core`),
    );
  });

  test("a program that divides by instruction, on a core that cannot", async () => {
    const divides = file("divides", program("nop", { attributes: attributes(6, 10, 44, 2) }));
    await refused(
      ["--program", divides, "--core", "cortex-a8"],
      /\/divides divides by instruction, which cortex-a8 does not have; choose another --core, or build/,
    );
  });

  test("what is not there", async () => {
    await refused(
      ["--program", "/nowhere/ls"],
      /cannot read \/nowhere\/ls \(ENOENT\); name a static ARM program/,
    );
    await refused(["--shell", "shh"], /the guest has no program "shh" for --shell; did you mean sh\?/);
    await refused(
      ["--core", "cortex-a8", "--vmm", "hyp"],
      /hyp cannot run here: .*; choose another core or VMM/,
    );
  });

  test("two programs of one name, and a shell with too much", async () => {
    await refused(["--shell", "echo 'a b'"], /--shell takes words with spaces between them/);
    await refused(["--program", file("a", good), file("a", good)], /\/a has the name of another --program/);
    await refused(["--shell", `sh ${"x ".repeat(20)}`], /--shell takes at most 16 words and 400 characters/);
  });
});

test("help says how a program is built and how to leave", () => {
  const cli = join(import.meta.dirname, "../src/cli.ts");
  const help = execFileSync(process.execPath, ["--conditions=@armvirt/source", cli, "shell", "--help"], {
    encoding: "utf8",
  });
  for (const said of ["--program", "--shell", "-static", "Ctrl-A", "Exit codes"])
    expect(help).toContain(said);
});
