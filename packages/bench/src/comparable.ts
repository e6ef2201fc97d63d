// Published rows of a core whose work is the same as one of our rows': what a core's timing can be held against.

export interface Comparable {
  readonly core: string;
  /** Our row. */
  readonly workload: string;
  readonly file: string;
  /** `workload` and `system` of the published row; all of its releases count. */
  readonly published: string;
  readonly system: string;
  /** What is the same, and what is not. */
  readonly remark: string;
}

const TI = { core: "cortex-a8", file: "native_lmbench_ti_boards.csv", system: "native Linux" } as const;
const FASS = { core: "xscale-pxa255", file: "l4_fass_wombat.csv", system: "native Linux (no FASS)" } as const;

const CONFLICTS =
  "as large as the L2: pages that conflict there; Linux has them anywhere, our kernel side by side";

export const COMPARABLE: readonly Comparable[] = [
  {
    ...TI,
    workload: "lat_mem_rd 128/16K",
    published: "lat_mem_rd-stride128-sz50",
    remark: "L1; from where the core's `l1Hit` is",
  },
  { ...TI, workload: "lat_mem_rd 128/16K", published: "lat_mem_rd-stride128-sz31k", remark: "L1" },
  { ...TI, workload: "lat_mem_rd 128/256K", published: "lat_mem_rd-stride128-sz250k", remark: CONFLICTS },
  {
    ...TI,
    workload: "lat_mem_rd 128/4M",
    published: "lat_mem_rd-stride128-sz1000k",
    remark: "memory; the mean of both is the core's `memory`",
  },
  {
    ...FASS,
    workload: "lat_ctx 2p/0K",
    published: "lat_ctx -s 0 2",
    remark: "caches flushed; another kernel",
  },
  { ...FASS, workload: "lat_pipe", published: "lat_pipe", remark: "caches flushed; another kernel" },
];
