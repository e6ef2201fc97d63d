// Claims: each holds whether assumed prices are halved, as they are or doubled, and each could fail.
import { beforeAll, describe, expect, test } from "vitest";
import { withAssumedScale } from "../src/assumed-scale.ts";
import { CLAIMS } from "../src/claims.ts";
import { dataOf } from "../src/commands/claims.ts";
import { CORES } from "../src/cores.ts";
import { ASSUMED_SCALES, selectVmm, selectWorkload } from "../src/selection.ts";
import { armvirt } from "./armvirt.ts";

const LIMIT = 3_600_000;

interface Line {
  readonly statement: string;
  readonly scale: number;
  readonly holds: boolean;
  readonly cycles: readonly number[];
}

let lines: readonly Line[];

beforeAll(async () => {
  const { code, out } = await armvirt(["claims", "--core", "cortex-a15", "--format", "json"]);
  expect(code).toBe(0);
  lines = JSON.parse(out) as Line[];
}, LIMIT);

describe.each(CLAIMS)("$statement", ({ statement, workload, vmms, holds }) => {
  test.each(ASSUMED_SCALES)("holds with assumed prices times %f", (scale) => {
    const line = lines.find((l) => l.statement === statement && l.scale === scale);
    expect(line?.cycles.length).toBe(vmms.length);
    expect({ ...line }).toMatchObject({ holds: true });
  });

  test("is about cells that there are", () => {
    expect(selectWorkload(workload).name).toBe(workload);
    expect(vmms.map((v) => selectVmm(v).name)).toEqual(vmms);
  });

  test("could fail", () => {
    const falling = new Map(vmms.map((vmm, n) => [vmm, 1000 / 100 ** n]));
    const rising = new Map(vmms.map((vmm, n) => [vmm, 1000 * 100 ** n]));
    const equal = new Map(vmms.map((vmm) => [vmm, 1000]));
    const verdicts = [falling, rising, equal].map((of) => holds((vmm) => of.get(vmm) as number));
    expect([...new Set(verdicts)].length).toBe(2);
  });
});

test("as CSV the cycles of each VMM are a number in its column", () => {
  const [claim] = CLAIMS.filter((c) => c.vmms.join() === "native,kvm");
  if (!claim) throw new RangeError("no claim is of native and kvm");
  const { columns, rows } = dataOf([{ claim, core: "c", scale: 0.5, holds: true, cycles: [10, 200.5] }]);
  expect(new Set(columns).size).toBe(columns.length);
  const [row = []] = rows;
  const cells = Object.fromEntries(columns.map((name, n) => [name, row[n]]));
  expect(cells).toMatchObject({
    assumed_scale: "0.5",
    holds: "yes",
    native_cycles: "10",
    kvm_cycles: "200.5",
    hyp_cycles: "",
  });
});

test("scales change the machine: some claim has other numbers at each", () => {
  const of = (scale: number) => lines.filter((l) => l.scale === scale).map((l) => l.cycles);
  expect(of(0.5)).not.toEqual(of(1));
  expect(of(2)).not.toEqual(of(1));
});

describe.each(CORES)("$name with assumed prices scaled", (core) => {
  test.each(ASSUMED_SCALES)("by %f keeps what is sourced, and stays a core that can be", (scale) => {
    const { timing } = withAssumedScale(core, scale);
    expect(timing.memory.value).toBe(
      Math.round(core.timing.memory.value * (core.timing.memory.assumed ? scale : 1)),
    );
    expect(timing.l2Hit.value).toBeGreaterThanOrEqual(timing.l1Hit.value);
    expect(timing.width.value).toBeGreaterThanOrEqual(1);
    for (const [name, { value, assumed }] of Object.entries(timing.latency)) {
      expect(value).toBeGreaterThanOrEqual(1);
      expect(value).toBeLessThan(32); // layout.ts, word 3
      if (!assumed) expect(value).toBe(core.timing.latency[name as keyof typeof timing.latency].value);
    }
  });
});
