// `explain` for readers: its tables' lines are the whole.
import { readElf } from "@armvirt/machine";
import { bootHosted, type Handler, HostCalls, type Vmm } from "@armvirt/vmm";
import { expect, test } from "vitest";
import { CellRunner } from "../src/cell.ts";
import { explanation } from "../src/explanation.ts";
import { selectSetup, selectVmm, selectWorkload } from "../src/selection.ts";
import { armvirt } from "./armvirt.ts";

const NATIVE = armvirt(["explain", "native", "lat_syscall null"]);

test.each(["Why it took time, in short", "Why it took time"])(
  "the lines of '%s' make its last",
  async (title) => {
    const { out } = await NATIVE;
    const table = out.split("\n\n").find((text) => text.startsWith(`${title} (`)) as string;
    const [, columns, , ...rows] = table
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/ {2,}/));
    const at = (name: string): number => (columns as string[]).indexOf(name);
    const number = (row: readonly string[], column: string): number =>
      Number.parseFloat(row[at(column)] as string);
    const all = rows.pop() as string[];
    expect(all[0]).toBe("all");
    for (const column of ["cycles", "share", "assumed"]) {
      expect(at(column)).toBeGreaterThan(0);
      const sum = rows.reduce((n, row) => n + number(row, column), 0);
      expect(Math.abs(sum - number(all, column))).toBeLessThan(1); // rounded
    }
    expect(number(all, "assumed")).toBeGreaterThan(0);
  },
);

const NUMBER = 5;
const UDF = 0xe7f000f0 | NUMBER;
const [MOVE, WITHOUT_REGISTERS] = [0xe1a00000, 0xffff0ff0]; // MOV Rd, Rm, always (DDI 0406C A8.8.104)

/** okl4 with a handler in `do_map`, in place of the first instruction there that moves a register to another: it does that. */
function handled(beside: Handler): Vmm {
  const okl4 = selectVmm("okl4");
  return {
    ...okl4,
    name: "handled",
    boot(plan) {
      const image = okl4.image?.(plan.core, plan.board) as Uint8Array;
      const elf = readElf(image, "handled");
      const { address, size } = elf.symbols.find((s) => s.name === "do_map") as (typeof elf.symbols)[number];
      const { bytes, virtual } = elf.segments.find((s) => s.executable) as (typeof elf.segments)[number];
      const words = new DataView(image.buffer, image.byteOffset);
      let at = bytes.byteOffset - image.byteOffset + address - virtual;
      while ((words.getUint32(at, true) & WITHOUT_REGISTERS) >>> 0 !== MOVE) at += 4;
      const move = words.getUint32(at, true);
      words.setUint32(at, UDF, true);
      const calls = (symbols: ConstructorParameters<typeof HostCalls>[0]): HostCalls => {
        const made = new HostCalls(symbols, "handled");
        made.register(NUMBER, "do_map", { start: address, bytes: size }, (context) => {
          context.setRegister((move >>> 12) & 15, context.register(move & 15));
          context.path("move a register to another", 6);
          beside(context);
        });
        return made;
      };
      return bootHosted({ name: "handled", image, virtualization: false, calls }, plan);
    },
  };
}

test("what TypeScript handlers charge and declare is listed by path: all of it, by the names that they give it", () => {
  const setup = selectSetup({});
  const vmm = handled((context) => {
    context.read("MIDR");
    if (context.load(context.register(13)) !== undefined) context.path("look at the stack", 30);
  });
  const [record] = new CellRunner(setup).run(vmm, [selectWorkload("lat_mmap")]);
  if (record === undefined) throw new Error("no record");
  const { handler_paths: paths, charged_cycles, declared_cycles } = record;
  expect(new Set(paths.map(({ path, owner }) => `${owner}: ${path}`))).toEqual(
    new Set([
      "charged: load",
      "charged: read MIDR",
      "declared: move a register to another",
      "declared: look at the stack",
    ]),
  );
  const times = paths[0]?.count ?? 0;
  expect(times).toBeGreaterThan(0);
  for (const { path, count, instructions } of paths) {
    expect(count).toBe(times);
    const each = { "move a register to another": 6, "look at the stack": 30 }[path] ?? 0;
    expect(instructions).toBeCloseTo(each * times, 6);
  }
  const sum = (owner: string): number =>
    paths.filter((p) => p.owner === owner).reduce((n, { cycles }) => n + cycles, 0);
  expect(sum("charged")).toBeGreaterThan(0);
  expect(sum("charged")).toBeCloseTo(charged_cycles, 6);
  expect(sum("declared")).toBeCloseTo(declared_cycles, 6);

  const table = explanation(record, undefined).find(
    (section) => "title" in section && section.title.startsWith("Charged and declared"),
  );
  if (table === undefined || !("grid" in table)) throw new Error("no table");
  const { columns, rows } = table.grid;
  expect(rows.map(([path]) => path)).toEqual([...paths.map(({ path }) => path), "all"]);
  const cycles = rows.map((row) => Number.parseFloat(row[columns.indexOf("cycles")] as string));
  const all = cycles.pop() as number;
  expect(Math.abs(cycles.reduce((n, c) => n + c, 0) - all)).toBeLessThan(1); // rounded
});

test("where no handler runs, one line says that nothing is charged or declared", async () => {
  const { out } = await NATIVE;
  expect(out).toMatch(/\n\nNo cycle is charged or declared: no TypeScript handler ran\.\n$/);
  const csv = await armvirt(["explain", "native", "lat_syscall null", "--format", "csv"]);
  expect(csv.out).not.toContain("No cycle");
});
