// Kept cells: what is taken from a folder is what would be measured, and nothing else ever is.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Row } from "@armvirt/guest";
import type { Vmm } from "@armvirt/vmm";
import { beforeAll, expect, test } from "vitest";
import { CellRunner } from "../src/cell.ts";
import { CellStore } from "../src/cell-store.ts";
import type { BenchRecord } from "../src/record.ts";
import { type SetupOptions, selectSetup, selectVmm, selectWorkload } from "../src/selection.ts";
import { checksumOfFolder, sourceFolders } from "../src/sources.ts";
import { armvirt, folder } from "./armvirt.ts";

const OPTIONS: SetupOptions = { core: "cortex-a15", timing: "functional" };
const setup = selectSetup(OPTIONS);
const native = selectVmm("native");
const null_ = selectWorkload("lat_syscall null");

/** A VMM that says when it has to work. */
const idle: Vmm = {
  ...native,
  name: "native",
  refuses: () => undefined,
  boot: () => {
    throw new Error("booted");
  },
};

const run = (vmm: Vmm, store?: CellStore, row: Row = null_): BenchRecord =>
  new CellRunner(setup, store).run(vmm, [row])[0] as BenchRecord;

let fresh: BenchRecord;
beforeAll(() => {
  fresh = run(native);
});

test("a kept cell is what is measured, and is not simulated again", () => {
  const store = new CellStore(folder(), setup);
  expect(run(native, store)).toEqual(fresh);
  expect(run(idle, store)).toEqual(fresh);
  expect(fresh.status).toBe("ok");
  expect(() => run(idle, store, selectWorkload("lat_syscall read"))).toThrow("booted");
});

test("a cell of anything else is another cell", () => {
  const kept = folder();
  new CellStore(kept, setup).put(fresh);
  const found = (options: SetupOptions, more: Partial<typeof setup> = {}): boolean =>
    new CellStore(kept, { ...selectSetup({ ...OPTIONS, ...options }), ...more }).get("native", null_.name) !==
    undefined;
  expect(found({})).toBe(true);
  for (const other of [
    { core: "cortex-a9" },
    { mhz: "1000" },
    { timing: "full" },
    { profile: "undef" },
    { append: "noasid" },
    { assumedScale: "2" },
  ])
    expect({ other, found: found(other) }).toEqual({ other, found: false });
  expect(found({}, { beside: ["busy"] })).toBe(false);
  expect(found({}, { core: { ...setup.core, virtualization: false } })).toBe(false);
  const store = new CellStore(kept, setup);
  expect(store.get("hyp", null_.name)).toBeUndefined();
  expect(store.get("native", "lat_syscall read")).toBeUndefined();
});

test.each([
  ["is cut", (text: string) => text.slice(0, -9)],
  ["is empty", () => ""],
  ["has another figure", (text: string) => text.replace(/"cycles":\d/, '"cycles":9')],
])("what %s is no kept cell", (_, damage) => {
  const kept = folder();
  const store = new CellStore(kept, setup);
  store.put(fresh);
  const [file = ""] = readdirSync(kept).map((f) => join(kept, f));
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, damage(whole));
  expect(store.get("native", null_.name)).toBeUndefined();
  store.put(fresh);
  expect(readFileSync(file, "utf8")).toBe(whole);
  expect(store.get("native", null_.name)).toEqual(fresh);
});

test("the checksum of sources is another one after any change of a file", () => {
  const sources = folder();
  mkdirSync(join(sources, "isa"));
  const sums: string[] = [];
  const write = (name: string, text: string): void => {
    writeFileSync(join(sources, name), text);
    sums.push(checksumOfFolder(sources));
  };
  write("a.ts", "1");
  write("a.ts", "2");
  write("isa/b.ts", "2");
  write("isa/c.ts", "");
  expect(new Set(sums).size).toBe(4);
  write("isa/c.ts", "");
  expect(sums[4]).toBe(sums[3]);
});

test("the sources are those of every package", () => {
  const packages = readdirSync(join(import.meta.dirname, "../.."));
  expect(
    sourceFolders()
      .map((f) => basename(dirname(f)))
      .sort(),
  ).toEqual(packages.sort());
  expect(new Set(sourceFolders().map((f) => basename(f)))).toEqual(new Set(["src"]));
});

test("a folder for cells that cannot be one is refused, with the variable that names it", async () => {
  const { code, err } = await armvirt(["list", "cores"], "", undefined, {
    ARMVIRT_CELLS: process.execPath,
  });
  expect(err).toMatch(/^armvirt: ARMVIRT_CELLS: .* is a file; choose a folder\n$/);
  expect(code).toBe(2);
});
