/* bw_mem: every fourth word of 4 MiB, more than the caches hold, is read, written, or copied; the bandwidth counts all bytes. lmbench bw_mem(8). */
#include "lib/batches.h"

#define BYTES (4u << 20)
#define BLOCK 128u /* words of one unrolled round */

static u32 from[BYTES / 4] __attribute__((aligned(4096)));
static u32 to[BYTES / 4] __attribute__((aligned(4096)));
static volatile u32 total;

#define FOUR(at) X(at) X(at + 4) X(at + 8) X(at + 12)
#define EVERY_FOURTH FOUR(0) FOUR(16) FOUR(32) FOUR(48) FOUR(64) FOUR(80) FOUR(96) FOUR(112)

static void read_all(u32 n)
{
    u32 sum = 0;

    while (n--)
        for (const u32 *p = from; p < from + BYTES / 4; p += BLOCK) {
#define X(at) sum += p[at];
            EVERY_FOURTH
#undef X
        }
    total = sum;
}

static void write_all(u32 n)
{
    while (n--)
        for (volatile u32 *p = to; p < to + BYTES / 4; p += BLOCK) {
#define X(at) p[at] = 1;
            EVERY_FOURTH
#undef X
        }
}

static void copy_all(u32 n)
{
    while (n--)
        for (u32 i = 0; i < BYTES / 4; i += BLOCK) {
            const u32 *p = from + i;
            volatile u32 *q = to + i;
#define X(at) q[at] = p[at];
            EVERY_FOURTH
#undef X
        }
}

/* lmbench writes both arrays first, so that no page is a zero page. */
static void fill(void)
{
    for (u32 i = 0; i < BYTES / 4; i += 4)
        from[i] = to[i] = i;
}

static void run_rd(void) { fill(); measure(&BW_RD, read_all, NULL, NULL); }
static void run_wr(void) { fill(); measure(&BW_WR, write_all, NULL, NULL); }
static void run_cp(void) { fill(); measure(&BW_CP, copy_all, NULL, NULL); }

static const struct variant variants[] = {{"rd", run_rd}, {"wr", run_wr}, {"cp", run_cp}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
