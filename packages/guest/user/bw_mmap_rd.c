/*
 * bw_mmap_rd: adding up the words of a mapped file of 2 MiB; mmap_only of a mapping that stays, open2close opens, maps, unmaps
 * and closes it each time. An operation is the whole file. lmbench bw_mmap_rd(8).
 */
#include "lib/batches.h"
#include "lib/scratch.h"
#include "lib/sum.h"

#define BYTES (2u << 20) /* more than any core's caches hold */

static const u32 *mapping;

static const u32 *map(int file)
{
    long at = mmap2(NULL, BYTES, PROT_READ, MAP_SHARED, file, 0);

    if ((u32)at > -4096u)
        fail("bw_mmap_rd: cannot map");
    return (const u32 *)at;
}

static void sum_mapping(u32 n)
{
    while (n--)
        sum_words(mapping, BYTES);
}

static void open_to_close(u32 n)
{
    while (n--) {
        int file = (int)open(SCRATCH, O_RDONLY, 0);
        const u32 *own = map(file);
        sum_words(own, BYTES);
        close(file);
        munmap((void *)own, BYTES);
    }
}

static void run_mmap_only(void)
{
    mapping = map(scratch_file(BYTES));
    measure(&BW_MMAP_ONLY, sum_mapping, NULL, NULL);
}

static void run_open2close(void)
{
    close(scratch_named(BYTES));
    measure(&BW_MMAP_OPEN, open_to_close, NULL, NULL);
    unlink(SCRATCH);
}

static const struct variant variants[] = {{"mmap_only", run_mmap_only}, {"open2close", run_open2close}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
