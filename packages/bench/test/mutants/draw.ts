// Which mutants are tried: in turn from each VMM, machine and rule, so that no rule is drowned by another.
import type { Mutant } from "@armvirt/vmm/conformance";
import { RULES } from "@armvirt/vmm/conformance";
import type { Subject } from "./subjects.ts";

/** A mutant, and whose. */
export interface Drawn {
  readonly subject: Subject;
  readonly mutant: Mutant;
}

/** @param seed at least 1 @param equivalent why a mutant cannot be told from the VMM as it is: it is passed over, and the next is drawn */
export function drawn(
  all: readonly { readonly subject: Subject; readonly mutants: readonly Mutant[] }[],
  count: number,
  seed: number,
  equivalent: (subject: Subject, mutant: Mutant) => string | undefined,
): { readonly chosen: readonly Drawn[]; readonly passed: readonly (Drawn & { readonly why: string })[] } {
  let state = seed;
  /** xorshift32. */
  const random = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  /** Fisher and Yates. */
  const shuffled = (mutants: readonly Mutant[]): Mutant[] => {
    const left = [...mutants];
    return mutants.map(() => left.splice(random(left.length), 1)[0] as Mutant);
  };
  // Whole pools are put in order first, so that passing over a mutant changes none of the other pools' draws.
  const pools = RULES.flatMap((rule) =>
    all.map(({ subject, mutants }) => ({ subject, left: shuffled(mutants.filter((m) => m.rule === rule)) })),
  );
  const chosen: Drawn[] = [];
  const passed: (Drawn & { why: string })[] = [];
  while (chosen.length < count && pools.some(({ left }) => left.length > 0)) {
    for (const { subject, left } of pools) {
      if (chosen.length === count) break;
      for (let taken = false; !taken && left.length > 0; ) {
        const mutant = left.shift() as Mutant;
        const why = equivalent(subject, mutant);
        if (why === undefined) chosen.push({ subject, mutant });
        else passed.push({ subject, mutant, why });
        taken = why === undefined;
      }
    }
  }
  return { chosen, passed };
}
