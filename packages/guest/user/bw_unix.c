/* bw_unix: blocks of 64 KiB from another process through an AF_UNIX stream socket. An operation is one block. lmbench bw_unix(8). */
#include "lib/blocks.h"

static void run(void)
{
    int ends[2];

    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends))
        fail("bw_unix: no socket");
    measure_blocks(&BW_UNIX, ends[0], ends[1]);
}

static const struct variant variants[] = {{"stream", run}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
