// `pnpm attacks [--vmm V] [--core C]`: every hostile guest on every VMM and core, under both profiles; the table of docs/isolation.md.
import { BATTLEFIELDS, besieged } from "@armvirt/vmm/conformance";
import { type Grid, render } from "../../src/grid.ts";
import { VMMS } from "../../src/vmms.ts";
import { optionsOf, refuse } from "../options.ts";

const values = optionsOf("attacks", { vmm: { type: "string" }, core: { type: "string" } });
const places = VMMS.filter((v) => v.image !== undefined && v.name === (values.vmm ?? v.name)).flatMap(
  (vmm) => {
    const all = besieged(vmm, true);
    return [...new Set(all.map((a) => a.target.core.name))]
      .filter((core) => core === (values.core ?? core))
      .map((core) => ({ vmm, core, tried: all.filter((a) => a.target.core.name === core) }));
  },
);
if (places.length === 0) {
  const cores = BATTLEFIELDS.map((t) => t.core.name).join(", ");
  refuse("attacks", `no VMM of that name is attacked on a core of that name; --core is one of ${cores}.`);
}
let escapes = 0;
const rows = places.map(({ vmm, core, tried }) => {
  const from = performance.now();
  const escaped = tried.filter(({ name, check }) => {
    const findings = check();
    if (findings.length > 0) process.stdout.write(`${vmm.name}, ${name}: ${findings.join("; ")}\n`);
    return findings.length > 0;
  });
  escapes += escaped.length;
  const under = (profile: string): string => String(tried.filter((a) => a.profile === profile).length);
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  return [vmm.name, core, under("silent"), under("undef"), String(escaped.length), seconds];
});
const grid: Grid = { columns: ["VMM", "core", "silent", "undef", "escapes", "seconds"], rows };
process.stdout.write(render(grid, "markdown"));
if (escapes > 0) process.exitCode = 1;
