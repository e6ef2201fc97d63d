// A core with its assumed prices scaled: what would a result be if our choices were off?
import type { Core, CoreTiming, Sourced } from "@armvirt/arm-core";

/** Not cycles but things per cycle: half the price is twice the rate. */
const RATES = new Set<string>(["width", "multiple"]);
/** How many there are; not a price. */
const COUNTS = new Set<string>(["outstandingMisses", "writeBuffers"]);

const isSourced = (v: unknown): v is Sourced => typeof v === "object" && v !== null && "assumed" in v;

function scaled(price: Sourced, factor: number): Sourced {
  if (!price.assumed || price.value === 0) return price;
  return { ...price, value: Math.max(1, Math.round(price.value * factor)) };
}

/** The same core, its assumed prices multiplied by this factor; none becomes less than 1, and L2 does not become faster than L1. */
export function withAssumedScale(core: Core, factor: number): Core {
  if (factor === 1) return core;
  const timing = Object.fromEntries(
    Object.entries(core.timing).map(([name, price]) => {
      if (!isSourced(price) || COUNTS.has(name)) return [name, price];
      return [name, scaled(price, RATES.has(name) ? 1 / factor : factor)];
    }),
  ) as unknown as CoreTiming;
  const latency = Object.fromEntries(
    Object.entries(core.timing.latency).map(([name, price]) => [name, scaled(price, factor)]),
  ) as CoreTiming["latency"];
  const l2Hit = { ...timing.l2Hit, value: Math.max(timing.l2Hit.value, timing.l1Hit.value) };
  return { ...core, timing: { ...timing, latency, l2Hit } };
}
