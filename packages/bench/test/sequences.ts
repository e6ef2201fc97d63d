// `pnpm sequences [--vmm V] [--core C] [--count N] [--seed S]`: random sequences of instructions under every VMM on every core; the table of docs/isolation.md.
import {
  type Draws,
  KERNEL,
  PROGRAM,
  type Stage,
  TARGETS,
  unlikeNativeInSequence,
} from "@armvirt/vmm/conformance";
import { type Grid, render } from "../src/grid.ts";
import { USUAL_VMMS } from "../src/vmms.ts";
import { optionsOf, refuse } from "./options.ts";

const values = optionsOf("sequences", {
  vmm: { type: "string" },
  core: { type: "string" },
  count: { type: "string" },
  seed: { type: "string" },
});
const number = (name: "count" | "seed", usual: number): number => {
  const value = values[name] === undefined ? usual : Number(values[name]);
  return Number.isInteger(value) && value > 0 && value < 2 ** 31
    ? value
    : refuse("sequences", `--${name} is a number from 1 to ${2 ** 31 - 1}, not "${values[name]}".`);
};
const [count, seed] = [number("count", 1000), number("seed", 1)];
const tried = USUAL_VMMS.filter(({ name }) => name !== "native" && name === (values.vmm ?? name));
const places = tried.flatMap((vmm) =>
  TARGETS.filter(({ core }) => core.name === (values.core ?? core.name))
    .filter(({ core, board }) => vmm.refuses(core, board) === undefined)
    .map((target) => ({ vmm, target })),
);
if (places.length === 0) {
  const cores = TARGETS.map((t) => t.core.name).join(", ");
  refuse("sequences", `no VMM of that name runs on a core of that name; --core is one of ${cores}.`);
}
/** What is tried of a VMM: kernels of the bare processor on those that take them. */
const STAGES: readonly (readonly [column: string, stage: Stage, draws: Pick<Draws, "profile">])[] = [
  ["kernel's", KERNEL, {}],
  ["program's", PROGRAM, {}],
  ["program's, profile `undef`", PROGRAM, { profile: "undef" }],
];
let different = 0;
const rows = places.map(({ vmm, target }) => {
  const from = performance.now();
  const cells = STAGES.map(([column, stage, draws]) => {
    if (stage === KERNEL && (vmm.port !== undefined || vmm.image === undefined)) return "";
    const findings = unlikeNativeInSequence(stage, vmm, target, { count, seed, ...draws });
    different += findings.length;
    for (const finding of findings)
      process.stdout.write(`${vmm.name} on ${target.core.name}, a ${column}: ${finding}\n`);
    return findings.length === 0 ? String(count) : "differs";
  });
  return [vmm.name, target.core.name, ...cells, ((performance.now() - from) / 1000).toFixed(0)];
});
const grid: Grid = { columns: ["VMM", "core", ...STAGES.map(([column]) => column), "seconds"], rows };
process.stdout.write(render(grid, "markdown"));
if (different > 0) process.exitCode = 1;
