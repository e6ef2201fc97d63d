// Efficiency as Popek and Goldberg mean it: innocuous instructions are executed by the processor, without the VMM.
import { EVENT_INDEX, type EventName } from "@armvirt/arm-core";
import { kernel } from "@armvirt/guest/images";
import type { Guest, System, Vmm } from "../contract.ts";
import { RAM_MIB } from "./adversaries.ts";
import { innocuousSteps } from "./innocuous.ts";
import { writingFor } from "./ported.ts";
import { plan } from "./session.ts";
import type { Target } from "./target.ts";
import { firstProgram, tinyGuest } from "./tiny-guest.ts";
import type { Findings } from "./trial.ts";

/** Marks of a workload: no-ops everywhere. */
const BEGIN = ".word 0xe320f0f1";
const END = ".word 0xe320f0f2";
const BEGUN = 1;
/** Times that the instructions are executed; the first time pages are still found. */
const ROUNDS = 8;
/** Bytes of the buffer that loads and stores use. */
const BUFFER = 128;
/** Instructions in which they come to their end. */
const MOST = { kernel: 2_000_000, program: 15_000_000 };
const SLICE = 200_000;

/** Exceptions by which a VMM may be entered, but for interrupts: a timer may expire at any time. */
const ENTRIES: readonly EventName[] = ["undefined", "svc", "prefetch abort", "data abort", "hyp trap", "hvc"];
const INTERRUPTS: readonly EventName[] = ["irq", "fiq", "hyp irq"];

/** Every innocuous instruction of the core in a line, some times between marks. @param before leaves in r13 the end of memory that it may use
 *  @param after what it does then */
const program = ({ core }: Target, before: string, after: string): string => `
start:
  ${before}
  sub r10, r13, #${BUFFER / 2}
  sub r13, r13, #${2 * BUFFER}
  mov r11, #4
  mov r9, #${ROUNDS}
again:
  mov r1, #0x5600
  mov r2, #3
  mov r3, #0x70000001
  mov r4, #5
  ${BEGIN}
  ${innocuousSteps(core).flat().join("\n  ")}
  ${END}
  subs r9, r9, #1
  bne again
  ${after}
`;

/** What happened between two marks. */
interface Round {
  readonly instructions: number;
  readonly entries: Readonly<Partial<Record<EventName, number>>>;
  readonly interrupts: number;
}

const occurred = (before: Float64Array, after: Float64Array, name: EventName): number =>
  (after[EVENT_INDEX[name]] as number) - (before[EVENT_INDEX[name]] as number);

/** The rounds of a program but the first, in which pages are found. */
function rounds({ machine, run }: System, most: number): readonly Round[] {
  const [cpu] = machine.cpus;
  const found: Round[] = [];
  let before: Float64Array | undefined;
  cpu.marks = true;
  while (found.length < ROUNDS && cpu.instructions < most) {
    const stop = run({ instructions: SLICE });
    if (stop.why === "instructions") continue;
    if (stop.why !== "mark") break;
    if (stop.mark === BEGUN) before = cpu.events.slice();
    else if (before !== undefined) {
      const [from, to] = [before, cpu.events];
      found.push({
        instructions: occurred(from, to, "instructions"),
        entries: Object.fromEntries(
          ENTRIES.map((name) => [name, occurred(from, to, name)] as const).filter(([, times]) => times > 0),
        ),
        interrupts: INTERRUPTS.reduce((sum, name) => sum + occurred(from, to, name), 0),
      });
    }
  }
  cpu.marks = false;
  return found.slice(1);
}

/** Why a program of innocuous instructions is not executed by the processor alone. @param system with it, booted */
function unassisted(system: System, { core }: Target, most: number): Findings {
  const words = innocuousSteps(core).flat().length + 1; // and the mark at the end
  const own = rounds(system, most);
  if (own.length < ROUNDS - 1) return [`the program comes to its end ${own.length} times of ${ROUNDS - 1}`];
  const undisturbed = own.filter(({ interrupts }) => interrupts === 0);
  if (undisturbed.length === 0) return ["there is an interrupt whenever the program is executed"];
  return undisturbed.flatMap(({ instructions, entries }) => [
    ...Object.entries(entries).map(([name, times]) => `it takes ${times} exceptions of the kind "${name}"`),
    ...(instructions === words
      ? []
      : [`${instructions} instructions are executed for ${words} of the guest`]),
  ]);
}

/** In the guest's kernel mode, which for the kernel of a port is User mode. */
function bootKernel(vmm: Vmm, target: Target): System {
  const g = writingFor(vmm)(target);
  const text = program(target, `ldr r13, =${g.stack}`, "b .");
  const guest: Guest = { name: "guest", kernel: tinyGuest(text, g.text, g.loaded), memory: RAM_MIB };
  return vmm.boot(plan([guest], { target }));
}

/** In the first program of the guest kernel. */
function bootProgram(vmm: Vmm, target: Target): System {
  const { core, board } = target;
  const guest: Guest = {
    name: "guest",
    kernel: kernel(board, core.architecture, vmm.port),
    ...firstProgram("innocuous", program(target, "", "mov r0, #0\n  mov r7, #1\n  svc #0")),
  };
  return vmm.boot(plan([guest], { target }));
}

/** @returns why the VMM is entered though a guest's kernel does nothing that concerns it */
export const kernelUnassisted = (vmm: Vmm, target: Target): Findings =>
  unassisted(bootKernel(vmm, target), target, MOST.kernel);

/** @returns why the VMM is entered though a program does nothing that concerns it */
export const programUnassisted = (vmm: Vmm, target: Target): Findings =>
  unassisted(bootProgram(vmm, target), target, MOST.program);
