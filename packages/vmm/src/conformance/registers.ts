// Which system registers a guest can read: the encodings of arm-core's table, each of them tried by a small guest.
import { SYSTEM_REGISTERS } from "@armvirt/arm-core";
import type { Vmm } from "../contract.ts";
import { beginReport, end } from "./adversaries.ts";
import { alone } from "./cases.ts";
import type { Ground, Target } from "./target.ts";

/** Every encoding of CP15 that some core has, as an MRC writes it, and the register's name. */
const ENCODINGS: ReadonlyMap<string, string> = new Map(
  SYSTEM_REGISTERS.filter((r) => r.coprocessor === 15 && r.crn >= 0).map((r) => [
    `p15, ${r.opc1}, r1, c${r.crn}, c${r.crm}, ${r.opc2}`,
    r.name,
  ]),
);

/** Reads all; records the vector of the exception that followed, or 0. */
const reader = (g: Ground): string => `
  ${g.vectors}
start:
  ${g.setVectors}
  ${beginReport(g)}
  mov r9, #0
  ${[...ENCODINGS.keys()].map((mrc) => `mrc ${mrc}\n  bl note`).join("\n  ")}
  ${end(g)}
note:
  mov r4, #0
  mov r8, r9
  mov r9, #0
  b record
`;

/** Names of the registers that a guest's kernel can read. */
export function readableRegisters(vmm: Vmm, target: Target): readonly string[] {
  const report = alone(vmm, target, reader);
  return [...ENCODINGS.values()].filter((_, n) => report[2 * n + 1] === 0);
}
