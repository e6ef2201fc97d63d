// The microvisor with single flaws, and the attacks that must notice each.
import {
  type Flaw,
  OLDEST,
  opening,
  STORING,
  scribbling,
  skips,
  type Target,
} from "@armvirt/vmm/conformance";
import { okl4 } from "../src/index.ts";

/** The table of a small cell's space 0 from ARMv6 on, in its RAM: 4 MiB, of which the last is the microvisor's (arm/mmu.c). */
const TABLE = 0x300000;
/** The megabyte of its code (arm/okl4.ld). */
const CODE = 0xfc2;

/** By the function that it skips, attacks that go there: what happens then is that the cell goes on in the exception's mode. */
const SKIPPED: Readonly<Record<string, readonly string[]>> = {
  deliver: ["wild stack", "flags", "thread registers"],
  vector_und: [
    "rights over everything",
    "everything invalidated",
    "everything cleaned",
    "lines thrown away",
    "lines by set and way",
    "lines of others",
    "ways locked",
    "translations locked",
    "process numbers",
    "undefined",
    "unallocated",
    "unpredictable",
    "unpredictable in programs",
    "coprocessors",
    "wide coprocessors",
    "vector unit",
    "text read back",
    "text that was not there",
    "text that changes",
    "privilege",
    "all modes",
    "thumb at every call",
    "undefined storm",
    "no stack",
    "host calls",
    "hypercalls",
    "monitor calls",
    "firmware by hypervisor call",
    "firmware by monitor call",
    "power off",
    "reset",
    "general registers",
    "thread registers of others",
    "fast registers",
    "performance monitors",
    "debug registers",
    "lockdown and implementation",
    "registers of others",
  ],
  vector_dabt: [
    "stores everywhere",
    "blocks everywhere",
    "unprivileged stores everywhere",
    "programs' stores everywhere",
    "around the end of addresses",
    "abort storm",
    "memory at the beginning",
  ],
  vector_pabt: ["jumps everywhere", "breakpoints", "jump for ever"],
};
/** Attacks that come to nothing before the microvisor hears of them, or that it only counts. */
const UNAIMED: readonly string[] = [
  "parts of words everywhere",
  "fetches from the data cache",
  "condition that fails",
  "forged patch",
  "kernel's forged patch",
  "words that look sensitive",
  "returns to all modes",
  "exclusive loop",
  "byte order",
  "call storm",
  "all calls",
  "masked wait",
  "events",
  "log flood",
  "semihosting",
  "marks",
  "calls of a kernel that was ported",
  "registers at the beginning",
  "banked registers",
  "exclusive monitor",
];

export const flawsOn = (target: Target): readonly Flaw[] => [
  ...skips(okl4, target, SKIPPED),
  ...(target === OLDEST
    ? []
    : [{ what: "lets cells write to its code", vmm: opening(okl4, TABLE, CODE), attacks: STORING }]),
  { what: "writes to a neighbour", vmm: scribbling(okl4), attacks: UNAIMED, general: true },
];
