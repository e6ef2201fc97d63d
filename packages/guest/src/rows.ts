// The measured programs: lmbench's, with lmbench's names and definitions. user/rows.h has the same rows for the programs themselves.

/** What the bench prints a row's value in. */
export type Unit = "us" | "ns" | "MB/s";

/** One row of the bench's tables, or one that another row subtracts. */
export interface Row {
  /** lmbench's name with its variant, as `lat_ctx 2p/0K`. */
  readonly name: string;
  /** r1 of the row's marks. */
  readonly number: number;
  /** The line that is typed to the guest's shell. */
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
  what,
});

/** Every row, in the order of the tables; a row that another one subtracts stands before it. */
export const ROWS: readonly Row[] = [
  us(1, "lat_syscall null", 32, 50, "getppid"),
  us(2, "lat_syscall read", 32, 50, "one byte from /dev/zero"),
  us(3, "lat_syscall write", 32, 50, "one byte to /dev/null"),
  us(4, "lat_syscall stat", 32, 25, "stat of a file"),
  us(5, "lat_syscall fstat", 32, 50, "fstat of an open file"),
  us(6, "lat_syscall open", 32, 20, "open and close of a file"),
  us(7, "lat_sig install", 32, 50, "sigaction"),
  { ...us(8, "lat_sig send", 32, 20, "kill without a signal"), command: "lat_sig catch" },
  { ...us(9, "lat_sig catch", 32, 20, "a signal to oneself, caught"), subtract: "lat_sig send" },
  us(10, "lat_sig prot", 32, 20, "a store to a read-only page, caught"),
  us(11, "lat_pipe", 32, 10, "one byte to another process and back, by pipes"),
  us(12, "lat_unix", 32, 10, "one byte to another process and back, by an AF_UNIX socket"),
  us(13, "lat_select 10", 32, 20, "select on 10 descriptors"),
  us(14, "lat_select 100", 32, 10, "select on 100 descriptors"),
  us(15, "lat_proc fork", 8, 2, "fork, exit, wait"),
  us(16, "lat_proc exec", 8, 2, "fork, execve of a small program, exit, wait"),
  us(17, "lat_proc sh", 8, 2, "fork, execve of the shell, which runs a small program, wait"),
  { ...us(18, "lat_ctx overhead 2p/0K", 32, 16, "the same work in one process"), command: "lat_ctx 2p/0K" },
  { ...us(19, "lat_ctx 2p/0K", 32, 16, "a context switch, 2 processes"), subtract: "lat_ctx overhead 2p/0K" },
  { ...us(20, "lat_ctx overhead 8p/16K", 32, 4, "the same work in one process"), command: "lat_ctx 8p/16K" },
  {
    ...us(21, "lat_ctx 8p/16K", 32, 8, "a context switch, 8 processes of 16 KiB"),
    subtract: "lat_ctx overhead 8p/16K",
  },
  {
    ...us(22, "lat_ctx overhead 16p/64K", 32, 4, "the same work in one process"),
    command: "lat_ctx 16p/64K",
  },
  {
    ...us(23, "lat_ctx 16p/64K", 32, 16, "a context switch, 16 processes of 64 KiB"),
    subtract: "lat_ctx overhead 16p/64K",
  },
  us(24, "lat_pagefault", 32, 16, "the first touch of a page of a mapped file"),
  us(25, "lat_mmap", 32, 4, "mmap of 512 KiB, a write to every 16 KiB of the first tenth, munmap"),
  { ...us(26, "lat_mem_rd 128/16K", 32, 2048, "a dependent load, 16 KiB"), unit: "ns" },
  { ...us(27, "lat_mem_rd 128/256K", 32, 4096, "a dependent load, 256 KiB"), unit: "ns" },
  { ...us(28, "lat_mem_rd 128/4M", 32, 32768, "a dependent load, 4 MiB"), unit: "ns" },
  { ...us(29, "bw_mem rd", 32, 1, "4 MiB read, every fourth word"), unit: "MB/s", bytes: 4 << 20 },
  { ...us(30, "bw_mem wr", 32, 1, "4 MiB written, every fourth word"), unit: "MB/s", bytes: 4 << 20 },
  { ...us(31, "bw_mem cp", 32, 1, "4 MiB copied, every fourth word"), unit: "MB/s", bytes: 4 << 20 },
  {
    ...us(32, "bw_pipe", 32, 2, "64 KiB from another process through a pipe"),
    unit: "MB/s",
    bytes: 64 << 10,
  },
];
