// A function that a handler decides first: what it is told, what it answers, and what its declarations must cover.
import { assembleProgram, cortexA15 } from "@armvirt/arm-core";
import { boot, Machine } from "@armvirt/machine";
import { describe, expect, test } from "vitest";
import { Decision, HandlerError, HostCalls, PC, SymbolTable } from "../src/index.ts";

const ENTRY = 0x40008000;
const WORLD = 0x40010000;
/** The caller; the wrapper as runtime/patched/decision.S has it; the function itself, which doubles its argument. */
const PROGRAM = `
  mov r0, #21
  bl wrapper
  mov r4, r0
1: b 1b
wrapper:
  udf #3
  b original
original:
  add r0, r0, r0
  bx lr
`;

function decided(handler: (decision: Decision) => void) {
  const symbols = new SymbolTable();
  const text = { start: ENTRY, bytes: 0x100 };
  const common = { name: "vmm.elf", owner: "vmm", by: "physical", hostCalls: true } as const;
  symbols.addImage({ ...common, start: ENTRY, end: ENTRY + text.bytes, symbols: [] });
  const calls = new HostCalls(symbols, "mine");
  calls.register(3, "double", text, (context) => handler(new Decision(context, WORLD)));
  const machine = new Machine({
    core: cortexA15,
    memory: 4,
    timing: "full",
    symbols: symbols.all.length,
    symbolMap: symbols,
  });
  boot(machine, new Uint8Array(assembleProgram(PROGRAM, ENTRY).words.buffer), { name: "vmm" });
  calls.run(machine, { instructions: 20 });
  return machine;
}
const result = (handler: (decision: Decision) => void): number => decided(handler).cpus[0].state[4] as number;

describe("a decision", () => {
  test("leaves the call to the function unless it answers", () => {
    expect(result((d) => d.context.path("nothing", 1))).toBe(42);
  });

  test("answers in the function's place, and the caller goes on", () => {
    expect(
      result((d) => {
        d.answer(d.argument(0) + 1);
        d.context.path("add one and return", 12);
      }),
    ).toBe(22);
  });

  test("reads and writes the guest's registers, and steps over its instruction", () => {
    const { memory } = decided((d) => {
      d.setGuest(2, 0x1234);
      d.setGuest(PC, 0x8000);
      d.skip();
      expect(d.guest(2)).toBe(0x1234);
      d.context.path("set two, step, look", 15);
    });
    const words = new DataView(memory.bytes.buffer, memory.bytes.byteOffset + WORLD - memory.base, 64);
    expect([words.getUint32(8, true), words.getUint32(60, true)]).toEqual([0x1234, 0x8004]);
  });

  test.each<[string, (d: Decision) => void, RegExp]>([
    [
      "declares less than three instructions for each operation",
      (d) => {
        d.answer(d.argument(0));
        d.context.path("too cheap", 11);
      },
      /^mine: double declares 11 instructions for 4 operations; declare at least 12\.$/,
    ],
    [
      "names a register that no guest has",
      (d) => d.guest(17),
      /^mine: a guest has registers 0 to 14, PC and PSR; 17 is none\.$/,
    ],
    [
      "throws something of its own",
      () => {
        throw new TypeError("r is undefined\nand more");
      },
      /^mine: the handler of double threw TypeError: r is undefined; mend the handler\.$/,
    ],
  ])("is an error when its handler %s", (_, handler, sentence) => {
    expect(() => decided(handler)).toThrow(HandlerError);
    expect(() => decided(handler)).toThrow(sentence);
  });
});
