/* lat_mem_rd: loads that depend on each other, backwards through an array with a stride of 128 bytes. lmbench lat_mem_rd(8). */
#include "lib/batches.h"

#define STRIDE 128u
#define ARRAY_MAX (4u << 20)

static char array[ARRAY_MAX] __attribute__((aligned(4096)));
static void *next;

/* Unrolled, so that the loads are the work. */
static void chase(u32 loads)
{
    register void **p = next;

    for (; loads >= 16; loads -= 16) {
#define LOAD p = *p; __asm__ volatile("" : "+r"(p));
        LOAD LOAD LOAD LOAD LOAD LOAD LOAD LOAD LOAD LOAD LOAD LOAD LOAD LOAD LOAD LOAD
    }
    next = p;
}

static void through(u32 bytes, const struct row *row)
{
    u32 last = bytes - STRIDE;

    for (u32 at = STRIDE; at <= last; at += STRIDE)
        *(void **)(array + at) = array + at - STRIDE;
    *(void **)array = array + last;
    next = array + last;
    measure(row, chase, NULL, NULL);
}

static void run_16k(void) { through(16 << 10, &MEM_RD_16K); }
static void run_256k(void) { through(256 << 10, &MEM_RD_256K); }
static void run_4m(void) { through(4 << 20, &MEM_RD_4M); }

static const struct variant variants[] = {{"128/16K", run_16k}, {"128/256K", run_256k}, {"128/4M", run_4m}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
