/* breakout: starts a phone for each of its attempts to get out, and prints what came of it. Run by the machine's own shell, not in a phone. */
#include "breakout/attacks.h"

#define ESCAPED 1
#define NOT_STARTED 127

int given, victim;

void sleep_milliseconds(u32 milliseconds)
{
    struct timespec span = {0, (int)milliseconds * 1000000};

    nanosleep(&span, NULL);
}

void make_file(const char *path, const char *text)
{
    int file = (int)open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);

    write(file, text, length(text));
    close(file);
}

int start_victim(void)
{
    victim = (int)fork();
    if (victim == 0)
        for (;;)
            pause();
    return 0;
}

/* 1 when somebody has killed it. */
int end_victim(void)
{
    int killed = wait4(victim, NULL, WNOHANG, NULL) != 0;

    kill(victim, SIGKILL);
    wait4(victim, NULL, 0, NULL);
    return killed;
}

static int first(void *argument)
{
    const struct attack *attack = argument;

    return attack->in_phone();
}

/* The phone's end by a signal is the kernel's doing: it was stopped. */
static int tried(const struct attack *attack)
{
    struct phone_limits limits = attack->limits;
    int status = 0, escaped = attack->before && attack->before();
    long pid;

    limits.descriptor = given;
    pid = phone_start("breakout", &limits, first, (void *)attack);
    if (pid < 0)
        return NOT_STARTED;
    if (attack->meanwhile)
        escaped |= attack->meanwhile();
    while (wait4((int)pid, &status, 0, NULL) == -EINTR)
        ;
    if (attack->after)
        escaped |= attack->after();
    if (given)
        close(given);
    given = 0;
    return WIFEXITED(status) && WEXITSTATUS(status) ? WEXITSTATUS(status) : escaped;
}

static u32 count, escapes;

static void try(const struct attack *attack)
{
    int result = tried(attack);

    count++;
    escapes += result != 0;
    print("%s: %s\n", result == 0 ? "kept" : result == ESCAPED ? "ESCAPED" : "NOT STARTED", attack->name);
}

int main(int argc, char **argv)
{
    static const struct attack *const all[] = {process_attacks, name_attacks, file_attacks, device_attacks};

    for (u32 n = 0; n < COUNT(all); n++)
        for (const struct attack *attack = all[n]; attack->name; attack++)
            if (argc < 2 || equal(argv[1], attack->name))
                try(attack);
    if (!count) {
        print_to(2, "breakout: no attempt is called %s\n", argv[1]);
        return 2;
    }
    print("%u tried, %u escaped\n", count, escapes);
    return escapes != 0;
}
