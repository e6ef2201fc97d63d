import { readFileSync } from "node:fs";
import { cortexA15, EVENT_NAMES, CAUSE_NAMES, CAUSE_COLUMNS } from "@armvirt/arm-core";
import { boot, Machine } from "./src/index.ts";
for (const [timing, filters] of [
  ["full", true],
  ["full", true],
] as const) {
  const m = new Machine({ core: cortexA15, memory: 64, timing, filters, coherence: "stop" });
  let out = "";
  m.uart.transmit = (b) => {
    out += String.fromCharCode(b);
  };
  boot(m, readFileSync("/tmp/smoke/t.elf"), { name: "t" });
  const t0 = performance.now();
  const stop = m.run({ instructions: 60e6 });
  const dt = performance.now() - t0;
  const c = m.cpus[0];
  console.log(
    timing,
    filters,
    JSON.stringify(stop),
    c.instructions,
    c.cycles(),
    (c.instructions / dt / 1000).toFixed(1) + " MIPS",
  );
  console.log(out);
  if (timing === "full") {
    console.log(
      EVENT_NAMES.map((n, i) => `${n}=${c.events[i]}`)
        .filter((t) => !t.endsWith("=0"))
        .join(" "),
    );
    const sum: Record<string, number> = {};
    for (let r = 0; r < c.accounts.length; r += CAUSE_COLUMNS)
      CAUSE_NAMES.forEach((n, i) => {
        sum[n] = (sum[n] ?? 0) + c.accounts[r + i]!;
      });
    console.log(
      JSON.stringify(sum),
      Object.values(sum).reduce((a, b) => a + b, 0),
    );
  }
}
