/* The family of processes: fork, exit, wait, groups. POSIX.1 fork, _exit, waitpid, setpgid. */
#include "clock.h"
#include "file.h"
#include "page.h"
#include "print.h"
#include "string.h"
#include "system_calls.h"
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

s32 task_fork(u32 stack)
{
    struct task *child = task_create();

    if (!child)
        return -EAGAIN;
    child->space = space_copy(current->space);
    if (!child->space) {
        task_destroy(child);
        return -ENOMEM;
    }
    *task_frame(child) = *task_frame(current);
    task_frame(child)->r[0] = 0;
    if (stack)
        task_frame(child)->sp = stack;
    child->parent = current;
    child->group = current->group;
    child->session = current->session;
    child->tls = current->tls;
    child->mask = current->mask;
    child->directory = current->directory;
    inode_hold(child->directory);
    for (u32 n = 0; n < FILES_MAX; n++)
        if ((child->files[n] = current->files[n]))
            file_hold(child->files[n]);
    memcpy(child->close_on_exec, current->close_on_exec, sizeof child->close_on_exec);
    child->signals = current->signals;
    child->signals.pending = 0;
    child->signals.restart = child->signals.restore_saved = false;
    memcpy(child->name, current->name, NAME_BYTES);
    task_start(child);
    return child->pid;
}

static void tell_parent(struct task *task, u32 status)
{
    struct notice notice = {.pid = task->pid};
    struct task *parent = task->parent;

    notice.code = (status & 0x7f) == 0 ? CLD_EXITED : status & 0x80 ? CLD_DUMPED : CLD_KILLED;
    notice.status = (s32)((status & 0x7f) == 0 ? status >> 8 & 0xff : status & 0x7f);
    signal_send(parent, SIGCHLD, &notice);
    task_wake(parent);
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
    descriptors_close_all(current);
    inode_put(current->directory);
    struct space *space = current->space;
    current->space = NULL;
    space_select(NULL);
    space_destroy(space);
    irq_save();
    for (struct task *task = tasks; task; task = task->next)
        if (task->parent == current) {
            task->parent = tasks; /* the first process */
            if (task->state == TASK_ZOMBIE)
                task_wake(tasks);
        }
    current->status = status;
    current->state = TASK_ZOMBIE;
    tell_parent(current, status);
    schedule();
    __builtin_unreachable();
}

s32 sys_exit(u32 code) { task_exit((code & 0xff) << 8); }
s32 sys_exit_group(u32 code) { task_exit((code & 0xff) << 8); }

s32 sys_fork(void) { return task_fork(0); }
s32 sys_vfork(void) { return task_fork(0); }

/* Processes only: without CLONE_VM it is fork, with it only vfork's pair of flags is taken, as a copy. */
s32 sys_clone(u32 flags, u32 stack)
{
    if ((flags & CLONE_VM) && !(flags & CLONE_VFORK))
        return -ENOSYS;
    return task_fork(stack);
}

static bool in_wait_set(const struct task *task, s32 pid)
{
    if (task->parent != current)
        return false;
    return pid == -1 || (pid > 0 ? task->pid == pid : task->group == (pid ? -pid : current->group));
}

/* The child is gone even when its status cannot be stored. */
static s32 reap(struct task *task, u32 status, u32 usage)
{
    s32 pid = task->pid;
    u32 value = task->status;

    current->child_user_ticks += task->user_ticks + task->child_user_ticks;
    current->child_system_ticks += task->system_ticks + task->child_system_ticks;
    task_destroy(task);
    if (status && user_put(status, value))
        return -EFAULT;
    if (usage && user_clear(usage, sizeof(struct rusage)))
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
                return status && user_put(status, task->status) ? -EFAULT : task->pid;
            }
            if (task->continued && (options & WCONTINUED)) {
                task->continued = false;
                irq_restore(saved);
                return status && user_put(status, 0xffff) ? -EFAULT : task->pid;
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

s32 sys_getpid(void) { return current->pid; }
s32 sys_gettid(void) { return current->pid; }
s32 sys_set_tid_address(void) { return current->pid; }
s32 sys_getppid(void) { return current->parent ? current->parent->pid : 0; }
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
    struct task *task = pid ? task_find(pid) : current;

    return task ? task->group : -ESRCH;
}

s32 sys_getpgrp(void) { return current->group; }

s32 sys_getsid(s32 pid)
{
    struct task *task = pid ? task_find(pid) : current;

    return task ? task->session : -ESRCH;
}

s32 sys_setpgid(s32 pid, s32 group)
{
    struct task *task = pid ? task_find(pid) : current;

    if (group < 0)
        return -EINVAL;
    if (!task || (task != current && task->parent != current))
        return -ESRCH;
    if (task->session == task->pid || task->session != current->session)
        return -EPERM;
    task->group = group ? group : task->pid;
    return 0;
}

s32 sys_setsid(void)
{
    if (current->group == current->pid)
        return -EPERM;
    current->session = current->group = current->pid;
    return current->pid;
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

s32 sys_uname(u32 to)
{
    static const struct utsname name = {"Linux", "armvirt", "5.10.0", "#1 armvirt guest kernel", "armv7l", "(none)"};

    return user_write(to, &name, sizeof name);
}

s32 sys_ugetrlimit(u32 which, u32 to)
{
    struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};

    if (which >= RLIMITS)
        return -EINVAL;
    if (which == RLIMIT_STACK)
        limit.current = STACK_LIMIT;
    if (which == RLIMIT_NOFILE)
        limit.current = limit.maximum = FILES_MAX;
    return user_write(to, &limit, sizeof limit);
}
