/* Namespaces: clone's, unshare's and setns's flags, and the namespaces of names and users. Linux, namespaces(7), user_namespaces(7). */
#include "namespace.h"
#include "device_namespace.h"
#include "file.h"
#include "heap.h"
#include "ipc.h"
#include "mount.h"
#include "share.h"
#include "string.h"
#include "system_calls.h"
#include "uaccess.h"

#define SHARED_KINDS (CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWNS | CLONE_NEWDEV | CLONE_NEWPID)
#define UNLIMITED (~0u)

struct user_namespace first_users = {.holds = 1, .frames_left = FRAMES_UNLIMITED, .frames_most = FRAMES_UNLIMITED, .tasks_most = UNLIMITED, .share = 100};
static struct user_namespace others[NAMESPACES_MAX - 1];

static struct uts first_uts = {1, &first_users, {"Linux", "armvirt", "5.10.0", "#1 armvirt guest kernel", "armv7l", "(none)"}};
struct namespaces first_namespaces = {.holds = 1, .uts = &first_uts};

void namespaces_start(void)
{
    first_namespaces.ipc = ipc_create();
    first_namespaces.mounts = mounts_create(&first_users);
    first_namespaces.devices = &first_devices;
    pid_namespace_hold(0);
}

u32 user_seen(const struct user_namespace *by, u32 user)
{
    if (by == &first_users)
        return user;
    return user - by->first < USERS ? user - by->first : OVERFLOW_USER;
}

/* Frames of one that has ended may still be somebody's: its place is free when the last is. */
static struct user_namespace *user_namespace_create(void)
{
    for (u32 n = 0; n < COUNT(others); n++)
        if (!others[n].holds && !frames_of(&others[n])) {
            others[n] = (struct user_namespace){
                .first = (n + 1) * USERS, .frames_left = FRAMES_UNLIMITED, .frames_most = FRAMES_UNLIMITED, .tasks_most = UNLIMITED, .share = 100,
            };
            return &others[n];
        }
    return NULL;
}

void frames_limit(struct user_namespace *users, s32 most)
{
    users->frames_left += most - users->frames_most;
    users->frames_most = most;
}

void user_namespace_put(struct user_namespace *users)
{
    if (--users->holds == 0)
        processor_forget(users);
}

static struct uts *uts_hold(struct uts *uts) { return uts->holds++, uts; }

static struct uts *uts_create(struct user_namespace *owner, const struct uts *from)
{
    struct uts *made = heap_take(sizeof *made);

    if (made) {
        *made = (struct uts){1, owner, from->name};
        owner->holds++;
    }
    return made;
}

static void uts_put(struct uts *uts)
{
    if (--uts->holds)
        return;
    user_namespace_put(uts->owner);
    heap_put(uts, sizeof *uts);
}

static void drop(const struct namespaces *parts)
{
    if (parts->uts)
        uts_put(parts->uts);
    if (parts->ipc)
        ipc_put(parts->ipc);
    if (parts->mounts)
        mounts_put(parts->mounts);
    if (parts->devices)
        devices_put(parts->devices);
    pid_namespace_put(parts->pids);
}

void namespaces_put(struct namespaces *namespaces)
{
    if (--namespaces->holds)
        return;
    drop(namespaces);
    heap_put(namespaces, sizeof *namespaces);
}

/* Takes over the holds on the parts, of which those that could not be made are NULL; NULL: no memory. */
static struct namespaces *assemble(struct namespaces parts)
{
    bool whole = parts.uts && parts.ipc && parts.mounts && parts.devices;
    struct namespaces *made = whole ? heap_take(sizeof *made) : NULL;

    if (made)
        *made = parts;
    else
        drop(&parts);
    return made;
}

static s32 make(u32 flags, struct user_namespace *owner, struct namespaces **made)
{
    const struct namespaces *from = current->namespaces;

    /* Numbers are given out one level deep, and devices by the first namespace only. */
    if ((flags & CLONE_NEWPID) && (pid_window(current->pid) || from->pids))
        return -ENOSPC;
    if ((flags & CLONE_NEWDEV) && from->devices != &first_devices)
        return -EPERM;
    *made = assemble((struct namespaces){
        .holds = 1,
        .uts = flags & CLONE_NEWUTS ? uts_create(owner, from->uts) : uts_hold(from->uts),
        .ipc = flags & CLONE_NEWIPC ? ipc_create() : ipc_hold(from->ipc),
        .mounts = flags & CLONE_NEWNS ? mounts_copy(from->mounts, owner) : mounts_hold(from->mounts),
        .devices = flags & CLONE_NEWDEV ? devices_create() : devices_hold(from->devices),
        .pids = flags & CLONE_NEWPID ? pid_namespace_create() : pid_namespace_hold(from->pids),
    });
    if (!*made)
        return -ENOMEM;
    if ((flags & CLONE_NEWPID) && !(*made)->pids) {
        namespaces_put(*made);
        return -ENOSPC;
    }
    return 0;
}

s32 namespaces_for(u32 flags, struct namespaces **made, struct user_namespace **users)
{
    s32 error;

    *users = current->users;
    if (!(flags & (SHARED_KINDS | CLONE_NEWUSER))) {
        *made = current->namespaces;
        (*made)->holds++;
        (*users)->holds++;
        return 0;
    }
    if (flags & CLONE_NEWUSER) {
        if (!privileged()) /* one level deep */
            return -ENOSPC;
        *users = user_namespace_create();
        if (!*users)
            return -ENOSPC;
    }
    (*users)->holds++;
    error = make(flags, *users, made);
    if (error)
        user_namespace_put(*users);
    return error;
}

static void exchange(struct namespaces *namespaces, struct user_namespace *users)
{
    struct user_namespace *had = current->users;

    namespaces_put(current->namespaces);
    current->namespaces = namespaces;
    if (users != had) {
        had->tasks--;
        users->tasks++;
        current->users = users;
        u32 saved = irq_save();
        processor_pay(users);
        irq_restore(saved);
    }
    user_namespace_put(had);
}

s32 sys_unshare(u32 flags)
{
    struct namespaces *namespaces;
    struct user_namespace *users;
    s32 error;

    if (flags & ~(SHARED_KINDS | CLONE_NEWUSER))
        return -EINVAL;
    error = namespaces_for(flags, &namespaces, &users);
    if (!error)
        exchange(namespaces, users);
    return error;
}

/* The namespaces of the process that a descriptor of pidfd_open stands for. Its user namespace comes last, as nothing more is allowed then. */
s32 sys_setns(s32 descriptor, u32 flags)
{
    struct file *file = file_of(descriptor);
    struct task *task = file && file->kind == &pidfd_kind ? task_find((s32)(u32)file->object) : NULL;
    struct namespaces *made;
    const struct namespaces *named, *rest = current->namespaces;

    if (!file)
        return -EBADF;
    if (file->kind != &pidfd_kind || !flags || (flags & ~(SHARED_KINDS | CLONE_NEWUSER)))
        return -EINVAL;
    if (!task || !task->namespaces)
        return -ESRCH;
    if (!privileged())
        return -EPERM;
    if ((flags & CLONE_NEWUSER) && task->users->tasks >= task->users->tasks_most)
        return -EAGAIN;
    named = task->namespaces;
    made = assemble((struct namespaces){
        .holds = 1,
        .uts = uts_hold((flags & CLONE_NEWUTS ? named : rest)->uts),
        .ipc = ipc_hold((flags & CLONE_NEWIPC ? named : rest)->ipc),
        .mounts = mounts_hold((flags & CLONE_NEWNS ? named : rest)->mounts),
        .devices = devices_hold((flags & CLONE_NEWDEV ? named : rest)->devices),
        .pids = pid_namespace_hold((flags & CLONE_NEWPID ? named : rest)->pids),
    });
    if (!made)
        return -ENOMEM;
    if (flags & CLONE_NEWNS) { /* its root too, as the tree that it had is out of sight */
        root_change(task->root);
        directory_change(task->root);
    }
    if (flags & CLONE_NEWUSER)
        task->users->holds++;
    else
        current->users->holds++;
    exchange(made, flags & CLONE_NEWUSER ? task->users : current->users);
    return 0;
}

/* Nothing is read or waited for with it: it says which process is meant. */
const struct file_kind pidfd_kind = {.seekable = false};

s32 sys_pidfd_open(s32 pid, u32 flags)
{
    struct task *task = pid > 0 ? task_meant(pid) : NULL;
    struct file *file;
    s32 descriptor;

    if (pid <= 0 || flags)
        return -EINVAL;
    if (!task)
        return -ESRCH;
    file = file_create(&pidfd_kind, O_RDWR);
    if (!file)
        return -ENOMEM;
    file->object = (void *)(u32)task->pid;
    descriptor = descriptor_make(file, 0, true);
    if (descriptor < 0)
        file_put(file);
    return descriptor;
}

const struct utsname *uts_name(void) { return &current->namespaces->uts->name; }

s32 sys_uname(u32 to) { return user_write(to, uts_name(), sizeof *uts_name()); }

s32 sys_sethostname(u32 name, u32 bytes)
{
    struct uts *uts = current->namespaces->uts;
    char copy[sizeof uts->name.nodename] = {0};

    if (!privileged() && uts->owner != current->users)
        return -EPERM;
    if (bytes >= sizeof copy)
        return -EINVAL;
    if (user_read(copy, name, bytes))
        return -EFAULT;
    memcpy(uts->name.nodename, copy, sizeof copy);
    return 0;
}
