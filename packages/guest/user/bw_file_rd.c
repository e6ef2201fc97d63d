/*
 * bw_file_rd: reading a file of 2 MiB that is in memory, 64 KiB at a time, and adding up its words; io_only goes back to the
 * file's start, open2close opens and closes it. An operation is the whole file. lmbench bw_file_rd(8).
 */
#include "lib/batches.h"
#include "lib/scratch.h"
#include "lib/sum.h"

#define BYTES (2u << 20) /* more than any core's caches hold */
#define BLOCK (64u << 10)

static u32 block[BLOCK / 4] __attribute__((aligned(4096)));
static int file;

static void read_through(int from)
{
    for (u32 left = BYTES; left; left -= BLOCK) {
        if (read(from, block, BLOCK) != (long)BLOCK)
            fail("bw_file_rd: cannot read its file");
        sum_words(block, BLOCK);
    }
}

static void read_again(u32 n)
{
    while (n--) {
        lseek(file, 0, SEEK_SET);
        read_through(file);
    }
}

static void open_to_close(u32 n)
{
    while (n--) {
        int own = (int)open(SCRATCH, O_RDONLY, 0);
        read_through(own);
        close(own);
    }
}

static void run(const struct row *row, work *work)
{
    file = scratch_named(BYTES);
    measure(row, work, NULL, NULL);
    unlink(SCRATCH);
}

static void run_io_only(void) { run(&BW_FILE_IO, read_again); }
static void run_open2close(void) { run(&BW_FILE_OPEN, open_to_close); }

static const struct variant variants[] = {{"io_only", run_io_only}, {"open2close", run_open2close}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
