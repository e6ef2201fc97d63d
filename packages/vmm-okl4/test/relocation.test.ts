// Before ARMv6 each space's low 32 MiB lie in a slot of their own, so that programs there do not drive each other out (arm/fass.c).
import { arm926ejS, xscalePxa255 } from "@armvirt/vmm";
import { expect, test } from "vitest";
import { okl4 } from "../src/index.ts";
import {
  ALL,
  asks,
  booted,
  CREATE,
  DESTROY,
  MAP,
  mapping,
  own,
  program,
  type Request,
  SELECT,
  sourceOf,
  word,
  wrong,
} from "./requests.ts";

const LOW = 0x10000;
const SLOT_BYTES = 0x2000000;
const [ONE, OTHER] = [0x202000, 0x203000];

/** Two spaces with a page at the same low address. */
const two: readonly Request[] = [
  asks("a space", CREATE, "", 1),
  asks("another", CREATE, "", 2),
  asks("a page of the one", MAP, mapping(own(ONE), LOW, ALL, 1), 0),
  asks("a page of the other", MAP, mapping(own(OTHER), LOW, ALL, 2), 0),
];
/** Both have a page where their low addresses lie, too: these are not relocated any more. */
const collide: readonly Request[] = [1, 2].map((space) =>
  asks("a page in its slot", MAP, mapping(own(OTHER), space * SLOT_BYTES, ALL, space), 0),
);
const destroy: readonly Request[] = [1, 2].map((space) => asks("an end", DESTROY, `mov r0, #${space}`, 0));

/** It selects the one and the other by turns, reads the page, and counts in the word behind its answers. */
const turns = `
  mov r7, #0
  ldr r8, =${LOW}
turn:
  ${[1, 2].map((space) => `mov r0, #${space}\n  mov r12, #${SELECT}\n  svc #0\n  ldr r0, [r8]`).join("\n  ")}
  add r7, r7, #1
  str r7, [r6]
  b turn
  .ltorg`;

const CORES = [arm926ejS, xscalePxa255];

test.each(CORES)(
  "on $name programs at the same low addresses meet no more when their spaces are new",
  (core) => {
    const counted = (requests: readonly Request[]): number => {
      const system = booted(okl4, program(`${sourceOf(requests)}\n${turns}`), { core, board: "versatilepb" });
      system.run({ instructions: 500_000 });
      expect(wrong(system, requests)).toEqual([]);
      return word(system, 0, requests.length);
    };
    const relocated = counted(two);
    expect(counted([...two, ...collide])).toBeLessThan(0.5 * relocated);
    expect(counted([...two, ...collide, ...destroy, ...two])).toBeGreaterThan(0.9 * relocated);
  },
);
