/* bw_pipe: blocks of 64 KiB from another process through a pipe. An operation is one block. lmbench bw_pipe(8). */
#include "lib/blocks.h"

static void run(void)
{
    int ends[2];

    if (pipe(ends))
        fail("bw_pipe: no pipe");
    measure_blocks(&BW_PIPE, ends[0], ends[1]);
}

static const struct variant variants[] = {{"64K", run}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
