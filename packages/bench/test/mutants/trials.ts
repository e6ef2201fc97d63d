// What each mutant is tried on, what catches most for least time first; and one trial within what the VMM as it is takes for it.
import {
  ATTACKS,
  attacksFor,
  bounded,
  CASES,
  type Case,
  type CaseName,
  casesFor,
  type Findings,
  type Mutant,
  mutated,
  reaching,
  Siege,
  underOracles,
} from "@armvirt/vmm/conformance";
import type { Subject } from "./subjects.ts";

/** Every attack that the VMM can meet, from one boot, until one shows something. */
const attacks: Pick<Case, "check"> = {
  check: (vmm, target) => {
    const all = attacksFor(ATTACKS, vmm, target);
    const siege = new Siege(all, vmm, target ? { target } : {});
    for (const attack of all) {
      const [finding] = siege.findings(attack);
      if (finding !== undefined) return [`${attack.name}: ${finding}`];
    }
    return [];
  },
};
const TRIALS: Readonly<Record<string, Case>> = {
  ...CASES,
  attacks: { promise: "attacks get no further than natively", guests: 2, bare: true, ...attacks },
};

/** Trials that are not named here come at the end. */
const ORDER: readonly (CaseName | "attacks")[] = [
  "manager",
  "thumb",
  "ownTable",
  "bigEndian",
  "supersection",
  "tables",
  "calling",
  "jumping",
  "overrun",
  "registers",
  "console",
  "attacks",
  "repetition",
  "collision",
  "intrusion",
  "returns",
  "hog",
  "lost",
  "interference",
  "calls",
  "vectors",
];
const FACTOR = 3;
const SLACK = 5_000_000;

/** Why a mutant was noticed. */
export interface Notice {
  readonly by: string;
  readonly finding: string;
}

/** The trials of a subject; what they cost is found out when they are first needed. */
export class Trials {
  readonly #subject: Subject;
  readonly #most = new Map<string, readonly number[]>();
  readonly #names: readonly string[];

  constructor(subject: Subject) {
    this.#subject = subject;
    const apt = new Set(casesFor(subject.vmm));
    const place = (name: string): number => {
      const at = (ORDER as readonly string[]).indexOf(name);
      return at < 0 ? ORDER.length : at;
    };
    this.#names = Object.entries(TRIALS)
      .filter(([, one]) => apt.has(one) || (one === TRIALS.attacks && subject.vmm.port === undefined))
      .map(([name]) => name)
      .sort((a, b) => place(a) - place(b));
  }

  #check(name: string, vmm: Subject["vmm"]): Findings {
    return underOracles(TRIALS[name] as Case).check(vmm, this.#subject.target);
  }

  /** What the VMM as it is takes, boot by boot. @throws Error when a case or an oracle objects to it */
  #mostOf(name: string): readonly number[] {
    const known = this.#most.get(name);
    if (known) return known;
    const { vmm } = this.#subject;
    const ran: number[] = [];
    const count = (boot: number, instructions: number): void => {
      ran[boot] = Math.max(ran[boot] ?? 0, instructions);
    };
    const [finding] = this.#check(name, bounded(vmm, [], count));
    if (finding !== undefined) throw new Error(`${vmm.name} as it is does not pass ${name}: ${finding}`);
    const most = ran.map((n) => FACTOR * n + SLACK);
    this.#most.set(name, most);
    return most;
  }

  /** The first trial that notices a VMM. */
  #first(vmm: Subject["vmm"]): Notice | undefined {
    for (const by of this.#names) {
      const most = this.#mostOf(by);
      try {
        const [finding] = this.#check(
          by,
          bounded(vmm, most, () => {}),
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
  reached(mutant: Mutant): string | undefined {
    return this.#first(reaching(this.#subject.vmm, mutant))?.by;
  }
}
