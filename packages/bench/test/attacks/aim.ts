// `pnpm aim --vmm V [--core C]`: for each attack, a slip of the VMM that the attack notices and no dull guest does; the tables of test/broken.ts are made of them.
// Tried are slips at instructions that the attack executes and dull guests do not, those that the fewest attacks execute first; then those at instructions that dull guests
// execute who come to the VMM.

import type { Vmm } from "@armvirt/vmm";
import {
  ATTACKS,
  type Attack,
  attacksFor,
  BATTLEFIELDS,
  DULL,
  Siege,
  type Slip,
  slipping,
  slipsOf,
  type Target,
  traced,
} from "@armvirt/vmm/conformance";
import { VMMS } from "../../src/vmms.ts";
import { optionsOf, refuse } from "../options.ts";

const values = optionsOf("aim", { vmm: { type: "string" }, core: { type: "string" } });
const CORES = BATTLEFIELDS.map((t) => t.core.name).join(", ");
const vmm = VMMS.find((v) => v.name === values.vmm && v.image !== undefined);
const target = BATTLEFIELDS.find((t) => t.core.name === (values.core ?? t.core.name));
if (vmm === undefined || target === undefined || vmm.refuses(target.core, target.board) !== undefined)
  refuse(
    "aim",
    `--vmm takes the name of a VMM with an image, --core one of ${CORES} that it runs on; see armvirt list.`,
  );

/** Slips that are tried for one attack. */
const TRIES = 24;
/** Who loses its stack or its way back does harm however it got there. */
const LOST = /\b(push|pop|sp|lr|pc)\b/;

const attacks = attacksFor(ATTACKS, vmm, target);
const guests = [...DULL, ...attacks];
const slips = slipsOf(vmm, target).filter(({ name }) => !LOST.test(name));
let left = attacks;

let executed = new Set<number>();
const watching = new Siege(
  guests,
  traced(vmm, target, (address) => executed.add(address)),
  { target },
);
const start = executed;
const executedBy = (guest: Attack): ReadonlySet<number> => {
  executed = new Set();
  watching.outcome(guest);
  return executed;
};
const [nothing, ...dull] = DULL.map(executedBy);
const idle = new Set([...start, ...(nothing ?? [])]);
const common = new Set([...idle, ...dull.flatMap((addresses) => [...addresses])]);
/** What each attack executes and no dull guest does. */
const own = new Map(attacks.map((a) => [a, executedBy(a)]));
const reach = ({ address }: Slip, among: readonly Attack[]): readonly Attack[] =>
  common.has(address) ? among : among.filter((a) => own.get(a)?.has(address));

/** Tries a slip. @param first who must notice it, or the others are not asked */
function tries(slip: Slip, first?: Attack): void {
  const siege = new Siege(guests, slipping(vmm as Vmm, slip), { target: target as Target });
  const notices = (guest: Attack): boolean => siege.findings(guest).length > 0;
  if ((first && !notices(first)) || DULL.some(notices)) return;
  const noticed = reach(slip, left).filter(notices);
  if (noticed.length === 0) return;
  left = left.filter((a) => !noticed.includes(a));
  process.stdout.write(`  ${JSON.stringify(slip.name)}: ${JSON.stringify(noticed.map((a) => a.name))},\n`);
}

const tried = new Set<Slip>();
for (const attack of attacks) {
  const apt = slips
    .filter((s) => !common.has(s.address) && own.get(attack)?.has(s.address))
    .map((slip) => ({ slip, many: reach(slip, attacks).length }))
    .sort((a, b) => a.many - b.many)
    .map(({ slip }) => slip);
  for (const slip of apt.slice(0, TRIES)) {
    if (!left.includes(attack)) break;
    if (!tried.has(slip)) tries(slip, attack);
    tried.add(slip);
  }
}
for (const slip of slips.filter(({ address }) => common.has(address) && !idle.has(address))) tries(slip);
process.stdout.write(`nothing: ${left.map((a) => a.name).join(", ")}\n`);
