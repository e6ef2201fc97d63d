// VMMs that are broken on purpose: a conformance case that does not notice them is worth nothing.
import { type Core, EVENT_INDEX, type EventName, layout, STORAGE } from "@armvirt/arm-core";
import { type Machine, readElf } from "@armvirt/machine";
import type { Plan, System, Vmm } from "../contract.ts";
import type { Range } from "./target.ts";

/** mov r0, r0: on every architecture. */
export const NOP = 0xe1a00000;
/** A function that begins with it does nothing: bx lr. */
export const BX_LR = 0xe12fff1e;
/** A branch of any condition that is always taken. */
export const taken = (branch: number): number => ((branch & 0x0fffffff) | 0xe0000000) >>> 0;

/** Instructions between two looks at the machine. */
const SLICE = 2_000;

/** A VMM whose machine is tampered with while it runs: every few instructions, until `tamper` says that it has done its work. */
export function tampered(vmm: Vmm, tamper: (system: System) => boolean): Vmm {
  return {
    ...vmm,
    boot(plan: Plan): System {
      const system = vmm.boot(plan);
      const [cpu] = system.machine.cpus;
      let done = false;
      return {
        ...system,
        run(limits = {}) {
          const first = cpu.instructions;
          const most = limits.instructions ?? Number.POSITIVE_INFINITY;
          for (;;) {
            const left = most - (cpu.instructions - first);
            if (done || left <= SLICE)
              return system.run({ ...limits, ...(left === most ? {} : { instructions: left }) });
            const stop = system.run({ ...limits, instructions: SLICE });
            done = tamper(system);
            if (stop.why !== "instructions") return stop;
          }
        },
      };
    },
  };
}

/** It never hears an interrupt. */
export const deaf = (vmm: Vmm): Vmm =>
  tampered(vmm, ({ machine }) => {
    Object.defineProperty(machine.cpus[0], "setLine", { value: () => {} });
    machine.cpus[0].state[layout.LINES] = 0;
    return true;
  });

/** Exceptions that a guest's instructions cause. */
const EXCEPTIONS: readonly EventName[] = ["undefined", "svc", "prefetch abort", "data abort"];
/** Seconds between two ticks of a host. */
const TICK = 0.01;
/** It hears a tick later by another if there have been exceptions other than interrupts: a guest that causes them has longer turns. */
export const indulgent = (vmm: Vmm): Vmm => ({
  ...vmm,
  boot(plan: Plan): System {
    const system = vmm.boot(plan);
    const { cpus, mhz } = system.machine;
    const [cpu] = cpus;
    const exceptions = (): number =>
      EXCEPTIONS.reduce((sum, name) => sum + (cpu.events[EVENT_INDEX[name]] as number), 0);
    const held = new Map<number, number>();
    let [seen, since] = [0, 0];
    const setLine = cpu.setLine.bind(cpu);
    Object.defineProperty(cpu, "setLine", {
      value: (line: number, level: number) => {
        held.delete(line);
        if (level === 0 || exceptions() === seen) return setLine(line, level);
        since = cpu.cycles();
        held.set(line, level);
      },
    });
    return tampered({ ...vmm, boot: () => system }, () => {
      if (held.size === 0 || cpu.cycles() - since < TICK * mhz * 1e6) return false;
      seen = exceptions();
      for (const [line, level] of held) setLine(line, level);
      held.clear();
      return false;
    }).boot(plan);
  },
});

/** It has set a system register otherwise, whenever one looks. @param change of the register's value */
export const misconfigured = (
  vmm: Vmm,
  register: keyof typeof STORAGE & string,
  change: (value: number) => number,
): Vmm =>
  tampered(vmm, ({ machine }) => {
    const { state } = machine.cpus[0];
    const at = STORAGE[register] as number;
    state[at] = change(state[at] as number);
    return false;
  });

/** It writes a word of a neighbour's free RAM, time and again. */
export const scribbling = (vmm: Vmm): Vmm =>
  tampered(vmm, ({ machine, guests }) => {
    const bytes = guests[1]?.memory();
    if (bytes === undefined) return true;
    bytes[bytes.length - 1] = machine.cpus[0].instructions & 0xff;
    return false;
  });

/** It takes host calls from everybody. */
export const credulous = (vmm: Vmm): Vmm =>
  tampered(vmm, ({ machine }) => {
    Object.defineProperty(machine.cpus[0], "hostCallAllowed", { value: () => true });
    return true;
  });

/** It tells its second guest how many exceptions there have been, once, in a byte of its RAM. @param offset of the byte */
export const telling = (vmm: Vmm, offset: number): Vmm =>
  tampered(vmm, ({ guests, machine }) => {
    const [cpu] = machine.cpus;
    const bytes = guests[1]?.memory();
    if (bytes === undefined || cpu.instructions < 2_000_000) return false;
    bytes[offset] = cpu.events.reduce((sum, n) => sum + n, 0);
    return true;
  });

/** A core without an extension. */
export const without = (core: Core, extension: Core["features"][number]): Core => ({
  ...core,
  features: core.features.filter((f) => f !== extension),
});

/** It has an extension's instructions trap, which its guests may execute. */
export const lacking = (vmm: Vmm, extension: Core["features"][number]): Vmm => ({
  ...vmm,
  boot: (plan: Plan): System => vmm.boot({ ...plan, core: without(plan.core, extension) }),
});

/** It changes words of its guests' kernels that it has no reason to change. */
export const rewriting = (vmm: Vmm, word: number, instead: number): Vmm => ({
  ...vmm,
  boot: (plan: Plan): System =>
    vmm.boot({
      ...plan,
      guests: plan.guests.map((g) => ({ ...g, kernel: rewritten(g.kernel, word, instead) })),
    }),
});

function rewritten(kernel: Uint8Array, word: number, instead: number): Uint8Array {
  const bytes = kernel.slice();
  const view = new DataView(bytes.buffer);
  for (const { bytes: text } of readElf(kernel, "guest").segments.filter((s) => s.executable)) {
    const from = text.byteOffset - kernel.byteOffset;
    for (let at = from; at + 4 <= from + text.length; at += 4)
      if (view.getUint32(at, true) === word) view.setUint32(at, instead, true);
  }
  return bytes;
}

/** It stops where this word of its text is: it branches to itself. @param address physical */
export const hanging = (vmm: Vmm, address: number): Vmm => ({
  ...vmm,
  boot(plan: Plan): System {
    const system = vmm.boot(plan);
    wordsOf(system.machine).setUint32(address - system.machine.memory.base, 0xeafffffe, true);
    return system;
  },
});

/** A function of it does nothing. @param address physical */
export const skipping = (vmm: Vmm, address: number): Vmm => altered(vmm, [address, address + 4], () => BX_LR);

const AP = 0xc00; // all rights for all, of a section (DDI 0406C B3.7.1)
const APX = 0x8000;

/** It lets its first guest write to a megabyte of its own. @param table offset of the guest's first table in its RAM @param slot of the
 *  megabyte in the table */
export const opening = (vmm: Vmm, table: number, slot: number): Vmm =>
  tampered(vmm, ({ guests }) => {
    const bytes = guests[0]?.memory();
    if (bytes === undefined) return true;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const at = table + 4 * slot;
    const own = view.getUint32(at, true);
    if (own === 0) return false;
    view.setUint32(at, (own | AP) & ~APX, true);
    return true;
  });

/** Some instructions of its text are others. @param range physical @param alter the word in place of one, if it is to change
 *  @throws RangeError when it changes none: the image has been built again, and the alteration must follow */
export const altered = (vmm: Vmm, [from, to]: Range, alter: (word: number) => number | undefined): Vmm => ({
  ...vmm,
  boot(plan: Plan): System {
    const system = vmm.boot(plan);
    const words = wordsOf(system.machine);
    const { base } = system.machine.memory;
    let changes = 0;
    for (let at = from - base; at < to - base; at += 4) {
      const other = alter(words.getUint32(at, true));
      if (other === undefined) continue;
      words.setUint32(at, other, true);
      changes++;
    }
    if (changes === 0) throw new RangeError("the VMM has no instruction to alter");
    return system;
  },
});

/** MSR of all fields of the SPSR from a register, and the field of them that has GE (B9.3.12). */
const [MSR_SPSR, FIELD_S] = [0x016ff000, 1 << 18];

/** It returns to its guests with the GE flags that there are. @param text of it, physical */
export const careless = (vmm: Vmm, text: Range): Vmm =>
  altered(vmm, text, (word) => ((word & 0x0ffffff0) === MSR_SPSR ? (word & ~FIELD_S) >>> 0 : undefined));

/** It swallows what its guests print now and then. */
export const forgetful = (vmm: Vmm): Vmm => ({
  ...vmm,
  boot(plan: Plan): System {
    const system = vmm.boot(plan);
    const guests = system.guests.map((g) => ({ ...g, read: () => g.read().filter((b) => b !== 0x65) }));
    return { ...system, guests };
  },
});

/** Its time depends on something that is not in the machine: every boot is slower than the one before. */
export function unsteady(vmm: Vmm): Vmm {
  let boots = 0;
  return {
    ...vmm,
    boot(plan: Plan): System {
      const delay = ++boots;
      const slow = tampered(vmm, ({ machine }) => {
        machine.cpus[0].idle(delay);
        return false;
      });
      return slow.boot(plan);
    },
  };
}

/** It changes a byte of a guest's memory. @param offset in the guest's RAM @param when false as long as it is too early */
export const meddling = (vmm: Vmm, when: (system: System) => number | undefined): Vmm =>
  tampered(vmm, (system) => {
    const offset = when(system);
    const memory = system.guests[0]?.memory();
    if (offset === undefined || memory === undefined) return false;
    memory[offset] = (memory[offset] as number) ^ 0xff;
    return true;
  });

/** RAM of a machine as words. */
export const wordsOf = ({ memory }: Machine): DataView =>
  new DataView(memory.bytes.buffer, memory.bytes.byteOffset, memory.bytes.byteLength);
