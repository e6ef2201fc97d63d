// What rows are measured on: bandwidth of memory needs more bytes than any core's caches keep from one pass to the next.
import { expect, test } from "vitest";
import { CORES } from "../src/cores.ts";
import { WORKLOADS } from "../src/workloads.ts";

const FROM_MEMORY = /^bw_(mem|file_rd|mmap_rd) /;
const held = Math.max(...CORES.map(({ caches: { data, unified } }) => (unified ?? data).size.value));

test.each(WORKLOADS.filter((w) => FROM_MEMORY.test(w.name)))(
  "$name passes over more than caches hold",
  (row) => {
    expect(row.bytes).toBeGreaterThanOrEqual(2 * held);
  },
);
