/* lat_channel: a token of one byte to another guest and back, by /dev/channel. The other guest runs lat_channel -s. lmbench lat_pipe(8), lat_tcp(8). */
#include "lib/channel.h"
#include "lib/token.h"

static void run(void)
{
    token_out = token_in = channel_open();
    measure(&CHANNEL_LATENCY, token_round, NULL, NULL);
}

static void serve(void)
{
    int channel = channel_open();

    token_echo(channel, channel);
}

static const struct variant variants[] = {{"token", run}, {"-s", serve}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
