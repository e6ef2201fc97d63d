// What a guest's kernel can see of its processor: how a small guest sets it up and stores it, and what each stored word is (DDI 0406C B1.3.2).
import type { Core } from "@armvirt/arm-core";
import type { Vmm } from "../contract.ts";
import { native } from "../native.ts";
import { without } from "./broken.ts";

/** CPSR's control bits in each mode that has a stack of its own (B1.3.1). The last is the mode in which stored registers leave the processor. */
const BANKS = [
  ["fiq", 0xd1],
  ["irq", 0xd2],
  ["abt", 0xd7],
  ["und", 0xdb],
  ["usr", 0xdf],
  ["svc", 0xd3],
] as const;
const BANKED_FIQ = ["r8", "r9", "r10", "r11", "r12"];
const hasSpsr = (bank: string): boolean => bank !== "usr";

/** What the words are that `storeAll` stores, in their order. */
export const STORED: readonly string[] = [
  ...["r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "r10"],
  ...BANKS.flatMap(([bank]) => [
    ...(bank === "fiq" ? BANKED_FIQ.map((r) => `${r}_fiq`) : []),
    `sp_${bank}`,
    `lr_${bank}`,
    ...(hasSpsr(bank) ? [`SPSR_${bank}`] : []),
  ]),
];

/** Every bank is known; goes on in Supervisor mode. @param sp of the bank with this number @param spsr a register
 *  that has the SPSR of every bank */
export const setBanks = (sp: (bank: number) => number, spsr: string): string =>
  BANKS.map(
    ([bank, bits], n) => `
  msr cpsr_c, #${bits}
  ldr sp, =${sp(n)}
  ldr lr, =${0x1000 * (n + 1)}
  ${hasSpsr(bank) ? `msr spsr_cxsf, ${spsr}` : ""}
  ${bank === "fiq" ? BANKED_FIQ.map((r, i) => `mov ${r}, #${0x80 + i}`).join("\n  ") : ""}`,
  ).join("");

/** Stores r0 to r10 and all banks at r11, which is none of FIQ mode's; goes on in Supervisor mode, with r0 behind them. */
export const storeAll: string = `
  stmia r11!, {r0-r10}
  mov r0, r11
${BANKS.map(
  ([bank, bits]) => `
  msr cpsr_c, #${bits}
  ${bank === "fiq" ? "stmia r0!, {r8-r12}" : ""}
  str sp, [r0], #4
  str lr, [r0], #4
  ${hasSpsr(bank) ? "mrs r1, spsr\n  str r1, [r0], #4" : ""}`,
).join("")}`;

/** A core as a VMM's guests see it: the processor of a patched kernel has no Virtualization Extensions (src/patched/encoding.ts). */
export const seenBy = (vmm: Vmm, core: Core): Core =>
  vmm.changes === undefined ? core : without(core, "ve");

/** The bare machine that a VMM's guests take theirs for. */
export const bareFor = (vmm: Vmm): Vmm => ({
  ...native,
  boot: (plan) => native.boot({ ...plan, core: seenBy(vmm, plan.core) }),
});
