/* From the first C instruction to the first program. */
#include "clock.h"
#include "device_tree.h"
#include "file.h"
#include "page.h"
#include "print.h"
#include "string.h"
#include "tags.h"
#include "task.h"
#include "../include/abi/errno.h"

#define ARGUMENTS_MAX 16u

void task_start(struct task *task);
void idle_loop(void) __attribute__((noreturn));

static char bootargs[512];
static char *first_arguments[ARGUMENTS_MAX + 1] = {"/bin/sh"};

static void make_device(const char *path, const struct file_kind *kind, u32 number)
{
    struct inode *inode;

    if (path_make(path, root, S_IFCHR | 0666, &inode))
        panic("no memory for %s", path);
    inode->kind = kind;
    inode->device = number;
}

static void make_directory(const char *path, u32 mode)
{
    if (path_make(path, root, S_IFDIR | mode, NULL))
        panic("no memory for %s", path);
}

static void files_start(void)
{
    extern const char __archive_start[], __archive_end[];

    root = inode_create(S_IFDIR | 0755);
    root->parent = root;
    root->links = 2;
    make_directory("dev", 0755);
    make_directory("tmp", 01777);
    make_directory("proc", 0555);
    directory_find(root, "proc")->processes = true;
    make_device("dev/null", &null_kind, 0x103);
    make_device("dev/zero", &zero_kind, 0x105);
    make_device("dev/tty", &terminal_kind, 0x500);
    make_device("dev/console", &terminal_kind, 0x501);
    archive_unpack(__archive_start, __archive_end);
}

/* `init=PROGRAM ARGUMENT...` takes the rest of the line; `semihosting` may stand before it. */
static void read_arguments(void)
{
    char *init = strstr(bootargs, "init="), *at;
    u32 n = 0;

    if (!init)
        return;
    at = init + 5;
    while (n < ARGUMENTS_MAX) {
        while (*at == ' ')
            *at++ = 0;
        if (!*at)
            break;
        first_arguments[n++] = at;
        while (*at && *at != ' ')
            at++;
    }
    first_arguments[n] = NULL;
}

/* The first process: its program is loaded by a task of its own, before it has ever been in user mode. */
static void start_first(void)
{
    static char *environment[] = {"PATH=/bin", "HOME=/", "TERM=vt100", NULL};
    struct task *task = task_create(), *idle = current;
    struct file *console;
    s32 error;

    if (!task)
        panic("no memory for the first process");
    task->group = task->session = task->pid;
    task->mask = 022;
    task->directory = root;
    inode_hold(root);
    current = task;
    if (file_open("/dev/console", NULL, O_RDWR, 0, &console))
        panic("no console");
    file_hold(console);
    file_hold(console);
    for (u32 n = 0; n < 3; n++)
        descriptor_make(console, 0, false);
    error = task_execute(first_arguments[0], first_arguments, environment);
    if (error)
        panic("cannot start %s: error %d", first_arguments[0], -error);
    current = idle;
    task_start(task);
}

void kernel_main(u32 description)
{
    extern char __image_end[];
    struct board board;

    console_start();
    if (!tags_read(description, &board))
        device_tree_read(description, &board);
    for (u32 i = 0; i < sizeof bootargs - 1 && board.bootargs[i]; i++)
        bootargs[i] = board.bootargs[i];
    power_start(board.psci_by_smc, strstr(bootargs, "semihosting") != NULL);
    board.memory_bytes = MIN(board.memory_bytes, LINEAR_MAX);
    kernel_linear_map(board.memory_bytes);
    pages_start(board.memory_bytes, physical(__image_end));
    pages_give(RAM_BASE, KERNEL_TABLE - KERNEL_BASE + RAM_BASE);
    print("armvirt guest kernel, %u KiB of memory, %u KiB free\n", board.memory_bytes / 1024, pages_free * 4);
    scheduler_start();
    interrupts_start();
    clock_start();
    files_start();
    read_arguments();
    start_first();
    idle_loop();
}
