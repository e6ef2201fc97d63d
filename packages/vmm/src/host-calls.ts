// Host calls: `UDF #n` in a VMM's own text that a TypeScript handler answers. DESIGN 6.
import { layout as L } from "@armvirt/arm-core";
import type { Limits, Machine, Stop } from "@armvirt/machine";
import {
  ChargedContext,
  type HandlerAccount,
  type HandlerAccounts,
  HandlerError,
  type HandlerText,
} from "./charged-context.ts";
import { type HandlerPath, HandlerPaths } from "./handler-paths.ts";
import type { SymbolTable } from "./symbols.ts";

export type Handler = (context: ChargedContext) => void;

interface Registered {
  readonly accounts: HandlerAccounts;
  readonly text: HandlerText;
  readonly handler: Handler;
}

/** The handlers of one VMM. Register them all before the machine is made: each takes two rows of its accounts. */
export class HostCalls {
  readonly #symbols: SymbolTable;
  readonly #vmm: string;
  readonly #handlers = new Map<number, Registered>();
  readonly #paths = new HandlerPaths();

  /** @param vmm how messages call the VMM */
  constructor(symbols: SymbolTable, vmm: string) {
    this.#symbols = symbols;
    this.#vmm = vmm;
  }

  /** @param number imm16 of the UDF, 0 to 65535 @param text where its declared instructions are fetched from */
  register(number: number, name: string, text: HandlerText, handler: Handler): void {
    if (!Number.isInteger(number) || number < 0 || number > 0xffff || this.#handlers.has(number))
      throw new RangeError(`host call ${number} (${name}) is out of range or taken`);
    const account = (owner: HandlerPath["owner"]): HandlerAccount => ({
      symbol: this.#symbols.addHandler(name, owner),
      paths: this.#paths.of(name, owner),
    });
    const accounts = { name, charged: account("charged"), declared: account("declared") };
    this.#handlers.set(number, { accounts, text, handler });
  }

  /** What all handlers have charged and declared until now, by path. A machine that goes back to a snapshot does not take this back. */
  get paths(): readonly HandlerPath[] {
    return this.#paths.all;
  }

  /** As `machine.run`; a host call without a handler is returned to the caller.
   *  @throws HandlerError when a handler breaks the rules of the charged context, or throws something itself: that is its `cause` */
  run(machine: Machine, limits: Limits = {}): Stop {
    const cpu = machine.cpus[0];
    const first = cpu.instructions;
    for (;;) {
      const used = cpu.instructions - first;
      const left = limits.instructions === undefined ? {} : { instructions: limits.instructions - used };
      const stop = machine.run({ ...limits, ...left });
      if (stop.why !== "host call") return stop;
      const registered = this.#handlers.get(stop.number);
      if (registered === undefined) return stop;
      const { accounts, text, handler } = registered;
      const context = new ChargedContext(cpu, accounts, text);
      try {
        handler(context);
        context.finish();
      } catch (error) {
        throw this.#failure(accounts.name, error);
      }
      cpu.state[L.BLOCK] = 2;
    }
  }

  /** What went wrong in a handler, as one sentence that names VMM and handler. */
  #failure(handler: string, cause: unknown): HandlerError {
    if (cause instanceof HandlerError) return new HandlerError(`${this.#vmm}: ${cause.message}`);
    const [what] = String(cause).split("\n");
    return new HandlerError(`${this.#vmm}: the handler of ${handler} threw ${what}; mend the handler.`, {
      cause,
    });
  }
}
