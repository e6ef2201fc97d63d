/* Starting phones. Andrus et al., Cells, SOSP 2011, 3: namespaces, and a file system that is a union over a shared base. */
#include "phone.h"

#define NAMESPACES (CLONE_NEWNS | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWPID | CLONE_NEWUSER | CLONE_NEWDEV)
#define FOLDERS_BYTES 1024u

/* Directories of the root that are not the base's: each phone has its own. */
static int is_own(const char *name)
{
    static const char *const own[] = {".", "..", "dev", "proc", "tmp", "phone"};

    for (u32 n = 0; n < COUNT(own); n++)
        if (equal(name, own[n]))
            return 1;
    return 0;
}

static void join(char *to, const char *a, const char *b)
{
    memcpy(to, a, length(a));
    memcpy(to + length(a), b, length(b) + 1);
}

/* Calls for each name of a directory until one call fails. */
static long for_each(const char *directory, long (*with)(const char *name, u32 kind))
{
    char entries[FOLDERS_BYTES];
    long bytes, error = 0, file = open(directory, O_RDONLY | O_DIRECTORY, 0);

    if (file < 0)
        return file;
    while (!error && (bytes = getdents64((int)file, entries, sizeof entries)) > 0)
        for (long at = 0; at < bytes && !error;) {
            struct dirent64 *entry = (struct dirent64 *)(entries + at);
            at += entry->d_reclen;
            error = with(entry->d_name, entry->d_type);
        }
    close((int)file);
    return error;
}

/* In the new root: a union over the base's directory, or the same symbolic link. */
static long add_base(const char *name, u32 kind)
{
    char from[64] = "/", data[80], text[256];
    long bytes, error;

    if (is_own(name) || length(name) > sizeof from - 2)
        return 0;
    join(from, "/", name);
    if (kind == DT_LNK) {
        bytes = readlink(from, text, sizeof text - 1);
        if (bytes < 0)
            return bytes;
        text[bytes] = 0;
        return symlink(text, name);
    }
    if (kind != DT_DIR)
        return 0;
    join(data, "lowerdir=", from);
    error = mkdir(name, 0755);
    return error ? error : mount("overlay", name, "overlay", 0, data);
}

static long make_root(const char *name)
{
    long error = mount("tmpfs", PHONE_PLACE, "tmpfs", 0, NULL);

    if (!error)
        error = chdir(PHONE_PLACE);
    if (!error)
        error = for_each("/", add_base);
    if (!error)
        error = mkdir("tmp", 01777);
    if (!error)
        error = mkdir("proc", 0555);
    if (!error)
        error = mount("proc", "proc", "proc", 0, NULL);
    if (!error)
        error = mkdir("dev", 0755);
    if (!error)
        error = mount("devtmpfs", "dev", "devtmpfs", 0, NULL);
    if (!error)
        error = sethostname(name, length(name));
    return error ? error : pivot_root(".", ".");
}

/* Of the machine it keeps the terminal's device, as its own. */
static long take_terminal(void)
{
    long console = open("/dev/console", O_RDWR, 0);

    if (console < 0)
        return console;
    for (int n = 0; n < 3; n++)
        dup2((int)console, n);
    return ioctl(0, TIOCSCTTY, NULL);
}

static long set_limit(int pid, u32 which, u64 limit)
{
    u64 both[2] = {limit, limit};

    return limit ? prlimit64(pid, which, both, NULL) : 0;
}

static long set_limits(int pid, const struct phone_limits *limits)
{
    long error = set_limit(pid, RLIMIT_NPROC, limits->processes);

    if (!error)
        error = set_limit(pid, RLIMIT_RSS, (u64)limits->kibibytes * 1024);
    return error ? error : set_limit(pid, RLIMIT_RTTIME, (u64)limits->percent * SHARE_MICROSECONDS);
}

static void be_first(const char *name, int start, int descriptor, int (*first)(void *argument), void *argument)
{
    char byte;
    long error;

    if (read(start, &byte, 1) != 1) /* its limits are set before it does anything */
        exit_group(127);
    for (int n = 3; n < 256; n++)
        if (n != descriptor)
            close(n);
    error = make_root(name);
    if (!error)
        error = take_terminal();
    exit_group(error ? 127 : first(argument));
}

long phone_start(const char *name, const struct phone_limits *limits, int (*first)(void *argument), void *argument)
{
    int start[2];
    long pid, error = pipe(start);

    if (error)
        return error;
    mkdir(PHONE_PLACE, 0755);
    pid = clone(SIGCHLD | NAMESPACES, NULL);
    if (pid == 0) {
        close(start[1]);
        be_first(name, start[0], limits->descriptor, first, argument);
    }
    close(start[0]);
    if (pid > 0) {
        error = set_limits((int)pid, limits);
        if (!error)
            write(start[1], "", 1);
    }
    close(start[1]);
    return error ? error : pid;
}

long phone_show(int pid)
{
    long file = open("/dev/foreground", O_WRONLY, 0), result;

    if (file < 0)
        return file;
    result = write((int)file, &pid, sizeof pid);
    close((int)file);
    return result < 0 ? result : 0;
}

static char place[256]; /* of chroot_enter, below PHONE_PLACE and /, where it is */

static long link_base(const char *name, u32 kind)
{
    char from[512], to[512], text[256];
    u32 end = length(place);
    long bytes, error = 0;

    if (is_own(name) || end + length(name) + 2 > sizeof place)
        return 0;
    memcpy(place + end, "/", 1);
    memcpy(place + end + 1, name, length(name) + 1);
    join(from, place, "");
    join(to, PHONE_PLACE, place);
    if (kind == DT_DIR) {
        error = mkdir(to, 0755);
        if (!error)
            error = for_each(from, link_base);
    } else if (kind == DT_LNK) {
        bytes = readlink(from, text, sizeof text - 1);
        text[bytes > 0 ? bytes : 0] = 0;
        error = bytes < 0 ? bytes : symlink(text, to);
    } else {
        error = link(from, to);
    }
    place[end] = 0;
    return error;
}

long chroot_enter(void)
{
    long error = mkdir(PHONE_PLACE, 0755);

    if (!error)
        error = for_each("/", link_base);
    if (!error)
        error = chdir(PHONE_PLACE);
    if (!error)
        error = mkdir("tmp", 01777);
    if (!error)
        error = mkdir("proc", 0555);
    if (!error)
        error = mkdir("dev", 0755);
    if (!error)
        error = mount("proc", "proc", "proc", 0, NULL);
    if (!error)
        error = mount("devtmpfs", "dev", "devtmpfs", 0, NULL);
    if (!error)
        error = chroot(".");
    return error;
}
