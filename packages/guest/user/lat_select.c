/*
 * lat_select: select without waiting on N descriptors of one file, or of one socket: AF_UNIX, where lmbench has TCP, because there
 * is no network. lmbench lat_select(8).
 */
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

static void ask_for(int file, u32 count, const struct row *row)
{
    if (file < 0)
        fail("lat_select: cannot open its file");
    for (u32 i = 0; i < count; i++) {
        int copy = (int)dup(file);
        if (copy < 0)
            fail("lat_select: too many open files");
        wanted.bits[copy / 32] |= 1u << copy % 32;
        highest = copy;
    }
    measure(row, ask, NULL, NULL);
}

static int a_file(void) { return (int)open("/etc/motd", O_RDONLY, 0); }

static int a_socket(void)
{
    int ends[2];

    return socketpair(AF_UNIX, SOCK_STREAM, 0, ends) ? -1 : ends[0];
}

static void run_file_10(void) { ask_for(a_file(), 10, &SELECT_FILE_10); }
static void run_file_100(void) { ask_for(a_file(), 100, &SELECT_FILE_100); }
static void run_unix_10(void) { ask_for(a_socket(), 10, &SELECT_UNIX_10); }
static void run_unix_100(void) { ask_for(a_socket(), 100, &SELECT_UNIX_100); }

static const struct variant variants[] = {
    {"file 10", run_file_10}, {"file 100", run_file_100}, {"unix 10", run_unix_10}, {"unix 100", run_unix_100},
};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
