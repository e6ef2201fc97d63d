/* What is measured: a row's number, its name, batches and operations in each batch. src/rows.ts has the same rows with their units. */
#pragma once

/* ROW(identifier, number, name, batches, operations) */
#define ROWS(ROW) \
    ROW(SYSCALL_NULL, 1, "lat_syscall null", 32, 50) \
    ROW(SYSCALL_READ, 2, "lat_syscall read", 32, 50) \
    ROW(SYSCALL_WRITE, 3, "lat_syscall write", 32, 50) \
    ROW(SYSCALL_STAT, 4, "lat_syscall stat", 32, 25) \
    ROW(SYSCALL_FSTAT, 5, "lat_syscall fstat", 32, 50) \
    ROW(SYSCALL_OPEN, 6, "lat_syscall open", 32, 20) \
    ROW(SIG_INSTALL, 7, "lat_sig install", 32, 50) \
    ROW(SIG_SEND, 8, "lat_sig send", 32, 20) \
    ROW(SIG_CATCH, 9, "lat_sig catch", 32, 20) \
    ROW(SIG_PROT, 10, "lat_sig prot", 32, 20) \
    ROW(PIPE_LATENCY, 11, "lat_pipe", 32, 10) \
    ROW(UNIX_LATENCY, 12, "lat_unix", 32, 10) \
    ROW(SELECT_10, 13, "lat_select 10", 32, 20) \
    ROW(SELECT_100, 14, "lat_select 100", 32, 10) \
    ROW(PROC_FORK, 15, "lat_proc fork", 8, 2) \
    ROW(PROC_EXEC, 16, "lat_proc exec", 8, 2) \
    ROW(PROC_SH, 17, "lat_proc sh", 8, 2) \
    ROW(CTX_2_0_OVERHEAD, 18, "lat_ctx overhead 2p/0K", 32, 16) \
    ROW(CTX_2_0, 19, "lat_ctx 2p/0K", 32, 16) \
    ROW(CTX_8_16_OVERHEAD, 20, "lat_ctx overhead 8p/16K", 32, 4) \
    ROW(CTX_8_16, 21, "lat_ctx 8p/16K", 32, 8) \
    ROW(CTX_16_64_OVERHEAD, 22, "lat_ctx overhead 16p/64K", 32, 4) \
    ROW(CTX_16_64, 23, "lat_ctx 16p/64K", 32, 16) \
    ROW(PAGEFAULT, 24, "lat_pagefault", 32, 16) \
    ROW(MMAP, 25, "lat_mmap", 32, 4) \
    ROW(MEM_RD_16K, 26, "lat_mem_rd 128/16K", 32, 2048) \
    ROW(MEM_RD_256K, 27, "lat_mem_rd 128/256K", 32, 4096) \
    ROW(MEM_RD_4M, 28, "lat_mem_rd 128/4M", 32, 32768) \
    ROW(BW_RD, 29, "bw_mem rd", 32, 1) \
    ROW(BW_WR, 30, "bw_mem wr", 32, 1) \
    ROW(BW_CP, 31, "bw_mem cp", 32, 1) \
    ROW(BW_PIPE, 32, "bw_pipe", 32, 2)
