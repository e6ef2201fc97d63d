// Where the cycles of one cell went: by who ran, by cause, by function; and what happened, counted.
import { CAUSE_NAMES, CAUSES, EVENT_NAMES, EVENTS } from "@armvirt/arm-core";
import type { Changes } from "@armvirt/vmm";
import { GROUPS, type Group, grouped } from "./cause-groups.ts";
import { figure, type Grid } from "./grid.ts";
import type { BenchRecord } from "./record.ts";

/** A table under its title; or one sentence, when there is nothing to be in the table. */
export type Section = { readonly title: string; readonly grid: Grid } | { readonly sentence: string };

const FUNCTIONS = 24;
const percent = (part: number, whole: number): string =>
  whole === 0 ? "" : `${((100 * part) / whole).toFixed(1)} %`;

/** What TypeScript handlers spent, by the names that they give it: in all the charged and the declared cycles of the cell. */
function handlerPaths({ handler_paths, vmm_cycles, charged_cycles, declared_cycles }: BenchRecord): Section {
  if (handler_paths.length === 0)
    return { sentence: "No cycle is charged or declared: no TypeScript handler ran." };
  const spent = charged_cycles + declared_cycles;
  return {
    title: "Charged and declared by TypeScript handlers (per operation)",
    grid: {
      columns: ["path", "handler", "owner", "count", "instructions", "cycles", "of the VMM's"],
      rows: [
        ...handler_paths.map((p) => [
          p.path,
          p.handler,
          p.owner,
          figure(p.count),
          p.owner === "declared" ? figure(p.instructions) : "",
          figure(p.cycles),
          percent(p.cycles, vmm_cycles),
        ]),
        ["all", "", "", "", "", figure(spent), percent(spent, vmm_cycles)],
      ],
    },
  };
}

/** @param changes what the VMM changed in the kernel, when it does such things
 *  @param base the same workload on the bare machine, when the cell is not that itself */
export function explanation(
  record: BenchRecord,
  base: BenchRecord | undefined,
  changes?: Changes,
): readonly Section[] {
  const { cycles } = record;
  const against = (own: number, other: number | undefined): string[] =>
    base ? [figure(other ?? 0), figure(own - (other ?? 0))] : [];
  const extra = base ? ["native", "difference"] : [];
  const owners = [...new Set([...record.symbols, ...(base?.symbols ?? [])].map((s) => s.owner))].sort();
  const owned = (r: BenchRecord, owner: string): number =>
    r.symbols.filter((s) => s.owner === owner).reduce((sum, s) => sum + s.cycles, 0);
  const causes = CAUSE_NAMES.filter((c) => record.causes[c] || base?.causes[c]);
  const events = EVENT_NAMES.filter((e) => e === "vmm entries" || record.events[e] || base?.events[e]);
  const [groups, baseGroups] = [grouped(record.causes), grouped(base?.causes ?? {})];
  const assumed = grouped(record.assumed);
  const all = [
    "all",
    figure(cycles),
    percent(cycles, cycles),
    percent(record.assumed_cycles, cycles),
    ...against(cycles, base?.cycles),
    "assumed: share of the cell's cycles whose price rests on an assumed number",
  ];
  const top = record.symbols.slice(0, FUNCTIONS);
  const rest = record.symbols.slice(FUNCTIONS);
  return [
    {
      title: "Who ran (cycles per operation)",
      grid: {
        columns: ["owner", "cycles", "share", ...extra],
        rows: [
          ...owners.map((owner) => {
            const own = owned(record, owner);
            return [owner, figure(own), percent(own, cycles), ...against(own, base && owned(base, owner))];
          }),
          ["all", figure(cycles), percent(cycles, cycles), ...against(cycles, base?.cycles)],
        ],
      },
    },
    {
      title: "Why it took time, in short (cycles per operation)",
      grid: {
        columns: ["group", "cycles", "share", "assumed", ...extra, "meaning"],
        rows: [
          ...(Object.keys(GROUPS) as Group[])
            .filter((group) => groups.has(group) || baseGroups.has(group))
            .map((group) => {
              const own = groups.get(group) ?? 0;
              return [
                group,
                figure(own),
                percent(own, cycles),
                percent(assumed.get(group) ?? 0, cycles),
                ...against(own, baseGroups.get(group)),
                GROUPS[group],
              ];
            }),
          all,
        ],
      },
    },
    {
      title: "Why it took time (cycles per operation)",
      grid: {
        columns: ["cause", "cycles", "share", "assumed", ...extra, "meaning"],
        rows: [
          ...causes.map((cause) => {
            const own = record.causes[cause] ?? 0;
            return [
              cause,
              figure(own),
              percent(own, cycles),
              percent(record.assumed[cause] ?? 0, cycles),
              ...against(own, base?.causes[cause]),
              CAUSES[cause],
            ];
          }),
          all,
        ],
      },
    },
    {
      title: "What happened (per operation)",
      grid: {
        columns: ["event", "count", ...extra, "meaning"],
        rows: events.map((event) => {
          const own = record.events[event] ?? 0;
          return [event, figure(own), ...against(own, base?.events[event]), EVENTS[event]];
        }),
      },
    },
    {
      title: "Functions (cycles per operation)",
      grid: {
        columns: ["function", "image", "owner", "cycles", "share"],
        rows: [
          ...top.map((s) => [s.symbol, s.image, s.owner, figure(s.cycles), percent(s.cycles, cycles)]),
          ...(rest.length > 0
            ? [
                [
                  `${rest.length} others`,
                  "",
                  "",
                  figure(rest.reduce((sum, s) => sum + s.cycles, 0)),
                  percent(
                    rest.reduce((sum, s) => sum + s.cycles, 0),
                    cycles,
                  ),
                ],
              ]
            : []),
        ],
      },
    },
    handlerPaths(record),
    ...(changes
      ? [
          {
            title: "Changed in the guest kernel before it ran",
            grid: {
              columns: ["instructions", "sites"],
              rows: [
                ...changes.sites.map((s) => [s.name, String(s.count)]),
                ["sensitive instructions left", String(changes.residual)],
              ],
            },
          },
        ]
      : []),
  ];
}
