// What `boot` makes of a file that is no ELF: zImages, other forms of a kernel, and a device tree beside it.
import { arm926ejS, assembleProgram, cortexA15, layout as L } from "@armvirt/arm-core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBytes, toBytes } from "../src/ascii.ts";
import { tree } from "../src/boards/virt.ts";
import { boot } from "../src/boot.ts";
import { type FdtReading, readFdt, reservationsOf, writeFdt } from "../src/fdt.ts";
import { LoadError } from "../src/load-error.ts";
import { Machine } from "../src/machine.ts";
import { elfImage } from "./elf-image.ts";

const machineOf = (board: "virt" | "versatilepb", memory = 4): Machine =>
  new Machine({ board, core: board === "virt" ? cortexA15 : arm926ejS, memory, timing: "functional" });
const wordsOf = (...words: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(words).buffer);

/** A zImage's header with a loop in front of it. */
function zImage(options: { start?: number; size?: number; said?: number } = {}): Uint8Array {
  const { start = 0, size = 0x100, said = size } = options;
  const image = new Uint8Array(size);
  image.set(new Uint8Array(assembleProgram("1: b 1b", 0).words.buffer));
  image.set(wordsOf(0x016f2818, start, start + said, 0x04030201), 0x24);
  return image;
}

/** The tree that r2 points to. */
function treeOf(machine: Machine): FdtReading {
  const at = (machine.cpus[0].state[2] >>> 0) - machine.memory.base;
  return readFdt(machine.memory.bytes.subarray(at), "r2");
}
const node = (root: FdtReading, name: string) => root.children.find((c) => c.name === name)?.properties;
const cells = (bytes: Uint8Array | undefined): number[] => {
  const view = new DataView((bytes ?? new Uint8Array()).slice().buffer);
  return Array.from({ length: view.byteLength / 4 }, (_, i) => view.getUint32(4 * i));
};

describe("a zImage", () => {
  test("is loaded where QEMU loads it, with its device tree behind the RAM disk", () => {
    const machine = machineOf("virt");
    const initrd = toBytes("disk");
    boot(machine, zImage(), { name: "zImage", initrd, bootargs: "quiet" });
    const [r0, r1, r2] = machine.cpus[0].state;
    expect([r0, r1]).toEqual([0, -1]);
    expect(machine.cpus[0].state[L.PC]).toBe(0x40010000);
    expect((r2 as number) >>> 0).toBe(0x40000000 + (2 << 20) + 4096);
    const chosen = node(treeOf(machine), "chosen");
    expect(cells(chosen?.get("linux,initrd-start"))).toEqual([0x40200000]);
    expect(machine.memory.bytes.subarray(0x10000, 0x10100)).toEqual(zImage());
    expect(machine.run({ instructions: 3 })).toEqual({ why: "instructions" });
  });

  test("gets the list of tags on versatilepb, at the start of RAM", () => {
    const machine = machineOf("versatilepb");
    boot(machine, zImage(), { name: "zImage" });
    expect([...machine.cpus[0].state.subarray(0, 3)]).toEqual([0, 387, 0x100]);
    expect(machine.cpus[0].state[L.PC]).toBe(0x10000);
  });

  test("made for an address is loaded there, and what is appended to it stays with it", () => {
    const machine = machineOf("virt");
    const image = zImage({ start: 0x40100000, size: 0x200, said: 0x100 });
    image.fill(0x5a, 0x100);
    boot(machine, image, { name: "zImage" });
    expect(machine.cpus[0].state[L.PC]).toBe(0x40100000);
    expect(machine.memory.bytes.subarray(0x100000, 0x100200)).toEqual(image);
  });

  test.each([
    [
      "cut",
      zImage({ size: 0x100, said: 0x101 }),
      /k is truncated: its zImage header says 257 bytes, the file has 256; copy it again\.$/,
    ],
    [
      "cut within its header",
      zImage().subarray(0, 0x30),
      /k is truncated: its 48 bytes are fewer than a zImage header has; copy it again\.$/,
    ],
    ["cut behind its magic number", zImage().subarray(0, 0x28), /k is truncated: its 40 bytes are fewer/],
    ["of no size", zImage({ said: 0 }), /k is damaged: its zImage header ends before it begins/],
    [
      "for an address that is not RAM",
      zImage({ start: 0x60000000 }),
      /k is a zImage for address 0x60000000, which is not RAM here/,
    ],
    [
      "for an address below RAM",
      zImage({ start: 0x8000 }),
      /k is a zImage for address 0x8000, which is not RAM here/,
    ],
    ["big-endian", zImage().map((_, i, all) => all[i ^ 3] as number), /k is a big-endian zImage/],
    [
      "for an address too near to the end of RAM",
      zImage({ start: 0x403fff00, size: 0x200 }),
      /do not fit into 4 MiB of RAM; give more --memory\.$/,
    ],
    ["larger than RAM", zImage({ size: 4 << 20 }), /do not fit into 4 MiB of RAM; give more --memory\.$/],
  ])("that is %s is refused", (_, image, sentence) => {
    expect(() => boot(machineOf("virt"), image, { name: "k" })).toThrow(sentence);
    expect(() => boot(machineOf("virt"), image, { name: "k" })).toThrow(LoadError);
  });

  test("with any header is loaded or refused with a LoadError", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), fc.nat(0x200), (start, end, endian, length) => {
        const image = zImage({ size: 0x200 });
        image.set(wordsOf(start, end, endian), 0x28);
        try {
          boot(machineOf("virt", 1), image.subarray(0, length), { name: "k" });
        } catch (error) {
          expect(error).toBeInstanceOf(LoadError);
        }
      }),
      { numRuns: 50 },
    );
  });
});

test("a flat binary as large as the RAM of a board with tags is refused", () => {
  const whole = () => boot(machineOf("versatilepb", 1), new Uint8Array(1 << 20).fill(1), { name: "k" });
  expect(whole).toThrow(/k and the board's description do not fit into 1 MiB of RAM/);
});

test.each([
  ["gzip", [0x1f, 0x8b, 8], /k is compressed with gzip; unpack it with gunzip\.$/],
  ["xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a], /k is compressed with xz; unpack it with unxz\.$/],
  [
    "a uImage",
    [0x27, 0x05, 0x19, 0x56],
    /k is a uImage of U-Boot; give the zImage in it, which begins at its byte 64\.$/,
  ],
  [
    "a device tree",
    [0xd0, 0x0d, 0xfe, 0xed],
    /k is a device tree blob; give it with --dtb, and a kernel here\.$/,
  ],
])("a kernel that is %s is told what to do", (_, begins, sentence) => {
  const image = new Uint8Array(64);
  image.set(begins);
  expect(() => boot(machineOf("virt"), image, { name: "k" })).toThrow(sentence);
});

describe("a given device tree", () => {
  const facts = {
    memory: 1,
    bootargs: "its own",
    psci: "hvc",
    virtualization: false,
    secure: false,
  } as const;
  const own = tree(facts);
  const given = (bytes: Uint8Array) => ({ name: "t.dtb", bytes });
  const flat = zImage();

  test("takes the place of the board's own, with memory, command line and RAM disk of this machine", () => {
    const machine = machineOf("virt");
    const bytes = writeFdt({
      ...own,
      children: [...(own.children ?? []), { name: "mine", properties: { a: [7] } }],
    });
    boot(machine, flat, { name: "k", bootargs: "a=b", initrd: toBytes("disk"), tree: given(bytes) });
    const root = treeOf(machine);
    expect(cells(node(root, "mine")?.get("a"))).toEqual([7]);
    expect(root.children.filter((c) => c.name.startsWith("memory")).length).toBe(1);
    expect(cells(node(root, "memory@40000000")?.get("reg"))).toEqual([0, 0x40000000, 0, 4 << 20]);
    const chosen = node(root, "chosen");
    expect(fromBytes(chosen?.get("bootargs") ?? new Uint8Array())).toBe("a=b\0");
    expect(fromBytes(chosen?.get("stdout-path") ?? new Uint8Array())).toBe("/pl011@9000000\0");
    expect(cells(chosen?.get("linux,initrd-end"))).toEqual([0x40200004]);
  });

  test("keeps its own command line unless there is another, and gets a chosen node where it has none", () => {
    const machine = machineOf("virt");
    boot(machine, flat, { name: "k", tree: given(writeFdt(own)) });
    expect(fromBytes(node(treeOf(machine), "chosen")?.get("bootargs") ?? new Uint8Array())).toBe("its own\0");
    const bare = writeFdt({ name: "", properties: { "#address-cells": [1], "#size-cells": [1] } });
    boot(machine, flat, { name: "k", bootargs: "x", tree: given(bare) });
    const root = treeOf(machine);
    expect(cells(node(root, "memory@40000000")?.get("reg"))).toEqual([0x40000000, 4 << 20]);
    expect(fromBytes(node(root, "chosen")?.get("bootargs") ?? new Uint8Array())).toBe("x\0");
  });

  test("keeps its memory reservations", () => {
    const reservations = new Uint8Array(32);
    reservations.set([0x40], 4);
    reservations.set([0x10], 14);
    const machine = machineOf("virt");
    boot(machine, flat, { name: "k", tree: given(writeFdt(own, reservations)) });
    const at = (machine.cpus[0].state[2] >>> 0) - machine.memory.base;
    expect(reservationsOf(machine.memory.bytes.subarray(at), "r2")).toEqual(reservations);
  });

  test("serves versatilepb too, and an ELF has it at the start of RAM", () => {
    const machine = machineOf("versatilepb");
    const bytes = writeFdt({ name: "", properties: { "#address-cells": [1], "#size-cells": [1] } });
    boot(machine, flat, { name: "k", tree: given(bytes) });
    expect(machine.cpus[0].state[2]).toBe(2 << 20);
    expect(cells(node(treeOf(machine), "memory@0")?.get("reg"))).toEqual([0, 4 << 20]);
    const elf = elfImage(0x8000, [{ physical: 0x8000, bytes: new Uint8Array(8) }]);
    boot(machine, elf, { name: "k", tree: given(bytes) });
    expect(machine.cpus[0].state[2]).toBe(0x100);
    expect(treeOf(machine).children.length).toBe(2);
  });

  test("that is none, is cut, is too large or has no sizes is refused in one sentence that names it", () => {
    const whole = writeFdt(own);
    const open = whole.slice();
    new DataView(open.buffer).setUint32(16, open.length - 8); // reservations that run out of the blob
    for (const [bytes, sentence] of [
      [new Uint8Array(0), /^t\.dtb is not a device tree blob; give a device tree blob as dtc writes it\.$/],
      [toBytes("/dts-v1/;\n/ { };\n".padEnd(64)), /^t\.dtb is not a device tree blob/],
      [whole.subarray(0, 100), /^t\.dtb is truncated: 100 of \d+ bytes; /],
      [open, /^t\.dtb is damaged: its memory reservations do not end; /],
      [new Uint8Array((1 << 20) + 1), /^t\.dtb has 1048577 bytes; a device tree has at most 1048576\.$/],
      [writeFdt({ name: "", properties: {} }), /^t\.dtb has no #address-cells of 1 or 2 at its root; /],
      [
        writeFdt({ name: "", properties: { "#address-cells": [2], "#size-cells": [9] } }),
        /no #size-cells of 1 or 2/,
      ],
    ] as const) {
      const start = () => boot(machineOf("virt"), flat, { name: "k", tree: given(bytes) });
      expect(start).toThrow(LoadError);
      expect(start).toThrow(sentence);
    }
  });

  test("with any byte changed is used or refused with a LoadError", () => {
    const whole = writeFdt(own);
    const machine = machineOf("virt", 1);
    let refused = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (edits) => {
          const bytes = whole.slice();
          for (const [at, v] of edits) bytes[at] = v;
          try {
            boot(machine, flat, { name: "k", tree: given(bytes) });
          } catch (error) {
            expect(error).toBeInstanceOf(LoadError);
            refused++;
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(50);
  });
});
