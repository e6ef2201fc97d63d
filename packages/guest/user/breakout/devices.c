/* Attempts of a phone in the background on the screen, the keys, the alarm and the power of the one in the foreground. */
#include "attacks.h"

#define FOREGROUND 0xf006u
#define OWN 0x55
#define FOREIGN 0xaa

/* Writes to a device; 1 when it takes that. */
static int put(const char *path, const void *bytes, u32 count)
{
    int file = (int)open(path, O_WRONLY, 0);
    long written = write(file, bytes, count);

    close(file);
    return written == (long)count;
}

static int take_focus(void)
{
    int self = 1;

    mknod("/tmp/foreground", S_IFCHR | 0666, FOREGROUND);
    return put("/dev/foreground", &self, sizeof self) || put("/tmp/foreground", &self, sizeof self);
}

static int draw(char pixel)
{
    char line[64];
    int file = (int)open("/dev/fb0", O_RDWR, 0);
    volatile char *screen;

    memset(line, pixel, sizeof line);
    write(file, line, sizeof line);
    screen = (char *)mmap2(NULL, SCREEN_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    screen[sizeof line] = pixel;
    munmap((void *)screen, SCREEN_BYTES);
    close(file);
    return 0;
}

static int draw_own(void) { return draw(OWN); }
static int draw_over(void) { return draw((char)FOREIGN); }

static int other_is_shown(void)
{
    char pixels[65] = "";
    int file = (int)open("/dev/panel", O_RDONLY, 0);

    read(file, pixels, sizeof pixels);
    close(file);
    return pixels[0] != OWN || pixels[64] != OWN;
}

static const struct input_event key = {.type = 1, .code = 30, .value = 1};

static int press_key(void)
{
    sleep_milliseconds(5);
    return !put("/dev/event0", &key, sizeof key);
}

static int read_event(void)
{
    struct input_event event;
    int file = (int)open("/dev/event0", O_RDONLY | O_NONBLOCK, 0);
    long got = read(file, &event, sizeof event);

    close(file);
    return got == (long)sizeof event;
}

static int sniff(void)
{
    for (u32 n = 0; n < 10; n++, sleep_milliseconds(5))
        if (read_event())
            return 1;
    return 0;
}

static int key_is_lost(void) { return !read_event(); }
static int inject(void) { return put("/dev/event0", &key, sizeof key); }
static int any_key(void) { return read_event(); }

static int set_alarm(u32 milliseconds)
{
    struct timespec span = {0, (int)milliseconds * 1000000};

    return !put("/dev/alarm", &span, sizeof span);
}

static int set_own_alarm(void) { return set_alarm(10); }

static int end_alarm(void)
{
    set_alarm(0);
    return 0;
}

static int alarm_is_lost(void)
{
    int file = (int)open("/dev/alarm", O_RDONLY | O_NONBLOCK, 0);
    long result;

    sleep_milliseconds(20);
    result = read(file, &file, sizeof file);
    close(file);
    return result != 0;
}

static int stays_awake(void)
{
    char line[2] = "";
    int file = (int)open("/dev/awake", O_RDONLY, 0);

    read(file, line, sizeof line);
    close(file);
    return line[0] == '1';
}

static int hold_awake(void)
{
    put("/dev/wake_lock", "drain", 5);
    sleep_milliseconds(20);
    return 0;
}

static int kept_awake(void)
{
    sleep_milliseconds(10);
    return stays_awake();
}

static int lock_own(void) { return !put("/dev/wake_lock", "machine", 7); }
static int unlock_other(void) { return put("/dev/wake_unlock", "machine", 7); }

static int unlocked(void)
{
    int asleep = !stays_awake();

    put("/dev/wake_unlock", "machine", 7);
    return asleep;
}

const struct attack device_attacks[] = {
    {.name = "focus", .in_phone = take_focus},
    {.name = "screen", .before = draw_own, .in_phone = draw_over, .after = other_is_shown},
    {.name = "sniff", .in_phone = sniff, .meanwhile = press_key, .after = key_is_lost},
    {.name = "inject", .in_phone = inject, .after = any_key},
    {.name = "alarm", .before = set_own_alarm, .in_phone = end_alarm, .after = alarm_is_lost},
    {.name = "wakelock", .in_phone = hold_awake, .meanwhile = kept_awake},
    {.name = "unlock", .before = lock_own, .in_phone = unlock_other, .after = unlocked},
    {.name = NULL},
};
