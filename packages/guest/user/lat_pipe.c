/* lat_pipe: a token of one byte through two pipes to another process and back. lmbench lat_pipe(8). */
#include "lib/token.h"

static void run(void)
{
    int there[2], back[2];

    if (pipe(there) || pipe(back))
        fail("lat_pipe: no pipe");
    token_partner = (int)fork();
    if (token_partner == 0)
        token_echo(there[0], back[1]);
    token_out = there[1];
    token_in = back[0];
    measure(&PIPE_LATENCY, token_round, NULL, NULL);
    token_finish();
}

static const struct variant variants[] = {{"pipe", run}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
