// What each mutant is tried on, what catches most for least time first; and one trial within what the VMM as it is takes for it.
import type { Vmm } from "@armvirt/vmm";
import {
  ATTACKS,
  attacksFor,
  bounded,
  CASES,
  type Case,
  cached,
  casesFor,
  type Findings,
  type Mutant,
  mutated,
  reaching,
  Siege,
  TARGET,
  type Target,
  underOracles,
} from "@armvirt/vmm/conformance";
import { trials as okl4 } from "../../../vmm-okl4/test/trials.ts";
import { trials as xen } from "../../../vmm-xen/test/trials.ts";
import type { Subject } from "./subjects.ts";

type Trial = (vmm: Vmm, target: Target) => Findings;

/** Every attack that the VMM can meet, from one boot, until one shows something. */
function attacked(vmm: Vmm, target: Target): Findings {
  const all = attacksFor(ATTACKS, vmm, target);
  const siege = new Siege(all, vmm, { target });
  for (const attack of all) {
    const [finding] = siege.findings(attack);
    if (finding !== undefined) return [`${attack.name}: ${finding}`];
  }
  return [];
}
const attacks: Case = {
  promise: "attacks get no further than natively",
  guests: 2,
  check: (vmm, target = TARGET) => attacked(vmm, target),
};

/** What a VMM has of its own. */
const OWN: Readonly<Record<string, Readonly<Record<string, Trial>>>> = { xen, okl4 };

/** Those that notice most for least time; others come behind them. */
const FIRST: readonly string[] = [
  "manager",
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

/** Why a mutant was noticed. */
export interface Notice {
  readonly by: string;
  readonly finding: string;
}

/** The trials of a subject on one of its machines; what they cost is found out when they are first needed. */
export class Trials {
  readonly #subject: Subject;
  readonly #target: Target;
  readonly #most = new Map<string, readonly number[]>();
  readonly #trials: readonly (readonly [name: string, trial: Trial])[];

  constructor(subject: Subject, target: Target) {
    this.#subject = subject;
    this.#target = target;
    const { vmm } = subject;
    const apt = new Set(casesFor(vmm));
    const cases = Object.entries({ ...CASES, cached, ...(vmm.port === undefined ? { attacks } : {}) });
    const place = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
    this.#trials = [
      ...cases
        .filter(([name, one]) => !(name in CASES) || apt.has(one))
        .map(([name, one]) => [name, underOracles(one).check] as const),
      ...Object.entries(OWN[vmm.name] ?? {}),
    ].sort(([a], [b]) => place(a) - place(b));
  }

  /** What the VMM as it is takes, boot by boot. @throws Error when a case or an oracle objects to it */
  #mostOf(name: string, trial: Trial): readonly number[] {
    const known = this.#most.get(name);
    if (known) return known;
    const { vmm } = this.#subject;
    const ran: number[] = [];
    const count = (boot: number, instructions: number): void => {
      ran[boot] = Math.max(ran[boot] ?? 0, instructions);
    };
    const [finding] = trial(bounded(vmm, [], count), this.#target);
    if (finding !== undefined) throw new Error(`${vmm.name} as it is does not pass ${name}: ${finding}`);
    const most = ran.map((n) => FACTOR * n + SLACK);
    this.#most.set(name, most);
    return most;
  }

  /** The first trial that notices a VMM. */
  #first(vmm: Vmm): Notice | undefined {
    for (const [by, trial] of this.#trials) {
      const most = this.#mostOf(by, trial);
      try {
        const [finding] = trial(
          bounded(vmm, most, () => {}),
          this.#target,
        );
        if (finding !== undefined) return { by, finding };
      } catch (error) {
        return { by, finding: `the host: ${error}` };
      }
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
