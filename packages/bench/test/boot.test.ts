// `armvirt boot` as a user sees it: console, exit codes, statistics.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assembleProgram } from "@armvirt/arm-core";
import { archive, TEXT } from "@armvirt/guest";
import { kernel } from "@armvirt/guest/images";
import { physicalEntry, readElf, tree, writeFdt } from "@armvirt/machine";
import { tinyGuest } from "@armvirt/vmm/conformance";
import { kvm } from "@armvirt/vmm-kvm";
import { describe, expect, test } from "vitest";
import { CORES } from "../src/cores.ts";
import { armvirt, folder } from "./armvirt.ts";

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
}
const guest = (): string => file("guest.elf", kernel());
/** A flat binary. */
const program = (source: string): string =>
  file("program.bin", new Uint8Array(assembleProgram(source, 0x40008000).words.buffer));

test.each(["native", "kvm", "hyp"])("the guest's shell runs programs under %s, and ends", async (vmm) => {
  const { code, out, err } = await armvirt(
    ["boot", guest(), "--vmm", vmm, "--timing", "functional"],
    "hello\necho a b | cat\nexit 3\n",
  );
  expect(out.replaceAll("\r", "")).toMatch(/Hello world\n[\s\S]*^\$ a b\n/m);
  expect(out).toContain("init exited 3");
  expect(err).toMatch(
    /^armvirt: off; \d+ instructions, \d+ cycles, [\d.]+ s simulated, [\d.]+ s on the host, [\d.]+ MIPS\n$/,
  );
  expect(code).toBe(0);
});

test("at the limit of instructions the code is 124, after exactly so many", async () => {
  const stats = join(folder(), "stats.json");
  const { code } = await armvirt(["boot", guest(), "--max-instructions", "123457", "--stats", stats]);
  expect(code).toBe(124);
  const read = JSON.parse(readFileSync(stats, "utf8"));
  expect(Object.keys(read)).toEqual([
    "instructions",
    "cycles",
    "simulated_seconds",
    "host_seconds",
    "mips",
    "ended",
  ]);
  expect(read).toMatchObject({ instructions: 123457, ended: "limit" });
  expect(read.simulated_seconds).toBeCloseTo(read.cycles / 1.7e9, 6);
});

test.each(["xen", "okl4"])(
  "a kernel that %s stops because it is not made for it is told for which port it runs",
  async (vmm) => {
    const unknown = file("own.elf", Uint8Array.from([...kernel(), 0])); // not byte for byte one of this project's
    const { code, err } = await armvirt(["boot", unknown, "--vmm", vmm]);
    expect(err).toMatch(
      new RegExp(`^armvirt: stopped \\(${vmm} runs kernels with the port ${vmm}, and no others\\); `),
    );
    expect(code).toBe(1);
  },
);

test("a kernel panic gives code 1, though the machine goes off", async () => {
  const { code, out, err } = await armvirt(["boot", guest(), "--append", "initrd=3,4"]);
  expect(out).toContain("kernel panic: no RAM disk");
  expect(err).toMatch(/^armvirt: off;/);
  expect(code).toBe(1);
});

test("the kernel's own words stand before init=, and are whole", async () => {
  const { code, out } = await armvirt([
    "boot",
    guest(),
    "--timing",
    "functional",
    "--append",
    "semihosting2 init=/bin/echo semihosting noasid initrd=3,4",
  ]);
  expect(out.replaceAll("\r", "")).toContain("\nsemihosting noasid initrd=3,4\n");
  expect(code).toBe(0);
});

test("a command line that is too long for the kernel is cut, and the kernel says so", async () => {
  const { out } = await armvirt(
    ["boot", guest(), "--timing", "functional", "--append", `${"x".repeat(600)} init=/bin/true`],
    "exit\n",
  );
  expect(out).toContain("the command line is longer than 511 bytes");
});

test("an interrupt ends it with code 130", async () => {
  const { code, err } = await armvirt(["boot", guest()], "", { name: "SIGINT", when: "$ " });
  expect(err).toMatch(/^armvirt: interrupted;/);
  expect(code).toBe(130);
});

test.each([
  ["TTBCR.EAE", "mov r0, #0x80000000\n mcr p15, 0, r0, c2, c0, 2"],
  ["a 64-bit TTBR0", "mov r0, #0\n mov r1, #0\n mcrr p15, 0, r0, r1, c2"],
])("a guest that uses long descriptors (%s) is stopped by kvm in one sentence", async (_, source) => {
  const image = file("lpae.elf", tinyGuest(`start:\n ${source}\n1: b 1b`));
  const { code, out, err } = await armvirt(["boot", image, "--vmm", "kvm", "--timing", "functional"]);
  expect(out).toMatch(
    /^vmm: vm 0 stopped: it uses long descriptors \(LPAE\), which shadow paging does not take at 0x/m,
  );
  expect(err).toMatch(/^armvirt: stopped;/);
  expect(code).toBe(1);
});

test("with semihosting the guest's exit code is the program's", async () => {
  const image = program(`
    ldr r1, 1f
    mov r0, #0x20
    svc #0x123456
  1: .word 2f
  2: .word 0x20026, 77
  `);
  const { code } = await armvirt(["boot", image, "--semihosting"]);
  expect(code).toBe(77);
});

test("a program that waits for an interrupt that cannot come does not run for ever without a terminal", async () => {
  const { code, err } = await armvirt(["boot", program("cpsid if\n1: wfi\n b 1b")]);
  expect(err).toMatch(/^armvirt: stuck;/);
  expect(code).toBe(1);
});

test("the same boot takes the same cycles", async () => {
  const image = guest();
  const cycles = async (): Promise<string | undefined> =>
    /\d+ instructions, \d+ cycles/.exec((await armvirt(["boot", image], "exit\n")).err)?.[0];
  expect(await cycles()).toEqual(await cycles());
});

describe("`check` prints the same", () => {
  const run = async (
    core: string,
    image: Uint8Array,
    vmm = "native",
    timing = "full",
    append = "init=/bin/check",
  ): Promise<string> => {
    const { out } = await armvirt([
      ...["boot", file("guest.elf", image), "--core", core, "--vmm", vmm],
      ...["--timing", timing, "--append", append],
    ]);
    expect(out).toContain("init exited 0");
    return out.replaceAll("\r", "").split("\n").slice(1).join("\n"); // without the memory's size
  };
  const others = CORES.filter((c) => c.name !== "cortex-a15");
  let first: Promise<string> | undefined;
  /** What an A15 prints. */
  const expected = (): Promise<string> => {
    first ??= run("cortex-a15", kernel());
    return first;
  };

  test.each(others)("on a $name", async ({ name, architecture }) => {
    expect(await run(name, kernel("versatilepb", architecture))).toBe(await expected());
  });

  test.each([
    ["native", "arm1136jf-s", kernel("versatilepb", "v6k")],
    ["kvm", "cortex-a15", kernel()],
  ] as const)("under %s on a %s with one ASID for all", async (vmm, core, image) => {
    expect(await run(core, image, vmm, "functional", "noasid init=/bin/check")).toBe(await expected());
  });

  // Functional: `compare` runs the programs with full timing. On the XScale each world switch empties its caches line by line, which takes minutes here; its
  // programs under kvm are measured once (docs/other-cores.md).
  test.each(others.filter((c) => !kvm.refuses(c, "versatilepb") && c.name !== "xscale-pxa255"))(
    "under kvm on a $name",
    async ({ name, architecture }) => {
      const image = kernel("versatilepb", architecture);
      expect(await run(name, image, "kvm", "functional")).toBe(await expected());
    },
  );
});

test.each([
  ["native", "cortex-a15", kernel()],
  ["kvm", "cortex-a15", kernel()],
  ["hyp", "cortex-a15", kernel()],
  ["native", "arm926ej-s", kernel("versatilepb", "v5te")],
  ["kvm", "cortex-a8", kernel("versatilepb", "v7")],
  ["kvm", "arm926ej-s", kernel("versatilepb", "v5te")],
] as const)("the guest under %s on a %s unpacks a RAM disk", async (vmm, core, image) => {
  const disk = file("disk.cpio", archive([{ name: "etc/disk", mode: TEXT, data: Buffer.from("from it\n") }]));
  const { code, out } = await armvirt([
    "boot",
    file("guest.elf", image),
    "--vmm",
    vmm,
    "--core",
    core,
    "--initrd",
    disk,
    "--append",
    "init=/bin/cat /etc/disk",
    "--timing",
    "functional",
  ]);
  expect(out.replaceAll("\r", "")).toContain("\nfrom it\ninit exited 0\n");
  expect(code).toBe(0);
});

/** The guest's kernel as a zImage: it puts the kernel where its ELF file says, as a decompressor does. */
function zImage(elf: Uint8Array): Uint8Array {
  const { entry, segments } = readElf(elf, "guest");
  const code = 0x1000;
  let end = code;
  const parts = segments.map(({ physical, bytes }) => {
    const at = end;
    end += (bytes.length + 3) & ~3;
    return { at, physical, bytes };
  });
  const start = Math.min(...segments.map((s) => s.physical)) + (16 << 20);
  const source = `
    b go
    ${".word 0\n".repeat(8)}
    .word 0x016f2818, ${start}, ${start + end}, 0x04030201
  go:
    ${parts
      .map(
        ({ at, physical, bytes }, n) => `
    ldr r4, =${start + at}
    ldr r5, =${physical}
    ldr r6, =${start + at + bytes.length}
  copy${n}:
    ldr r7, [r4], #4
    str r7, [r5], #4
    cmp r4, r6
    blo copy${n}`,
      )
      .join("\n")}
    ldr r4, =${physicalEntry({ entry, segments, sections: [], symbols: [], dynamic: false })}
    bx r4`;
  const image = new Uint8Array(end);
  image.set(new Uint8Array(assembleProgram(source, start).words.buffer));
  for (const { at, bytes } of parts) image.set(bytes, at);
  return image;
}

test.each([
  ["cortex-a15", "its tree", kernel()],
  ["arm926ej-s", "its tags", kernel("versatilepb", "v5te")],
])("the guest's kernel as a zImage, on a %s with %s", async (core, _, image) => {
  const { code, out } = await armvirt([
    "boot",
    file("zImage", zImage(image)),
    "--core",
    core,
    "--append",
    "init=/bin/hello",
  ]);
  expect(out.replaceAll("\r", "")).toMatch(/65536 KiB of memory[\s\S]*\nHello world\ninit exited 0\n/);
  expect(code).toBe(0);
});

test.each(["native", "hyp"])(
  "a device tree of the user's takes the place of the board's, under %s",
  async (vmm) => {
    const own = tree({
      memory: 1,
      bootargs: "init=/bin/hello",
      psci: "hvc",
      virtualization: false,
      secure: false,
      emulated: true,
    });
    const { code, out } = await armvirt([
      "boot",
      guest(),
      "--vmm",
      vmm,
      "--dtb",
      file("board.dtb", writeFdt(own)),
    ]);
    expect(out.replaceAll("\r", "")).toMatch(/65536 KiB of memory[\s\S]*\nHello world\ninit exited 0\n/);
    expect(code).toBe(0);
  },
);

test("with --console virtio the terminal is at the virtio console, and the UART is heard too", async () => {
  const image = program(`
    ldr r0, =0x09000000
    mov r1, #85
    str r1, [r0]
    ldr r0, =0x0a003e00
    mov r1, #86
    str r1, [r0, #0x108]
    ldr r0, =0x84000008
    hvc #0`);
  expect(await armvirt(["boot", image, "--console", "virtio"])).toMatchObject({ code: 0, out: "UV" });
  expect((await armvirt(["boot", image])).out).toBe("U");
});

test("a RAM disk that does not fit is refused", async () => {
  const disk = file("disk.cpio", new Uint8Array(40 << 20));
  const { code, err } = await armvirt(["boot", guest(), "--initrd", disk]);
  expect(err).toMatch(
    /guest\.elf and its RAM disk and the board's description do not fit into 64 MiB of RAM; give more --memory/,
  );
  expect(code).toBe(2);
});

test("an empty RAM disk is refused", async () => {
  const { code, err } = await armvirt(["boot", guest(), "--initrd", file("none.cpio", new Uint8Array())]);
  expect(err).toMatch(/none\.cpio is empty; give a RAM disk, or leave --initrd out/);
  expect(code).toBe(2);
});

test("an image for a later architecture is booted, and doubted in one line", async () => {
  const image = file("guest.elf", kernel("versatilepb", "v7"));
  const { code, err } = await armvirt(["boot", image, "--core", "arm926ej-s", "--max-instructions", "1000"]);
  expect(code).toBe(124);
  expect(err).toMatch(/^armvirt: note: .*guest\.elf is for ARMv7, and arm926ej-s is older\n/);
});
