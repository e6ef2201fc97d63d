// VMMs with one slip: an instruction that is left out, a branch that is always taken, or a function that returns at once. A slip is named by its
// function and instruction, not by an address, so that the name holds when the image is built again.
import { decode, disassemble, layout } from "@armvirt/arm-core";
import { readElf } from "@armvirt/machine";
import type { Plan, System, Vmm } from "../contract.ts";
import type { Flaw } from "./attacks.ts";
import { altered, BX_LR, NOP, taken } from "./broken.ts";
import type { Target } from "./target.ts";

/** One word of a VMM's text that is another. */
export interface Slip {
  /** `f: returns at once`, `f: ldr r0, [r1]` for an instruction that is left out, `f: beq, taken`; the nth of the same in a function ends with ` (n)`. */
  readonly name: string;
  /** Physical. */
  readonly address: number;
  readonly instead: number;
}

interface Function {
  readonly name: string;
  /** Virtual. */
  readonly from: number;
  readonly words: Uint32Array;
  readonly physical: number;
}

/** The functions and labels of a VMM's image that have words. */
function functionsOf({ name, image }: Vmm, { core, board }: Target): readonly Function[] {
  const elf = readElf(image?.(core, board) ?? new Uint8Array(), name);
  return elf.segments
    .filter((s) => s.executable)
    .flatMap((s) => {
      const end = s.virtual + (s.bytes.length & -4);
      const inside = elf.symbols
        .filter(({ name, address }) => !name.startsWith("$") && address >= s.virtual && address < end)
        .sort((a, b) => a.address - b.address);
      const view = new DataView(s.bytes.buffer, s.bytes.byteOffset, s.bytes.byteLength);
      return inside.flatMap(({ name, address }, n) => {
        const to = inside[n + 1]?.address ?? end;
        const words = Uint32Array.from({ length: (to - address) >>> 2 }, (_, i) =>
          view.getUint32(address - s.virtual + 4 * i, true),
        );
        const physical = address - s.virtual + s.physical;
        return words.length === 0 ? [] : [{ name, from: address, words, physical }];
      });
    });
}

/** An instruction without what changes when code about it does: where a branch goes, how far a constant is. */
const told = (word: number): string =>
  disassemble(word)
    .replace(/^(b\w*) 0x[0-9a-f]+$/, "$1")
    .replace(/\[pc, #-?\d+\]/, "[pc]");

/** Every slip of a VMM. */
export function slipsOf(vmm: Vmm, target: Target): readonly Slip[] {
  return functionsOf(vmm, target).flatMap(({ name, words, physical }) => {
    const times = new Map<string, number>();
    const named = (what: string): string => {
      const n = (times.get(what) ?? 0) + 1;
      times.set(what, n);
      return `${name}: ${what}${n === 1 ? "" : ` (${n})`}`;
    };
    return [
      { name: `${name}: returns at once`, address: physical, instead: BX_LR },
      ...[...words].flatMap((word, i): Slip[] => {
        const row = decode(word);
        const address = physical + 4 * i;
        if (row === undefined || word === NOP) return [];
        const slip = { name: named(told(word)), address, instead: NOP };
        if (row.name !== "b" || word >>> 28 >= 14) return [slip];
        return [slip, { name: named(`${told(word)}, taken`), address, instead: taken(word) }];
      }),
    ];
  });
}

export const slipping = (vmm: Vmm, { address, instead }: Slip): Vmm =>
  altered(vmm, [address, address + 4], () => instead);

/** VMMs that slip, one slip each. @param noticed by the slip's name, the attacks that must notice it
 *  @throws RangeError for a slip that the image has no more */
export function slips(
  vmm: Vmm,
  target: Target,
  noticed: Readonly<Record<string, readonly string[]>>,
): readonly Flaw[] {
  const all = new Map(slipsOf(vmm, target).map((slip) => [slip.name, slip]));
  return Object.entries(noticed).map(([name, attacks]) => {
    const slip = all.get(name);
    if (slip === undefined)
      throw new RangeError(
        `the image of ${vmm.name} for ${target.core.name} has no "${name}" any more: find another flaw for its attacks by pnpm aim --vmm ${vmm.name} --core ${target.core.name}`,
      );
    return { what: `slips at "${name}"`, vmm: slipping(vmm, slip), attacks };
  });
}

/** A VMM that tells of each instruction of its text that is executed: one at a time, so it is slow. @param see is given the physical address */
export function traced(vmm: Vmm, target: Target, see: (address: number) => void): Vmm {
  const elf = readElf(vmm.image?.(target.core, target.board) ?? new Uint8Array(), vmm.name);
  const texts = elf.segments.filter((s) => s.executable);
  return {
    ...vmm,
    boot(plan: Plan): System {
      const system = vmm.boot(plan);
      const [cpu] = system.machine.cpus;
      return {
        ...system,
        run(limits = {}) {
          const first = cpu.instructions;
          const most = limits.instructions ?? Number.POSITIVE_INFINITY;
          for (;;) {
            const at = (cpu.state[layout.PC] as number) >>> 0;
            for (const s of texts)
              if (at >= s.virtual && at < s.virtual + s.memorySize) see(at - s.virtual + s.physical);
            const stop = system.run({ ...limits, instructions: 1 });
            if (stop.why !== "instructions" || cpu.instructions - first >= most) return stop;
          }
        },
      };
    },
  };
}
