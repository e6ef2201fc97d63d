/* Attempts on processes of others, on the machine's power, and to take more of the machine than is allowed. */
#include "attacks.h"

#define PROCESSES 8u
#define KIBIBYTES 2048u
#define PERCENT 10u
#define SPIN_MILLISECONDS 200u

static int kill_others(void)
{
    int killed = kill(victim, SIGKILL) == 0;

    kill(-1, SIGKILL);
    kill(-victim, SIGKILL);
    return killed;
}

static int inspect_others(void)
{
    u64 limits[2];

    return getsid(victim) >= 0 || getpgid(victim) >= 0 || prlimit64(victim, RLIMIT_NOFILE, NULL, limits) == 0 || pidfd_open(victim, 0) >= 0;
}

static int is_number(const char *name) { return *name >= '0' && *name <= '9'; }

static int list_others(void)
{
    char entries[2048];
    int file = (int)open("/proc", O_RDONLY | O_DIRECTORY, 0), others = 0;
    long bytes;

    while ((bytes = getdents64(file, entries, sizeof entries)) > 0)
        for (long at = 0; at < bytes;) {
            struct dirent64 *entry = (struct dirent64 *)(entries + at);
            at += entry->d_reclen;
            others += is_number(entry->d_name) && !equal(entry->d_name, "1");
        }
    return others != 0;
}

/* The machine would be off before anybody could say so. */
static int power_off(void)
{
    reboot(REBOOT_MAGIC, REBOOT_MAGIC_SECOND, REBOOT_POWER_OFF);
    return 0;
}

static int raise_limits(void)
{
    u64 more[2] = {1000, 1000};

    return prlimit64(0, RLIMIT_NPROC, more, NULL) == 0 || prlimit64(1, RLIMIT_NPROC, more, NULL) == 0;
}

static int fork_bomb(void)
{
    u32 children = 0;
    long pid;

    while ((pid = fork()) > 0 && children < 1000)
        children++;
    if (pid == 0)
        for (;;)
            pause();
    return children >= PROCESSES;
}

/* The machine can still start a process. */
static int starts_none(void)
{
    start_victim();
    return victim < 0 || end_victim();
}

static int memory_bomb(void)
{
    u32 bytes = 4 * KIBIBYTES * 1024;
    volatile char *memory = (char *)mmap2(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    for (u32 at = 0; at < bytes; at += PAGE_SIZE) {
        memory[at] = 1;
        if (at > KIBIBYTES * 1024)
            return 1;
    }
    return 1;
}

/* The same with files, which take frames too. */
static int file_bomb(void)
{
    static char page[PAGE_SIZE];
    int file = (int)open("/tmp/bomb", O_WRONLY | O_CREAT, 0644);
    u32 written = 0;

    while (written <= KIBIBYTES && write(file, page, sizeof page) == sizeof page)
        written += PAGE_SIZE / 1024;
    return written > KIBIBYTES;
}

static u32 now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (u32)time.tv_sec * 1000 + (u32)time.tv_nsec / 1000000;
}

/* How often it can look at the clock in this time. */
static u32 spin(void)
{
    u32 start = now(), turns = 0;

    while (now() - start < SPIN_MILLISECONDS)
        turns++;
    return turns;
}

static u32 alone;

static int spin_alone(void)
{
    alone = spin();
    return 0;
}

static int spin_longer(void)
{
    spin();
    spin();
    return 0;
}

/* Half of the processor would be the phone's if nothing held it back. */
static int slowed(void)
{
    sleep_milliseconds(20);
    return spin() * 4 < alone * 3;
}

const struct attack process_attacks[] = {
    {.name = "kill", .before = start_victim, .in_phone = kill_others, .after = end_victim},
    {.name = "inspect", .before = start_victim, .in_phone = inspect_others, .after = end_victim},
    {.name = "proc", .before = start_victim, .in_phone = list_others, .after = end_victim},
    {.name = "power", .in_phone = power_off},
    {.name = "limits", .in_phone = raise_limits, .limits = {.processes = PROCESSES}},
    {.name = "forks", .in_phone = fork_bomb, .after = starts_none, .limits = {.processes = PROCESSES}},
    {.name = "memory", .in_phone = memory_bomb, .after = starts_none, .limits = {.kibibytes = KIBIBYTES}},
    {.name = "files", .in_phone = file_bomb, .after = starts_none, .limits = {.kibibytes = KIBIBYTES}},
    {.name = "processor", .before = spin_alone, .in_phone = spin_longer, .meanwhile = slowed, .limits = {.percent = PERCENT}},
    {.name = NULL},
};
