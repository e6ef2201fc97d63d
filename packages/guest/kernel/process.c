/* The family of processes: fork, exit, wait, groups. POSIX.1 fork, _exit, waitpid, setpgid. */
#include "clock.h"
#include "file.h"
#include "namespace.h"
#include "page.h"
#include "print.h"
#include "share.h"
#include "string.h"
#include "system_calls.h"
#include "terminal.h"
#include "task.h"
#include "uaccess.h"
#include "../include/abi/process.h"
#include "../include/abi/time.h"

#define SAVED_WORDS 9u /* r4-r11 and the return address: switch_context */

void task_start(struct task *task)
{
    u32 *sp = (u32 *)task_frame(task) - SAVED_WORDS;

    memset(sp, 0, SAVED_WORDS * 4);
    sp[SAVED_WORDS - 1] = (u32)return_to_user;
    task->context.sp = (u32)sp;
    task->state = TASK_SLEEPING;
    task_wake(task);
}

/* What clone's other arguments say; all 0 for fork. */
struct forking { u32 flags, stack, parent_id, tls, child_id; };

/* The child finds its number in its own memory before it runs. */
static void write_child_id(struct task *child, u32 at)
{
    struct space *own = current->space;

    current->space = child->space;
    space_select(child->space);
    user_put(at, (u32)child->number);
    current->space = own;
    space_select(own);
}

/* Until the child of a vfork executes or exits. Only SIGKILL ends the wait before; the child then keeps the space alone. */
static void wait_for_space(struct task *child)
{
    s32 pid = child->pid; /* the child may be gone afterwards */
    u32 saved = irq_save();

    while (current->lent && !(current->signals.pending & SIGNAL_BIT(SIGKILL))) {
        current->state = TASK_SLEEPING;
        schedule();
    }
    if (current->lent) {
        current->lent = false;
        task_find(pid)->lender = NULL;
    }
    irq_restore(saved);
}

void space_give_back(struct task *task)
{
    struct task *lender = task->lender;

    if (lender) {
        task->lender = NULL;
        lender->lent = false;
        task_wake(lender);
    }
}

/* Frames and time for what is made in between are this namespace's. */
static void pay(struct user_namespace *users)
{
    u32 saved = irq_save();

    processor_pay(users);
    irq_restore(saved);
}

/* Takes over the hold on the namespaces. */
static s32 fork_for(const struct forking *forking, struct namespaces *namespaces, struct user_namespace *users)
{
    struct task *child = task_create(namespaces->pids, users);
    s32 pid;

    if (!child) {
        namespaces_put(namespaces);
        return -EAGAIN;
    }
    child->space = current->space;
    if (forking->flags & CLONE_VM)
        child->space->users++;
    else
        child->space = space_copy(current->space);
    if (!child->space) {
        task_destroy(child);
        namespaces_put(namespaces);
        return -ENOMEM;
    }
    child->namespaces = namespaces;
    *task_frame(child) = *task_frame(current);
    task_frame(child)->r[0] = 0;
    if (forking->stack)
        task_frame(child)->sp = forking->stack;
    child->parent = current;
    if (pid_visible(child, current->pid)) {
        child->parent_number = current->number;
        child->group = current->group;
        child->session = current->session;
    } else { /* the first of its namespace: those that it is from have no number there */
        child->group = child->session = child->pid;
    }
    child->tls = forking->flags & CLONE_SETTLS ? forking->tls : current->tls;
    child->mask = current->mask;
    child->directory = current->directory;
    inode_hold(child->directory);
    child->root = current->root;
    inode_hold(child->root);
    child->program = current->program;
    inode_hold(child->program);
    for (u32 n = 0; n < FILES_MAX; n++)
        if ((child->files[n] = current->files[n]))
            file_hold(child->files[n]);
    memcpy(child->close_on_exec, current->close_on_exec, sizeof child->close_on_exec);
    child->signals = current->signals;
    child->signals.pending = 0;
    child->signals.restart = child->signals.restore_saved = false;
    memcpy(child->name, current->name, NAME_BYTES);
    pid = pid_seen(current, child->pid);
    if (forking->flags & CLONE_PARENT_SETTID)
        user_put(forking->parent_id, (u32)pid);
    if (forking->flags & CLONE_CHILD_SETTID)
        write_child_id(child, forking->child_id);
    if (forking->flags & CLONE_VFORK) {
        child->lender = current;
        current->lent = true;
    }
    task_start(child);
    if (forking->flags & CLONE_VFORK)
        wait_for_space(child);
    return pid;
}

static s32 fork_task(const struct forking *forking)
{
    struct namespaces *namespaces;
    struct user_namespace *users;
    s32 result = namespaces_for(forking->flags, &namespaces, &users);

    if (result)
        return result;
    if (users != payer)
        pay(users);
    result = fork_for(forking, namespaces, users);
    if (payer != current->users)
        pay(current->users);
    user_namespace_put(users); /* the child holds it */
    return result;
}

/* false: the parent does not want to know, and there will be nothing to wait for. */
static bool tell_parent(struct task *task, u32 status)
{
    struct task *parent = task->parent;
    struct notice notice = {.pid = pid_seen(parent, task->pid)};
    const struct sigaction *action = &parent->signals.actions[SIGCHLD - 1];
    bool wanted = action->sa_handler != SIG_IGN && !(action->sa_flags & SA_NOCLDWAIT);

    notice.code = (status & 0x7f) == 0 ? CLD_EXITED : status & 0x80 ? CLD_DUMPED : CLD_KILLED;
    notice.status = (s32)((status & 0x7f) == 0 ? status >> 8 & 0xff : status & 0x7f);
    signal_send(parent, SIGCHLD, &notice);
    task_wake(parent);
    return wanted;
}

bool group_orphaned(s32 group)
{
    for (struct task *task = tasks; task; task = task->next)
        if (task->group == group && task->state != TASK_ZOMBIE && task->parent && task->parent->state != TASK_ZOMBIE
            && task->parent->group != group && task->parent->session == task->session)
            return false;
    return true;
}

/* Stopped processes of a group that has just become orphaned would never be continued. POSIX.1 _exit. */
static void free_stopped(s32 group)
{
    static const struct notice notice = {.code = SI_KERNEL};
    bool stopped = false;

    for (struct task *task = tasks; task; task = task->next)
        stopped |= task->group == group && task->state == TASK_STOPPED;
    if (stopped && group_orphaned(group)) {
        signal_send_group(group, SIGHUP, &notice);
        signal_send_group(group, SIGCONT, &notice);
    }
}

/* A namespace ends with its first process: nobody in it runs on, and nobody takes its children. pid_namespaces(7). */
static void end_others(void)
{
    static const struct notice notice = {.code = SI_KERNEL};
    s32 window = pid_window(current->pid);
    u32 saved = irq_save();
    bool any;

    do {
        any = false;
        for (struct task *task = tasks, *next; task; task = next) {
            next = task->next;
            if (task == current || pid_window(task->pid) != window)
                continue;
            if (task->state != TASK_ZOMBIE)
                signal_send(task, SIGKILL, &notice);
            else if (task->parent == current)
                task_destroy(task);
            any |= task->state != TASK_ZOMBIE;
        }
        if (any)
            schedule();
    } while (any);
    irq_restore(saved);
}

void task_exit(u32 status)
{
    if (current->pid == 1) {
        if (status & 0x7f)
            print("init killed by signal %u\n", status & 0x7f);
        else
            print("init exited %u\n", status >> 8 & 0xff);
        power_off(status & 0x7f ? 128 + (status & 0x7f) : status >> 8 & 0xff);
    }
    if (pid_is_first(current->pid))
        end_others();
    descriptors_close_all(current);
    inode_put(current->directory);
    inode_put(current->root);
    inode_put(current->program);
    if (current->session == current->pid)
        terminal_leave(current);
    namespaces_put(current->namespaces);
    current->namespaces = NULL;
    struct space *space = current->space;
    current->space = NULL;
    space_select(NULL);
    space_put(space);
    space_give_back(current);
    irq_save();
    current->status = status;
    current->state = TASK_ZOMBIE;
    for (struct task *task = tasks; task; task = task->next)
        if (task->parent == current) {
            struct task *parent = task_find(pid_window(task->pid) | 1);
            if (!parent || parent == current) /* of a namespace that ends or whose first process is this one's child */
                parent = tasks;
            task->parent = parent;
            task->parent_number = pid_seen(task, parent->pid);
            free_stopped(task->group);
            if (task->state == TASK_ZOMBIE)
                task_wake(parent);
        }
    free_stopped(current->group);
    if (!tell_parent(current, status))
        task_abandon(current);
    schedule();
    __builtin_unreachable();
}

s32 sys_exit(u32 code) { task_exit((code & 0xff) << 8); }
s32 sys_exit_group(u32 code) { task_exit((code & 0xff) << 8); }

s32 sys_fork(void) { return fork_task(&(struct forking){0}); }
s32 sys_vfork(void) { return fork_task(&(struct forking){.flags = CLONE_VM | CLONE_VFORK}); }

/*
 * Processes only: memory is shared as by vfork or not at all. CLONE_CHILD_CLEARTID tells other threads of an exit, which there are
 * none of.
 */
s32 sys_clone(u32 flags, u32 stack, u32 parent_id, u32 tls, u32 child_id)
{
    struct forking forking = {flags, stack, parent_id, tls, child_id};
    u32 known = CLONE_SIGNAL_MASK | CLONE_VM | CLONE_VFORK | CLONE_SETTLS | CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID
              | CLONE_CHILD_SETTID | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWUSER | CLONE_NEWDEV;

    if ((flags & ~known) || (flags & CLONE_SIGNAL_MASK) != SIGCHLD || ((flags & CLONE_VM) && !(flags & CLONE_VFORK)))
        return -EINVAL;
    return fork_task(&forking);
}

static bool in_wait_set(const struct task *task, s32 pid)
{
    if (task->parent != current)
        return false;
    return pid == -1 || (pid > 0 ? task->pid == pid_meant(pid) : task->group == (pid ? pid_meant(-pid) : current->group));
}

/* The child is gone even when its status cannot be stored. */
static s32 reap(struct task *task, u32 status, u32 usage)
{
    s32 pid = pid_seen(current, task->pid);
    u32 value = task->status;
    struct rusage used = usage_of(task->user_ticks + task->child_user_ticks, task->system_ticks + task->child_system_ticks);

    current->child_user_ticks += task->user_ticks + task->child_user_ticks;
    current->child_system_ticks += task->system_ticks + task->child_system_ticks;
    task_destroy(task);
    if (status && user_put(status, value))
        return -EFAULT;
    if (usage && user_write(usage, &used, sizeof used))
        return -EFAULT;
    return pid;
}

s32 sys_wait4(s32 pid, u32 status, u32 options, u32 usage)
{
    if (options & ~(u32)(WNOHANG | WUNTRACED | WCONTINUED))
        return -EINVAL;
    for (;;) {
        bool any = false;
        u32 saved = irq_save();
        for (struct task *task = tasks; task; task = task->next) {
            if (!in_wait_set(task, pid))
                continue;
            any = true;
            if (task->state == TASK_ZOMBIE) {
                irq_restore(saved);
                return reap(task, status, usage);
            }
            if (task->state == TASK_STOPPED && (options & WUNTRACED) && !task->stop_reported) {
                task->stop_reported = true;
                irq_restore(saved);
                return status && user_put(status, task->status) ? -EFAULT : pid_seen(current, task->pid);
            }
            if (task->continued && (options & WCONTINUED)) {
                task->continued = false;
                irq_restore(saved);
                return status && user_put(status, 0xffff) ? -EFAULT : pid_seen(current, task->pid);
            }
        }
        if (any && !(options & WNOHANG) && !signal_waits(current)) {
            task_sleep();
            irq_restore(saved);
            continue;
        }
        irq_restore(saved);
        if (!any)
            return -ECHILD;
        return options & WNOHANG ? 0 : interrupted();
    }
}

s32 sys_getpid(void) { return current->number; }
s32 sys_gettid(void) { return current->number; }
s32 sys_set_tid_address(void) { return current->number; }
s32 sys_getppid(void) { return current->parent_number; }
s32 sys_getuid(void) { return 0; }
s32 sys_geteuid(void) { return 0; }
s32 sys_getgid(void) { return 0; }
s32 sys_getegid(void) { return 0; }
s32 sys_getuid32(void) { return 0; }
s32 sys_geteuid32(void) { return 0; }
s32 sys_getgid32(void) { return 0; }
s32 sys_getegid32(void) { return 0; }

s32 sys_getpgid(s32 pid)
{
    struct task *task = pid ? task_meant(pid) : current;

    return task ? pid_seen(current, task->group) : -ESRCH;
}

s32 sys_getpgrp(void) { return pid_seen(current, current->group); }

s32 sys_getsid(s32 pid)
{
    struct task *task = pid ? task_meant(pid) : current;

    return task ? pid_seen(current, task->session) : -ESRCH;
}

static bool group_in_session(s32 group, s32 session)
{
    for (struct task *task = tasks; task; task = task->next)
        if (task->group == group && task->session == session)
            return true;
    return false;
}

s32 sys_setpgid(s32 pid, s32 group)
{
    struct task *task = pid ? task_meant(pid) : current;

    if (group < 0)
        return -EINVAL;
    if (group && (group = pid_meant(group)) < 0)
        return -EPERM;
    if (!task || (task != current && task->parent != current))
        return -ESRCH;
    if (task != current && task->executed)
        return -EACCES;
    if (task->session == task->pid || task->session != current->session)
        return -EPERM;
    if (group && group != task->pid && !group_in_session(group, task->session))
        return -EPERM;
    task->group = group ? group : task->pid;
    return 0;
}

s32 sys_setsid(void)
{
    if (current->group == current->pid)
        return -EPERM;
    current->session = current->group = current->pid;
    return current->number;
}

s32 sys_sched_yield(void)
{
    schedule();
    return 0;
}

s32 sys_umask(u32 mask)
{
    u32 before = current->mask;

    current->mask = mask & 0777;
    return (s32)before;
}

/* Of user namespaces: how many processes, how many bytes of memory, and how many microseconds of each second the processor is theirs. */
static u32 limit_of_namespace(const struct user_namespace *users, u32 which)
{
    switch (which) {
    case RLIMIT_NPROC: return users->tasks_most;
    case RLIMIT_RSS: return users->frames_most == FRAMES_UNLIMITED ? RLIM_INFINITY : (u32)users->frames_most * PAGE_SIZE;
    case RLIMIT_RTTIME: return users->share == 100 ? RLIM_INFINITY : users->share * SHARE_MICROSECONDS;
    }
    return RLIM_INFINITY;
}

/* No limit but these is ever reached. */
static struct rlimit limit_of(const struct task *task, u32 which)
{
    u32 limit = limit_of_namespace(task->users, which);

    if (which == RLIMIT_STACK)
        return (struct rlimit){STACK_LIMIT, RLIM_INFINITY};
    if (which == RLIMIT_NOFILE)
        limit = FILES_MAX;
    return (struct rlimit){limit, limit};
}

s32 sys_ugetrlimit(u32 which, u32 to)
{
    struct rlimit limit;

    if (which >= RLIMITS)
        return -EINVAL;
    limit = limit_of(current, which);
    return user_write(to, &limit, sizeof limit);
}

static u64 wide_limit(u32 limit) { return limit == RLIM_INFINITY ? ~0ull : limit; }

/* The first namespace limits the others, through any process of theirs. */
static s32 limit_namespace(struct user_namespace *users, u32 which, u64 limit)
{
    if (!privileged() || users == &first_users)
        return -EPERM;
    switch (which) {
    case RLIMIT_NPROC: users->tasks_most = (u32)MIN(limit, RLIM_INFINITY); return 0;
    case RLIMIT_RSS: frames_limit(users, limit >= RLIM_INFINITY ? FRAMES_UNLIMITED : (s32)((u32)limit / PAGE_SIZE)); return 0;
    case RLIMIT_RTTIME:
        if (limit < SHARE_MICROSECONDS)
            return -EINVAL;
        processor_share(users, limit > 100 * SHARE_MICROSECONDS ? 100 : (u32)limit / SHARE_MICROSECONDS);
        return 0;
    }
    return -EPERM;
}

/* Limits of processes are the same for all and stay as they are. */
s32 sys_prlimit64(s32 pid, u32 which, u32 new, u32 old)
{
    struct task *task = pid ? task_meant(pid) : current;
    struct rlimit limit;
    u64 wide[2], asked[2];
    s32 error = 0;

    if (which >= RLIMITS)
        return -EINVAL;
    if (!task)
        return -ESRCH;
    limit = limit_of(task, which);
    wide[0] = wide_limit(limit.current);
    wide[1] = wide_limit(limit.maximum);
    if (new && user_read(asked, new, sizeof asked))
        return -EFAULT;
    if (new && memcmp(asked, wide, sizeof wide))
        error = limit_namespace(task->users, which, asked[0]);
    return error ? error : old ? user_write(old, wide, sizeof wide) : 0;
}

/* Of prctl only the name. */
s32 sys_prctl(s32 option, u32 argument)
{
    char name[NAME_BYTES];

    if (option == PR_GET_NAME)
        return user_write(argument, current->name, NAME_BYTES);
    if (option != PR_SET_NAME)
        return -EINVAL;
    if (user_string(name, argument, NAME_BYTES - 1) == -EFAULT)
        return -EFAULT;
    name[NAME_BYTES - 1] = 0;
    memcpy(current->name, name, NAME_BYTES);
    return 0;
}

/* The superuser without further groups. */
s32 sys_getgroups32(s32 count, u32 to) { return (void)to, count < 0 ? -EINVAL : 0; }

/* One processor. */
s32 sys_sched_getaffinity(s32 pid, u32 bytes, u32 to)
{
    if (pid && !task_meant(pid))
        return -ESRCH;
    if (bytes < 4 || bytes % 4)
        return -EINVAL;
    return user_put(to, 1) ? -EFAULT : 4;
}

s32 sys_sysinfo(u32 to)
{
    struct sysinfo info = {
        .uptime = (s32)(clock_nanoseconds() / NANOSECONDS), .totalram = pages_total, .freeram = pages_free, .mem_unit = PAGE_SIZE,
    };

    for (struct task *task = tasks; task; task = task->next)
        if (pid_visible(current, task->pid))
            info.procs++;
    return user_write(to, &info, sizeof info);
}

s32 sys_reboot(u32 magic, u32 second, u32 command)
{
    if (magic != REBOOT_MAGIC || second != REBOOT_MAGIC_SECOND)
        return -EINVAL;
    if (!privileged())
        return -EPERM;
    switch (command) {
    case REBOOT_POWER_OFF:
    case REBOOT_HALT: power_off(0);
    case REBOOT_RESTART: power_reset();
    }
    return -EINVAL;
}

s32 sys_getrandom(u32 to, u32 bytes, u32 flags)
{
    if (flags & ~7u)
        return -EINVAL;
    for (u32 done = 0; done < bytes; done += 8) {
        u64 value = random_next();
        if (user_write(to + done, &value, MIN(bytes - done, 8)))
            return -EFAULT;
    }
    return (s32)bytes;
}
