/* lat_mmap: mapping a file of 512 KiB, writing to every 16 KiB of its first tenth, unmapping it. lmbench lat_mmap(8). */
#include "lib/batches.h"
#include "lib/scratch.h"

#define BYTES (512u << 10)
#define STRIDE (16u << 10)

static int file;

static void map_touch_unmap(u32 n)
{
    while (n--) {
        long at = mmap2(NULL, BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        if ((u32)at > -4096u)
            fail("lat_mmap: cannot map");
        for (u32 offset = 0; offset < BYTES / 10; offset += STRIDE)
            ((volatile char *)at)[offset] = 1;
        munmap((void *)at, BYTES);
    }
}

static void run(void)
{
    file = scratch_file(BYTES);
    measure(&MMAP, map_touch_unmap, NULL, NULL);
}

static const struct variant variants[] = {{"512K", run}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
