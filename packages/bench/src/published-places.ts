// Which published rows stand beside which cells. A row of a paper that is in no line here has no cell yet.
import type { Unit } from "@armvirt/guest";

export interface Place {
  readonly file: string;
  /** `workload`, `system` and `unit` of the published row. */
  readonly published: string;
  readonly system: string;
  readonly unit: Unit;
  /** Core that it was measured on, by our name, and its clock in MHz. */
  readonly core: string;
  readonly mhz: number;
  readonly vmm: string;
  /** Our row. */
  readonly workload: string;
}

const TI = "native_lmbench_ti_boards.csv";
const OKL4 = "okl4_microvisor_apsys2010.csv";
const FASS = "l4_fass_wombat.csv";

const ti = (published: string, workload: string, unit: Unit = "us"): Place => ({
  file: TI,
  published,
  system: "native Linux",
  unit,
  core: "cortex-a8",
  mhz: 1000,
  vmm: "native",
  workload,
});

const okl4 = (published: string, workload: string): readonly Place[] =>
  (["native Linux", "OKL4 microvisor"] as const).map((system) => ({
    file: OKL4,
    published,
    system,
    unit: "us",
    core: "cortex-a8",
    mhz: 500,
    vmm: system === "native Linux" ? "native" : "okl4",
    workload,
  }));

const fass = (published: string, workload: string): readonly Place[] =>
  (["native Linux (no FASS)", "Wombat on L4 (FASS)"] as const).map((system) => ({
    file: FASS,
    published,
    system,
    unit: "us",
    core: "xscale-pxa255",
    mhz: 200,
    vmm: system.startsWith("native") ? "native" : "okl4",
    workload,
  }));

/** In the order of preference: the first match stands beside the cell. */
export const PLACES: readonly Place[] = [
  ti("lat_syscall-null", "lat_syscall null"),
  ti("lat_syscall-read", "lat_syscall read"),
  ti("lat_syscall-write", "lat_syscall write"),
  ti("lat_syscall-stat", "lat_syscall stat"),
  ti("lat_syscall-fstat", "lat_syscall fstat"),
  ti("lat_syscall-open", "lat_syscall open"),
  ti("lat_sig-install", "lat_sig install"),
  ti("lat_sig-catch", "lat_sig catch"),
  ti("lat_sig-prot", "lat_sig prot"),
  ti("lat_pipe", "lat_pipe"),
  ti("lat_unix", "lat_unix"),
  ti("lat_proc-fork", "lat_proc fork"),
  ti("lat_proc-exec", "lat_proc exec"),
  ti("lat_pagefault", "lat_pagefault"),
  ti("lat_ops-int-add", "lat_ops int add", "ns"),
  ti("lat_mem_rd-stride128-sz50", "lat_mem_rd 128/512", "ns"), // 0.00049 MB
  ti("lat_mem_rd-stride128-sz31k", "lat_mem_rd 128/32K", "ns"),
  ti("lat_mem_rd-stride128-sz62k", "lat_mem_rd 128/64K", "ns"),
  ti("lat_mem_rd-stride128-sz125k", "lat_mem_rd 128/128K", "ns"),
  ti("lat_mem_rd-stride128-sz250k", "lat_mem_rd 128/256K", "ns"),
  ti("lat_mem_rd-stride128-sz500k", "lat_mem_rd 128/512K", "ns"),
  ti("lat_mem_rd-stride128-sz1000k", "lat_mem_rd 128/1M", "ns"),
  ti("bw_pipe", "bw_pipe", "MB/s"),
  ...okl4("null syscall", "lat_syscall null"),
  ...okl4("read", "lat_syscall read"),
  ...okl4("write", "lat_syscall write"),
  ...okl4("select(10)", "lat_select file 10"),
  ...okl4("signal install", "lat_sig install"),
  ...okl4("pipe latency", "lat_pipe"),
  ...okl4("fork", "lat_proc fork"),
  ...fass("lat_ctx -s 0 2", "lat_ctx 2p/0K"),
  ...fass("lat_pipe", "lat_pipe"),
];
