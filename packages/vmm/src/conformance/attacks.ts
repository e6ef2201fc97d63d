// All hostile guests, and where they are let loose on a VMM; those that are not `bare` also on kernels with a port.
import type { Vmm } from "../contract.ts";
import { type Attack, attacksFor, BATTLEFIELDS, DULL, OLDEST, Siege } from "./attack.ts";
import { ADDRESS_ATTACKS } from "./attacks-addresses.ts";
import { CACHE_ATTACKS } from "./attacks-caches.ts";
import { CALL_ATTACKS } from "./attacks-calls.ts";
import { EXCEPTION_ATTACKS } from "./attacks-exceptions.ts";
import { INSTRUCTION_ATTACKS } from "./attacks-instructions.ts";
import { MEMORY_ATTACKS } from "./attacks-memory.ts";
import { SENSITIVE_ATTACKS } from "./attacks-sensitive.ts";
import { STATE_ATTACKS } from "./attacks-state.ts";
import type { OnCore } from "./promises.ts";
import { TARGET, type Target } from "./target.ts";
import type { Findings } from "./trial.ts";

export const ATTACKS: readonly Attack[] = [
  ...MEMORY_ATTACKS,
  ...ADDRESS_ATTACKS,
  ...CACHE_ATTACKS,
  ...INSTRUCTION_ATTACKS,
  ...SENSITIVE_ATTACKS,
  ...EXCEPTION_ATTACKS,
  ...CALL_ATTACKS,
  ...STATE_ATTACKS,
];

/** An attack under a profile on a core. */
export interface OnBattlefield extends OnCore {
  readonly target: Target;
  readonly profile: "silent" | "undef";
}

/** All that attacks must not do to a VMM: under the profile that papers describe, and, what instructions of User mode can do, under the other
 *  one. A siege is booted when its first attack is tried.
 *  @param whole everything on every core; otherwise on the older ones only what page tables, caches and memory are for, under the first profile */
export const besieged = (vmm: Vmm, whole = false): readonly OnBattlefield[] =>
  BATTLEFIELDS.filter(({ core, board }) => vmm.refuses(core, board) === undefined).flatMap((target) => {
    const old = target !== TARGET && !whole;
    return (["silent", "undef"] as const).flatMap((profile) => {
      const classes = profile === "silent" ? (old ? "A" : "ABCDE") : old ? "" : "BE";
      const some = attacksFor(ATTACKS, vmm, target).filter((a) => classes.includes(a.class));
      let siege: Siege | undefined;
      const booted = (): Siege => {
        siege ??= new Siege(some, vmm, { target, profile });
        return siege;
      };
      return some.map((attack) => ({
        name: `on ${target.core.name}, ${profile}, ${attack.class}: a guest that ${attack.tries} stops nobody`,
        target,
        profile,
        check: () => booted().findings(attack),
      }));
    });
  });

/** What the first attack shows that shows anything; all are made from one boot. @param classes of the attacks that are made */
export function attacked(vmm: Vmm, target: Target = TARGET, classes = "ABCDE"): Findings {
  const some = attacksFor(ATTACKS, vmm, target).filter((a) => classes.includes(a.class));
  const siege = new Siege(some, vmm, { target });
  for (const attack of some) {
    const [finding] = siege.findings(attack);
    if (finding !== undefined) return [`${attack.name}: ${finding}`];
  }
  return [];
}

/** A VMM that is broken on purpose, and the attacks that must notice it. */
export interface Flaw {
  /** What it does wrong, for example `skips vector_und`. */
  readonly what: string;
  readonly vmm: Vmm;
  /** By name. Those that the target has not are left out. */
  readonly attacks: readonly string[];
  /** A dull guest notices it too; otherwise none must. */
  readonly general?: true;
}

/** A flaw that dull guests notice too, for all attacks that none of the others is for. */
export const others = (what: string, vmm: Vmm, aimed: readonly Flaw[]): Flaw => ({
  what,
  vmm,
  attacks: ATTACKS.map(({ name }) => name).filter((name) => !aimed.some((f) => f.attacks.includes(name))),
  general: true,
});

/** What dull guests notice. */
const ofDull = (siege: Siege): Findings =>
  DULL.flatMap((dull) => siege.findings(dull).map((finding) => `${dull.name}: ${finding}`));

/** What dull guests notice of a VMM that is broken: nothing, where its flaw is aimed. */
export const noticedByDull = (vmm: Vmm, target: Target = TARGET): Findings =>
  ofDull(new Siege(DULL, vmm, { target }));

/** Where controls are tried, and on which classes: on the oldest core what page tables, caches and memory are for. */
const CONTROLLED: readonly (readonly [target: Target, classes: string])[] = [
  [TARGET, "ABCDE"],
  [OLDEST, "A"],
];

/** All that a package's test tries: the attacks on a VMM, that every one of them has a flaw, and that it notices that. */
export const campaign = (vmm: Vmm, flawsOn: (target: Target) => readonly Flaw[]): readonly OnCore[] => [
  ...besieged(vmm),
  ...CONTROLLED.filter(([{ core, board }]) => vmm.refuses(core, board) === undefined).flatMap(
    ([target, classes]) => {
      const flaws = flawsOn(target);
      const noticed = new Set(flaws.flatMap((f) => f.attacks));
      return [
        {
          name: `on ${target.core.name}, every attack has a flaw that it must notice`,
          check: () =>
            attacksFor(ATTACKS, vmm, target)
              .filter((a) => classes.includes(a.class) && !noticed.has(a.name))
              .map((a) => `no flaw is there for "${a.name}"`),
        },
        ...controls(flaws, target, classes),
      ];
    },
  ),
];

/** Attacks on VMMs that are broken: each attack of a flaw notices it, and where the flaw is aimed, no dull guest does.
 *  @param classes of the attacks that are tried */
const controls = (flaws: readonly Flaw[], target: Target, classes: string): readonly OnCore[] =>
  flaws.flatMap(({ what, vmm, attacks, general }) => {
    const some = attacksFor(ATTACKS, vmm, target).filter(
      (a) => attacks.includes(a.name) && classes.includes(a.class),
    );
    if (some.length === 0) return [];
    let siege: Siege | undefined;
    const booted = (): Siege => {
      siege ??= new Siege([...DULL, ...some], vmm, { target });
      return siege;
    };
    const name = `on ${target.core.name}, a VMM that ${what} is`;
    return [
      ...(general
        ? []
        : [
            {
              name: `${name} not noticed by dull guests`,
              check: () => ofDull(booted()),
            },
          ]),
      ...some.map((a) => ({
        name: `${name} noticed by a guest that ${a.tries}`,
        check: () => (booted().findings(a).length > 0 ? [] : ["it notices nothing"]),
      })),
    ];
  });
