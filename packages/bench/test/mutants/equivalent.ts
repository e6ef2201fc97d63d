// Mutants that nothing can tell from the VMM as it is, each with the reason.
import { disassemble } from "@armvirt/arm-core";
import type { Mutant } from "@armvirt/vmm/conformance";
import type { Subject } from "./subjects.ts";

interface Equivalent {
  readonly vmm: string;
  readonly symbol: string;
  /** The instruction as it is disassembled. */
  readonly instruction: string;
  readonly why: string;
}

const EQUIVALENT: readonly Equivalent[] = [];

/** DSB, DMB and ISB, and what they were before ARMv7: the drain of the write buffer and the flush of the prefetch buffer (DDI 0406C B4.2.5). */
const isBarrier = (word: number): boolean =>
  (word & 0xffffff00) >>> 0 === 0xf57ff000 ||
  [0x0e070f9a, 0x0e070fba, 0x0e070f95].includes(word & 0x0fff0fff);

/** Why a mutant is none, if there is a reason. */
export const equivalenceOf = ({ vmm }: Subject, { symbol, word, address }: Mutant): string | undefined =>
  isBarrier(word)
    ? "a barrier takes time here and nothing else: the model has one processor, executes in order, and completes each store and each maintenance operation before the next instruction"
    : EQUIVALENT.find(
        (e) => e.vmm === vmm.name && e.symbol === symbol && e.instruction === disassemble(word, address),
      )?.why;
