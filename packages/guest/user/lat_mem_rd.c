/*
 * lat_mem_rd: loads that depend on each other, backwards through an array with a stride, for one size of the array after the other.
 * lmbench lat_mem_rd(8).
 */
#include "lib/batches.h"

#define ARRAY_MAX (16u << 20)
#define SETTLING 8192u /* loads, or once through the array: caches of random replacement settle slowly */

#define INDEX(stride) INDEX_##stride,
enum { MEM_RD_STRIDES(INDEX) };

static const u32 sizes[] = {MEM_RD_SIZES};
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

static void sweep(u32 stride, u32 index)
{
    u32 linked = 0; /* bytes whose elements lead to the one before */

    for (u32 i = 0; i < COUNT(sizes); i++) {
        u32 bytes = sizes[i], elements = bytes / stride;
        struct row row = {MEM_RD_FIRST + index * COUNT(sizes) + i, MEM_RD_BATCHES, MEM_RD_OPERATIONS};
        for (; linked < bytes; linked += stride)
            *(void **)(array + linked) = array + linked - stride;
        next = *(void **)array = array + bytes - stride;
        chase(elements > SETTLING ? elements : SETTLING);
        measure(&row, chase, NULL, NULL);
    }
}

#define RUN(stride) static void run_##stride(void) { sweep(stride, INDEX_##stride); }
#define VARIANT(stride) {#stride, run_##stride},
MEM_RD_STRIDES(RUN)

static const struct variant variants[] = {MEM_RD_STRIDES(VARIANT)};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
