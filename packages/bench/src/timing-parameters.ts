// Every number of a core's timing and geometry, with where it is from.
import type { Core, Sourced } from "@armvirt/arm-core";

export interface Parameter {
  readonly name: string;
  readonly value: number;
  readonly unit: "cycles" | "ns" | "per cycle" | "bytes" | "MHz" | "";
  readonly assumed: boolean;
  /** Manual and section, or why the number was chosen. */
  readonly source: string;
}

const UNITS: Readonly<Record<string, Parameter["unit"]>> = {
  mhz: "MHz",
  memory: "ns",
  transfer: "ns",
  device: "ns",
  width: "per cycle",
  multiple: "per cycle",
  size: "bytes",
  line: "bytes",
  ways: "",
  entries: "",
  counters: "",
  targets: "",
  returns: "",
  actlr: "",
  outstandingMisses: "",
  writeBuffers: "",
};

const isSourced = (v: object): v is Sourced => "assumed" in v && "source" in v;

/** Walks through the nested tables of a core; a number's name is the way to it. */
function collect(of: object, way: readonly string[], out: Parameter[]): void {
  for (const [name, v] of Object.entries(of)) {
    if (typeof v !== "object" || v === null) continue;
    const here = [...way, name];
    if (isSourced(v)) {
      const unit = UNITS[name] ?? "cycles";
      out.push({ name: here.join(" "), value: v.value, unit, assumed: v.assumed, source: v.source });
    } else collect(v, here, out);
  }
}

export function parametersOf(core: Core): readonly Parameter[] {
  const { mhz, caches, tlbs, predictor, timing } = core;
  const out: Parameter[] = [];
  collect({ mhz, ...timing, caches, tlbs, predictor: predictor.none ? {} : predictor }, [], out);
  return merged(out);
}

const LATENCY = "latency ";

/** Latencies of classes that have the same number from the same place stand on one line; most of them are "other classes". */
function merged(all: readonly Parameter[]): readonly Parameter[] {
  const groups = new Map<string, Parameter[]>();
  for (const p of all) {
    const key = p.name.startsWith(LATENCY) ? `${LATENCY}${p.value} ${p.source}` : p.name;
    groups.set(key, [...(groups.get(key) ?? []), p]);
  }
  const most = Math.max(...[...groups.values()].map((g) => g.length));
  return [...groups.values()].map((group) => {
    const classes = group.map((p) => p.name.slice(LATENCY.length));
    const first = group[0] as Parameter;
    if (group.length === 1) return first;
    return { ...first, name: `${LATENCY}${group.length === most ? "other classes" : classes.join(", ")}` };
  });
}
