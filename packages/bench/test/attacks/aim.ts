// `pnpm aim --vmm V [--core C]`: functions of a VMM that an attack needs and a guest that does nothing does not. Each is skipped alone; where the
// attack notices that and the harmless guest does not is where the attack goes. That is what controls in test/broken.ts are made of.
import {
  ATTACKS,
  attacksFor,
  BATTLEFIELDS,
  functionsOf,
  HARMLESS,
  Siege,
  skipping,
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

/** Attacks that nothing has been found for. */
let left = attacksFor(ATTACKS, vmm, target);
for (const [name, address] of functionsOf(vmm, target)) {
  const siege = new Siege([HARMLESS, ...left], skipping(vmm, address), { target });
  if (siege.findings(HARMLESS).length > 0) continue;
  const noticed = left.filter((a) => siege.findings(a).length > 0);
  left = left.filter((a) => !noticed.includes(a));
  if (noticed.length > 0) process.stdout.write(`${name}: ${noticed.map((a) => a.name).join(", ")}\n`);
}
process.stdout.write(`nothing: ${left.map((a) => a.name).join(", ")}\n`);
