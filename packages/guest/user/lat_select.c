/* lat_select: select without waiting on N descriptors of one file. lmbench lat_select(8). */
#include "lib/batches.h"

static fd_set wanted;
static int highest;

static void ask(u32 n)
{
    while (n--) {
        fd_set set = wanted;
        struct timeval now = {0, 0};
        newselect(highest + 1, NULL, &set, NULL, &now);
    }
}

static void open_files(u32 count)
{
    int file = (int)open("/etc/motd", O_RDONLY, 0);

    if (file < 0)
        fail("lat_select: cannot open its file");
    for (u32 i = 0; i < count; i++) {
        int copy = (int)dup(file);
        if (copy < 0)
            fail("lat_select: too many open files");
        wanted.bits[copy / 32] |= 1u << copy % 32;
        highest = copy;
    }
}

static void run_10(void) { open_files(10); measure(&SELECT_10, ask, NULL, NULL); }
static void run_100(void) { open_files(100); measure(&SELECT_100, ask, NULL, NULL); }

static const struct variant variants[] = {{"10", run_10}, {"100", run_100}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
