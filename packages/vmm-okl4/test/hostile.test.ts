// The hostile cells of hostile.ts on cores with ASIDs and without; microvisors that lack a check are noticed.
import { cortexA15, readElf, VmmError } from "@armvirt/vmm";
import {
  altered,
  deaf,
  hanging,
  noticedByDull,
  OLDEST,
  TARGET,
  tampered,
  tinyGuest,
  wordsOf,
} from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { okl4, okl4Flushing } from "../src/index.ts";
import { MISANSWERING } from "./broken.ts";
import { halted, misanswered, STORMS } from "./hostile.ts";
import { booted, call, EPERM, GET, MEMORY, program, word } from "./requests.ts";

describe.each([TARGET, OLDEST])("on $core.name", (target) => {
  test("requests get the microvisor's errors, wild pointers fault, and the cell that cannot be entered is stopped alone", () => {
    expect(misanswered(okl4, target)).toEqual([]);
  });

  test.each(STORMS)("a cell that %s does not stop its neighbour", (_, source) => {
    expect(halted(okl4, source, target)).toEqual([]);
  });
});

describe("the tests notice a microvisor that", () => {
  const elf = readElf(okl4.image?.(cortexA15, "virt") as Uint8Array, "vmm-okl4.elf");
  /** The physical range of a function or an object. */
  const rangeOf = (name: string): readonly [number, number] => {
    const symbol = elf.symbols.find((s) => s.name === name);
    const segment = elf.segments.find(
      (s) => symbol && symbol.address - s.virtual < s.memorySize && symbol.address >= s.virtual,
    );
    if (!symbol || !segment) throw new RangeError(`vmm-okl4.elf has no ${name}`);
    const at = symbol.address - segment.virtual + segment.physical;
    return [at, at + symbol.size];
  };

  test.each(MISANSWERING)("$what", ({ vmm, attacks }) => {
    expect(noticedByDull(vmm)).toEqual([]);
    const answers = misanswered(vmm);
    for (const what of attacks) expect(answers).toContainEqual(expect.stringMatching(`^${what}: `));
  });

  test("maps whatever it is asked for", () => {
    // mvn rd, #0, of any condition: -EPERM becomes 0
    const generous = altered(okl4, rangeOf("mapping_fault"), (w) =>
      (w & 0x0fff0fff) === 0x03e00000 ? (w & 0xf000f000) | 0x03a00000 : undefined,
    );
    expect(misanswered(generous).filter((what) => what.endsWith(`: 0, not ${EPERM}`))).toHaveLength(5);
  });

  test("opens its own code", () => {
    const open = tampered(okl4, ({ machine, guests }) => {
      const words = wordsOf(machine);
      let first = machine.memory.base;
      while (!guests[0]?.owns(first)) first += 2 ** 20;
      const slot = first - machine.memory.base + (MEMORY - 1) * 2 ** 20 + 4 * 0xfc2; // of space 0's table
      if (words.getUint32(slot, true) === 0) return false;
      words.setUint32(slot, words.getUint32(slot, true) | 0xc00, true); // AP: all
      return true;
    });
    expect(misanswered(open)).toContainEqual(expect.stringMatching(/^the microvisor's code: /));
  });

  test("hears no interrupt", () => {
    for (const [, source] of STORMS)
      expect(halted(deaf(okl4), source)).toEqual(["the neighbour stands still"]);
  });

  test("stands still where a cell ends", () => {
    expect(misanswered(hanging(okl4, rangeOf("cell_without_entry")[0]))).toContain(
      "the neighbour stands still",
    );
  });
});

test("there is nothing to read for a cell without the console's focus, and nothing to flush where there are ASIDs", () => {
  const system = booted(okl4, program(call(GET)), TARGET);
  system.run({ instructions: 200_000 });
  expect(word(system, 0, 0)).toBe(-11);
  expect(okl4Flushing.refuses(cortexA15, "virt")).toBe(
    "cortex-a15 has ASIDs, and nothing is flushed to begin with",
  );
  const kernel = tinyGuest(program(""));
  expect(() =>
    okl4.boot({
      core: cortexA15,
      board: "virt",
      timing: "functional",
      semihosting: true,
      guests: [{ name: "cell", kernel }],
    }),
  ).toThrow(VmmError);
});
