/* Signals: sending, blocking, and what each does to a program. POSIX.1 2.4; Linux signal(7) for the default actions. */
#include "signal.h"
#include "layout.h"
#include "namespace.h"
#include "print.h"
#include "string.h"
#include "task.h"
#include "uaccess.h"

#define STOPS (SIGNAL_BIT(SIGSTOP) | SIGNAL_BIT(SIGTSTP) | SIGNAL_BIT(SIGTTIN) | SIGNAL_BIT(SIGTTOU))
#define IGNORED (SIGNAL_BIT(SIGCHLD) | SIGNAL_BIT(SIGCONT) | SIGNAL_BIT(SIGURG) | SIGNAL_BIT(SIGWINCH))
#define DUMPS \
    (SIGNAL_BIT(SIGQUIT) | SIGNAL_BIT(SIGILL) | SIGNAL_BIT(SIGTRAP) | SIGNAL_BIT(SIGABRT) | SIGNAL_BIT(SIGBUS) \
     | SIGNAL_BIT(SIGFPE) | SIGNAL_BIT(SIGSEGV) | SIGNAL_BIT(SIGXCPU) | SIGNAL_BIT(SIGXFSZ) | SIGNAL_BIT(SIGSYS))
#define UNBLOCKABLE (SIGNAL_BIT(SIGKILL) | SIGNAL_BIT(SIGSTOP))
#define DUMPED 0x80u

/* Returns for handlers without a restorer: vectors.S. */
#define RETURN_CODE (VECTOR_BASE + 0xf00)
#define RT_RETURN_CODE (VECTOR_BASE + 0xf08)

struct plain_frame { struct ucontext context; };
struct info_frame { siginfo_t info; struct ucontext context; };

bool signal_waits(const struct task *task) { return task->signals.pending & ~task->signals.blocked; }

void signal_recalculate(struct task *task)
{
    u32 saved = irq_save();

    if (signal_waits(task))
        task->work |= WORK_SIGNAL;
    else
        task->work &= ~WORK_SIGNAL;
    irq_restore(saved);
}

void signal_set_blocked(sigset_t blocked)
{
    current->signals.blocked = blocked & ~UNBLOCKABLE;
    signal_recalculate(current);
}

static bool ignored(const struct task *task, u32 number)
{
    u32 handler = task->signals.actions[number - 1].sa_handler;

    return handler == SIG_IGN || (handler == SIG_DFL && (SIGNAL_BIT(number) & IGNORED));
}

/* The parent hears that a child stopped or went on, unless it said that it does not want to. */
static void tell_parent(struct task *task, s32 code, u32 number)
{
    struct task *parent = task->parent;
    struct notice notice = {.code = code, .status = (s32)number};

    if (!parent)
        return;
    notice.pid = pid_seen(parent, task->pid);
    if (!(parent->signals.actions[SIGCHLD - 1].sa_flags & SA_NOCLDSTOP))
        signal_send(parent, SIGCHLD, &notice);
    task_wake(parent);
}

void signal_send(struct task *task, u32 number, const struct notice *notice)
{
    u32 saved = irq_save();
    struct signals *signals = &task->signals;

    if (number == SIGCONT || number == SIGKILL) {
        signals->pending &= ~STOPS;
        if (task->state == TASK_STOPPED) {
            task->state = TASK_SLEEPING;
            task->continued = true;
            task_wake(task);
            tell_parent(task, CLD_CONTINUED, SIGCONT);
        }
    } else if (SIGNAL_BIT(number) & STOPS) {
        signals->pending &= ~SIGNAL_BIT(SIGCONT);
    }
    /* Nobody in a namespace ends its first process: its default actions do not hold. */
    bool protected = pid_is_first(task->pid) && pid_window(task->pid) == pid_window(current->pid) && signals->actions[number - 1].sa_handler == SIG_DFL && notice->code == SI_USER;
    if (task->state != TASK_ZOMBIE && !protected && (!ignored(task, number) || (signals->blocked & SIGNAL_BIT(number)))) {
        if (!(signals->pending & SIGNAL_BIT(number)))
            signals->notices[number - 1] = *notice;
        signals->pending |= SIGNAL_BIT(number);
        signal_recalculate(task);
        if (signal_waits(task))
            task_wake(task);
    }
    irq_restore(saved);
}

void signal_send_group(s32 group, u32 number, const struct notice *notice)
{
    for (struct task *task = tasks; task; task = task->next)
        if (task->group == group && task->state != TASK_ZOMBIE)
            signal_send(task, number, notice);
}

void signal_force(u32 number, s32 code, u32 address)
{
    struct signals *signals = &current->signals;
    struct notice notice = {.code = code, .address = address};

    if ((signals->blocked & SIGNAL_BIT(number)) || ignored(current, number)) {
        signals->actions[number - 1].sa_handler = SIG_DFL;
        signals->blocked &= ~SIGNAL_BIT(number);
    }
    signals->pending &= ~SIGNAL_BIT(number);
    signal_send(current, number, &notice);
}

void signals_execute(struct signals *signals)
{
    for (u32 i = 0; i < SIGNALS; i++) {
        if (signals->actions[i].sa_handler != SIG_IGN)
            signals->actions[i].sa_handler = SIG_DFL;
        signals->actions[i].sa_flags = 0;
        signals->actions[i].sa_mask = 0;
    }
    signals->stack.ss_flags = SS_DISABLE;
    signals->stack.ss_sp = signals->stack.ss_size = 0;
}

s32 interrupted(void)
{
    current->signals.restart = true;
    return -EINTR;
}

static void restart_call(struct frame *frame)
{
    frame->r[0] = frame->orig_r0;
    frame->pc -= 4;
}

static bool on_stack(const struct signals *signals, u32 sp)
{
    return sp > signals->stack.ss_sp && sp - signals->stack.ss_sp <= signals->stack.ss_size;
}

static void fill_context(struct ucontext *context, const struct frame *frame, const struct signals *signals, sigset_t mask)
{
    struct sigcontext *machine = &context->uc_mcontext;

    context->uc_flags = context->uc_link = 0;
    context->uc_stack = signals->stack;
    context->uc_stack.ss_flags = !signals->stack.ss_size ? SS_DISABLE : on_stack(signals, frame->sp) ? SS_ONSTACK : 0;
    machine->trap_no = machine->error_code = 0;
    machine->oldmask = (u32)mask;
    memcpy(machine->r, frame->r, sizeof machine->r);
    machine->fp = frame->r[11];
    machine->ip = frame->r[12];
    machine->sp = frame->sp;
    machine->lr = frame->lr;
    machine->pc = frame->pc;
    machine->cpsr = frame->psr;
    machine->fault_address = 0;
    context->uc_sigmask = mask;
}

static void fill_info(siginfo_t *info, u32 number, const struct notice *notice)
{
    memset(info, 0, sizeof *info);
    info->si_signo = (int)number;
    info->si_code = notice->code;
    if (number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGTRAP || number == SIGFPE) {
        info->si_addr = notice->address;
    } else {
        info->si_pid = notice->pid;
        info->si_uid = notice->uid;
        info->si_status = notice->status;
    }
}

/* Builds the frame on the user's stack and enters the handler; false when the stack cannot take it. */
static bool enter_handler(struct frame *frame, u32 number, const struct notice *notice)
{
    static struct info_frame built; /* too large for the kernel's stack; nothing in between sleeps */
    struct signals *signals = &current->signals;
    struct sigaction *action = &signals->actions[number - 1];
    sigset_t mask = signals->restore_saved ? signals->saved : signals->blocked;
    bool info = action->sa_flags & SA_SIGINFO;
    u32 bytes = info ? sizeof(struct info_frame) : sizeof(struct plain_frame), sp = frame->sp;

    if ((action->sa_flags & SA_ONSTACK) && signals->stack.ss_size && !on_stack(signals, sp))
        sp = signals->stack.ss_sp + signals->stack.ss_size;
    sp = (sp - bytes) & ~7u;
    memset(&built.context.uc_regspace, 0, 8);
    fill_context(&built.context, frame, signals, mask);
    if (notice->address)
        built.context.uc_mcontext.fault_address = notice->address;
    fill_info(&built.info, number, notice);
    /* uc_regspace holds coprocessor state: none, so only its end mark of zero is written. */
    u32 used = __builtin_offsetof(struct ucontext, uc_regspace) + 8;
    if (info ? user_write(sp, &built, sizeof(siginfo_t) + used) : user_write(sp, &built.context, used))
        return false;
    frame->r[0] = number;
    if (info) {
        frame->r[1] = sp;
        frame->r[2] = sp + sizeof(siginfo_t);
    }
    frame->sp = sp;
    frame->lr = action->sa_flags & SA_RESTORER ? action->sa_restorer : info ? RT_RETURN_CODE : RETURN_CODE;
    frame->pc = action->sa_handler & ~1u;
    frame->psr &= ~(PSR_THUMB | PSR_ENDIAN | 0x0600fc00u); /* no IT state either */
    if (action->sa_handler & 1)
        frame->psr |= PSR_THUMB;
    signals->restore_saved = false;
    signals->blocked |= action->sa_mask & ~UNBLOCKABLE;
    if (!(action->sa_flags & SA_NODEFER))
        signals->blocked |= SIGNAL_BIT(number);
    if (action->sa_flags & SA_RESETHAND)
        action->sa_handler = SIG_DFL;
    return true;
}

static void stop(u32 number)
{
    u32 saved = irq_save();

    current->state = TASK_STOPPED;
    current->status = number << 8 | 0x7f;
    current->stop_reported = current->continued = false;
    tell_parent(current, CLD_STOPPED, number);
    schedule();
    irq_restore(saved);
}

void signals_deliver(struct frame *frame)
{
    struct signals *signals = &current->signals;
    bool restart = signals->restart;

    signals->restart = false;
    while (signal_waits(current)) {
        u32 number = (u32)__builtin_ctzll(signals->pending & ~signals->blocked) + 1;
        /* Faults of the program itself come first. */
        sigset_t now = signals->pending & ~signals->blocked;
        sigset_t faults = now & (SIGNAL_BIT(SIGSEGV) | SIGNAL_BIT(SIGBUS) | SIGNAL_BIT(SIGILL) | SIGNAL_BIT(SIGTRAP));
        if (now & SIGNAL_BIT(SIGKILL))
            number = SIGKILL;
        else if (faults)
            number = (u32)__builtin_ctzll(faults) + 1;
        struct notice notice = signals->notices[number - 1];
        struct sigaction action = signals->actions[number - 1];

        signals->pending &= ~SIGNAL_BIT(number);
        if (ignored(current, number))
            continue;
        if (action.sa_handler == SIG_DFL) {
            if (SIGNAL_BIT(number) & STOPS) {
                if (number == SIGSTOP || !group_orphaned(current->group))
                    stop(number);
                continue;
            }
            task_exit(number | (SIGNAL_BIT(number) & DUMPS ? DUMPED : 0));
        }
        if (restart && (action.sa_flags & SA_RESTART))
            restart_call(frame);
        restart = false;
        if (!enter_handler(frame, number, &notice))
            task_exit(SIGSEGV | DUMPED);
    }
    if (restart)
        restart_call(frame);
    if (signals->restore_saved) {
        signals->restore_saved = false;
        signals->blocked = signals->saved;
    }
    signal_recalculate(current);
}

static s32 restore(u32 at)
{
    static struct ucontext context;
    struct frame *frame = task_frame(current);
    struct sigcontext *machine = &context.uc_mcontext;

    if (user_read(&context, at, __builtin_offsetof(struct ucontext, uc_regspace))) {
        signal_force(SIGSEGV, SI_KERNEL, at);
        return 0;
    }
    memcpy(frame->r, machine->r, sizeof machine->r);
    frame->r[11] = machine->fp;
    frame->r[12] = machine->ip;
    frame->sp = machine->sp;
    frame->lr = machine->lr;
    frame->pc = machine->pc;
    frame->psr = PSR_USER | (machine->cpsr & (PSR_USER_BITS | PSR_THUMB));
    current->signals.restart = false;
    signal_set_blocked(context.uc_sigmask);
    return (s32)frame->r[0];
}

s32 sys_sigreturn(void) { return restore(task_frame(current)->sp); }

s32 sys_rt_sigreturn(void) { return restore(task_frame(current)->sp + sizeof(siginfo_t)); }

s32 sys_rt_sigaction(u32 number, u32 new, u32 old, u32 bytes)
{
    struct sigaction asked, *action;

    if (bytes != sizeof(sigset_t) || number < 1 || number > SIGNALS)
        return -EINVAL;
    action = &current->signals.actions[number - 1];
    asked = *action;
    if (new) {
        if (user_read(&asked, new, sizeof asked))
            return -EFAULT;
        if (SIGNAL_BIT(number) & UNBLOCKABLE)
            return -EINVAL;
    }
    if (old && user_write(old, action, sizeof *action))
        return -EFAULT;
    if (new) {
        *action = asked;
        action->sa_mask &= ~UNBLOCKABLE;
        if (ignored(current, number)) {
            current->signals.pending &= ~SIGNAL_BIT(number);
            signal_recalculate(current);
        }
    }
    return 0;
}

s32 sys_rt_sigprocmask(s32 how, u32 new, u32 old, u32 bytes)
{
    sigset_t before = current->signals.blocked, set;

    if (bytes != sizeof set)
        return -EINVAL;
    if (new) {
        if (user_read(&set, new, sizeof set))
            return -EFAULT;
        if (how == SIG_BLOCK)
            signal_set_blocked(before | set);
        else if (how == SIG_UNBLOCK)
            signal_set_blocked(before & ~set);
        else if (how == SIG_SETMASK)
            signal_set_blocked(set);
        else
            return -EINVAL;
    }
    return old ? user_write(old, &before, sizeof before) : 0;
}

s32 sys_rt_sigpending(u32 set, u32 bytes)
{
    sigset_t pending = current->signals.pending & current->signals.blocked;

    return bytes > sizeof pending ? -EINVAL : user_write(set, &pending, bytes);
}

static s32 wait_for_signal(void)
{
    while (!signal_waits(current))
        task_sleep();
    return -EINTR;
}

s32 sys_pause(void) { return wait_for_signal(); }

s32 sys_rt_sigsuspend(u32 set, u32 bytes)
{
    sigset_t blocked;

    if (bytes != sizeof blocked)
        return -EINVAL;
    if (user_read(&blocked, set, sizeof blocked))
        return -EFAULT;
    current->signals.saved = current->signals.blocked;
    signal_set_blocked(blocked);
    wait_for_signal();
    current->signals.restore_saved = true;
    return -EINTR;
}

s32 sys_sigaltstack(u32 new, u32 old)
{
    struct signals *signals = &current->signals;
    stack_t before = signals->stack, asked;
    bool inside = signals->stack.ss_size && on_stack(signals, task_frame(current)->sp);

    before.ss_flags = !before.ss_size ? SS_DISABLE : inside ? SS_ONSTACK : 0;
    if (new) {
        if (user_read(&asked, new, sizeof asked))
            return -EFAULT;
        if (inside)
            return -EPERM;
        if (asked.ss_flags & ~(SS_DISABLE | SS_ONSTACK))
            return -EINVAL;
        if (asked.ss_flags & SS_DISABLE)
            asked.ss_sp = asked.ss_size = 0;
        else if (asked.ss_size < MINSIGSTKSZ)
            return -ENOMEM;
        signals->stack = asked;
    }
    return old ? user_write(old, &before, sizeof before) : 0;
}

static bool in_kill_set(const struct task *task, s32 pid)
{
    if (pid > 0)
        return task->pid == pid_meant(pid);
    if (pid == 0)
        return task->group == current->group;
    return pid == -1 ? pid_visible(current, task->pid) && task->pid != (pid_window(current->pid) | 1) && task != current
                     : task->group == pid_meant(-pid);
}

s32 sys_kill(s32 pid, u32 number)
{
    struct notice notice = {.code = SI_USER};
    s32 result = -ESRCH;

    if (number > SIGNALS)
        return -EINVAL;
    for (struct task *task = tasks; task; task = task->next)
        if (in_kill_set(task, pid)) {
            result = 0;
            notice.pid = pid_seen(task, current->pid);
            if (number)
                signal_send(task, number, &notice);
        }
    return result;
}

s32 sys_tkill(s32 pid, u32 number)
{
    struct task *task = task_meant(pid);
    struct notice notice = {.code = SI_TKILL, .pid = task ? pid_seen(task, current->pid) : 0};

    if (pid <= 0 || number > SIGNALS)
        return -EINVAL;
    if (!task)
        return -ESRCH;
    if (number)
        signal_send(task, number, &notice);
    return 0;
}

s32 sys_tgkill(s32 group, s32 pid, u32 number) { return group <= 0 ? -EINVAL : group != pid ? -ESRCH : sys_tkill(pid, number); }
