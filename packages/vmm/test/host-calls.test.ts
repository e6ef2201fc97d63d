// A small VMM whose host calls are answered here: what they cost, who pays, and where they are not honoured.
import { assembleProgram, CAUSE_COLUMNS, cortexA15, type Timing } from "@armvirt/arm-core";
import { boot, Machine } from "@armvirt/machine";
import { describe, expect, test } from "vitest";
import { type Handler, HandlerError, HostCalls, SymbolTable } from "../src/index.ts";

const ENTRY = 0x40008000;
const TEXT_BYTES = 0x100;
const DATA = 0x40010000;
const NUMBER = 7;
const USR = 0x10;

/** A machine at a program whose first 256 bytes are the VMM's text, and its host call 7. */
function vmmWith(source: string, handler: Handler, timing: Timing = "full") {
  const symbols = new SymbolTable();
  symbols.addImage({
    name: "vmm.elf",
    owner: "vmm",
    by: "physical",
    start: ENTRY,
    end: ENTRY + TEXT_BYTES,
    hostCalls: true,
    symbols: [{ name: "start", address: ENTRY }],
  });
  const calls = new HostCalls(symbols, "mine");
  calls.register(NUMBER, "answer", { start: ENTRY, bytes: TEXT_BYTES }, handler);
  const machine = new Machine({
    core: cortexA15,
    memory: 4,
    timing,
    symbols: symbols.all.length,
    symbolMap: symbols,
  });
  boot(machine, new Uint8Array(assembleProgram(source, ENTRY).words.buffer), { name: "vmm" });
  const [cpu] = machine.cpus;
  /** Cycles by the owner of the symbol that paid. */
  const paid = (owner: string): number => {
    let sum = 0;
    for (const { id, owner: of } of symbols.all) {
      if (of !== owner) continue;
      for (let c = 0; c < CAUSE_COLUMNS; c++) sum += cpu.accounts[id * CAUSE_COLUMNS + c] as number;
    }
    return sum;
  };
  return { machine, cpu, calls, paid, run: () => calls.run(machine, { instructions: 40 }) };
}

const CALL = `
  mov r0, #5
  udf #${NUMBER}
  mov r2, r0
1: b 1b
`;

describe("a host call", () => {
  test("is answered, and the program goes on behind it", () => {
    const { run, cpu } = vmmWith(CALL, (c) => {
      c.setRegister(0, c.register(0) + 1);
      c.path("add one", 6);
    });
    run();
    expect(cpu.state[2]).toBe(6);
  });

  test("goes on where the handler jumps to", () => {
    const { run, cpu } = vmmWith(CALL, (c) => {
      c.jump(ENTRY + 12);
      c.path("jump", 3);
    });
    run();
    expect(cpu.state[2]).not.toBe(5);
    expect(cpu.pc >>> 0).toBe(ENTRY + 12);
  });

  test("charges its operations and its declared instructions apart, and every cycle once", () => {
    const { run, cpu, paid } = vmmWith(CALL, (c) => {
      c.store(DATA, 0x12345678);
      expect(c.load(DATA)).toBe(0x12345678);
      expect(c.load(DATA + 1, 1)).toBe(0x56);
      c.write("TLBIALL", 0);
      expect(c.read("MIDR") >>> 16).toBe(0x412f);
      c.path("walk a table", 60);
    });
    const before = cpu.cycles();
    run();
    expect(paid("charged")).toBeGreaterThan(0);
    expect(paid("declared")).toBeGreaterThanOrEqual(60 / cpu.timing.width);
    const all = cpu.accounts.reduce((a, b) => a + b, 0);
    expect(all).toBe(cpu.cycles() - before);
  });

  test("is counted by path: what was done, how often, and at what price, of all that it charged and declared", () => {
    const { run, calls, paid } = vmmWith(CALL, (c) => {
      for (const at of [DATA, DATA + 4]) c.store(at, 1);
      c.read("MIDR");
      c.path("walk a table", 60);
      c.path("return", 4);
      c.path("return", 5);
    });
    run();
    const counted = ({ path, owner, count, instructions }: (typeof calls.paths)[number]) =>
      [path, owner, count, instructions] as const;
    expect(calls.paths.map(counted)).toEqual([
      ["store", "charged", 2, 0],
      ["read MIDR", "charged", 1, 0],
      ["walk a table", "declared", 1, 60],
      ["return", "declared", 2, 9],
    ]);
    for (const owner of ["charged", "declared"]) {
      const own = calls.paths.filter((p) => p.owner === owner);
      expect(own.reduce((sum, { cycles }) => sum + cycles, 0)).toBe(paid(owner));
      expect(paid(owner)).toBeGreaterThan(0);
    }
  });

  test("declares one cycle for each instruction with functional timing", () => {
    const cyclesWith = (instructions: number): number => {
      const { run, cpu } = vmmWith(CALL, (c) => c.path("some work", instructions), "functional");
      run();
      return cpu.cycles();
    };
    expect(cyclesWith(100) - cyclesWith(10)).toBe(90);
  });

  test("sees an abort as a value, not as an exception", () => {
    const { run, cpu } = vmmWith(CALL, (c) => {
      expect(c.load(0x10000000)).toBeUndefined();
      expect(c.store(0x10000000, 1)).toBe(false);
      c.path("probe", 6);
    });
    run();
    expect(cpu.state[2]).toBe(5);
  });

  test("without a handler is the caller's to answer", () => {
    const { calls, machine } = vmmWith("udf #8\n1: b 1b", () => {});
    expect(calls.run(machine, { instructions: 5 })).toMatchObject({ why: "host call", number: 8 });
  });
});

describe("a handler's rules", () => {
  const fails = (handler: Handler, message: RegExp): void => {
    const { run } = vmmWith(CALL, handler);
    expect(run).toThrow(HandlerError);
    expect(vmmWith(CALL, handler).run).toThrow(message);
  };

  test("at least three instructions are declared for each operation", () => {
    fails((c) => {
      c.load(DATA);
      c.load(DATA + 4);
      c.path("too little", 5);
    }, /^mine: answer declares 5 instructions for 2 operations; declare at least 6\.$/);
  });

  test.each([0, -1, 1.5, Number.NaN])("%s declared instructions are refused", (n) => {
    fails((c) => c.path("nothing", n), /give a whole number from 1\.$/);
  });

  test.each(["", " "])("declared instructions without a reason are refused (%j)", (reason) => {
    fails(
      (c) => c.path(reason, 10),
      /^mine: answer declares 10 instructions for nothing; say what they do\.$/,
    );
  });

  test("paths are named by what they do: a handler that names them by what it handles is stopped", () => {
    fails((c) => {
      for (let n = 0; n <= 256; n++) c.path(`page ${n}`, 1);
    }, /^mine: answer goes "page 256", one path more than 256; call a path by what it does/);
  });

  test("a system register has the manual's name", () => {
    fails((c) => c.read("NOSUCH"), /NOSUCH, which is no 32-bit system register\.$/);
  });

  test("a system register can be used where the VMM runs", () => {
    fails((c) => c.read("HCR"), /^mine: answer uses HCR, which takes an exception where it runs\.$/);
    fails((c) => c.write("MIDR", 1), /^mine: answer uses MIDR, which takes an exception where it runs\.$/);
  });

  test.each([-1, 15, 40, 1.5])("there is no register %s", (n) => {
    fails((c) => c.setRegister(n, 0), /a handler has registers 0 to 14\.$/);
    fails((c) => c.register(n), /a handler has registers 0 to 14\.$/);
  });

  test("a number has one handler", () => {
    const calls = new HostCalls(new SymbolTable(), "mine");
    const text = { start: ENTRY, bytes: 4 };
    calls.register(1, "one", text, () => {});
    expect(() => calls.register(1, "two", text, () => {})).toThrow(RangeError);
    expect(() => calls.register(0x10000, "big", text, () => {})).toThrow(RangeError);
  });
});

describe("a host call is UNDEFINED", () => {
  const never: Handler = () => {
    throw new Error("the handler ran");
  };
  /** Runs a program whose vector of undefined instructions, at VBAR + 4, loads 1 into r9. */
  const isUndefined = (before: string): void => {
    const { run, cpu } = vmmWith(
      `
      b 3f
      mov r9, #1
    2: b 2b
    3: ldr r0, 4f
      mcr p15, 0, r0, c12, c0, 0
      isb
      ${before}
      udf #${NUMBER}
    5: b 5b
    4: .word ${ENTRY}
    `,
      never,
    );
    run();
    expect(cpu.state[9]).toBe(1);
  };

  test("in User mode, also in the VMM's text", () => {
    isUndefined(`msr cpsr_c, #${USR}`);
  });

  test("outside the VMM's text", () => {
    isUndefined(`
      ldr r1, 6f
      ldr r2, 7f
      str r2, [r1]
      mcr p15, 0, r1, c7, c14, 1
      dsb
      mcr p15, 0, r1, c7, c5, 0
      isb
      bx r1
    6: .word ${DATA}
    7: .word ${(0xe7f000f0 | NUMBER) >>> 0}
    `);
  });
});

describe("the VMM's text is known by its physical address", () => {
  const MIB = 0x100000;
  const LEVEL1 = 0x40010000;
  const SECTION = 0xc02;
  const RAM = ENTRY & -MIB;
  const ALIAS = 0x50000000;
  /** Where the guest's page has its host call: an offset in the megabyte, as the VMM's text has it too. */
  const CALLED = (ENTRY & (MIB - 1)) + 0x80;

  /** The text runs at ALIAS too, with its vectors there; goes on with `then`, where r0 is the level-1 table. */
  function aliased(then: string, handler: Handler) {
    const made = vmmWith(
      `
      b 3f
      mov r9, #1
    2: b 2b
    3: ldr r0, 6f
      mcr p15, 0, r0, c2, c0, 0
      mvn r1, #0
      mcr p15, 0, r1, c3, c0, 0
      ldr r1, 7f
      mcr p15, 0, r1, c12, c0, 0
      mrc p15, 0, r1, c1, c0, 0
      orr r1, r1, #1
      mcr p15, 0, r1, c1, c0, 0
      isb
      ldr r1, 8f
      bx r1
    6: .word ${LEVEL1}
    7: .word ${ALIAS + (ENTRY & (MIB - 1))}
    8: .word ${ALIAS + (ENTRY & (MIB - 1)) + 0x48}
      ${then}
    `,
      handler,
      "functional",
    );
    const { bytes } = made.machine.memory;
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const put = (address: number, word: number): void => words.setUint32(address - RAM, word >>> 0, true);
    put(LEVEL1 + 4 * (RAM >>> 20), RAM | SECTION);
    put(LEVEL1 + 4 * (ALIAS >>> 20), RAM | SECTION);
    put(RAM + MIB + CALLED, 0xe7f000f0 | NUMBER);
    made.run();
    return made.cpu.state;
  }

  test("at another virtual address its call is answered", () => {
    const state = aliased(`mov r0, #5\n udf #${NUMBER}\n mov r2, r0\n1: b 1b`, (c) => {
      c.setRegister(0, c.register(0) + 1);
      c.path("add one", 6);
    });
    expect(state[2]).toBe(6);
    expect(state[9]).toBe(0);
  });

  test("at its virtual address a call of another page is undefined", () => {
    const state = aliased(
      `
      ldr r1, 9f
      ldr r2, 5f
      str r1, [r0, r2]
      mcr p15, 0, r1, c8, c7, 0
      dsb
      isb
      ldr r1, 4f
      bx r1
    9: .word ${(RAM + MIB) | SECTION}
    5: .word ${(RAM >>> 20) * 4}
    4: .word ${RAM + CALLED}
    `,
      () => {
        throw new Error("the handler ran");
      },
    );
    expect(state[9]).toBe(1);
  });
});
