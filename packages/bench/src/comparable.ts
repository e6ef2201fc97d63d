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

const CONFLICTS = "as large as the L2: which pages conflict there depends on where the kernel has them";

export const COMPARABLE: readonly Comparable[] = [
  ...(
    [
      ["512", "sz50", "L1; from where the core's `l1Hit` is"],
      ["32K", "sz31k", "as much as the L1 holds"],
      ["64K", "sz62k", "L2"],
      ["128K", "sz125k", "L2"],
      ["256K", "sz250k", CONFLICTS],
      ["512K", "sz500k", "memory, and some of it still in the L2"],
      ["1M", "sz1000k", "memory; the mean of both is the core's `memory`"],
    ] as const
  ).map(([size, published, remark]) => ({
    ...TI,
    workload: `lat_mem_rd 128/${size}`,
    published: `lat_mem_rd-stride128-${published}`,
    remark,
  })),
  {
    ...TI,
    workload: "bw_mem cp",
    published: "bw_mem-bcopy-8mb",
    remark: "4 MiB without preloads, so that latency counts too; the core's `transfer` is from there",
  },
  {
    ...FASS,
    workload: "lat_ctx 2p/0K",
    published: "lat_ctx -s 0 2",
    remark: "caches flushed; another kernel",
  },
  { ...FASS, workload: "lat_pipe", published: "lat_pipe", remark: "caches flushed; another kernel" },
];
