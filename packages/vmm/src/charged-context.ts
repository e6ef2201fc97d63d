// The machine as a TypeScript handler sees it: everything it does costs what the processor would pay. DESIGN 6.
import { ASSUMED, CAUSE_COLUMNS, type Cpu, layout as L, readCpsr, SYSTEM_REGISTERS } from "@armvirt/arm-core";
import { MAX_PATHS, type OwnPaths } from "./handler-paths.ts";

/** Least declared instructions for each operation of a handler: address, transfer, use. */
export const LEAST_PER_OPERATION = 3;

/** A handler that does not obey the rules of the charged context: a fault of the VMM package, in one sentence. */
export class HandlerError extends Error {
  override readonly name = "HandlerError";
}

/** Where a handler's declared instructions are fetched from: virtual addresses in the VMM's text. */
export interface HandlerText {
  readonly start: number;
  /** Multiple of 4, at least 4. */
  readonly bytes: number;
}

const LINE = 64;
const WORD = 4;

/** Who pays: the id of a symbol, and the paths by name. */
export interface HandlerAccount {
  readonly symbol: number;
  readonly paths: OwnPaths;
}

/** Whose run it is, and who pays for its operations, and for what it declares. */
export interface HandlerAccounts {
  readonly name: string;
  readonly charged: HandlerAccount;
  readonly declared: HandlerAccount;
}

/** One run of one handler. Operations are charged to its row `charged`, declared instructions to its row `declared`. */
export class ChargedContext {
  readonly #cpu: Cpu;
  readonly #accounts: HandlerAccounts;
  readonly #text: HandlerText;
  #operations = 0;
  #instructions = 0;

  constructor(cpu: Cpu, accounts: HandlerAccounts, text: HandlerText) {
    this.#cpu = cpu;
    this.#accounts = accounts;
    this.#text = text;
  }

  /** Register 0 to 14 of the current mode. @throws HandlerError for another number */
  register(n: number): number {
    this.#check(n);
    this.#operations++;
    return this.#cpu.state[n] as number;
  }

  /** @throws HandlerError for another number than 0 to 14 */
  setRegister(n: number, value: number): void {
    this.#check(n);
    this.#operations++;
    this.#cpu.state[n] = value;
  }

  #check(n: number): void {
    if (!Number.isInteger(n) || n < 0 || n > 14)
      throw new HandlerError(`${this.#accounts.name} names register ${n}; a handler has registers 0 to 14.`);
  }

  /** CPSR. */
  status(): number {
    this.#operations++;
    return readCpsr(this.#cpu.state);
  }

  /** A load through MMU, TLB and caches, with the current mode's permissions.
   *  @param size bytes @returns the value as a uint32 bit pattern, or undefined when it would abort */
  load(address: number, size: 1 | 2 | 4 = WORD): number | undefined {
    const s = this.#cpu.state;
    const failed = this.#operate("load", () => this.#cpu.port.load(address | 0, size, 0));
    return failed ? undefined : (s[L.VALUE] as number) >>> 0;
  }

  /** A store through MMU, TLB and caches. @returns false when it would abort; nothing is stored then */
  store(address: number, value: number, size: 1 | 2 | 4 = WORD): boolean {
    return !this.#operate("store", () => this.#cpu.port.store(address | 0, size, value | 0, 0));
  }

  /** Reads a 32-bit CP15 or CP14 register by its name in the manual.
   *  @throws HandlerError for a name without a row, and for a register that is UNDEFINED or trapped where the VMM runs */
  read(name: string): number {
    const { coprocessor, opc1, crn, crm, opc2 } = this.#find(name);
    let value = 0;
    this.#system("read", name, () => {
      value = this.#cpu.system.mrc(coprocessor, opc1, crn, crm, opc2);
    });
    return value >>> 0;
  }

  /** Writes a 32-bit CP15 or CP14 register, or runs the operation of that name.
   *  @throws HandlerError for a name without a row, and for one that is UNDEFINED, trapped or aborts where the VMM runs */
  write(name: string, value: number): void {
    const { coprocessor, opc1, crn, crm, opc2 } = this.#find(name);
    this.#system("write", name, () => {
      this.#cpu.system.mcr(coprocessor, opc1, crn, crm, opc2, value | 0);
    });
  }

  #system(access: "read" | "write", name: string, operation: () => void): void {
    const s = this.#cpu.state;
    this.#operate(`${access} ${name}`, () => {
      operation();
      return s[L.RAISED] as number;
    });
    if (s[L.RAISED])
      throw new HandlerError(`${this.#accounts.name} uses ${name}, which takes an exception where it runs.`);
  }

  /** Goes on at this virtual address instead of behind the host call. */
  jump(address: number): void {
    this.#operations++;
    this.#cpu.jump(address | 0);
  }

  /** Declares so many A32 instructions of the handler beside its operations: fetched from the handler's text, priced as the
   *  simplest data-processing instruction. @param what what they do: the name by which `explain` lists them, the same whatever is
   *  handled @throws HandlerError without that, for more than 256 names of one VMM, and when the text cannot be fetched */
  path(what: string, instructions: number): void {
    if (!Number.isInteger(instructions) || instructions < 1) {
      throw new HandlerError(
        `${this.#accounts.name} declares ${instructions} instructions for "${what}"; give a whole number from 1.`,
      );
    }
    if (what.trim() === "")
      throw new HandlerError(
        `${this.#accounts.name} declares ${instructions} instructions for nothing; say what they do.`,
      );
    const cpu = this.#cpu;
    const { start, bytes } = this.#text;
    this.#instructions += instructions;
    this.#charge(this.#accounts.declared, what, instructions, () => {
      for (let at = 0; at < instructions * WORD; at += LINE) {
        if (cpu.port.fetch((start + (at % bytes)) | 0) === L.ABORT)
          throw new HandlerError(
            `the text of ${this.#accounts.name} at 0x${start.toString(16)} cannot be fetched; map it.`,
          );
      }
      if (cpu.mode === "full")
        cpu.charge(cpu.columns.issue | ASSUMED, Math.ceil(instructions / cpu.timing.width));
      else cpu.state[L.DELAY] = (cpu.state[L.DELAY] as number) + instructions;
      return 0;
    });
  }

  /** The end of the handler. @throws HandlerError when fewer instructions were declared than its operations take */
  finish(): void {
    const least = this.#operations * LEAST_PER_OPERATION;
    if (this.#instructions < least) {
      throw new HandlerError(
        `${this.#accounts.name} declares ${this.#instructions} instructions for ${this.#operations} operations; declare at least ${least}.`,
      );
    }
  }

  #find(name: string): (typeof SYSTEM_REGISTERS)[number] {
    const row = SYSTEM_REGISTERS.find((r) => r.name === name && r.crn >= 0);
    if (row === undefined)
      throw new HandlerError(`${this.#accounts.name} names ${name}, which is no 32-bit system register.`);
    return row;
  }

  /** True when the operation aborted. The stall of a load is paid at once: the handler has its value. */
  #operate(what: string, operation: () => number): boolean {
    this.#operations++;
    let failed = 0;
    this.#charge(this.#accounts.charged, what, 0, () => {
      failed = operation();
      const s = this.#cpu.state;
      const late = s[L.LATE] as number;
      if (late !== 0) this.#cpu.charge(s[L.LATE_CAUSE] as number, late);
      s[L.LATE] = 0;
      return failed;
    });
    return failed !== 0;
  }

  #charge({ symbol, paths }: HandlerAccount, path: string, instructions: number, work: () => number): void {
    const s = this.#cpu.state;
    const account = s[L.ACCOUNT] as number;
    const before = s[L.DELAY] as number;
    s[L.ACCOUNT] = symbol * CAUSE_COLUMNS;
    work();
    const delay = s[L.DELAY] as number;
    s[L.NOW] = (s[L.NOW] as number) + delay;
    s[L.DELAY] = 0;
    s[L.ACCOUNT] = account;
    if (!paths.add(path, instructions, delay - before))
      throw new HandlerError(
        `${this.#accounts.name} goes "${path}", one path more than ${MAX_PATHS}; call a path by what it does, and not by what it handles.`,
      );
  }
}
