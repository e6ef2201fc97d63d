/* A token of one byte that goes to a partner and back. */
#pragma once
#include "batches.h"

static int token_out, token_in, token_partner;

static void token_round(u32 n)
{
    char token = 't';

    while (n--)
        if (write(token_out, &token, 1) != 1 || read(token_in, &token, 1) != 1)
            fail("the partner is gone");
}

/* The partner sends back what it gets until the other end closes. */
static void token_echo(int in, int out)
{
    char token;

    while (read(in, &token, 1) == 1)
        write(out, &token, 1);
    exit_group(0);
}

static inline void token_finish(void)
{
    kill(token_partner, SIGKILL);
    wait4(token_partner, NULL, 0, NULL);
}
