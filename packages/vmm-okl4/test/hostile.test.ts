// Cells that ask the microvisor for what is not theirs: each gets its own error or a fault, or is stopped alone, and its neighbour runs on.
import { cortexA15, readElf, type System, type Vmm, VmmError } from "@armvirt/vmm";
import { altered, deaf, hanging, tampered, tinyGuest, wordsOf } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { okl4, okl4Flushing } from "../src/index.ts";

const TEXT = 0xc0010000; // kernel/port/okl4/okl4.h, OKL4_GUEST_BASE
const PHYSICAL = 0x40010000;
const MEMORY = 4; // MiB of each cell, of which the last is the microvisor's
const REPORT = 0x200000; // an offset in RAM
const SHARED = 0xfb000000;
const [ITEMS, FAR, CELL, RAM, BYTES] = [64, 16, 32, 40, 44]; // struct okl4_vcpu
const [EPERM, ESRCH, EINVAL, ENOSYS] = [-1, -3, -22, -38];
const [CALL_RETURN, ENTRY, STOP, CREATE, SELECT, MAP, CHANGE, COHERENT, CLEAN, GET, SEND] = [
  0, 1, 6, 7, 9, 10, 11, 12, 13, 16, 17,
];
const MICROVISOR = 0x40200000; // machine address of its image

/** A hypercall; r5 is the shared page. Its result is reported. */
const call = (number: number, prepare: string): string => `${prepare}
  mov r12, #${number}
  svc #0
  str r0, [r6], #4`;
/** map of a page of space 1: r2 is the machine address. */
const map = (machine: string, va = 0x10000, rights = 3): string =>
  call(MAP, `${machine}\n  mov r0, #1\n  ldr r1, =${va}\n  mov r3, #${rights}`);
/** r2: a machine address in the cell's RAM, or behind it. */
const own = (offset: number): string => `ldr r2, [r5, #${RAM}]\n  ldr r3, =${offset}\n  add r2, r2, r3`;
const end = `ldr r2, [r5, #${RAM}]\n  ldr r3, [r5, #${BYTES}]\n  add r2, r2, r3`;
/** An item in the shared page that gives a page of the space another frame. */
const item = (space: number, machine: number): string =>
  call(
    CHANGE,
    `mov r0, #${space}\n  ldr r1, =0x10000\n  ldr r2, =${machine}\n  mov r3, #3\n  add r4, r5, #${ITEMS}\n  stm r4, {r0-r3}\n  mov r0, #1`,
  );

const REQUESTS: readonly (readonly [what: string, program: string, result: number])[] = [
  ["a hypercall that does not exist", call(200, ""), ENOSYS],
  ["a space that does not exist", call(SELECT, "mov r0, #7"), ESRCH],
  ["a space whose number is no number of one", call(SELECT, "mvn r0, #0"), ESRCH],
  ["a new space", call(CREATE, ""), 1],
  ["its own memory", map(own(REPORT)), 0],
  ["the microvisor's image", map(`ldr r2, =${MICROVISOR}`), EPERM],
  ["its own tables", map(end), EPERM],
  ["the neighbour's memory", map(`${end}\n  add r2, r2, #0x100000`), EPERM],
  ["a device", map("ldr r2, =0x09000000"), EPERM],
  ["a part of a page", map(own(REPORT + 4)), EINVAL],
  ["rights that do not exist", map(own(REPORT), 0x10000, 16), EINVAL],
  ["no rights", map(own(REPORT), 0x10000, 0), EINVAL],
  ["an address of its kernel", map(own(REPORT), 0xc0000000), EINVAL],
  ["an address of the microvisor", map(own(REPORT), 0xfc200000), EINVAL],
  ["more changes than there are items", call(CHANGE, "mvn r0, #0"), EINVAL],
  ["an item of no space", item(9, 0x40000000), ESRCH],
  ["an item with the microvisor's image", item(1, MICROVISOR), EPERM],
  ["to clean code of the microvisor", call(COHERENT, "ldr r0, =0xfc200000\n  mov r1, #64"), EINVAL],
  ["to clean what wraps around", call(COHERENT, "ldr r0, =0xc0000000\n  mvn r1, #0"), EINVAL],
  ["to clean pages of no space", call(CLEAN, "mov r0, #9\n  mov r1, #0\n  mov r2, #64"), ESRCH],
  ["an entry that is no address of an instruction", call(ENTRY, "mov r0, #2"), EINVAL],
  ["an end that does not exist", call(STOP, "mov r0, #2"), EINVAL],
  ["to send to itself", call(SEND, "mov r0, #0"), ESRCH],
  ["to send to a cell that does not exist", call(SEND, "mvn r0, #0"), ESRCH],
  ["to send to its neighbour", call(SEND, "mov r0, #1"), 0],
];

/** Addresses that fault; the kernel's handler reports each. */
const WILD: readonly (readonly [what: string, address: number])[] = [
  ["the microvisor's code", 0xfc200000],
  ["its data", 0xfc300000],
  ["its view of the cell's tables", 0xe0000000],
  ["its view of the neighbour's", 0xe1000000],
  ["its UART", 0xff000000],
  ["the cell's tables, where RAM would go on", 0xc0300000],
  ["a channel to itself", 0xfb010000],
  ["what lies behind the channel to the neighbour", 0xfb012000],
  ["nothing", 0x00000000],
];

/** Everybody enters here: the cell's number says what it does. */
const program = (adversary: string): string => `
vectors:
  b .
  b .
  b .
  b .
  b aborted
  b .
  b .
  b .
aborted:
  ldr r0, [r5, #${FAR}]
  str r0, [r6], #4
  add lr, lr, #4
  mov r12, #${CALL_RETURN}
  svc #0
start:
  ldr r5, =${SHARED}
  ldr r6, =${0xc0000000 + REPORT}
  ldr r0, [r5, #${CELL}]
  cmp r0, #0
  bne counts
  ${adversary}
  b .
counts:
  mov r1, #0
count_on:
  add r1, r1, #1
  str r1, [r6]
  b count_on
`;

const asks = program(`
  ldr r0, =vectors
  mov r12, #${ENTRY}
  svc #0
  ${REQUESTS.map(([, source]) => source).join("\n")}
  ${WILD.map(([, address]) => `ldr r1, =${address}\n  ldr r0, [r1]`).join("\n")}
  ldr r0, =0xfb800000
  mov r12, #${ENTRY}
  svc #0
  mov r1, #0
  str r1, [r1]`);
const loops = program("");
/** Rings at its neighbour without end. */
const rings = program(`
ring_on:
  mov r0, #1
  mov r12, #${SEND}
  svc #0
  b ring_on`);

function booted(vmm: Vmm, source: string): System {
  const kernel = tinyGuest(source, TEXT, PHYSICAL);
  const guest = (name: string) => ({ name, kernel, memory: MEMORY });
  return vmm.boot({
    core: cortexA15,
    board: "virt",
    mhz: 50,
    timing: "functional",
    guests: [guest("adversary"), guest("neighbour")],
  });
}
const word = (system: System, cell: number, n: number): number =>
  (system.guests[cell]?.word(REPORT + 4 * n) ?? 0) | 0;

const answers = (system: System) => REQUESTS.map(([what], n) => [what, word(system, 0, n)]);
const faults = (system: System) =>
  WILD.map(([what], n) => [what, word(system, 0, REQUESTS.length + n) >>> 0]);
const ANSWERS = REQUESTS.map(([what, , result]) => [what, result]);
const FAULTS = WILD.map(([what, address]) => [what, address]);

function after(vmm: Vmm, source: string, instructions = 4_000_000): System {
  const system = booted(vmm, source);
  system.run({ instructions });
  return system;
}

/** How far the neighbour counts in a while. */
function counted(system: System): number {
  const before = word(system, 1, 0);
  system.run({ instructions: 1_000_000 });
  return word(system, 1, 0) - before;
}

test("requests get the microvisor's errors, wild pointers fault, and the cell that cannot be entered is stopped alone", () => {
  const system = after(okl4, asks);
  expect(answers(system)).toEqual(ANSWERS);
  expect(faults(system)).toEqual(FAULTS);
  expect(system.guests.map((g) => g.state())).toEqual(["stopped", "running"]);
  const report = Buffer.from(system.guests[0]?.read() ?? []).toString();
  expect(report.match(/vmm: vm \d stopped: .*/g)).toEqual([
    "vmm: vm 0 stopped: its entry cannot be fetched at 0xfb80000c",
  ]);
  expect(counted(system)).toBeGreaterThan(0);
});

test.each([
  ["loops with virtual interrupts masked", loops],
  ["rings at its neighbour without end", rings],
])("a cell that %s does not stop its neighbour", (_, source) => {
  expect(counted(after(okl4, source))).toBeGreaterThan(0);
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

  test("maps whatever it is asked for", () => {
    // mvn rd, #0, of any condition: -EPERM becomes 0
    const generous = altered(okl4, rangeOf("mapping_fault"), (w) =>
      (w & 0x0fff0fff) === 0x03e00000 ? (w & 0xf000f000) | 0x03a00000 : undefined,
    );
    const wrong = answers(after(generous, asks)).filter(([, result], n) => result !== ANSWERS[n]?.[1]);
    expect(wrong.map(([what]) => what)).toEqual([
      "the microvisor's image",
      "its own tables",
      "the neighbour's memory",
      "a device",
      "an item with the microvisor's image",
    ]);
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
    expect(faults(after(open, asks))).not.toEqual(FAULTS);
  });

  test("hears no interrupt", () => {
    expect(counted(after(deaf(okl4), loops))).toBe(0);
  });

  test("stands still where a cell ends", () => {
    expect(counted(after(hanging(okl4, rangeOf("cell_without_entry")[0]), asks))).toBe(0);
  });
});

test("there is nothing to read for a cell without the console's focus, and nothing to flush where there are ASIDs", () => {
  const system = after(okl4, program(call(GET, "")), 200_000);
  expect(word(system, 0, 0)).toBe(-11);
  expect(okl4Flushing.refuses(cortexA15, "virt")).toBe(
    "cortex-a15 has ASIDs, and nothing is flushed to begin with",
  );
  const kernel = tinyGuest(loops, TEXT, PHYSICAL);
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
