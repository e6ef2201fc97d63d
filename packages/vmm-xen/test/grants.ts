// A page that dom0 grants: mapped, revoked, unmapped, and left by who has ended.
import type { Vmm } from "@armvirt/vmm";
import { TARGET, type Target } from "@armvirt/vmm/conformance";
import {
  booted,
  call,
  eventOp,
  FAULT,
  GRANT_TABLE,
  grantMap,
  grantSetup,
  grantUnmap,
  PORT,
  peek,
  placeOf,
  poke,
  RAM,
  type Request,
  turn,
  WINDOW,
  waits,
  wrong,
} from "./requests.ts";

const FRAME = 0x202000;
const PAGE = 0x1000;
const FOR_DOMAIN_1 = 1 << 16;
const PERMIT = 1;
const READ_ONLY = 4;
const READING = 8;
const WRITING = 16;
const GENERAL = -1;
const [WRITE, READ] = [2, 6];

const entry = (ref: number): number => GRANT_TABLE + 8 * ref;
const grants = (ref: number, flags: number, owner: number): readonly Request[] => [
  poke("the frame", entry(ref) + 4, (owner + FRAME) >>> 12),
  poke("for whom, and that it may", entry(ref), FOR_DOMAIN_1 | flags),
];
/** @param dom0 machine address of its RAM */
const byOwner = (dom0: number): readonly Request[] => [
  ...waits,
  grantSetup("its table", [0, 1, 0, 0], 0),
  ...grants(2, PERMIT, dom0),
  ...grants(3, PERMIT | READ_ONLY, dom0),
  poke("a word", RAM + FRAME, 0x1111),
  ...turn,
  peek("the other's word", RAM + FRAME + 4, 0x2222),
  peek("it is mapped to be written", entry(2), FOR_DOMAIN_1 | PERMIT | READING | WRITING),
  peek("and to be read", entry(3), FOR_DOMAIN_1 | PERMIT | READ_ONLY | READING),
  poke("it revokes what is mapped", entry(2), 0),
  poke("and names another frame", entry(2) + 4, dom0 >>> 12),
  poke("a second word", RAM + FRAME, 0x3333),
  ...turn,
  peek("both are mapped no more", entry(3), FOR_DOMAIN_1 | PERMIT | READ_ONLY),
  ...grants(4, PERMIT, dom0),
  ...turn,
  peek("who has it mapped has ended", entry(4), FOR_DOMAIN_1 | PERMIT),
  eventOp("and hears nothing more", 4, [PORT], -22),
];

const BY_OTHER: readonly Request[] = [
  eventOp("the port that is left to it", 0, [0, 0, PORT], 0),
  ...turn,
  grantMap("map, to write", [WINDOW, WRITE, 2, 0, 0, 0], 0),
  grantMap("map, to read", [WINDOW + PAGE, READ, 3, 0, 0, 0], 0),
  peek("the owner's word", WINDOW, 0x1111),
  poke("a word of its own", WINDOW + 4, 0x2222),
  peek("is in the other mapping", WINDOW + PAGE + 4, 0x2222),
  poke("a store where it may only read is lost in its abort handler", WINDOW + PAGE, 0),
  peek("and was not", WINDOW + PAGE, 0x1111),
  ...turn,
  peek("the second word: what is mapped stays", WINDOW, 0x3333),
  grantMap("but not anew", [WINDOW + 2 * PAGE, WRITE, 2, 0, 0, 0], GENERAL),
  grantUnmap("unmap", [WINDOW, 0, 0], 0),
  grantUnmap("unmap the other", [WINDOW + PAGE, 1, 0], 0),
  peek("nothing is there", WINDOW, FAULT),
  ...turn,
  grantMap("map", [WINDOW, WRITE, 4, 0, 0, 0], 0),
  { what: "and end", source: call(29, 2, 0), result: 0 },
];

/** What differs from: a granted page is both domains' until the last mapping goes, whatever its owner writes into the table. */
export function misgranted(vmm: Vmm, target: Target = TARGET): string[] {
  const requests = [byOwner(placeOf(target).dom0), BY_OTHER];
  const system = booted(vmm, requests, target);
  system.run({ instructions: 1_500_000 });
  return requests.flatMap((of, domain) => wrong(system, domain, of));
}
