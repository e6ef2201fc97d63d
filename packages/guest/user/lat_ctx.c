/* lat_ctx: processes in a ring of pipes, each sums its array before it passes the token on. lmbench lat_ctx(8). */
#include "lib/batches.h"

#define PROCESSES_MAX 16u
#define ARRAY_MAX 0x10000u
#define SETTLING 32u /* rounds: arrays that just fill a cache of random replacement settle slowly */

static int rings[PROCESSES_MAX][2];
static u32 processes, array_bytes;
static u32 array[ARRAY_MAX / 4];
static volatile u32 total;

static void sum_array(void)
{
    u32 sum = 0;

    for (const u32 *p = array; p < array + array_bytes / 4; p += 8)
        sum += p[0] + p[1] + p[2] + p[3] + p[4] + p[5] + p[6] + p[7];
    total = sum;
}

static void pass(int in, int out)
{
    int token;

    if (read(in, &token, sizeof token) != sizeof token)
        exit_group(0);
    sum_array();
    write(out, &token, sizeof token);
}

/* What is subtracted: one process alone passes the token on, from pipe to pipe. An operation is one passing on. */
static u32 token_at; /* the pipe it lies in, between batches too */

static void alone(u32 n)
{
    for (; n; n--) {
        u32 next = token_at + 1 < processes ? token_at + 1 : 0;
        pass(rings[token_at][0], rings[next][1]);
        token_at = next;
    }
}

/* The token starts in this process, the first of the ring, and comes back to it. */
static void around_ring(u32 n)
{
    int token = 1;

    for (; n >= processes; n -= processes) {
        write(rings[1][1], &token, sizeof token);
        if (read(rings[0][0], &token, sizeof token) != sizeof token)
            fail("lat_ctx: the ring is broken");
        sum_array();
    }
}

static void ring_of(u32 count, u32 bytes, const struct row *overhead, const struct row *row)
{
    int children[PROCESSES_MAX], token = 1;

    processes = count;
    array_bytes = bytes;
    for (u32 i = 0; i < bytes / 4; i++)
        array[i] = i;
    for (u32 i = 0; i < count; i++)
        if (pipe(rings[i]))
            fail("lat_ctx: no pipe");
    write(rings[0][1], &token, sizeof token);
    measure(overhead, alone, NULL, NULL);
    read(rings[token_at][0], &token, sizeof token);
    for (u32 i = 1; i < count; i++) {
        children[i] = (int)fork();
        if (children[i] == 0) {
            for (u32 k = 0; k < bytes / 4; k++) /* an array of its own */
                array[k] = k + i;
            for (;;)
                pass(rings[i][0], rings[(i + 1) % count][1]);
        }
    }
    if (bytes)
        around_ring(SETTLING * count);
    measure(row, around_ring, NULL, NULL);
    for (u32 i = 1; i < count; i++) {
        kill(children[i], SIGKILL);
        wait4(children[i], NULL, 0, NULL);
    }
}

#define EACH(RING) \
    RING(2, 0) RING(2, 16) RING(2, 64) RING(8, 0) RING(8, 16) RING(8, 64) RING(16, 0) RING(16, 16) RING(16, 64)
#define RUN(count, kib) \
    static void run_##count##_##kib(void) \
    { \
        ring_of(count, kib << 10, &CTX_##count##_##kib##_OVERHEAD, &CTX_##count##_##kib); \
    }
#define VARIANT(count, kib) {#count "p/" #kib "K", run_##count##_##kib},
EACH(RUN)

static const struct variant variants[] = {EACH(VARIANT)};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
