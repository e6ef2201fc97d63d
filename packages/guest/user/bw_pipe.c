/* bw_pipe: blocks of 64 KiB from another process through a pipe. An operation is one block. lmbench bw_pipe(8). */
#include "lib/batches.h"

#define BLOCK (64u << 10)

static char block[BLOCK] __attribute__((aligned(4096)));
static int in;

static void read_blocks(u32 n)
{
    for (u32 left = n * BLOCK; left;) {
        long got = read(in, block, left < BLOCK ? left : BLOCK);
        if (got <= 0)
            fail("bw_pipe: the writer is gone");
        left -= (u32)got;
    }
}

static void run(void)
{
    int ends[2];
    long writer;

    if (pipe(ends))
        fail("bw_pipe: no pipe");
    writer = fork();
    if (writer == 0) {
        close(ends[0]);
        while (write(ends[1], block, BLOCK) == (long)BLOCK)
            ;
        exit_group(0);
    }
    in = ends[0];
    measure(&BW_PIPE, read_blocks, NULL, NULL);
    kill((int)writer, SIGKILL);
    wait4((int)writer, NULL, 0, NULL);
}

static const struct variant variants[] = {{"64K", run}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
