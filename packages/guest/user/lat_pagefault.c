/* lat_pagefault: the first touch of each page of a mapped file that is in memory. lmbench lat_pagefault(8). */
#include "lib/batches.h"
#include "lib/scratch.h"

#define STEP 7u /* coprime to the number of pages: no two touches in a row are neighbours */

static int file;
static char *map;

static void touch(u32 pages)
{
    for (u32 i = 0, page = 0; i < pages; i++, page = (page + STEP) % pages)
        (void)*(volatile char *)(map + page * PAGE_SIZE);
}

static void map_file(void)
{
    long at = mmap2(NULL, PAGEFAULT.operations * PAGE_SIZE, PROT_READ, MAP_SHARED, file, 0);

    if ((u32)at > -4096u)
        fail("lat_pagefault: cannot map");
    map = (char *)at;
}

static void unmap_file(void) { munmap(map, PAGEFAULT.operations * PAGE_SIZE); }

static void run(void)
{
    file = scratch_file(PAGEFAULT.operations * PAGE_SIZE);
    measure(&PAGEFAULT, touch, map_file, unmap_file);
}

static const struct variant variants[] = {{"file", run}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
