/* The terminal on the console: line editing, echo, signals from keys. Linux termios; POSIX.1 chapter 11. */
#include "terminal.h"
#include "clock.h"
#include "device_namespace.h"
#include "file.h"
#include "namespace.h"
#include "port.h"
#include "uaccess.h"
#include "../include/abi/terminal.h"

#define INPUT_BYTES 1024u

static struct winsize window = {.ws_row = 24, .ws_col = 80};

/* Each device namespace has its own: the session whose controlling terminal it is and the process group that may read, 0 for none. */
static struct terminal *shown(void) { return &foreground_devices->terminal; }
static struct terminal *own(void) { return &current->namespaces->devices->terminal; }

/* Finished input is [head, head + done), the line being edited follows it. An end-of-file mark is a 0 in a bitmap of marks. */
static char input[INPUT_BYTES];
static bool end_mark[INPUT_BYTES];
static u32 head, done, editing;
static bool literal; /* the next character stands for itself */
static struct queue queue;

void terminal_size(u32 rows, u32 columns)
{
    window.ws_row = (u16)rows;
    window.ws_col = (u16)columns;
}

void terminal_start(const struct task *task)
{
    first_devices.terminal.session = task->session;
    first_devices.terminal.foreground = task->group;
}

bool terminal_of(const struct task *task)
{
    const struct terminal *terminal = task->namespaces ? &task->namespaces->devices->terminal : NULL;

    return terminal && terminal->session && task->session == terminal->session;
}

s32 terminal_foreground(const struct task *task) { return task->namespaces->devices->terminal.foreground; }

void terminal_leave(const struct task *leader)
{
    static const struct notice notice = {.code = SI_KERNEL};
    struct terminal *terminal = &leader->namespaces->devices->terminal;
    s32 group = terminal->foreground;

    if (!terminal_of(leader))
        return;
    terminal->session = terminal->foreground = 0;
    signal_send_group(group, SIGHUP, &notice);
    signal_send_group(group, SIGCONT, &notice);
}

static void output(char c)
{
    if (c == '\n' && (shown()->settings.c_oflag & OPOST) && (shown()->settings.c_oflag & ONLCR))
        console_put('\r');
    console_put(c);
}

/* Two columns on the screen. */
static bool is_control(char c) { return (shown()->settings.c_lflag & ECHOCTL) && (((u8)c < 32 && c != '\n' && c != '\t') || c == TERMINAL_DELETE); }

static void echo(char c)
{
    if (!(shown()->settings.c_lflag & ECHO) && !(c == '\n' && (shown()->settings.c_lflag & ECHONL) && (shown()->settings.c_lflag & ICANON)))
        return;
    if (is_control(c)) {
        output('^');
        output(c ^ 64);
    } else {
        output(c);
    }
}

static char last_edited(void) { return input[(head + done + editing - 1) % INPUT_BYTES]; }

static void erase(void)
{
    u32 columns = is_control(last_edited()) ? 2 : 1;

    editing--;
    if (!(shown()->settings.c_lflag & ECHO) || !(shown()->settings.c_lflag & ECHOE))
        return;
    while (columns--) {
        output('\b');
        output(' ');
        output('\b');
    }
}

static void erase_word(void)
{
    while (editing && last_edited() == ' ')
        erase();
    while (editing && last_edited() != ' ')
        erase();
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

static void flush(void) { done = editing = 0; }

/* A character of c_cc; 0 there turns it off. */
static bool is(char c, u32 which) { return shown()->settings.c_cc[which] && c == (char)shown()->settings.c_cc[which]; }

static bool signal_key(char c)
{
    static const struct notice notice = {.code = SI_KERNEL};
    u32 number = is(c, VINTR) ? SIGINT : is(c, VQUIT) ? SIGQUIT : is(c, VSUSP) ? SIGTSTP : 0;

    if (!number || !(shown()->settings.c_lflag & ISIG))
        return false;
    if (!(shown()->settings.c_lflag & NOFLSH))
        flush();
    echo(c);
    signal_send_group(shown()->foreground, number, &notice);
    current->work |= WORK_SCHEDULE;
    return true;
}

static void keep(char c)
{
    echo(c);
    append(c, false);
}

static bool edit(char c)
{
    if (is(c, VERASE) || c == '\b') {
        if (editing)
            erase();
    } else if (is(c, VKILL)) {
        while (editing)
            erase();
    } else if (is(c, VWERASE) && (shown()->settings.c_lflag & IEXTEN)) {
        erase_word();
    } else if (is(c, VLNEXT) && (shown()->settings.c_lflag & IEXTEN)) {
        literal = true;
    } else if (is(c, VEOF)) {
        append(0, true);
        finish();
    } else {
        return false;
    }
    return true;
}

/* A line without an end is cut, as nobody could read it. */
bool terminal_has_room(void) { return !done || done + editing < INPUT_BYTES - 2; }

void terminal_input(char c)
{
    bool plain = literal;

    literal = false;
    if (!plain && signal_key(c))
        return;
    if (c == '\r' && (shown()->settings.c_iflag & IGNCR))
        return;
    if (!plain && c == '\r' && (shown()->settings.c_iflag & ICRNL))
        c = '\n';
    else if (!plain && c == '\n' && (shown()->settings.c_iflag & INLCR))
        c = '\r';
    if (!(shown()->settings.c_lflag & ICANON)) {
        keep(c);
        finish();
    } else if (!plain && edit(c)) {
        return;
    } else if (!plain && (c == '\n' || is(c, VEOL) || is(c, VEOL2))) {
        keep(c);
        finish();
    } else if (done + editing < INPUT_BYTES - 2) {
        keep(c);
    }
}

/* Whose device namespace is in the background is shown nothing, and nothing is typed to it. */
static bool is_shown(void) { return own() == shown(); }
static u32 ready(void) { return is_shown() ? done : 0; }

void terminal_turn(bool forgets)
{
    if (forgets)
        flush();
    queue_wake(&queue);
}

/* A background process may not: its group is stopped, or it gets EIO where that would not work. 0 when it may. POSIX.1 11.1.4. */
static s32 refuse_background(u32 number)
{
    struct notice notice = {.code = SI_KERNEL};
    const struct signals *signals = &current->signals;
    bool ignored = (signals->blocked & SIGNAL_BIT(number)) || signals->actions[number - 1].sa_handler == SIG_IGN;

    if (!terminal_of(current) || current->group == own()->foreground)
        return 0;
    if (ignored)
        return number == SIGTTIN ? -EIO : 0;
    if (group_orphaned(current->group))
        return -EIO;
    signal_send_group(current->group, number, &notice);
    return interrupted();
}

/*
 * Waits until something can be read. Without ICANON, VMIN characters are enough, or those that came before VTIME tenths of a
 * second passed: from the first on when VMIN is not 0, from the start when it is.
 */
static s32 wait_for_input(const struct file *file)
{
    u32 canonical = own()->settings.c_lflag & ICANON, least = canonical ? 1 : own()->settings.c_cc[VMIN], tenths = canonical ? 0 : own()->settings.c_cc[VTIME];
    u32 had = 0;
    s32 result = 0;

    if (!canonical && !least && !tenths)
        return 0;
    if (file->flags & O_NONBLOCK)
        return ready() ? 0 : -EAGAIN;
    current->timed_out = false;
    while (!result && ready() < MAX(least, 1)) {
        if (tenths && (!least || done) && (current->deadline == NEVER || done != had))
            current->deadline = clock_nanoseconds() + tenths * (NANOSECONDS / 10);
        had = done;
        result = queue_wait(&queue);
    }
    current->deadline = NEVER;
    current->timed_out = false;
    return result == -EINTR && !ready() ? interrupted() : 0;
}

static s32 terminal_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    u32 saved = irq_save(), count = 0;
    s32 result = refuse_background(SIGTTIN);

    (void)at;
    if (!result && bytes)
        result = wait_for_input(file);
    while (!result && ready() && count < bytes) {
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
        if ((own()->settings.c_lflag & ICANON) && (c == '\n' || is(c, VEOL) || is(c, VEOL2)))
            break;
    }
    console_resume();
    irq_restore(saved);
    return result ? result : (s32)count;
}

static s32 terminal_write(struct file *file, u32 from, u32 bytes, u64 *at)
{
    char part[128];
    u32 sent = 0;
    s32 refused = own()->settings.c_lflag & TOSTOP ? refuse_background(SIGTTOU) : 0;

    (void)file, (void)at;
    if (refused)
        return refused;
    while (sent < bytes) {
        u32 n = MIN(bytes - sent, (u32)sizeof part);
        if (user_read(part, from + sent, n))
            return sent ? (s32)sent : -EFAULT;
        for (u32 i = 0; i < n && is_shown(); i++)
            output(part[i]);
        sent += n;
    }
    return (s32)sent;
}

static u32 terminal_poll(struct file *file)
{
    (void)file;
    return POLLOUT | (ready() ? POLLIN : 0);
}

static u32 terminal_queues(struct file *file, struct queue *queues[2])
{
    (void)file;
    queues[0] = &queue;
    return 1;
}

static s32 set(u32 from, bool flushes)
{
    struct termios asked;
    u32 saved;

    if (user_read(&asked, from, sizeof asked))
        return -EFAULT;
    saved = irq_save();
    if (flushes)
        flush();
    if ((own()->settings.c_lflag & ICANON) && !(asked.c_lflag & ICANON))
        finish(); /* there are no lines any more that could be unfinished */
    own()->settings = asked;
    console_resume();
    irq_restore(saved);
    return 0;
}

static s32 set_foreground(u32 from)
{
    u32 group;
    s32 result = -ESRCH;

    if (user_get(&group, from))
        return -EFAULT;
    if ((s32)group < 0)
        return -EINVAL;
    for (struct task *task = tasks; task && result; task = task->next)
        if (task->group == pid_meant((s32)group))
            result = task->session == own()->session ? 0 : -EPERM;
    if (!result)
        own()->foreground = pid_meant((s32)group);
    return result;
}

static s32 take_session(void)
{
    if (terminal_of(current) && current->session == current->pid)
        return 0;
    if (current->session != current->pid || own()->session)
        return -EPERM;
    own()->session = current->session;
    own()->foreground = current->group;
    return 0;
}

static s32 leave_session(void)
{
    if (!terminal_of(current))
        return -ENOTTY;
    if (current->session == current->pid)
        terminal_leave(current);
    else
        return -EPERM; /* one process alone cannot be without it here */
    return 0;
}

static s32 resize(u32 from)
{
    static const struct notice notice = {.code = SI_KERNEL};
    struct winsize asked;

    if (user_read(&asked, from, sizeof asked))
        return -EFAULT;
    if (memcmp(&asked, &window, sizeof window)) {
        window = asked;
        signal_send_group(own()->foreground, SIGWINCH, &notice);
    }
    return 0;
}

static bool changes(u32 request)
{
    return request == TCSETS || request == TCSETSW || request == TCSETSF || request == TCSBRK || request == TCFLSH || request == TIOCSPGRP;
}

static s32 terminal_control(struct file *file, u32 request, u32 argument)
{
    s32 refused = changes(request) ? refuse_background(SIGTTOU) : 0;

    (void)file;
    if (refused)
        return refused;
    switch (request) {
    case TCGETS: return user_write(argument, &own()->settings, sizeof own()->settings);
    case TCSETS:
    case TCSETSW: /* output never waits */
    case TCSETSF: return set(argument, request == TCSETSF);
    case TCFLSH:
        if (argument > TCIOFLUSH)
            return -EINVAL;
        if (argument != TCOFLUSH) {
            u32 saved = irq_save();
            flush();
            console_resume();
            irq_restore(saved);
        }
        return 0;
    case TCSBRK: return argument ? 0 : -EINVAL; /* tcdrain; there is no wire to send a break on */
    case TIOCOUTQ: return user_put(argument, 0);
    case TIOCSCTTY: return take_session();
    case TIOCNOTTY: return leave_session();
    case TIOCGPGRP: return terminal_of(current) ? user_put(argument, (u32)pid_seen(current, own()->foreground)) : -ENOTTY;
    case TIOCSPGRP: return terminal_of(current) ? set_foreground(argument) : -ENOTTY;
    case TIOCGSID: return terminal_of(current) ? user_put(argument, (u32)pid_seen(current, own()->session)) : -ENOTTY;
    case TIOCGWINSZ: return user_write(argument, &window, sizeof window);
    case TIOCSWINSZ: return resize(argument);
    case FIONREAD: return user_put(argument, ready());
    }
    return -ENOTTY;
}

const struct file_kind terminal_kind = {
    .read = terminal_read, .write = terminal_write, .poll = terminal_poll, .queues = terminal_queues, .control = terminal_control,
};
