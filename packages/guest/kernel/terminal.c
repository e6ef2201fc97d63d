/* The terminal on the console: line editing, echo, signals from keys. Linux termios; POSIX.1 chapter 11. */
#include "terminal.h"
#include "file.h"
#include "port.h"
#include "uaccess.h"
#include "../include/abi/terminal.h"

#define INPUT_BYTES 1024u
#define CONTROL(c) ((c) & 0x1f)

static struct termios settings = {
    .c_iflag = ICRNL,
    .c_oflag = OPOST | ONLCR,
    .c_cflag = B38400_CS8_CREAD,
    .c_lflag = ISIG | ICANON | ECHO | ECHOE | ECHOK,
    .c_cc = {[VINTR] = CONTROL('C'), [VQUIT] = CONTROL('\\'), [VERASE] = 127, [VKILL] = CONTROL('U'),
             [VEOF] = CONTROL('D'), [VMIN] = 1, [VSUSP] = CONTROL('Z')},
};
static s32 foreground; /* process group */

/* Finished input is [head, head + done), the line being edited follows it. An end-of-file mark is a 0 in a bitmap of marks. */
static char input[INPUT_BYTES];
static bool end_mark[INPUT_BYTES];
static u32 head, done, editing;
static struct queue queue;

static void output(char c)
{
    if (c == '\n' && (settings.c_oflag & OPOST) && (settings.c_oflag & ONLCR))
        console_put('\r');
    console_put(c);
}

static void echo(char c)
{
    if (!(settings.c_lflag & ECHO))
        return;
    if ((u8)c < 32 && c != '\n' && c != '\t') {
        output('^');
        output((char)(c + 64));
    } else {
        output(c);
    }
}

static void erase(void)
{
    editing--;
    if ((settings.c_lflag & ECHO) && (settings.c_lflag & ECHOE)) {
        output('\b');
        output(' ');
        output('\b');
    }
}

static void append(char c, bool mark)
{
    u32 at = (head + done + editing) % INPUT_BYTES;

    if (done + editing >= INPUT_BYTES)
        return;
    input[at] = c;
    end_mark[at] = mark;
    editing++;
}

static void finish(void)
{
    done += editing;
    editing = 0;
    queue_wake(&queue);
    current->work |= WORK_SCHEDULE;
}

static bool signal_key(char c)
{
    static const struct notice notice = {.code = SI_KERNEL};
    u32 number = c == (char)settings.c_cc[VINTR] ? SIGINT : c == (char)settings.c_cc[VQUIT] ? SIGQUIT
               : c == (char)settings.c_cc[VSUSP] ? SIGTSTP : 0;

    if (!number || !(settings.c_lflag & ISIG))
        return false;
    echo(c);
    editing = 0;
    signal_send_group(foreground, number, &notice);
    current->work |= WORK_SCHEDULE;
    return true;
}

void terminal_input(char c)
{
    if (signal_key(c))
        return;
    if (c == '\r' && (settings.c_iflag & ICRNL))
        c = '\n';
    if (!(settings.c_lflag & ICANON)) {
        echo(c);
        append(c, false);
        finish();
    } else if (c == (char)settings.c_cc[VERASE] || c == '\b') {
        if (editing)
            erase();
    } else if (c == (char)settings.c_cc[VKILL]) {
        while (editing)
            erase();
    } else if (c == (char)settings.c_cc[VEOF]) {
        append(0, true);
        finish();
    } else if (c == '\n' || done + editing < INPUT_BYTES - 2) {
        echo(c);
        append(c, false);
        if (c == '\n')
            finish();
    }
}

static s32 terminal_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    u32 saved = irq_save(), count = 0;
    s32 result = 0;

    (void)at;
    while (!done && bytes) {
        if (file->flags & O_NONBLOCK)
            result = -EAGAIN;
        else if (queue_wait(&queue) == -EINTR)
            result = interrupted();
        if (result)
            break;
    }
    while (!result && done && count < bytes) {
        char c = input[head];
        bool mark = end_mark[head];
        if (mark && count) /* the next read finds the mark alone */
            break;
        if (!mark && user_write(to + count, &c, 1)) {
            result = -EFAULT;
            break;
        }
        head = (head + 1) % INPUT_BYTES;
        done--;
        if (mark)
            break;
        count++;
        if (c == '\n' && (settings.c_lflag & ICANON))
            break;
    }
    irq_restore(saved);
    return result ? result : (s32)count;
}

static s32 terminal_write(struct file *file, u32 from, u32 bytes, u64 *at)
{
    char part[128];
    u32 sent = 0;

    (void)file, (void)at;
    while (sent < bytes) {
        u32 n = MIN(bytes - sent, (u32)sizeof part);
        if (user_read(part, from + sent, n))
            return sent ? (s32)sent : -EFAULT;
        for (u32 i = 0; i < n; i++)
            output(part[i]);
        sent += n;
    }
    return (s32)sent;
}

static u32 terminal_poll(struct file *file)
{
    (void)file;
    return POLLOUT | (done ? POLLIN : 0);
}

static u32 terminal_queues(struct file *file, struct queue *queues[2])
{
    (void)file;
    queues[0] = &queue;
    return 1;
}

static s32 terminal_control(struct file *file, u32 request, u32 argument)
{
    static const struct winsize window = {.ws_row = 24, .ws_col = 80};
    u32 value;

    (void)file;
    switch (request) {
    case TCGETS: return user_write(argument, &settings, sizeof settings);
    case TCSETS:
    case TCSETSW:
    case TCSETSF: {
        struct termios asked;
        if (user_read(&asked, argument, sizeof asked))
            return -EFAULT;
        settings = asked;
        return 0;
    }
    case TIOCSCTTY: return 0;
    case TIOCGPGRP: return user_put(argument, (u32)foreground);
    case TIOCSPGRP:
        if (user_get(&value, argument))
            return -EFAULT;
        foreground = (s32)value;
        return 0;
    case TIOCGWINSZ: return user_write(argument, &window, sizeof window);
    case FIONREAD: return user_put(argument, done);
    }
    return -ENOTTY;
}

const struct file_kind terminal_kind = {
    .read = terminal_read, .write = terminal_write, .poll = terminal_poll, .queues = terminal_queues, .control = terminal_control,
};
