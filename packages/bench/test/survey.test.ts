// The survey's statements: each can hold and can fail, says what its figure is, and is not judged without its columns.
import { describe, expect, test } from "vitest";
import { CORES } from "../src/cores.ts";
import type { BenchRecord } from "../src/record.ts";
import { selectWorkload } from "../src/selection.ts";
import { judge, STATEMENTS, type Statement } from "../src/survey.ts";
import { VMMS } from "../src/vmms.ts";
import { armvirt } from "./armvirt.ts";

/** Records in which each VMM takes so many times as long as native, and has so many entries. */
const made = (statement: Statement, times: (vmm: string) => number): BenchRecord[] =>
  statement.workloads.flatMap((workload) =>
    statement.vmms.map(
      (vmm) =>
        ({
          core: statement.core,
          vmm,
          workload,
          status: "ok",
          cycles: 1000 * times(vmm),
          causes: { issue: 1000 * times(vmm) },
          events: { "vmm entries": vmm === "native" ? 0 : 2 },
        }) as unknown as BenchRecord,
    ),
  );

/** What each statement says, as slowdowns; and slowdowns that contradict it. */
const SLOWDOWNS: Readonly<Record<string, readonly [Record<string, number>, Record<string, number>]>> = {
  "xen-half": [
    { "xen-released": 2.1, xen: 3 },
    { "xen-released": 1.5, xen: 3 },
  ],
  "okl4-smaller": [
    { "xen-released": 3, xen: 4, okl4: 1.5 },
    { "xen-released": 3, xen: 6, okl4: 2 },
  ],
  "kvm-slowest": [
    { kvm: 20, xen: 3, okl4: 2 },
    { kvm: 20, xen: 3, okl4: 30 },
  ],
  "hyp-syscall": [{ hyp: 1 }, { hyp: 1.1 }],
  "os-virt-3-percent": [{ "os-virt": 1.02 }, { "os-virt": 1.05 }],
  fass: [
    { "okl4-flushing": 0.6, okl4: 0.1 },
    { "okl4-flushing": 0.25, okl4: 0.1 },
  ],
};

describe.each(STATEMENTS)("$says", (statement) => {
  const [holding = {}, failing = {}] = SLOWDOWNS[statement.name] ?? [];
  const verdict = (slowdowns: Record<string, number>) =>
    judge(
      statement,
      made(statement, (vmm) => slowdowns[vmm] ?? 1),
      statement.vmms,
    );

  test("names columns that there are", () => {
    expect(statement.vmms.filter((vmm) => !VMMS.some((v) => v.name === vmm))).toEqual([]);
  });

  test("is held when the cells are so, and has the numbers behind it", () => {
    const { outcome, figure, lines, events } = verdict(holding);
    expect({ outcome, figure }).toEqual({ outcome: "held", figure: expect.any(Number) });
    expect(lines.map((l) => l.workload)).toEqual(statement.workloads);
    expect(events.filter((e) => e.vmm === "native").every((e) => e.entries === 0)).toBe(true);
    expect(events.length).toBe(statement.workloads.length * statement.vmms.length);
    for (const { vmm, more } of events) {
      const cycles = 1000 * ((holding[vmm] ?? 1) - 1);
      expect(more, vmm).toEqual(cycles === 0 ? [] : [["pipeline", expect.closeTo(cycles, 6)]]);
    }
  });

  test("is not held when they are not", () => {
    expect(verdict(failing).outcome).toBe("not held");
  });

  test("is not judged in a build without one of its columns, and says which", () => {
    const last = statement.vmms.at(-1) as string;
    const build = statement.vmms.filter((vmm) => vmm !== last);
    const { outcome, missing, figure } = judge(
      statement,
      made(statement, () => 1),
      build,
    );
    expect({ outcome, missing, figure }).toEqual({
      outcome: "not in this build",
      missing: `no column ${last}`,
      figure: undefined,
    });
  });

  test("is not judged when a cell has no figure, and says which", () => {
    const records = made(statement, () => 1).slice(1);
    const { outcome, missing } = judge(statement, records, statement.vmms);
    expect({ outcome, missing }).toEqual({
      outcome: "not measured",
      missing: `${statement.workloads[0]} under ${statement.vmms[0]}`,
    });
  });

  test("is about a core and workloads that there are", () => {
    expect(CORES.map((c) => c.name)).toContain(statement.core);
    for (const workload of statement.workloads) expect(selectWorkload(workload).name).toBe(workload);
  });
});

test("statements have cores of their own: --core beside --survey is refused", async () => {
  const { code, err } = await armvirt(["claims", "--survey", "--core", "cortex-a15"]);
  expect(code).toBe(2);
  expect(err).toMatch(/--survey tries each statement on its own core; leave --core out/);
});
