/* Cases of waiting for descriptors. POSIX.1 poll, select; Linux for which events a pipe shows. */
#include "cases.h"

static int ends[2];

static void polling(void)
{
    struct pollfd list[2] = {{0, POLLIN, 0}, {0, POLLOUT, 0}};
    u32 start;

    pipe(ends);
    list[0].fd = ends[0];
    list[1].fd = ends[1];
    show("poll an empty pipe, both ends", poll(list, 2, 0));
    show("events of the reading end", list[0].revents);
    show("events of the writing end", list[1].revents);
    start = milliseconds();
    show("poll 20 ms in vain", poll(list, 1, 20));
    show_truth("it took 20 ms", milliseconds() - start >= 19);
    write(ends[1], "x", 1);
    show("poll a pipe with data", poll(list, 2, 0));
    show("events of the reading end", list[0].revents);
    close(ends[1]);
    poll(list, 1, 0);
    show("events with data and no writer", list[0].revents);
    show("poll a descriptor that is not open", poll(list + 1, 1, 0));
    show("events", list[1].revents);
    list[1].fd = -1;
    show("poll descriptor -1", poll(list + 1, 1, 0));
    show("poll a list at an address without memory", poll((struct pollfd *)no_page(), 1, 0));
    close(ends[0]);
    pipe(ends);
    close(ends[0]);
    list[1].fd = ends[1];
    poll(list + 1, 1, 0);
    show("events without a reader", list[1].revents);
    close(ends[1]);
}

static int has(const fd_set *set, int n) { return (int)(set->bits[n / 32] >> n % 32 & 1); }
static void put(fd_set *set, int n) { set->bits[n / 32] |= 1u << n % 32; }

static int write_later(void)
{
    struct timespec short_time = {0, 10000000};

    nanosleep(&short_time, NULL);
    write(ends[1], "x", 1);
    return 0;
}

static void selecting(void)
{
    fd_set in = {.bits = {0}}, out = {.bits = {0}};
    struct timeval now = {0, 0}, soon = {0, 20000}, wrong = {0, -1};
    int file = file_with("file", ""), child;
    u32 start = milliseconds();

    pipe(ends);
    put(&in, ends[0]);
    show("select 20 ms in vain", newselect(128, &in, NULL, NULL, &soon));
    show_truth("it took 20 ms", milliseconds() - start >= 19);
    show("the set", has(&in, ends[0]));
    show("the time that is left", soon.tv_sec + soon.tv_usec);
    put(&in, ends[0]);
    put(&in, file);
    put(&out, ends[1]);
    show("select a file and both ends of an empty pipe", newselect(128, &in, &out, NULL, &now));
    show("the reading end", has(&in, ends[0]));
    show("the file", has(&in, file));
    show("the writing end", has(&out, ends[1]));
    memset(&in, 0, sizeof in);
    put(&in, ends[0]);
    child = start_child(write_later);
    show("select until another process writes", newselect(128, &in, NULL, NULL, NULL));
    show("the reading end", has(&in, ends[0]));
    status_of(child);
    put(&in, 99);
    show("select a descriptor that is not open", newselect(128, &in, NULL, NULL, &now));
    show("select -1 descriptors", newselect(-1, NULL, NULL, NULL, &now));
    show("select with a negative time", newselect(0, NULL, NULL, NULL, &wrong));
    show("select a set at an address without memory", newselect(128, (fd_set *)no_page(), NULL, NULL, &now));
    show("select nothing", newselect(0, NULL, NULL, NULL, &now));
    close(ends[0]);
    close(ends[1]);
    close(file);
    unlink("file");
}

void check_waiting(void)
{
    polling();
    selecting();
}
