// `armvirt switch`: what it costs a VMM to go from one busy guest to another.
import { BadInput } from "../bad-input.ts";
import { GROUPS, type Group, grouped } from "../cause-groups.ts";
import { render } from "../grid.ts";
import { type Published, published } from "../published.ts";
import { asJson } from "../results.ts";
import {
  demand,
  demandFull,
  demandInit,
  type SetupOptions,
  selectFormat,
  selectSetup,
  selectSomeVmms,
  wholeNumber,
} from "../selection.ts";
import { type Switch, switches } from "../switch.ts";

export interface SwitchOptions extends SetupOptions {
  readonly format: string;
  readonly count?: string;
  readonly steps?: boolean;
}

const COUNT = 2;
const MOST = 100;

/** The rows of papers that are a switch of VMs, in cycles. */
const isSwitch = (p: Published): boolean =>
  /^(VM Switch|World switch)$/.test(p.workload) && p.unit === "cycles";

/** @param names VMMs, separated by commas @throws BadInput */
export function switchCommand(names: string, options: SwitchOptions): string {
  const setup = selectSetup(options);
  const format = selectFormat(options.format);
  const count = options.count === undefined ? COUNT : wholeNumber(options.count, "--count", 1, MOST);
  const vmms = selectSomeVmms(names);
  demandFull(setup, "switch needs causes");
  demandInit(setup, "switch");
  for (const vmm of vmms) {
    demand(vmm, setup);
    if (vmm.guests < 2)
      throw new BadInput(`${vmm.name} runs one guest at a time, so it never switches; choose another VMM`);
  }
  const all = vmms.map((vmm) => ({ vmm: vmm.name, switches: switches(vmm, setup, count) }));
  const papers = published().filter(isSwitch);
  if (format === "json") return asJson({ core: setup.core.name, measured: all, published: papers });
  const cells = all.flatMap(({ vmm, switches: found }) => found.map((one) => ({ vmm, one })));
  if (options.steps)
    return render(
      {
        columns: ["vmm", "switch", "at cycle", "function", "owner", "instructions", "cycles"],
        rows: cells.flatMap(({ vmm, one }) =>
          one.steps.map((s) => [
            vmm,
            name(one),
            String(s.at),
            s.symbol,
            s.owner,
            String(s.instructions),
            String(s.cycles),
          ]),
        ),
      },
      format,
    );
  const groups = (Object.keys(GROUPS) as Group[]).filter((g) =>
    cells.some(({ one }) => grouped(one.causes).has(g)),
  );
  return render(
    {
      columns: ["vmm", "switch", "instructions", "cycles", ...groups],
      rows: cells.map(({ vmm, one }) => {
        const sums = grouped(one.causes);
        const parts = groups.map((g) => String(sums.get(g) ?? 0));
        return [vmm, name(one), String(one.instructions), String(one.cycles), ...parts];
      }),
      notes: [
        "From the last instruction of one guest to the first of the other; what each finds cold afterwards is its own time.",
        ...papers.map(
          (p) =>
            `Published: ${p.value} ${p.unit}, ${p.system}, ${p.core}${p.verified ? "" : "; unverified"} (${p.paper}).`,
        ),
      ],
    },
    format,
  );
}

const name = ({ from, to }: Switch): string => `${from} to ${to}`;
