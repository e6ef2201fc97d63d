/*
 * lat_fcntl: two processes pass two record locks back and forth: each waits for the one that the other gives up. An operation is
 * half of an iteration, one lock to the partner and one back, as lmbench counts. lmbench lat_fcntl(8).
 */
#include "lib/batches.h"

static int first, second; /* the files */

static void lock(int file, int command, int type)
{
    struct flock byte = {.l_type = (short)type, .l_whence = SEEK_SET, .l_start = 0, .l_len = 1};

    if (fcntl64(file, command, (long)&byte))
        fail("lat_fcntl: cannot lock");
}

static void take(int file) { lock(file, F_SETLKW, F_WRLCK); }
static void release(int file) { lock(file, F_SETLK, F_UNLCK); }

static void exchange(u32 n)
{
    for (; n; n -= 2) {
        take(first);
        release(second);
        take(second);
        release(first);
    }
}

static void partner(void)
{
    for (;;) {
        release(first);
        take(second);
        release(second);
        take(first);
    }
}

static int lock_file(const char *name)
{
    int file = (int)open(name, O_RDWR | O_CREAT, 0600);

    if (file < 0)
        fail("lat_fcntl: cannot make a file in /tmp");
    unlink(name);
    take(file);
    return file;
}

static void run(void)
{
    long child;

    first = lock_file("/tmp/lock.1");
    second = lock_file("/tmp/lock.2");
    child = fork();
    if (child == 0)
        partner();
    sched_yield(); /* and the partner waits for its first lock before the first batch */
    measure(&FCNTL, exchange, NULL, NULL);
    kill((int)child, SIGKILL);
    wait4((int)child, NULL, 0, NULL);
}

static const struct variant variants[] = {{"lock", run}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
