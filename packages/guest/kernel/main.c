/* From the first C instruction to the first program. */
#include "channel.h"
#include "clock.h"
#include "device_tree.h"
#include "device_namespace.h"
#include "file.h"
#include "namespace.h"
#include "page.h"
#include "print.h"
#include "space.h"
#include "string.h"
#include "tags.h"
#include "task.h"
#include "terminal.h"
#include "../include/abi/errno.h"

#define ARGUMENTS_MAX 16u
#define COMMAND_LINE_MAX 511u
#define WINDOW_MAX 65535u

void task_start(struct task *task);
void idle_loop(void) __attribute__((noreturn));

static char bootargs[COMMAND_LINE_MAX + 1];
static char *first_arguments[ARGUMENTS_MAX + 1] = {"/bin/sh"};

static void make_directory(const char *path, u32 mode)
{
    if (path_make(path, root, S_IFDIR | mode, NULL))
        panic("no memory for %s", path);
}

/* The RAM disk comes over the programs of the image; a file with the same name takes its place. */
static void files_start(const struct board *board)
{
    extern const char __archive_start[], __archive_end[];

    root = inode_create(S_IFDIR | 0755);
    root->parent = root;
    root->links = 2;
    current->root = root;
    make_directory("dev", 0755);
    make_directory("tmp", 01777);
    make_directory("proc", 0555);
    processes_start(directory_find(root, "proc"));
    if (devices_make(directory_find(root, "dev")))
        panic("no memory for devices");
    if (channel_start(board) && channel_make(directory_find(root, "dev")))
        panic("no memory for a channel");
    if (!archive_unpack(__archive_start, __archive_end))
        panic("the archive is damaged");
    if (board->initrd_end == board->initrd_start)
        return;
    if (!archive_unpack(linear(board->initrd_start), linear(board->initrd_end)))
        panic("the RAM disk is not a cpio archive of the newc format, or damaged");
    pages_give(ALIGN_DOWN(board->initrd_start, PAGE_SIZE), ALIGN_UP(board->initrd_end, PAGE_SIZE));
}

/* The next word from here on; NULL at the end. */
static char *next_word(char *at)
{
    while (*at == ' ')
        at++;
    return *at ? at : NULL;
}

static char *end_of_word(char *at)
{
    while (*at && *at != ' ')
        at++;
    return at;
}

/* The first word of the kernel's own that begins like this; NULL when there is none. */
static char *find_word(const char *beginning)
{
    char *at = next_word(bootargs);

    while (at && strncmp(at, beginning, strlen(beginning)))
        at = next_word(end_of_word(at));
    return at;
}

static bool has_word(const char *word)
{
    char *at = find_word(word);
    return at && end_of_word(at) == at + strlen(word);
}

/* A number as C writes it; what follows it. */
static const char *read_number(const char *at, u32 *value)
{
    u32 base = at[0] == '0' && (at[1] | 0x20) == 'x' ? 16 : 10;

    at += base == 16 ? 2 : 0;
    for (*value = 0;; at++) {
        u32 digit = *at >= '0' && *at <= '9' ? (u32)(*at - '0')
                  : base == 16 && (*at | 0x20) >= 'a' && (*at | 0x20) <= 'f' ? (u32)((*at | 0x20) - 'a' + 10) : base;
        if (digit == base)
            return at;
        *value = *value * base + digit;
    }
}

/* `initrd=START,BYTES` as Linux takes it, where a loader cannot write into the device tree. Only RAM behind the image counts. */
static void find_initrd(struct board *board)
{
    extern char __image_end[];
    const char *at = find_word("initrd=");
    u32 start = board->initrd_start, end = board->initrd_end;

    if (at) {
        at = read_number(at + 7, &start);
        if (*at == ',')
            read_number(at + 1, &end);
        end += start;
    }
    if (start == end)
        return;
    start += RAM_START - RAM_BASE; /* the loader speaks of the board's addresses */
    end += RAM_START - RAM_BASE;
    if (start % 4 || start < ALIGN_UP(physical(__image_end), PAGE_SIZE) || end < start || end > RAM_START + board->memory_bytes - RAM_RESERVED)
        panic("no RAM disk can be from %x to %x", start, end);
    board->initrd_start = start;
    board->initrd_end = end;
}

/* `terminal=ROWSxCOLUMNS`: how large the screen at the other end of the line is, which a UART cannot say. */
static void find_terminal(void)
{
    const char *at = find_word("terminal=");
    u32 rows, columns = 0;

    if (!at)
        return;
    at = read_number(at + strlen("terminal="), &rows);
    if (*at == 'x')
        read_number(at + 1, &columns);
    if (rows && columns && rows <= WINDOW_MAX && columns <= WINDOW_MAX)
        terminal_size(rows, columns);
    else
        print("terminal= takes ROWSxCOLUMNS, each from 1 to %u\n", WINDOW_MAX);
}

/* `init=PROGRAM ARGUMENT...` takes the rest of the line; what stands before it are the kernel's own words. */
static void read_command_line(const char *line)
{
    char *init, *at;
    u32 n;

    for (n = 0; line[n] && n < COMMAND_LINE_MAX; n++)
        bootargs[n] = line[n];
    if (line[n])
        print("the command line is longer than %u bytes; the rest of it is left out\n", COMMAND_LINE_MAX);
    init = find_word("init=");
    if (!init)
        return;
    at = next_word(init + strlen("init="));
    *init = 0;
    for (n = 0; at && n < ARGUMENTS_MAX; n++) {
        char *end = end_of_word(at);
        first_arguments[n] = at;
        at = next_word(end);
        *end = 0;
    }
    if (n > 0)
        first_arguments[n] = NULL;
}

/* The first process: its program is loaded by a task of its own, before it has ever been in user mode. */
static void start_first(void)
{
    static char *environment[] = {"PATH=/bin", "HOME=/", "TERM=vt100", NULL};
    struct task *task = task_create(0, &first_users), *idle = current;
    struct file *console;
    s32 error;

    if (!task)
        panic("no memory for the first process");
    task->group = task->session = task->pid;
    task->mask = 022;
    task->directory = root;
    inode_hold(root);
    task->root = root;
    inode_hold(root);
    task->namespaces = &first_namespaces;
    first_namespaces.holds++;
    terminal_start(task);
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
    read_command_line(board.bootargs);
    power_start(board.psci_by_smc, has_word("semihosting"));
    board.memory_bytes = MIN(board.memory_bytes, LINEAR_MAX);
    kernel_linear_map(board.memory_bytes);
    if (has_word("compact"))
        programs_compact = true;
    if (has_word("noasid"))
        asids_disable();
    find_initrd(&board);
    find_terminal();
    pages_start(board.memory_bytes - RAM_RESERVED, physical(__image_end), board.initrd_start, board.initrd_end);
    pages_give(RAM_START, physical((void *)KERNEL_FIRST));
    print("armvirt guest kernel, %u KiB of memory, %u KiB free\n", board.memory_bytes / 1024, pages_free * 4);
    scheduler_start();
    interrupts_start();
    clock_start();
    namespaces_start();
    files_start(&board);
    start_first();
    idle_loop();
}
