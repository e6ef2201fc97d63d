// Which mutants are tried: in turn from each VMM, machine and rule, so that no rule is drowned by another.
import type { Mutant } from "@armvirt/vmm/conformance";
import { RULES } from "@armvirt/vmm/conformance";
import { sha256 } from "../../src/checksum.ts";
import type { Subject } from "./subjects.ts";

/** A mutant, and whose. */
export interface Drawn {
  readonly subject: Subject;
  readonly mutant: Mutant;
}

/** A pool in the order of the draw: by digests of seed, function and instruction, without addresses, so that what moves in an image is drawn as before. */
function shuffled({ vmm, target }: Subject, mutants: readonly Mutant[], seed: number): readonly Mutant[] {
  const alike = new Map<string, number>();
  return mutants
    .map((mutant) => {
      const { rule, symbol, word, instead } = mutant;
      const identity = [seed, vmm.name, target.core.name, rule, symbol, word, instead].join(" ");
      const before = alike.get(identity) ?? 0;
      alike.set(identity, before + 1);
      return { mutant, place: sha256(`${identity} ${before}`) };
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ mutant }) => mutant);
}

/** @param seed at least 1 @param equivalent why a mutant cannot be told from the VMM as it is: it is passed over, and the next is drawn */
export function drawn(
  all: readonly { readonly subject: Subject; readonly mutants: readonly Mutant[] }[],
  count: number,
  seed: number,
  equivalent: (subject: Subject, mutant: Mutant) => string | undefined,
): { readonly chosen: readonly Drawn[]; readonly passed: readonly (Drawn & { readonly why: string })[] } {
  const pools = RULES.flatMap((rule) =>
    all.map(({ subject, mutants }) => {
      const of = mutants.filter((m) => m.rule === rule);
      return { subject, left: [...shuffled(subject, of, seed)] };
    }),
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
