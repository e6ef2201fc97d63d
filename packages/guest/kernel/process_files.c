/* /proc: what the kernel knows of processes and of itself, as files that are made when they are looked up. Linux proc(5). */
#include "clock.h"
#include "device_namespace.h"
#include "file.h"
#include "mount.h"
#include "namespace.h"
#include "page.h"
#include "print.h"
#include "string.h"
#include "terminal.h"
#include "uaccess.h"
#include "../include/abi/process.h"

/* Inode numbers: what it is in 9:0, whose in 30:10. */
#define PID_SHIFT 10u
#define DIRECTORY 255u   /* the directory itself, /proc or /proc/PID */
#define DESCRIPTORS 256u /* the first of a process's descriptors */
#define KIBIBYTES (PAGE_SIZE / 1024)

/* A file's text, or a link's: written to a page, its length returned. */
typedef u32 text(struct task *task, char *to);

struct row { const char *name; u32 mode; text *text; };

static u32 number_of(s32 pid, u32 what) { return MADE_NUMBERS | (u32)pid << PID_SHIFT | what; }

static char letter_of(const struct task *task) { return task == current ? 'R' : "RSTZ"[task->state]; }

static u32 stat_text(struct task *task, char *to)
{
    u64 started = task->started / (NANOSECONDS / TICKS_PER_SECOND);
    u32 pages = 0, bytes = task->space ? space_extent(task->space, &pages) : 0;
    s32 terminal = terminal_of(task) ? 0x501 : 0;

    /* pid comm state ppid group session tty foreground flags, 4 counts of faults, 4 times, priority nice threads, one unused, start, sizes */
    return format_text(to, PAGE_SIZE, "%d (%s) %c %d %d %d %d %d 0 0 0 0 0 %u %u %u %u 20 0 1 0 %u %u %u %u\n",
                       pid_seen(current, task->pid), task->name, letter_of(task), pid_seen(current, task->parent ? task->parent->pid : 0),
                       pid_seen(current, task->group), pid_seen(current, task->session),
                       terminal, terminal ? pid_seen(current, terminal_foreground(task)) : -1, task->user_ticks, task->system_ticks,
                       task->child_user_ticks, task->child_system_ticks, (u32)started, bytes, pages, RLIM_INFINITY);
}

static u32 status_text(struct task *task, char *to)
{
    static const char *const states[] = {"R (running)", "S (sleeping)", "T (stopped)", "Z (zombie)"};
    u32 pages = 0, bytes = task->space ? space_extent(task->space, &pages) : 0;

    return format_text(to, PAGE_SIZE,
                       "Name:\t%s\nState:\t%s\nTgid:\t%d\nPid:\t%d\nPPid:\t%d\nUid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\n"
                       "VmSize:\t%u kB\nVmRSS:\t%u kB\nThreads:\t1\n",
                       task->name, task == current ? states[0] : states[task->state], pid_seen(current, task->pid),
                       pid_seen(current, task->pid), pid_seen(current, task->parent ? task->parent->pid : 0), bytes / 1024, pages * KIBIBYTES);
}

static u32 statm_text(struct task *task, char *to)
{
    u32 pages = 0, bytes = task->space ? space_extent(task->space, &pages) : 0;

    return format_text(to, PAGE_SIZE, "%u %u 0 0 0 0 0\n", bytes / PAGE_SIZE, pages);
}

/* The arguments where execve put them, as the program has them now. */
static u32 cmdline_text(struct task *task, char *to)
{
    const struct space *space = task->space;

    return space ? space_peek(space, space->arguments, to, MIN(space->arguments_end - space->arguments, PAGE_SIZE)) : 0;
}

static u32 comm_text(struct task *task, char *to) { return format_text(to, PAGE_SIZE, "%s\n", task->name); }

static u32 mount_lines(struct task *task, char *to) { return (void)task, mounts_text(to, PAGE_SIZE); }

/* First user inside, first user as the first namespace numbers it, count. */
static u32 map_text(struct task *task, char *to)
{
    return format_text(to, PAGE_SIZE, "0 %u %u\n", task->users->first, task->users == &first_users ? RLIM_INFINITY : USERS);
}

/* What its user namespace has of the machine. */
static u32 usage_text(struct task *task, char *to)
{
    const struct user_namespace *users = task->users;

    return format_text(to, PAGE_SIZE, "frames %d\nprocesses %u\nmicroseconds %u\n",
                       frames_of(users), users->tasks, (u32)(users->spent_total / 1000));
}

static u32 path_text(const struct inode *inode, char *to)
{
    u32 length = inode ? path_search(inode, to, PAGE_SIZE) : 0;

    return length ? length - 1 : format_text(to, PAGE_SIZE, "(deleted)");
}

static u32 program_text(struct task *task, char *to) { return path_text(task->program, to); }
static u32 directory_text(struct task *task, char *to) { return path_text(task->directory, to); }
static u32 root_text(struct task *task, char *to) { return (void)task, format_text(to, PAGE_SIZE, "/"); }

static u32 self_text(struct task *task, char *to) { return format_text(to, PAGE_SIZE, "%d", pid_seen(current, task->pid)); }

static u32 meminfo_text(struct task *task, char *to)
{
    (void)task;
    return format_text(to, PAGE_SIZE, "MemTotal: %u kB\nMemFree: %u kB\nMemAvailable: %u kB\nBuffers: 0 kB\nCached: 0 kB\n"
                       "SwapTotal: 0 kB\nSwapFree: 0 kB\n",
                       pages_total * KIBIBYTES, pages_free * KIBIBYTES, pages_free * KIBIBYTES);
}

static u32 uptime_text(struct task *task, char *to)
{
    u32 up = (u32)(clock_nanoseconds() / (NANOSECONDS / 100)), idle = scheduler_idle_ticks();

    (void)task;
    return format_text(to, PAGE_SIZE, "%u.%u%u %u.%u%u\n", up / 100, up / 10 % 10, up % 10, idle / 100, idle / 10 % 10, idle % 10);
}

static u32 version_text(struct task *task, char *to)
{
    (void)task;
    return format_text(to, PAGE_SIZE, "%s version %s %s\n", uts_name()->sysname, uts_name()->release, uts_name()->version);
}

static u32 filesystems_text(struct task *task, char *to) { return (void)task, format_text(to, PAGE_SIZE, "nodev\ttmpfs\nnodev\tproc\nnodev\tdevtmpfs\nnodev\toverlay\n"); }

static const struct row kernel_rows[] = {
    {"self", S_IFLNK | 0777, self_text}, {"mounts", S_IFREG | 0444, mount_lines}, {"meminfo", S_IFREG | 0444, meminfo_text},
    {"uptime", S_IFREG | 0444, uptime_text}, {"version", S_IFREG | 0444, version_text},
    {"filesystems", S_IFREG | 0444, filesystems_text},
};

enum { ROW_EXE, ROW_CWD, ROW_FD };
static const struct row process_rows[] = {
    [ROW_EXE] = {"exe", S_IFLNK | 0777, program_text}, [ROW_CWD] = {"cwd", S_IFLNK | 0777, directory_text},
    [ROW_FD] = {"fd", S_IFDIR | 0500, NULL}, {"root", S_IFLNK | 0777, root_text}, {"stat", S_IFREG | 0444, stat_text},
    {"status", S_IFREG | 0444, status_text}, {"statm", S_IFREG | 0444, statm_text}, {"cmdline", S_IFREG | 0444, cmdline_text},
    {"comm", S_IFREG | 0444, comm_text}, {"mounts", S_IFREG | 0444, mount_lines}, {"uid_map", S_IFREG | 0444, map_text}, {"usage", S_IFREG | 0444, usage_text},
};

/* Takes no text for a directory. */
static struct inode *make(struct inode *directory, u32 mode, s32 pid, u32 what, u32 length, const char *text)
{
    struct inode *inode = inode_create(mode);

    if (!inode)
        return NULL;
    inode->number = number_of(pid, what);
    inode->pid = pid;
    inode->links = 0; /* the finder's hold alone keeps it */
    if ((mode & S_IFMT) == S_IFDIR) {
        inode->parent = directory;
        inode_hold(directory);
    } else {
        inode_write(inode, text, length, 0);
    }
    return inode;
}

static struct inode *make_row(struct inode *directory, const struct row *row, struct task *task, s32 pid, u32 what)
{
    char *page = page_take(0);
    struct inode *inode;

    if (!page)
        return NULL;
    inode = make(directory, row->mode, pid, what, row->text ? row->text(task, page) : 0, page);
    page_put(page);
    return inode;
}

static s32 number_in(const char *name)
{
    s32 number = 0;

    for (const char *c = name; *c; c++) {
        if (*c < '0' || *c > '9' || number > 99999 || (c == name && *c == '0' && c[1]))
            return -1;
        number = number * 10 + (*c - '0');
    }
    return number;
}

static u32 name_row(const struct row *row, s32 pid, u32 what, struct made_name *found)
{
    memcpy(found->name, row->name, strlen(row->name) + 1);
    found->mode = row->mode;
    found->number = number_of(pid, what);
    return what + 1;
}

static struct inode *find_descriptor(struct inode *directory, const char *name)
{
    struct task *task = task_find(directory->pid);
    u32 n = (u32)number_in(name), length;
    struct file *file = task && n < FILES_MAX ? task->files[n] : NULL;
    char *page = file ? page_take(0) : NULL;
    struct inode *inode;

    if (!page)
        return NULL;
    if (file->inode)
        length = path_text(file->inode, page);
    else
        length = format_text(page, PAGE_SIZE, "%s:[%u]", file->kind == &pipe_kind ? "pipe" : "socket", (u32)file->object);
    inode = make(directory, S_IFLNK | 0700, directory->pid, DESCRIPTORS + n, length, page);
    if (inode && file->inode) {
        inode->target = file->inode;
        inode_hold(file->inode);
    }
    page_put(page);
    return inode;
}

static u32 next_descriptor(const struct inode *directory, u32 cookie, struct made_name *found)
{
    struct task *task = task_find(directory->pid);

    for (u32 n = cookie; task && n < FILES_MAX; n++)
        if (task->files[n]) {
            format_text(found->name, sizeof found->name, "%u", n);
            found->mode = S_IFLNK;
            found->number = number_of(directory->pid, DESCRIPTORS + n);
            return n + 1;
        }
    return 0;
}

static const struct made_kind descriptors_kind = {.find = find_descriptor, .next = next_descriptor};

static struct inode *find_row(struct inode *directory, const char *name)
{
    struct task *task = task_find(directory->pid);

    for (u32 n = 0; task && n < COUNT(process_rows); n++) {
        struct inode *inode, *target;
        if (strcmp(name, process_rows[n].name))
            continue;
        inode = make_row(directory, &process_rows[n], task, task->pid, n);
        if (inode && n == ROW_FD)
            inode->made = &descriptors_kind;
        target = n == ROW_EXE ? task->program : n == ROW_CWD ? task->directory : NULL;
        if (inode && target && task->space) {
            inode->target = target;
            inode_hold(target);
        }
        return inode;
    }
    return NULL;
}

static u32 next_row(const struct inode *directory, u32 cookie, struct made_name *found)
{
    return cookie < COUNT(process_rows) && task_find(directory->pid)
        ? name_row(&process_rows[cookie], directory->pid, cookie, found) : 0;
}

static const struct made_kind process_kind = {.find = find_row, .next = next_row};

static struct inode *find_process(struct inode *directory, const char *name)
{
    struct task *task;
    struct inode *inode;

    for (u32 n = 0; n < COUNT(kernel_rows); n++)
        if (strcmp(name, kernel_rows[n].name) == 0)
            return make_row(directory, &kernel_rows[n], current, 0, n);
    task = task_meant(number_in(name));
    inode = task ? make(directory, S_IFDIR | 0555, task->pid, DIRECTORY, 0, NULL) : NULL;
    if (inode)
        inode->made = &process_kind;
    return inode;
}

/* The kernel's own first, then the processes in the order of their numbers. */
static u32 next_process(const struct inode *directory, u32 cookie, struct made_name *found)
{
    struct task *next = NULL;

    (void)directory;
    if (cookie < COUNT(kernel_rows))
        return name_row(&kernel_rows[cookie], 0, cookie, found);
    cookie -= COUNT(kernel_rows);
    for (struct task *task = tasks; task; task = task->next)
        if (pid_visible(current, task->pid) && (u32)task->pid > cookie && (!next || task->pid < next->pid))
            next = task;
    if (!next)
        return 0;
    format_text(found->name, sizeof found->name, "%d", pid_seen(current, next->pid));
    found->mode = S_IFDIR;
    found->number = number_of(next->pid, DIRECTORY);
    return COUNT(kernel_rows) + (u32)next->pid;
}

static const struct made_kind processes_kind = {.find = find_process, .next = next_process};

void processes_start(struct inode *directory)
{
    directory->number = number_of(0, DIRECTORY);
    directory->made = &processes_kind;
}
