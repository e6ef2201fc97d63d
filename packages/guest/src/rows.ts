// The measured programs: lmbench's, with lmbench's names and definitions. user/rows.h has the same rows for the programs themselves.

/** What the bench prints a row's value in. */
export type Unit = "us" | "ns" | "MB/s";

/** One row of the bench's tables, or one that another row subtracts. */
export interface Row {
  /** lmbench's name with its variant, as `lat_ctx 2p/0K`. */
  readonly name: string;
  /** r1 of the row's marks. */
  readonly number: number;
  /** The line that is typed to the guest's shell; one run may measure several rows. */
  readonly command: string;
  readonly unit: Unit;
  /** Marked batches of one run of the program. */
  readonly batches: number;
  /** r0 of the row's marks: operations in each batch. */
  readonly operations: number;
  /** Bytes that an operation moves; of bandwidth rows. */
  readonly bytes?: number;
  /** Name of the row, measured by the same program, whose value per operation is subtracted, as lmbench does. */
  readonly subtract?: string;
  /** What another guest runs meanwhile, at the other end of the channel. */
  readonly partner?: string;
  /** In tables: always, only when it is asked for by name, or never, because it is there to be subtracted or needs another guest. */
  readonly shown: "always" | "by name" | "never";
  /** Where on lat_mem_rd's curve it is; in bytes. */
  readonly point?: { readonly stride: number; readonly size: number };
  /** What an operation is, for people. */
  readonly what: string;
}

const us = (number: number, name: string, batches: number, operations: number, what: string): Row => ({
  name,
  number,
  command: name,
  unit: "us",
  batches,
  operations,
  shown: "always",
  what,
});

/** The same program serves in the other guest. */
const paired = (row: Row): Row => ({ ...row, partner: `/bin/${row.command} -s`, shown: "never" });

const KIB = 1 << 10;
const MIB = 1 << 20;

/** Operations in a batch of a bandwidth row, and bytes of each. */
const bandwidth = (
  number: number,
  name: string,
  operations: number,
  bytes: number,
  what: string,
  batches = 32,
): Row => ({
  ...us(number, name, batches, operations, what),
  unit: "MB/s",
  bytes,
});

/** A row, and before it the one that it subtracts. @param alone,switched operations in a batch of each */
const context = (number: number, processes: number, kib: number, alone: number, switched: number): Row[] => {
  const name = `lat_ctx ${processes}p/${kib}K`;
  const overhead = `lat_ctx overhead ${processes}p/${kib}K`;
  const size = kib === 0 ? "" : ` of ${kib} KiB`;
  return [
    {
      ...us(number, overhead, 32, alone, "the same work in one process"),
      command: name,
      shown: "never",
    },
    {
      ...us(number + 1, name, 32, switched, `a context switch, ${processes} processes${size}`),
      subtract: overhead,
    },
  ];
};

/** All are measured by one run. @param subtract the variant that lmbench takes off */
const operation = (
  number: number,
  variant: string,
  operations: number,
  what: string,
  subtract?: string,
): Row => ({
  ...us(number, `lat_ops ${variant}`, 32, operations, what),
  command: "lat_ops",
  unit: "ns",
  ...(subtract === undefined ? {} : { subtract: `lat_ops ${subtract}` }),
});

const STRIDES = [16, 64, 128, 512] as const;
/** As lmbench's, with one size between two powers of two. */
const SIZES: readonly number[] = [
  512,
  KIB,
  ...[2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192].flatMap((n) => [n * KIB, 1.5 * n * KIB]),
  16 * MIB,
];
/** The points that are a row of every table: within L1, within or about L2, in memory. */
const SUMMARY = { stride: 128, sizes: [16 * KIB, 256 * KIB, 4 * MIB] };

/** A size as in a row's name: 512, 1K, 1536K, 2M. */
export function sizeName(bytes: number): string {
  if (bytes % MIB === 0) return `${bytes / MIB}M`;
  return bytes % KIB === 0 ? `${bytes / KIB}K` : String(bytes);
}

/** A run measures a stride, from the smallest size on. */
const curve = (first: number, batches: number, operations: number): Row[] =>
  STRIDES.flatMap((stride, i) =>
    SIZES.map((size, k) => ({
      ...us(
        first + i * SIZES.length + k,
        `lat_mem_rd ${stride}/${sizeName(size)}`,
        batches,
        operations,
        `a dependent load, ${stride} bytes from the last, in ${sizeName(size)} bytes`,
      ),
      command: `lat_mem_rd ${stride}`,
      unit: "ns",
      shown: stride === SUMMARY.stride && SUMMARY.sizes.includes(size) ? "always" : "by name",
      point: { stride, size },
    })),
  );

/** A file is larger than the caches: fewer passes are as many bytes. */
const FILE_BATCHES = 4;

/** Every row, in the order of the tables; a row that another one subtracts stands before it. */
export const ROWS: readonly Row[] = [
  us(1, "lat_syscall null", 32, 50, "getppid"),
  us(2, "lat_syscall read", 32, 50, "one byte from /dev/zero"),
  us(3, "lat_syscall write", 32, 50, "one byte to /dev/null"),
  us(4, "lat_syscall stat", 32, 25, "stat of a file"),
  us(5, "lat_syscall fstat", 32, 50, "fstat of an open file"),
  us(6, "lat_syscall open", 32, 20, "open and close of a file"),
  us(7, "lat_sig install", 32, 50, "sigaction"),
  { ...us(8, "lat_sig send", 32, 20, "kill without a signal"), command: "lat_sig catch", shown: "never" },
  { ...us(9, "lat_sig catch", 32, 20, "a signal to oneself, caught"), subtract: "lat_sig send" },
  us(10, "lat_sig prot", 32, 20, "a store to a read-only page, caught"),
  us(11, "lat_pipe", 32, 10, "one byte to another process and back, by pipes"),
  us(12, "lat_unix", 32, 10, "one byte to another process and back, by an AF_UNIX socket"),
  us(13, "lat_fcntl", 32, 10, "one record lock to another process, and one back"),
  us(14, "lat_select file 10", 32, 20, "select on 10 descriptors of a file"),
  us(15, "lat_select file 100", 32, 10, "select on 100 descriptors of a file"),
  us(16, "lat_select unix 10", 32, 20, "select on 10 descriptors of an AF_UNIX socket (lmbench: TCP)"),
  us(17, "lat_select unix 100", 32, 10, "select on 100 descriptors of an AF_UNIX socket (lmbench: TCP)"),
  us(18, "lat_proc fork", 8, 2, "fork, exit, wait"),
  us(19, "lat_proc exec", 8, 2, "fork, execve of a small program, exit, wait"),
  us(20, "lat_proc sh", 8, 2, "fork, execve of the shell, which runs a small program, wait"),
  ...context(21, 2, 0, 16, 16),
  ...context(23, 2, 16, 4, 8),
  ...context(25, 2, 64, 4, 4),
  ...context(27, 8, 0, 4, 8),
  ...context(29, 8, 16, 4, 8),
  ...context(31, 8, 64, 4, 8),
  ...context(33, 16, 0, 4, 16),
  ...context(35, 16, 16, 4, 16),
  ...context(37, 16, 64, 4, 16),
  us(39, "lat_pagefault", 32, 16, "the first touch of a page of a mapped file"),
  us(40, "lat_mmap", 32, 4, "mmap of 512 KiB, a write to every 16 KiB of the first tenth, munmap"),
  operation(41, "int bit", 1500, "exclusive or, or; 32 bits"),
  operation(42, "int add", 1000, "addition, subtraction; 32 bits"),
  operation(43, "int mul", 500, "multiplication, 32 bits"),
  operation(44, "int div", 100, "division by a function, 32 bits"),
  operation(45, "int mod", 100, "remainder by a function, 32 bits", "int add"),
  operation(46, "int64 bit", 1500, "exclusive or, or; 64 bits"),
  operation(47, "int64 add", 1000, "addition, subtraction; 64 bits"),
  operation(48, "int64 mul", 500, "multiplication, 64 bits"),
  operation(49, "int64 div", 100, "division by a function, 64 bits"),
  operation(50, "int64 mod", 100, "remainder by a function, 64 bits", "int64 bit"),
  ...curve(1000, 32, 1024),
  bandwidth(51, "bw_mem rd", 1, 4 * MIB, "4 MiB read, every fourth word"),
  bandwidth(52, "bw_mem wr", 1, 4 * MIB, "4 MiB written, every fourth word"),
  bandwidth(53, "bw_mem cp", 1, 4 * MIB, "4 MiB copied, every fourth word"),
  bandwidth(
    54,
    "bw_file_rd io_only",
    1,
    2 * MIB,
    "2 MiB of a file read by 64 KiB, and every word added up",
    FILE_BATCHES,
  ),
  bandwidth(
    55,
    "bw_file_rd open2close",
    1,
    2 * MIB,
    "the same, and open and close of the file",
    FILE_BATCHES,
  ),
  bandwidth(
    56,
    "bw_mmap_rd mmap_only",
    1,
    2 * MIB,
    "every word of 2 MiB of a mapped file added up",
    FILE_BATCHES,
  ),
  bandwidth(
    57,
    "bw_mmap_rd open2close",
    1,
    2 * MIB,
    "the same, and open, mmap, munmap and close of the file",
    FILE_BATCHES,
  ),
  bandwidth(58, "bw_pipe", 2, 64 * KIB, "64 KiB from another process through a pipe"),
  bandwidth(59, "bw_unix", 2, 64 * KIB, "64 KiB from another process through an AF_UNIX socket"),
  paired(us(60, "lat_channel", 32, 10, "one byte to another guest and back, by their channel")),
  paired(bandwidth(61, "bw_channel", 2, 64 * KIB, "64 KiB from another guest through their channel")),
];
