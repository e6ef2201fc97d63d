// What each mutant is tried on, what catches most for least time first; and one trial within what the VMM as it is takes for it.
import type { Vmm } from "@armvirt/vmm";
import {
  attacked,
  bounded,
  CASES,
  cached,
  casesFor,
  closely,
  type Findings,
  type Mutant,
  mutated,
  reaching,
  type Target,
  underOracles,
} from "@armvirt/vmm/conformance";
import { trials as hyp } from "../../../vmm-hyp/test/trials.ts";
import { trials as okl4 } from "../../../vmm-okl4/test/trials.ts";
import { trials as xen } from "../../../vmm-xen/test/trials.ts";
import type { Subject } from "./subjects.ts";

type Trial = (vmm: Vmm, target: Target) => Findings;

/** What a VMM has of its own. */
export const OWN: Readonly<Record<string, Readonly<Record<string, Trial>>>> = { xen, okl4, hyp };

/** Those that notice most for least time; others come behind them. */
const FIRST: readonly string[] = [
  "manager",
  "rewriting",
  "thumb",
  "ownTable",
  "bigEndian",
  "supersection",
  "entries",
  "tables",
  "calling",
  "jumping",
  "overrun",
  "registers",
  "console",
  "configuration",
  ...Object.values(OWN).flatMap(Object.keys),
  "attacks",
  "repetition",
];
const FACTOR = 3;
const SLACK = 5_000_000;

/** So much longer than the VMM as it is no mutant takes that does the same. */
const SLOWER = 1.3;

/** What a trial takes: the instructions of each boot, and the cycles of all. */
interface Cost {
  readonly instructions: readonly number[];
  readonly cycles: number;
}

/** Adds up what a trial takes. */
class Account {
  readonly #instructions: number[] = [];
  readonly #cycles: number[] = [];

  readonly take = (boot: number, instructions: number, cycles: number): void => {
    this.#instructions[boot] = Math.max(this.#instructions[boot] ?? 0, instructions);
    this.#cycles[boot] = Math.max(this.#cycles[boot] ?? 0, cycles);
  };

  get cost(): Cost {
    return { instructions: this.#instructions, cycles: this.#cycles.reduce((sum, n) => sum + n, 0) };
  }
}

/** Why a mutant was noticed. */
export interface Notice {
  readonly by: string;
  readonly finding: string;
}

/** The trials of a subject on one of its machines; what they cost is found out when they are first needed. */
export class Trials {
  readonly #subject: Subject;
  readonly #target: Target;
  readonly #costs = new Map<string, Cost>();
  readonly #trials: readonly (readonly [name: string, trial: Trial])[];

  constructor(subject: Subject, target: Target) {
    this.#subject = subject;
    this.#target = target;
    const { vmm } = subject;
    // Two guests have turns of so many instructions as switches take on the subject's own core: elsewhere there is one.
    const own = target === subject.target;
    const apt = new Set(casesFor(vmm));
    const cases = Object.entries({ ...CASES, cached });
    const place = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
    this.#trials = [
      ...cases
        .filter(([name, one]) => !(name in CASES) || apt.has(one))
        .filter(([, { guests }]) => own || guests === 1)
        .map(([name, one]) => [name, underOracles(one).check] as const),
      ...Object.entries(own ? { attacks: attacked, ...OWN[vmm.name] } : {}).map(
        ([name, trial]) => [name, closely(trial)] as const,
      ),
    ].sort(([a], [b]) => place(a) - place(b));
  }

  /** What the VMM as it is takes. @throws Error when a case or an oracle objects to it */
  #costOf(name: string, trial: Trial): Cost {
    const known = this.#costs.get(name);
    if (known) return known;
    const { vmm } = this.#subject;
    const account = new Account();
    const [finding] = trial(bounded(vmm, [], account.take), this.#target);
    if (finding !== undefined) throw new Error(`${vmm.name} as it is does not pass ${name}: ${finding}`);
    const { cost } = account;
    this.#costs.set(name, cost);
    return cost;
  }

  /** The first trial that notices a VMM. */
  #first(vmm: Vmm): Notice | undefined {
    for (const [by, trial] of this.#trials) {
      const usual = this.#costOf(by, trial);
      const most = usual.instructions.map((n) => FACTOR * n + SLACK);
      const account = new Account();
      try {
        const [finding] = trial(bounded(vmm, most, account.take), this.#target);
        if (finding !== undefined) return { by, finding };
      } catch (error) {
        return { by, finding: `the host: ${error}` };
      }
      const times = account.cost.cycles / usual.cycles;
      if (times > SLOWER) return { by, finding: `it takes ${times.toFixed(2)} times the cycles` };
    }
    return undefined;
  }

  /** What notices this mutant; nothing when it survives. */
  notice(mutant: Mutant): Notice | undefined {
    return this.#first(mutated(this.#subject.vmm, mutant));
  }

  /** The first trial that comes to the altered instruction. */
  reached(mutant: Mutant): Notice | undefined {
    return this.#first(reaching(this.#subject.vmm, mutant));
  }
}
