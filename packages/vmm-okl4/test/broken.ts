// The microvisor with single flaws, and the attacks that must notice each.
import {
  type Flaw,
  indulgent,
  leaving,
  losing,
  OLDEST,
  opening,
  others,
  STORING,
  scribbling,
  slips,
  TARGET,
  type Target,
} from "@armvirt/vmm/conformance";
import { okl4 } from "../src/index.ts";

/** The table of a small cell's space 0 from ARMv6 on, in its RAM: 4 MiB, of which the last is the microvisor's (arm/mmu.c). */
const TABLE = 0x300000;
/** The megabyte of its code (arm/okl4.ld). */
const CODE = 0xfc2;

/** By the slip, attacks that must notice it and that no dull guest is like: `pnpm aim --vmm okl4` finds them. */
const SLIPS: Readonly<Record<string, readonly string[]>> = {
  "vector_pabt: returns at once": [
    "jumps everywhere",
    "breakpoints",
    "jump for ever",
    "wild stack",
    "flags",
    "thread registers",
  ],
  "console_write: b": ["log flood"],
  "vector_dabt: mrs r0, SPSR": [...STORING, "around the end of addresses"],
  "vector_und: mrs r0, SPSR": [
    "undefined",
    "unallocated",
    "coprocessors",
    "vector unit",
    "privilege",
    "thumb at every call",
    "no stack",
    "host calls",
    "hypercalls",
    "monitor calls",
    "firmware by hypervisor call",
    "firmware by monitor call",
    "power off",
    "reset",
    "general registers",
  ],
};
/** The same before ARMv6, for attacks on tables, caches and memory. */
const SLIPS_OLDEST: Readonly<Record<string, readonly string[]>> = {
  "vector_pabt: returns at once": ["jumps everywhere"],
  "vector_dabt: mrs r0, SPSR": [...STORING, "around the end of addresses"],
};

/** By the slip, requests that get another answer (hostile.ts). */
const MISANSWERED: Readonly<Record<string, readonly string[]>> = {
  "do_stop: mvn r0, #21": ["an end that does not exist"],
  "do_send: bls": ["to send to a cell whose number ends like its neighbour's"],
  "do_send: beq": ["to send to itself"],
  "is_mapped: bls, taken": ["to clean code of the microvisor"],
  "is_mapped: mov r0, #0 (2)": ["to clean what wraps around"],
  "do_space_select: mvn r0, #2": ["a space that does not exist", "a space whose number is no number of one"],
  "mapping_fault: orr r1, r1, r0": ["a part of a page"],
  "mapping_fault: cmp r2, #15": ["rights that do not exist"],
  "mapping_fault: mvncs r0, #0": [
    "the microvisor's image",
    "its own tables",
    "the neighbour's memory",
    "a device",
    "an item with the microvisor's image",
  ],
  "mapping_fault: mvn r0, #21": ["an address of its kernel", "an address of the microvisor"],
  "do_map: beq (2)": ["no rights"],
  "do_change: bhi": ["more changes than there are items"],
  "do_change: beq (2)": ["an item of no space"],
  "do_clean: mvn r0, #2 (2)": ["to clean pages of no space"],
  "schedule: mcr p15, 0, r3, c13, c0, 3": ["its thread's word, after a turn of the neighbour"],
  "schedule: mcr p15, 0, r3, c13, c0, 2": ["TPIDRURW, after a turn of the neighbour"],
  "schedule: mrc p15, 0, r3, c13, c0, 2": ["TPIDRURW, after a turn of the neighbour"],
};
export const MISANSWERING: readonly Flaw[] = slips(okl4, TARGET, MISANSWERED);

export const flawsOn = (target: Target): readonly Flaw[] => {
  const old = target === OLDEST;
  const aimed = [
    ...slips(okl4, target, old ? SLIPS_OLDEST : SLIPS),
    ...(old
      ? []
      : [
          { what: "lets cells write to its code", vmm: opening(okl4, TABLE, CODE), attacks: STORING },
          leaving(okl4),
          losing(okl4, target),
        ]),
  ];
  return [
    ...aimed,
    others("writes to a neighbour", scribbling(okl4), aimed),
    {
      what: "gives longer turns to who calls it",
      vmm: indulgent(okl4),
      attacks: old ? [] : ["call storm"],
      general: true,
    },
  ];
};
