/* lat_phone: what it takes to start phones and to bring each to the foreground, and what memory each has. */
#include "lib/phone.h"

#define PHONES_MAX 15u
#define ROUNDS 8u

struct phone { int pid, pipe[2]; };

static u32 nanoseconds_since(const struct timespec *start)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (u32)(now.tv_sec - start->tv_sec) * 1000000000u + (u32)now.tv_nsec - (u32)start->tv_nsec;
}

static u32 number_behind(const char *text, const char *word)
{
    u32 value = 0;

    while (*text && !starts(text, word))
        text++;
    for (text += *text ? length(word) : 0; *text >= '0' && *text <= '9'; text++)
        value = value * 10 + (u32)(*text - '0');
    return value;
}

static int own_pipe;

static void drawn(int number)
{
    (void)number;
    write(own_pipe, "", 1);
}

/* As a program of its own it says that it runs, and each time that it has the screen, which it then draws on. */
static void be_phone(const char *pipe)
{
    own_pipe = (int)number_behind(pipe, "");
    action_set(SIGWINCH, (u32)drawn, SA_RESTART);
    drawn(0);
    for (;;)
        pause();
}

static int first(void *argument)
{
    const struct phone *phone = argument;
    char pipe[] = {(char)('0' + phone->pipe[1] / 10), (char)('0' + phone->pipe[1] % 10), 0};
    char *const arguments[] = {"lat_phone", "phone", pipe, NULL}, *const environment[] = {NULL};

    return (int)execve("/bin/lat_phone", arguments, environment);
}

static void hear(const struct phone *phone)
{
    char byte;

    while (read(phone->pipe[0], &byte, 1) == -EINTR)
        ;
}

static u32 start(struct phone *phone)
{
    struct phone_limits limits = {0, 0, 0, 0};
    struct timespec before;

    if (pipe(phone->pipe))
        fail("lat_phone: no pipe");
    limits.descriptor = phone->pipe[1];
    clock_gettime(CLOCK_MONOTONIC, &before);
    phone->pid = (int)phone_start("phone", &limits, first, phone);
    if (phone->pid < 0)
        fail("lat_phone: cannot start a phone");
    hear(phone);
    return nanoseconds_since(&before);
}

static void show(const struct phone *phone)
{
    struct timespec before;

    clock_gettime(CLOCK_MONOTONIC, &before);
    if (phone_show(phone->pid))
        fail("lat_phone: cannot show a phone");
    hear(phone);
    u32 time = nanoseconds_since(&before);
    phone_show((int)getpid()); /* a line is for the terminal in the foreground */
    print("switch %u\n", time);
}

/* A number of /proc/PID/usage. */
static u32 usage(const struct phone *phone, const char *word)
{
    char path[32] = "/proc/", text[256] = "";
    u32 at = length(path), value = (u32)phone->pid, divisor = 100000;
    int file;

    for (; divisor; divisor /= 10)
        if (value >= divisor)
            path[at++] = (char)('0' + value / divisor % 10);
    memcpy(path + at, "/usage", sizeof "/usage");
    file = (int)open(path, O_RDONLY, 0);
    read(file, text, sizeof text - 1);
    close(file);
    return number_behind(text, word);
}

int main(int argc, char **argv)
{
    static struct phone phones[PHONES_MAX];
    u32 count = argc == 2 ? number_behind(argv[1], "") : 0;

    if (argc == 3 && equal(argv[1], "phone"))
        be_phone(argv[2]);
    if (count < 1 || count > PHONES_MAX) {
        print_to(2, "usage: lat_phone PHONES\n");
        return 2;
    }
    for (u32 n = 0; n < count; n++)
        print("start %u\n", start(&phones[n]));
    for (u32 n = 0; n < count; n++)
        print("memory %u\n", usage(&phones[n], "frames ") * (PAGE_SIZE / 1024));
    for (u32 round = 0; round < ROUNDS; round++)
        for (u32 n = 0; n < count; n++)
            show(&phones[n]);
    return 0;
}
