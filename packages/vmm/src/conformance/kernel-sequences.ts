// Sequences that a guest's kernel executes in all its modes; its vectors note each exception and go on (DDI 0406C B1.8).
import { modes } from "@armvirt/arm-core";
import { end } from "./adversaries.ts";
import { bareFor, STORED, seenBy, setBanks, storeAll } from "./kernel-state.ts";
import {
  CENTRE,
  ENDED,
  executed,
  filled,
  left,
  NOTE,
  places,
  type Sequence,
  type Stage,
  type Trials,
} from "./sequences.ts";
import { SOFTWARE_INTERRUPTS } from "./software-interrupts.ts";
import { kernelSequence, meaningful, modeBehind, NOTES, systemRegisters } from "./steps.ts";
import { type Ground, groundOf, type Target, vectorTable } from "./target.ts";
import { Trial } from "./trial.ts";

/** Offsets in the guest's RAM: what steps load and store, the notes, all banks at last. */
const BUFFER = 0x308000;
const LOG = 0x30a000;
const RECORD = 0x30c000;
/** Instructions in which a VMM comes to the end of a sequence. */
const MOST = 1_000_000;
/** What the words of a note are. */
const NOTED = ["vector", "lr", "SPSR", "CPSR"];
/** What is stored behind the banks: of all modes but FIQ mode. */
const OTHERS = ["r8", "r9", "r10", "r11", "r12"];
/** Where the SPSRs lead before a sequence has set them. */
const SPSR = 0x600000df;

/** Notes an exception, with no other register than its own lr. */
const note = (vector: number): string => `
  str lr, [r${NOTES}, #4]
  mov lr, #${vector}
  str lr, [r${NOTES}]
  mrs lr, spsr
  str lr, [r${NOTES}, #8]
  mrs lr, cpsr
  str lr, [r${NOTES}, #12]
  ldr lr, [r${NOTES}, #4]
  add r${NOTES}, r${NOTES}, #${4 * NOTE}`;

/** It goes on behind what raised an exception, and where an interrupt came. A program's call leads into Supervisor mode. @param answer to an
 *  interrupt, which may change r0 and r1: they are kept behind the notes */
const vectors = (answer: string): string => `${vectorTable("interrupt")}undefined:
  ${note(0x4)}
  movs pc, lr
supervisor:
  ${note(0x8)}
  mrs lr, spsr
  tst lr, #15
  ldr lr, [r${NOTES}, #-12]
  moveq pc, lr
  movs pc, lr
prefetch:
  ${note(0xc)}
  movs pc, lr
data:
  ${note(0x10)}
  subs pc, lr, #4
interrupt:
  ${note(0x18)}
  str r0, [r${NOTES}]
  str r1, [r${NOTES}, #4]
  ${answer}
  ldr r0, [r${NOTES}]
  ldr r1, [r${NOTES}, #4]
  subs pc, lr, #4
`;

function interruptOf({ board }: Target): (typeof SOFTWARE_INTERRUPTS)[string] {
  const found = SOFTWARE_INTERRUPTS[board];
  if (found === undefined) throw new RangeError(`no guest here raises an interrupt on ${board}`);
  return found;
}

/** A guest that executes a sequence. */
const program =
  (own: Sequence, { core, target }: Trials) =>
  (g: Ground): string =>
    `
  ${vectors(interruptOf(target).answer)}
start:
  ${g.setVectors}
  ${interruptOf(target).enable}
  ${filled(own, g.base + BUFFER)}
  ldr r1, =${SPSR}
  ${setBanks((bank) => g.base + BUFFER + CENTRE + 16 * bank, "r1")}
  ${executed(own, core, g.base + BUFFER, g.base + LOG, modeBehind(own.steps) === modes.USR ? "svc #0" : "")}
  ldr r11, =${g.base + RECORD}
  ${storeAll}
  stmia r0!, {${OTHERS}}
  ${systemRegisters(core)
    .map((encoding) => `mrc p15, 0, r1, ${encoding}\n  str r1, [r0], #4`)
    .join("\n  ")}
  ${end(g)}
`;

/** Guests that are kernels on the bare processor. */
export const KERNEL: Stage = {
  bare: (vmm, core) => [bareFor(vmm), seenBy(vmm, core)],
  draw: (length, next, { core, target }) => kernelSequence(length, next, core, interruptOf(target).raise),
  meaningful,
  leave: (vmm, trials, sequences) => {
    const { target, core, profile } = trials;
    const programs = sequences.map((own) => program(own, trials));
    const trial = new Trial({ ...vmm, guests: 1 }, target, programs, { profile });
    const { base } = groundOf(target);
    const names = [
      ...STORED,
      ...OTHERS.map((register) => `${register}_usr`),
      ...systemRegisters(core).map((encoding) => `CP15 ${encoding}`),
    ];
    // r0 to r10 are in the note of the end
    const recorded = places(names, RECORD).filter(([name]) => !ENDED.includes(name));
    return sequences.map((_, n) => {
      const { finished, system } = trial.run(n, MOST);
      const [guest] = system.guests;
      if (!finished || guest === undefined) return undefined;
      const noted = guest.word(RECORD + 4 * NOTES) - base;
      return left(NOTED, [BUFFER, LOG, noted], (at) => guest.word(at) >>> 0, recorded);
    });
  },
};
