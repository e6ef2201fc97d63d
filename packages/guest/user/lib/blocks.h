/* Blocks of 64 KiB that a partner writes without an end. */
#pragma once
#include "batches.h"

#define BLOCK (64u << 10)

static char block[BLOCK] __attribute__((aligned(4096)));
static int blocks_in;

static void read_blocks(u32 n)
{
    for (u32 left = n * BLOCK; left;) {
        long got = read(blocks_in, block, left < BLOCK ? left : BLOCK);
        if (got <= 0)
            fail("the writer is gone");
        left -= (u32)got;
    }
}

static void write_blocks(int out)
{
    while (write(out, block, BLOCK) == (long)BLOCK)
        ;
    exit_group(0);
}

/* The partner has the writing end only, and this process the reading end. */
static inline void measure_blocks(const struct row *row, int in, int out)
{
    long writer = fork();

    if (writer == 0) {
        close(in);
        write_blocks(out);
    }
    blocks_in = in;
    measure(row, read_blocks, NULL, NULL);
    kill((int)writer, SIGKILL);
    wait4((int)writer, NULL, 0, NULL);
}
