/* Devices that each device namespace has for itself, and which namespace the screen, the keys and the power management belong to. Cells, SOSP 2011, 3 and 4. */
#include "device_namespace.h"
#include "channel.h"
#include "clock.h"
#include "file.h"
#include "heap.h"
#include "namespace.h"
#include "print.h"
#include "string.h"
#include "terminal.h"
#include "uaccess.h"

struct devices first_devices = {.holds = 1, .terminal = {.settings = TERMINAL_SETTINGS}};
struct devices *foreground_devices = &first_devices;

static struct devices *own(void) { return current->namespaces->devices; }
static bool is_host(void) { return own() == &first_devices; }

struct devices *devices_create(void)
{
    struct devices *devices = heap_take(sizeof *devices);

    if (devices)
        *devices = (struct devices){.holds = 1, .terminal = {.settings = TERMINAL_SETTINGS}};
    return devices;
}

struct devices *devices_hold(struct devices *devices) { return devices->holds++, devices; }

/* The screen, the keys and the terminal are another's from now on; who draws is told to draw again. */
static void show(struct devices *devices)
{
    static const struct notice notice = {.code = SI_KERNEL};

    if (devices == foreground_devices)
        return;
    terminal_turn(foreground_devices != &first_devices);
    foreground_devices = devices;
    for (struct task *task = tasks; task; task = task->next)
        if (task->namespaces && task->namespaces->devices == devices)
            signal_send(task, SIGWINCH, &notice);
}

void devices_put(struct devices *devices)
{
    if (--devices->holds)
        return;
    if (devices == foreground_devices)
        show(&first_devices);
    if (devices->screen)
        inode_put(devices->screen);
    heap_put(devices, sizeof *devices);
}

struct inode *screen_of_process(void)
{
    struct devices *devices = own();

    if (!devices->screen) {
        devices->screen = inode_create(S_IFREG);
        if (devices->screen && inode_resize(devices->screen, SCREEN_BYTES)) {
            inode_put(devices->screen);
            devices->screen = NULL;
        }
    }
    return devices->screen;
}

static s32 screen_transfer(struct file *file, bool write, u32 at, u32 bytes, u64 *position)
{
    struct file screen = {.kind = &regular_kind, .flags = file->flags, .inode = screen_of_process()};

    if (!screen.inode)
        return -ENOMEM;
    if (!write)
        return regular_kind.read(&screen, at, bytes, position);
    if (*position >= SCREEN_BYTES)
        return -ENOSPC;
    return regular_kind.write(&screen, at, MIN(bytes, SCREEN_BYTES - (u32)*position), position);
}

static s32 screen_read(struct file *file, u32 to, u32 bytes, u64 *at) { return screen_transfer(file, false, to, bytes, at); }
static s32 screen_write(struct file *file, u32 from, u32 bytes, u64 *at) { return screen_transfer(file, true, from, bytes, at); }

/* What the panel shows: the screen of the namespace in the foreground, black before its first use. */
static s32 panel_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    struct file screen = {.kind = &regular_kind, .flags = file->flags, .inode = foreground_devices->screen};

    return screen.inode ? regular_kind.read(&screen, to, bytes, at) : 0;
}

/* The driver's side of the keys: the first namespace says what was pressed, the one in the foreground hears it. */
static s32 input_write(struct file *file, u32 from, u32 bytes, u64 *at)
{
    struct devices *to = foreground_devices;
    struct input_event event;

    (void)file, (void)at;
    if (!is_host())
        return -EPERM;
    if (bytes != sizeof event)
        return -EINVAL;
    if (user_read(&event, from, sizeof event))
        return -EFAULT;
    if (to->event_count < EVENTS_MAX) /* the newest are lost, as nobody reads */
        to->events[(to->first_event + to->event_count++) % EVENTS_MAX] = event;
    queue_wake(&to->queue);
    return (s32)bytes;
}

static s32 input_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    struct devices *devices = own();

    (void)at;
    if (bytes < sizeof *devices->events)
        return -EINVAL;
    while (!devices->event_count) {
        if (file->flags & O_NONBLOCK)
            return -EAGAIN;
        if (queue_wait(&devices->queue) == -EINTR)
            return interrupted();
    }
    if (user_write(to, &devices->events[devices->first_event], sizeof *devices->events))
        return -EFAULT;
    devices->first_event = (devices->first_event + 1) % EVENTS_MAX;
    devices->event_count--;
    return sizeof *devices->events;
}

static u32 input_poll(struct file *file)
{
    (void)file;
    return own()->event_count ? POLLIN : 0;
}

static u32 own_queue(struct file *file, struct queue *queues[2])
{
    (void)file;
    queues[0] = &own()->queue;
    return 1;
}

/* A span of time from now on; 0 ends the alarm. It counts in the background too. */
static s32 alarm_write(struct file *file, u32 from, u32 bytes, u64 *at)
{
    u64 span;
    s32 error = bytes == sizeof(struct timespec) ? get_timespec(from, &span) : -EINVAL;

    (void)file, (void)at;
    if (error)
        return error;
    own()->alarm = span ? clock_nanoseconds() + span : 0;
    queue_wake(&own()->queue);
    return (s32)bytes;
}

/* Waits for the alarm, and ends it. */
static s32 alarm_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    struct devices *devices = own();
    s32 result = 0;

    (void)to, (void)bytes, (void)at;
    current->timed_out = false;
    while (result != -EINTR && (!devices->alarm || clock_nanoseconds() < devices->alarm)) {
        if (file->flags & O_NONBLOCK)
            return -EAGAIN;
        current->deadline = devices->alarm ? devices->alarm : NEVER;
        result = queue_wait(&devices->queue);
        current->timed_out = false;
    }
    current->deadline = NEVER;
    if (result == -EINTR)
        return interrupted();
    devices->alarm = 0;
    return 0;
}

static char *find_lock(struct devices *devices, const char *name)
{
    for (u32 n = 0; n < WAKE_LOCKS_MAX; n++)
        if (strncmp(devices->wake_locks[n], name, WAKE_LOCK_NAME) == 0)
            return devices->wake_locks[n];
    return NULL;
}

static s32 read_lock(char *name, u32 from, u32 bytes)
{
    memset(name, 0, WAKE_LOCK_NAME);
    if (!bytes || bytes >= WAKE_LOCK_NAME)
        return -EINVAL;
    return user_read(name, from, bytes);
}

static s32 lock_write(struct file *file, u32 from, u32 bytes, u64 *at)
{
    char name[WAKE_LOCK_NAME], *place;
    s32 error = read_lock(name, from, bytes);

    (void)file, (void)at;
    if (error || find_lock(own(), name))
        return error ? error : (s32)bytes;
    place = find_lock(own(), "");
    if (!place)
        return -ENOSPC;
    memcpy(place, name, WAKE_LOCK_NAME);
    return (s32)bytes;
}

static s32 unlock_write(struct file *file, u32 from, u32 bytes, u64 *at)
{
    char name[WAKE_LOCK_NAME], *place;
    s32 error = read_lock(name, from, bytes);

    (void)file, (void)at;
    if (error)
        return error;
    place = find_lock(own(), name);
    if (!place)
        return -EINVAL;
    memset(place, 0, WAKE_LOCK_NAME);
    return (s32)bytes;
}

static bool any_lock(const struct devices *devices)
{
    for (u32 n = 0; n < WAKE_LOCKS_MAX; n++)
        if (devices->wake_locks[n][0])
            return true;
    return false;
}

/* `1` while the machine has to stay awake. Locks of a phone in the background do not count. */
static s32 awake_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    char text[2] = {any_lock(foreground_devices) || any_lock(&first_devices) ? '1' : '0', '\n'};

    (void)file;
    if (*at || bytes < sizeof text)
        return 0;
    *at = sizeof text;
    return user_write(to, text, sizeof text) ? -EFAULT : (s32)sizeof text;
}

/* The number of a process: its device namespace goes to the foreground. */
static s32 foreground_write(struct file *file, u32 from, u32 bytes, u64 *at)
{
    s32 pid;
    struct task *task;

    (void)file, (void)at;
    if (!is_host())
        return -EPERM;
    if (bytes != sizeof pid)
        return -EINVAL;
    if (user_read(&pid, from, sizeof pid))
        return -EFAULT;
    task = pid > 0 ? task_meant(pid) : NULL;
    if (!task || !task->namespaces)
        return -ESRCH;
    show(task->namespaces->devices);
    return (s32)bytes;
}

const struct file_kind screen_kind = {.read = screen_read, .write = screen_write, .seekable = true};
static const struct file_kind panel_kind = {.read = panel_read, .seekable = true};
static const struct file_kind input_kind = {.read = input_read, .write = input_write, .poll = input_poll, .queues = own_queue};
static const struct file_kind alarm_kind = {.read = alarm_read, .write = alarm_write};
static const struct file_kind wake_lock_kind = {.write = lock_write};
static const struct file_kind wake_unlock_kind = {.write = unlock_write};
static const struct file_kind awake_kind = {.read = awake_read};
static const struct file_kind foreground_kind = {.write = foreground_write};

/* Linux's numbers, major 8:15 and minor 7:0; those of major 240 are for local use. Who may have a node of it: everybody, or the first namespace. */
static const struct { const char *name; u32 number, mode; const struct file_kind *kind; bool host; } rows[] = {
    {"null", 0x103, 0666, &null_kind, false}, {"zero", 0x105, 0666, &zero_kind, false},
    {"random", 0x108, 0666, &random_kind, false}, {"urandom", 0x109, 0666, &random_kind, false},
    {"tty", TERMINAL_OF_PROCESS, 0666, &terminal_kind, false}, {"console", 0x501, 0666, &terminal_kind, false},
    {"fb0", 0x1d00, 0666, &screen_kind, false}, {"event0", 0xd40, 0666, &input_kind, false},
    {"alarm", 0xf001, 0666, &alarm_kind, false}, {"wake_lock", 0xf002, 0666, &wake_lock_kind, false},
    {"wake_unlock", 0xf003, 0666, &wake_unlock_kind, false}, {"awake", 0xf004, 0600, &awake_kind, true},
    {"panel", 0xf005, 0600, &panel_kind, true}, {"foreground", 0xf006, 0600, &foreground_kind, true},
};

const struct file_kind *device_kind(u32 device)
{
    for (u32 n = 0; n < COUNT(rows); n++)
        if (rows[n].number == device)
            return rows[n].kind;
    return device == CHANNEL_DEVICE ? &channel_kind : NULL;
}

static s32 make_node(struct inode *directory, const char *name, u32 mode, u32 number)
{
    struct inode *inode;
    s32 error = path_make(name, directory, S_IFCHR | mode, &inode);

    if (error)
        return error;
    inode->kind = device_kind(number);
    inode->device = number;
    inode_put(inode);
    return 0;
}

s32 channel_make(struct inode *directory) { return make_node(directory, "channel", 0666, CHANNEL_DEVICE); }

s32 devices_make(struct inode *directory)
{
    s32 error = 0;

    for (u32 n = 0; n < COUNT(rows) && !error; n++)
        if (!rows[n].host || is_host())
            error = make_node(directory, rows[n].name, rows[n].mode, rows[n].number);
    return error;
}
