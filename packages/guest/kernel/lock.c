/* Record locks: which process has which bytes of a file, and who waits for them. POSIX.1 fcntl, close. */
#include "file.h"
#include "namespace.h"
#include "heap.h"
#include "uaccess.h"

#define FOREVER 0x7fffffffffffffffll /* the last byte of a lock without an end */
#define LOCKS_MAX 512u /* of one process; what a file with many records needs at once */

/* A range and its owner; the locks of one process on one file have no byte in common, and neighbours of one type are one. */
struct lock {
    struct lock *next;
    s64 first, last;
    s32 owner; /* pid */
    s32 type;  /* F_RDLCK or F_WRLCK */
};

/* Stands in the waiting process's stack. Who makes room gives the lock to who waited longest. */
struct lock_request {
    struct lock_request *next;
    struct inode *inode;
    struct task *task;
    struct lock wanted;
    s32 result; /* WAITING until it is granted or refused */
};
#define WAITING 1

/* The first lock from here on that keeps this one away. */
static struct lock *conflict(struct lock *from, const struct lock *wanted)
{
    for (struct lock *lock = from; lock; lock = lock->next)
        if (lock->owner != wanted->owner && lock->first <= wanted->last && wanted->first <= lock->last
            && (lock->type == F_WRLCK || wanted->type == F_WRLCK))
            return lock;
    return NULL;
}

/* Whether lock takes part in what becomes of the owner's locks: it overlaps the new one, or continues it. */
static bool touches(const struct lock *lock, const struct lock *new)
{
    s64 gap = lock->type == new->type ? 1 : 0;

    return lock->owner == new->owner && lock->first - gap <= new->last && new->first <= (lock->last == FOREVER ? FOREVER : lock->last + gap);
}

static void drop(struct lock *lock, struct task *owner)
{
    owner->locks--;
    heap_put(lock, sizeof *lock);
}

/* Another lock of this owner's, before *at; -ENOLCK without room for it. */
static s32 insert(struct lock **at, const struct lock *as, struct task *owner)
{
    struct lock *lock = owner->locks < LOCKS_MAX ? heap_take(sizeof *lock) : NULL;

    if (!lock)
        return -ENOLCK;
    *lock = *as;
    lock->next = *at;
    *at = lock;
    owner->locks++;
    return 0;
}

/* A lock of the owner's goes on both before and behind this range, with another type: it becomes two. -ENOLCK changes nothing. */
static s32 split(struct inode *inode, const struct lock *range, struct task *owner)
{
    for (struct lock *lock = inode->locks; lock; lock = lock->next) {
        struct lock behind = *lock;
        if (lock->owner != range->owner || lock->type == range->type || lock->first >= range->first || lock->last <= range->last)
            continue;
        behind.first = range->last + 1;
        if (insert(&lock->next, &behind, owner))
            return -ENOLCK;
        lock->last = range->last;
        return 0;
    }
    return 0;
}

/* The owner has this range by this type, or no longer at all. -ENOLCK changes nothing. */
static s32 set(struct inode *inode, const struct lock *wanted, struct task *owner)
{
    struct lock range = *wanted, **at = &inode->locks;

    if (range.type != F_UNLCK) {
        if (insert(at, &range, owner))
            return -ENOLCK;
        at = &(*at)->next;
    }
    if (split(inode, &range, owner)) {
        struct lock *made = inode->locks;
        if (range.type != F_UNLCK) {
            inode->locks = made->next;
            drop(made, owner);
        }
        return -ENOLCK;
    }
    while (*at) {
        struct lock *lock = *at;
        if (!touches(lock, &range)) {
            at = &lock->next;
        } else if (lock->type != range.type && lock->first < range.first) {
            lock->last = range.first - 1;
            at = &lock->next;
        } else if (lock->type != range.type && lock->last > range.last) {
            lock->first = range.last + 1;
            at = &lock->next;
        } else {
            if (lock->type == range.type) {
                range.first = MIN(range.first, lock->first);
                range.last = MAX(range.last, lock->last);
            }
            *at = lock->next;
            drop(lock, owner);
        }
    }
    if (range.type != F_UNLCK) {
        inode->locks->first = range.first;
        inode->locks->last = range.last;
    }
    return 0;
}

static void forget(struct lock_request *request)
{
    struct lock_request **at = &request->inode->requests;

    while (*at != request)
        at = &(*at)->next;
    *at = request->next;
    request->task->request = NULL;
}

/* After locks went away. Who gets one may give another up for it, so that the oldest is asked again. */
static void grant(struct inode *inode)
{
    struct lock_request *request = inode->requests;

    while (request) {
        if (conflict(inode->locks, &request->wanted)) {
            request = request->next;
            continue;
        }
        forget(request);
        request->result = set(inode, &request->wanted, request->task);
        task_wake(request->task);
        request = inode->requests;
    }
}

void locks_release(struct inode *inode, struct task *owner)
{
    for (struct lock **at = &inode->locks; *at;) {
        struct lock *lock = *at;
        if (lock->owner == owner->pid) {
            *at = lock->next;
            drop(lock, owner);
        } else {
            at = &lock->next;
        }
    }
    grant(inode);
}

/* Whether one of those who keep this lock away waits, himself or by others, for the current process. */
static bool would_wait_forever(struct inode *inode, const struct lock *wanted, u32 search)
{
    for (struct lock *lock = inode->locks; (lock = conflict(lock, wanted)); lock = lock->next) {
        struct task *owner = task_find(lock->owner);
        if (owner == current)
            return true;
        if (!owner || !owner->request || owner->search == search)
            continue;
        owner->search = search;
        if (would_wait_forever(owner->request->inode, &owner->request->wanted, search))
            return true;
    }
    return false;
}

static s32 wait(struct inode *inode, const struct lock *wanted)
{
    static u32 searches;
    struct lock_request request = {.inode = inode, .task = current, .wanted = *wanted, .result = WAITING}, **at = &inode->requests;

    if (would_wait_forever(inode, wanted, ++searches))
        return -EDEADLK;
    while (*at)
        at = &(*at)->next;
    *at = &request;
    current->request = &request;
    while (request.result == WAITING)
        if (task_sleep() == -EINTR && request.result == WAITING) {
            forget(&request);
            return interrupted();
        }
    return request.result;
}

/* The bytes that a flock names. POSIX.1 <fcntl.h>: a negative length goes back from the start, 0 has no end. */
static s32 range_of(struct file *file, s32 whence, s64 start, s64 length, struct lock *lock)
{
    s64 base;

    switch (whence) {
    case SEEK_SET: base = 0; break;
    case SEEK_CUR: base = (s64)file->position; break;
    case SEEK_END: base = file->inode->size; break;
    default: return -EINVAL;
    }
    if (start > FOREVER - base)
        return -EOVERFLOW;
    start += base;
    if (start < 0 || start + MIN(length, 0) < 0)
        return -EINVAL;
    if (length > 0 && length - 1 > FOREVER - start)
        return -EOVERFLOW;
    lock->first = start + MIN(length, 0);
    lock->last = length == 0 ? FOREVER : length < 0 ? start - 1 : start + length - 1;
    return 0;
}

/* A flock of either size. */
static s32 flock_read(struct flock64 *flock, u32 at, bool wide)
{
    struct flock narrow;

    if (wide)
        return user_read(flock, at, sizeof *flock);
    if (user_read(&narrow, at, sizeof narrow))
        return -EFAULT;
    *flock = (struct flock64){narrow.l_type, narrow.l_whence, narrow.l_start, narrow.l_len, narrow.l_pid};
    return 0;
}

static s32 flock_write(u32 at, const struct flock64 *flock, bool wide)
{
    struct flock narrow = {flock->l_type, flock->l_whence, (s32)flock->l_start, (s32)flock->l_len, flock->l_pid};

    if (wide)
        return user_write(at, flock, sizeof *flock);
    if (narrow.l_start != flock->l_start || narrow.l_len != flock->l_len)
        return -EOVERFLOW;
    return user_write(at, &narrow, sizeof narrow);
}

s32 lock_control(struct file *file, s32 command, u32 argument)
{
    bool wide = command >= F_GETLK64, get = command == F_GETLK || command == F_GETLK64;
    struct inode *inode = file->inode;
    struct lock wanted = {.owner = current->pid}, *other;
    struct flock64 flock;
    u32 access = file->flags & O_ACCMODE;
    s32 error = flock_read(&flock, argument, wide);

    if (error)
        return error;
    if (!inode || flock.l_type < F_RDLCK || flock.l_type > F_UNLCK || (get && flock.l_type == F_UNLCK))
        return -EINVAL;
    wanted.type = flock.l_type;
    error = range_of(file, flock.l_whence, flock.l_start, flock.l_len, &wanted);
    if (error)
        return error;
    if (get) {
        other = conflict(inode->locks, &wanted);
        flock.l_type = other ? (short)other->type : F_UNLCK;
        if (other) {
            flock.l_whence = SEEK_SET;
            flock.l_start = other->first;
            flock.l_len = other->last == FOREVER ? 0 : other->last - other->first + 1;
            flock.l_pid = pid_seen(current, other->owner);
        }
        return flock_write(argument, &flock, wide);
    }
    if ((wanted.type == F_RDLCK && access == O_WRONLY) || (wanted.type == F_WRLCK && access == O_RDONLY))
        return -EBADF;
    if (wanted.type != F_UNLCK && conflict(inode->locks, &wanted))
        return command == F_SETLK || command == F_SETLK64 ? -EAGAIN : wait(inode, &wanted);
    error = set(inode, &wanted, current);
    if (!error)
        grant(inode);
    return error;
}
