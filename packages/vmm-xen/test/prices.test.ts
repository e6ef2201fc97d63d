// What a descriptor costs by each of the hypercalls that change one, as docs/techniques/xen.md says.
import type { Plan, Vmm } from "@armvirt/vmm";
import { OLDEST, TARGET, type Target } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";
import {
  booted,
  call,
  hand,
  mmuExt,
  mmuUpdate,
  placeOf,
  type Request,
  told,
  type Value,
  WORDS,
} from "./requests.ts";

const TIMES = 20;
const STEP = 10; // instructions
const VA = 0x50000000;
const LEVEL2 = 0x8000;
const FRAME = 0x202000;

/** A hypercall made again and again, and at the end a number. */
const again = (number: number, args: readonly Value[], words: readonly Value[], result: number): Request => ({
  what: `hypercall ${number}`,
  source: `${hand(words)}\n  mov r7, #${TIMES}\nagain_${result}:\n  ${call(number, ...args)}\n  subs r7, r7, #1\n  bne again_${result}\n  mov r0, #${result}`,
  result,
});

/** Its processor as fast as it is, and not as the other tests want it. */
const fast = (vmm: Vmm, mhz: number): Vmm => ({ ...vmm, boot: (plan: Plan) => vmm.boot({ ...plan, mhz }) });

/** Cycles of a call of mmu_update, of one with a TLB operation in a multicall, and of update_va_mapping. */
function prices(target: Target, mhz: number): readonly number[] {
  const { page, table } = placeOf(target);
  const frame: Value = ["ram", FRAME | page];
  const requests = [
    mmuExt("a frame for tables", [9, ["tables", LEVEL2]], 0),
    mmuUpdate("in a slot", ["table", 4 * (VA >>> 20)], ["tables", LEVEL2 | table], 0),
    again(1, [WORDS, 1, 0], [["tables", LEVEL2], frame], 1),
    again(1, [WORDS, 1, 0], [["tables", LEVEL2], frame], 2),
    again(
      13,
      [WORDS, 2],
      [1, 0, WORDS + 48, 1, 0, 0, 26, 0, WORDS + 56, 1, 0, 0, ["tables", LEVEL2], frame, 4, 0, VA, 0],
      3,
    ),
    again(14, [VA, frame, 2], [], 4),
  ];
  const system = booted(fast(xen, mhz), [requests], target, "full");
  const [cpu] = system.machine.cpus;
  const at = requests.map(({ result }, n) => {
    while (told(system, 0, n) !== result) system.run({ instructions: STEP });
    return cpu.cycles();
  });
  return [3, 4, 5].map((n) => ((at[n] as number) - (at[n - 1] as number)) / TIMES);
}

test.each([
  { ...TARGET, mhz: 1700, documented: [370, 1000, 820_000] },
  { ...OLDEST, mhz: 266, documented: [300, 700, 2100] },
])("on $core.name", ({ core, board, mhz, documented }) => {
  const measured = prices({ core, board }, mhz);
  for (const [n, cycles] of documented.entries()) {
    expect(measured[n], `the ${n + 1}th`).toBeGreaterThan(0.9 * cycles);
    expect(measured[n], `the ${n + 1}th`).toBeLessThan(1.1 * cycles);
  }
});
