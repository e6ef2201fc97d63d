/* lat_unix: a token of one byte through an AF_UNIX stream socket to another process and back. lmbench lat_unix(8). */
#include "lib/token.h"

static void run(void)
{
    int ends[2];

    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends))
        fail("lat_unix: no socket");
    token_partner = (int)fork();
    if (token_partner == 0)
        token_echo(ends[1], ends[1]);
    token_out = token_in = ends[0];
    measure(&UNIX_LATENCY, token_round, NULL, NULL);
    token_finish();
}

static const struct variant variants[] = {{"stream", run}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
