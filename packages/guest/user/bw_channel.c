/* bw_channel: blocks of 64 KiB from another guest by /dev/channel. The other guest runs bw_channel -s. lmbench bw_pipe(8), bw_tcp(8). */
#include "lib/blocks.h"
#include "lib/channel.h"

static void run(void)
{
    blocks_in = channel_open();
    measure(&BW_CHANNEL, read_blocks, NULL, NULL);
}

static void serve(void) { write_blocks(channel_open()); }

static const struct variant variants[] = {{"64K", run}, {"-s", serve}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
