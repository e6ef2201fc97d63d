// Checks the classes of a VMM's cycles in records of `compare`: RECORDS VMM; that they add up, that handlers count, and how much they may.
import { readFileSync } from "node:fs";

/** Most of a cell's VMM cycles, and of all together, that may be charged or declared. DESIGN 6. */
const [IN_A_CELL, OVERALL] = [0.25, 0.1];

interface Cell {
  readonly vmm: string;
  readonly workload: string;
  readonly vmm_cycles: number;
  readonly executed_cycles: number;
  readonly charged_cycles: number;
  readonly declared_cycles: number;
}

const [, , file = "", vmm = ""] = process.argv;
const { records } = JSON.parse(readFileSync(file, "utf8")) as { records: readonly Cell[] };
const cells = records.filter((r) => r.vmm === vmm);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const spent = (c: Cell): number => c.charged_cycles + c.declared_cycles;
const findings: string[] = [];
for (const cell of cells) {
  const { workload, vmm_cycles: all, executed_cycles: executed } = cell;
  if (Math.abs(all - executed - spent(cell)) > 1e-6 * all)
    findings.push(`the classes of ${workload} do not add up to its ${all} VMM cycles`);
  if (spent(cell) > IN_A_CELL * all) findings.push(`handlers spend ${spent(cell)} of ${all} in ${workload}`);
}
if (!cells.some((c) => c.charged_cycles > 0)) findings.push("no cell has charged cycles");
if (!cells.some((c) => c.declared_cycles > 0)) findings.push("no cell has declared cycles");
if (sum(cells.map(spent)) > OVERALL * sum(cells.map((c) => c.vmm_cycles)))
  findings.push("handlers spend too much of all");
for (const finding of findings) console.log(finding);
process.exitCode = findings.length > 0 ? 1 : 0;
