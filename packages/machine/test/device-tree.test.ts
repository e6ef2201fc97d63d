// Device tree blobs: what is written is read back, damage is refused, and the tree describes the board.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBytes } from "../src/ascii.ts";
import { BoardError, refuseOverlaps } from "../src/boards/board.ts";
import { tree } from "../src/boards/virt.ts";
import { type FdtNode, type FdtReading, readFdt, writeFdt } from "../src/fdt.ts";
import { LoadError } from "../src/load-error.ts";

const word = fc.stringMatching(/^[a-z][a-z0-9,.-]{0,15}$/);
const value = fc.oneof(
  fc.array(fc.nat(0xffffffff), { minLength: 1, maxLength: 6 }),
  word,
  fc.array(word, { minLength: 1, maxLength: 3 }),
  fc.constant(true as const),
);
const properties = fc.dictionary(word, value, { maxKeys: 5, noNullPrototype: true });
const withChildren = (child: fc.Arbitrary<FdtNode>): fc.Arbitrary<FdtNode> =>
  fc.record({ name: word, properties, children: fc.array(child, { maxLength: 3 }) });
const node = withChildren(withChildren(fc.record({ name: word, properties })));

function bytesOf(v: FdtNode["properties"][string]): number[] {
  if (v === true) return [];
  if (typeof v === "string") return [...Buffer.from(`${v}\0`, "latin1")];
  return [...v].flatMap((x) =>
    typeof x === "string"
      ? [...Buffer.from(`${x}\0`, "latin1")]
      : [x >>> 24, (x >> 16) & 255, (x >> 8) & 255, x & 255],
  );
}

function same(read: FdtReading, written: FdtNode): void {
  expect(read.name).toBe(written.name);
  expect([...read.properties].map(([k, v]) => [k, [...v]])).toEqual(
    Object.entries(written.properties).map(([k, v]) => [k, bytesOf(v)]),
  );
  expect(read.children.length).toBe(written.children?.length ?? 0);
  for (const [i, child] of read.children.entries()) same(child, written.children?.[i] as FdtNode);
}

describe("blobs", () => {
  test("what is written is read back", () => {
    fc.assert(fc.property(node, (n) => same(readFdt(writeFdt(n), "t.dtb"), n)));
  });

  test("a damaged blob is read or refused with a LoadError, never anything else", () => {
    const blob = writeFdt(
      tree({
        memory: 1 << 26,
        bootargs: "quiet",
        psci: "hvc",
        virtualization: true,
        secure: false,
        initrd: { start: 1, end: 2 },
      }),
    );
    let refused = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(blob.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(blob.length),
        fc.boolean(),
        (edits, cut, whole) => {
          const bytes = blob.slice(0, whole ? blob.length : cut);
          for (const [at, v] of edits) if (at < bytes.length) bytes[at] = v;
          try {
            readFdt(bytes, "t.dtb");
          } catch (error) {
            expect(error).toBeInstanceOf(LoadError);
            refused++;
          }
        },
      ),
      { numRuns: 5000 },
    );
    expect(refused).toBeGreaterThan(1000);
  });

  test("nodes nested without end are refused, not followed", () => {
    const out = new Uint8Array(40 + 8 * 100_000);
    const view = new DataView(out.buffer);
    for (const [i, v] of [0xd00dfeed, out.length, 40, 0, 40, 17, 16, 0, 0, out.length - 40].entries()) {
      view.setUint32(4 * i, v);
    }
    for (let at = 40; at < out.length; at += 8) view.setUint32(at, 1);
    expect(() => readFdt(out, "t.dtb")).toThrow(/nested more than 64 deep/);
  });

  test("with a name that does not end soon is refused", () => {
    const blob = writeFdt({ name: "", properties: { ["x".repeat(255)]: [1] } });
    expect([...readFdt(blob, "t.dtb").properties.keys()][0]?.length).toBe(255);
    const long = writeFdt({ name: "", properties: { ["x".repeat(256)]: [1] } });
    expect(() => readFdt(long, "t.dtb")).toThrow(/t\.dtb is damaged: a name of 256 bytes does not end/);
  });
});

describe("the tree of virt", () => {
  const read = (o: Partial<Parameters<typeof tree>[0]> = {}) =>
    readFdt(
      writeFdt(
        tree({ memory: 64 << 20, bootargs: "a=b", psci: "hvc", virtualization: false, secure: false, ...o }),
      ),
      "virt",
    );
  const find = (root: FdtReading, name: string) => root.children.find((c) => c.name === name)?.properties;
  const cells = (bytes?: Uint8Array) =>
    Array.from({ length: (bytes?.length ?? 0) / 4 }, (_, i) =>
      Number.parseInt(Buffer.from(bytes?.subarray(4 * i, 4 * i + 4) ?? []).toString("hex"), 16),
    );

  test("describes memory, console and boot arguments", () => {
    const root = read();
    expect(cells(find(root, "memory@40000000")?.get("reg"))).toEqual([0, 0x40000000, 0, 64 << 20]);
    const chosen = find(root, "chosen");
    expect(fromBytes(chosen?.get("bootargs") ?? new Uint8Array())).toBe("a=b\0");
    expect(fromBytes(chosen?.get("stdout-path") ?? new Uint8Array())).toBe("/pl011@9000000\0");
    expect(chosen?.has("linux,initrd-start")).toBe(false);
    expect(cells(find(root, "pl011@9000000")?.get("interrupts"))).toEqual([0, 1, 4]);
  });

  test("has the clock and 32 transports, unless a VMM shows the board to a guest", () => {
    const transports = (root: FdtReading) => root.children.filter((c) => c.name.startsWith("virtio_mmio@"));
    expect(cells(find(read(), "pl031@9010000")?.get("interrupts"))).toEqual([0, 2, 4]);
    expect(transports(read()).map((c) => cells(c.properties.get("interrupts"))[1])).toEqual(
      Array.from({ length: 32 }, (_, n) => 16 + n),
    );
    const shown = read({ emulated: true });
    expect([transports(shown).length, find(shown, "pl031@9010000")]).toEqual([0, undefined]);
  });

  test("names the firmware's conduit and, when Hyp mode is there, the virtual interface", () => {
    expect(fromBytes(find(read(), "psci")?.get("method") ?? new Uint8Array())).toBe("hvc\0");
    const hyp = read({ psci: "smc", virtualization: true });
    expect(fromBytes(find(hyp, "psci")?.get("method") ?? new Uint8Array())).toBe("smc\0");
    expect(cells(find(read(), "intc@8000000")?.get("reg")).length).toBe(8);
    expect(cells(find(hyp, "intc@8000000")?.get("reg")).length).toBe(16);
    expect(cells(find(hyp, "intc@8000000")?.get("interrupts"))).toEqual([1, 9, 4]);
  });

  test("gives the timer's four interrupts in the binding's order", () => {
    const interrupts = cells(find(read(), "timer")?.get("interrupts"));
    expect(interrupts.filter((_, i) => i % 3 === 1)).toEqual([13, 14, 11, 10]);
  });
});

test("overlapping devices are refused by name", () => {
  const a = { name: "uart", base: 0x1000, size: 0x1000 };
  expect(() => refuseOverlaps([a, { name: "gic", base: 0x2000, size: 4 }])).not.toThrow();
  expect(() => refuseOverlaps([{ name: "gic", base: 0x1fff, size: 4 }, a])).toThrow(BoardError);
  expect(() => refuseOverlaps([{ name: "gic", base: 0x1fff, size: 4 }, a])).toThrow(
    "uart and gic overlap at 0x1fff.",
  );
});
