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
    ROW(FCNTL, 13, "lat_fcntl", 32, 10) \
    ROW(SELECT_FILE_10, 14, "lat_select file 10", 32, 20) \
    ROW(SELECT_FILE_100, 15, "lat_select file 100", 32, 10) \
    ROW(SELECT_UNIX_10, 16, "lat_select unix 10", 32, 20) \
    ROW(SELECT_UNIX_100, 17, "lat_select unix 100", 32, 10) \
    ROW(PROC_FORK, 18, "lat_proc fork", 8, 2) \
    ROW(PROC_EXEC, 19, "lat_proc exec", 8, 2) \
    ROW(PROC_SH, 20, "lat_proc sh", 8, 2) \
    ROW(CTX_2_0_OVERHEAD, 21, "lat_ctx overhead 2p/0K", 32, 16) \
    ROW(CTX_2_0, 22, "lat_ctx 2p/0K", 32, 16) \
    ROW(CTX_2_16_OVERHEAD, 23, "lat_ctx overhead 2p/16K", 32, 4) \
    ROW(CTX_2_16, 24, "lat_ctx 2p/16K", 32, 8) \
    ROW(CTX_2_64_OVERHEAD, 25, "lat_ctx overhead 2p/64K", 32, 4) \
    ROW(CTX_2_64, 26, "lat_ctx 2p/64K", 32, 4) \
    ROW(CTX_8_0_OVERHEAD, 27, "lat_ctx overhead 8p/0K", 32, 4) \
    ROW(CTX_8_0, 28, "lat_ctx 8p/0K", 32, 8) \
    ROW(CTX_8_16_OVERHEAD, 29, "lat_ctx overhead 8p/16K", 32, 4) \
    ROW(CTX_8_16, 30, "lat_ctx 8p/16K", 32, 8) \
    ROW(CTX_8_64_OVERHEAD, 31, "lat_ctx overhead 8p/64K", 32, 4) \
    ROW(CTX_8_64, 32, "lat_ctx 8p/64K", 32, 8) \
    ROW(CTX_16_0_OVERHEAD, 33, "lat_ctx overhead 16p/0K", 32, 4) \
    ROW(CTX_16_0, 34, "lat_ctx 16p/0K", 32, 16) \
    ROW(CTX_16_16_OVERHEAD, 35, "lat_ctx overhead 16p/16K", 32, 4) \
    ROW(CTX_16_16, 36, "lat_ctx 16p/16K", 32, 16) \
    ROW(CTX_16_64_OVERHEAD, 37, "lat_ctx overhead 16p/64K", 32, 4) \
    ROW(CTX_16_64, 38, "lat_ctx 16p/64K", 32, 16) \
    ROW(PAGEFAULT, 39, "lat_pagefault", 32, 16) \
    ROW(MMAP, 40, "lat_mmap", 32, 4) \
    ROW(INT_BIT, 41, "lat_ops int bit", 32, 1500) \
    ROW(INT_ADD, 42, "lat_ops int add", 32, 1000) \
    ROW(INT_MUL, 43, "lat_ops int mul", 32, 500) \
    ROW(INT_DIV, 44, "lat_ops int div", 32, 100) \
    ROW(INT_MOD, 45, "lat_ops int mod", 32, 100) \
    ROW(INT64_BIT, 46, "lat_ops int64 bit", 32, 1500) \
    ROW(INT64_ADD, 47, "lat_ops int64 add", 32, 1000) \
    ROW(INT64_MUL, 48, "lat_ops int64 mul", 32, 500) \
    ROW(INT64_DIV, 49, "lat_ops int64 div", 32, 100) \
    ROW(INT64_MOD, 50, "lat_ops int64 mod", 32, 100) \
    ROW(BW_RD, 51, "bw_mem rd", 32, 1) \
    ROW(BW_WR, 52, "bw_mem wr", 32, 1) \
    ROW(BW_CP, 53, "bw_mem cp", 32, 1) \
    ROW(BW_FILE_IO, 54, "bw_file_rd io_only", 4, 1) \
    ROW(BW_FILE_OPEN, 55, "bw_file_rd open2close", 4, 1) \
    ROW(BW_MMAP_ONLY, 56, "bw_mmap_rd mmap_only", 4, 1) \
    ROW(BW_MMAP_OPEN, 57, "bw_mmap_rd open2close", 4, 1) \
    ROW(BW_PIPE, 58, "bw_pipe", 32, 2) \
    ROW(BW_UNIX, 59, "bw_unix", 32, 2) \
    ROW(CHANNEL_LATENCY, 60, "lat_channel", 32, 10) \
    ROW(BW_CHANNEL, 61, "bw_channel", 32, 2)

/* lat_mem_rd's curve: for each stride a row for each size, both in bytes, numbered in this order. */
#define MEM_RD_FIRST 1000
#define MEM_RD_BATCHES 32
#define MEM_RD_OPERATIONS 1024
#define MEM_RD_STRIDES(STRIDE) STRIDE(16) STRIDE(64) STRIDE(128) STRIDE(512)
#define MEM_RD_SIZES \
    512, 1024, 2048, 3072, 4096, 6144, 8192, 12288, 16384, 24576, 32768, 49152, 65536, 98304, 131072, 196608, 262144, \
    393216, 524288, 786432, 1048576, 1572864, 2097152, 3145728, 4194304, 6291456, 8388608, 12582912, 16777216
