// Configuration blocks (runtime/config.h) that a VMM must not start with, and some at the edge of those: each is one word written otherwise.

import { kernel } from "@armvirt/guest/images";
import { boardNamed, fromBytes } from "@armvirt/machine";
import type { Plan, System, Vmm } from "../contract.ts";
import { wordsOf } from "./broken.ts";
import { plan } from "./session.ts";
import type { Target } from "./target.ts";
import { tinyGuest } from "./tiny-guest.ts";
import type { Findings } from "./trial.ts";

const MAGIC = 0x434d4d56;
const MIB = 2 ** 20;
const GIB = 2 ** 30;
const MEMORY = 4;
/** More than a VMM takes to look at its configuration, and to start guests that are as small as these. */
const START = 1_500_000;
const SLICE = 50_000;
/** Where a guest's text is in its RAM, and where its RAM is for a kernel with a port. */
const TEXT = 0x10000;
const PORTED = 0xc0000000;
/** A line of runtime/panic.c. */
const PANIC = /vmm: panic: [a-zA-Z].*\r\n/;

/** Words of the block of the first of two VMs. */
const [FIRST_WORD, VMS, IPA, PA, SIZE, ENTRY, TREE, FLAGS] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const WORDS_OF_VM = 6;
const CONSOLE_FOCUS = 1;

/** Which word is written, and with what: by the words as they are, and 2 MiB of the VMM's own. */
interface Change {
  readonly what: string;
  readonly word: number;
  readonly to: (words: (n: number) => number, own: number) => number;
  /** The VMM starts. */
  readonly good?: true;
}

const is = (value: number) => () => value;
const changes = (ram: number): readonly Change[] => [
  { what: "without its magic word", word: FIRST_WORD, to: is(0) },
  { what: "with no VM", word: VMS, to: is(0) },
  { what: "with more VMs than there may be", word: VMS, to: is(5) },
  { what: "with one VM of two", word: VMS, to: is(1), good: true },
  { what: "with RAM of no bytes", word: SIZE, to: is(0) },
  { what: "with RAM of more than a GiB", word: SIZE, to: is(GIB + 2 * MIB) },
  { what: "with RAM that is no multiple of 2 MiB", word: SIZE, to: is(3 * MIB) },
  { what: "with RAM that does not begin at a multiple", word: PA, to: (words) => words(PA) + MIB },
  { what: "with a guest's RAM that does not", word: IPA, to: (words) => words(IPA) + 4096 },
  { what: "with a guest's RAM over the end of a GiB", word: IPA, to: is(GIB - 2 * MIB) },
  { what: "with RAM over the end of a GiB", word: PA, to: is(GIB - 2 * MIB + ram) },
  { what: "with RAM that is the board's devices", word: PA, to: is(ram === 0 ? 0x10000000 : 0x08000000) },
  { what: "with RAM over the VMM", word: PA, to: (_, own) => own },
  { what: "with RAM from before the VMM into it", word: PA, to: (_, own) => own - 2 * MIB },
  { what: "with two VMs in one RAM", word: PA, to: (words) => words(PA + WORDS_OF_VM) },
  {
    what: "with a VM that begins in another",
    word: PA + WORDS_OF_VM,
    to: (words) => words(PA) + words(SIZE) - 2 * MIB,
  },
  { what: "with a VM that ends in another", word: PA, to: (words) => words(PA + WORDS_OF_VM) - 2 * MIB },
  { what: "with an entry before its RAM", word: ENTRY, to: (words) => words(IPA) - 4 },
  { what: "with an entry behind its RAM", word: ENTRY, to: (words) => words(IPA) + words(SIZE) },
  { what: "with an entry that is no instruction's", word: ENTRY, to: (words) => words(ENTRY) + 2 },
  { what: "with flags that there are not", word: FLAGS, to: is(2) },
  { what: "with a tree behind its RAM", word: TREE, to: (words) => words(IPA) + words(SIZE) },
  { what: "with a tree that is not at a word", word: TREE, to: (words) => words(TREE) + 1 },
  {
    what: "with a tree in the last word",
    word: TREE,
    to: (words) => words(IPA) + words(SIZE) - 4,
    good: true,
  },
];

/** Where the block is in RAM, as an offset: other words of the VMM may be the magic one too. */
function blockOf({ machine, guests }: System): number {
  const words = wordsOf(machine);
  const { base } = machine.memory;
  const expected = [MAGIC, guests.length, base];
  for (let at = 0; at < words.byteLength; at += 4)
    if (expected.every((word, n) => words.getUint32(at + 4 * n, true) === word)) return at;
  throw new RangeError("the VMM has no configuration block (runtime/config.h)");
}

/** A VMM says in one line what is wrong with its configuration, and starts no guest. */
export function misconfigurations(vmm: Vmm, target: Target): Findings {
  if (vmm.image === undefined) return []; // the bare machine, and kernels on it, take none
  const { ramBase } = boardNamed(target.board);
  const text = (vmm.port === undefined ? ramBase : PORTED) + TEXT;
  const kernel = tinyGuest("  b .\nstart:\n  b start", text, ramBase + TEXT);
  const names = ["first", "second"].slice(0, vmm.guests);
  const system = vmm.boot(
    plan(
      names.map((name) => ({ name, kernel, memory: MEMORY })),
      { target },
    ),
  );
  const { machine } = system;
  const beginning = machine.snapshot();
  const words = wordsOf(machine);
  const block = blockOf(system);
  const at = machine.memory.base + block;
  return changes(ramBase).flatMap(({ what, word, to, good }) => {
    if (word >= WORDS_OF_VM + 2 && names.length < 2) return [];
    machine.restore(beginning);
    system.guests[0]?.read();
    const value = to((n) => words.getUint32(block + 4 * n, true), at - (at % (2 * MIB)));
    words.setUint32(block + 4 * word, value >>> 0, true);
    let printed = "";
    for (let n = 0; n < START / SLICE; n++) {
      const { why } = system.run({ instructions: SLICE });
      printed += fromBytes(system.guests[0]?.read() ?? new Uint8Array());
      if (why !== "instructions" || PANIC.test(printed)) break;
    }
    if (PANIC.test(printed) === (good !== true)) return [];
    return [good ? `${what} it does not start: ${printed.trim()}` : `${what} it starts`];
  });
}

/** Instructions in which two guests have come to their ends. */
const ENDED = 60_000_000;
const HELLO = "Hello world";

/** Its configuration gives the console to the second of two VMs. */
export const refocused = (vmm: Vmm): Vmm => ({
  ...vmm,
  boot(planned: Plan): System {
    const system = vmm.boot(planned);
    const words = wordsOf(system.machine);
    const block = blockOf(system);
    for (const [vm, flags] of [0, CONSOLE_FOCUS].entries())
      words.setUint32(block + 4 * (FLAGS + vm * WORDS_OF_VM), flags, true);
    return system;
  },
});

/** What the VM that has the console prints is on it. */
export function misfocused(vmm: Vmm, target: Target): Findings {
  if (vmm.image === undefined || vmm.guests < 2) return [];
  const elf = kernel(target.board, target.core.architecture, vmm.port);
  const guests = ["nothing", "hello"].map((name) => ({ name, kernel: elf, bootargs: `init=/bin/${name}` }));
  const system = refocused(vmm).boot(plan(guests, { target }));
  const [cpu] = system.machine.cpus;
  let printed = "";
  while (cpu.instructions < ENDED && !printed.includes(HELLO)) {
    const { why } = system.run({ instructions: SLICE });
    printed += fromBytes(system.guests[0]?.read() ?? new Uint8Array());
    if (why !== "instructions") break;
  }
  return printed.includes(HELLO) ? [] : ["the VM with the console prints nothing on it"];
}
