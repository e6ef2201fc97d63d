/* Cases of clocks and sleeping. POSIX.1 clock_gettime, nanosleep, gettimeofday. */
#include "cases.h"

static u64 nanoseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (u64)now.tv_sec * 1000000000u + (u32)now.tv_nsec;
}

void check_time(void)
{
    struct timespec time = {0, 0}, nap = {0, 20000000}, wrong = {0, 1000000000}, negative = {-1, 0};
    struct timeval now;
    u64 start, before = nanoseconds();
    int backwards = 0;

    for (u32 i = 0; i < 200; i++) {
        u64 after = nanoseconds();
        backwards |= after < before;
        before = after;
    }
    show_truth("the clock never goes back", !backwards);
    start = nanoseconds();
    show("sleep 20 ms", nanosleep(&nap, NULL));
    show_truth("it took 20 ms", nanoseconds() - start >= 20000000);
    show("sleep a billion nanoseconds of a second", nanosleep(&wrong, NULL));
    show("sleep -1 s", nanosleep(&negative, NULL));
    show("real time", clock_gettime(CLOCK_REALTIME, &time));
    show("gettimeofday", gettimeofday(&now, NULL));
    show_truth("both say the same", now.tv_sec - time.tv_sec <= 1 && now.tv_sec >= time.tv_sec);
    show("a clock that does not exist", clock_gettime(99, &time));
    show("a time to an address without memory", clock_gettime(CLOCK_MONOTONIC, (struct timespec *)no_page()));
    show("resolution", clock_getres(CLOCK_MONOTONIC, &time));
    show_truth("it is finer than 20 ms", time.tv_sec == 0 && time.tv_nsec > 0 && time.tv_nsec < 20000000);
}
