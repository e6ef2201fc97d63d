/* Waiting for several files at once: select and poll. POSIX.1 select, poll; Linux for the meaning of error events. */
#include "clock.h"
#include "file.h"
#include "heap.h"
#include "string.h"
#include "system_calls.h"
#include "uaccess.h"
#include "../include/abi/time.h"

#define READ_EVENTS (POLLIN | POLLHUP | POLLERR)
#define WRITE_EVENTS (POLLOUT | POLLERR)
#define QUEUES_EACH 2u

static u32 poll_file(struct file *file) { return file->kind->poll ? file->kind->poll(file) : POLLIN | POLLOUT; }

/* One round over all descriptors: how many are ready. */
typedef s32 round(void *context);
/* The n-th file to wait for, NULL when there is nothing at n. */
typedef struct file *nth(void *context, u32 n);

/*
 * Rounds until one finds something, the deadline (monotonic; NEVER: none, 0: do not wait) passes, or a signal comes.
 */
static s32 wait_for(round *ask, nth *file_at, void *context, u32 count, u64 deadline)
{
    s32 ready = ask(context);
    struct waiter *waiters;
    u32 saved, bytes = MAX(count, 1) * QUEUES_EACH * sizeof *waiters;

    if (ready || deadline == 0)
        return ready;
    waiters = heap_take(bytes);
    if (!waiters)
        return -ENOMEM;
    saved = irq_save();
    for (u32 n = 0; n < count; n++) {
        struct file *file = file_at(context, n);
        struct queue *queues[QUEUES_EACH];
        u32 k = file && file->kind->queues ? file->kind->queues(file, queues) : 0;
        while (k--)
            queue_add(queues[k], &waiters[n * QUEUES_EACH + k]);
    }
    current->timed_out = false;
    current->deadline = deadline;
    for (;;) {
        s32 slept;
        ready = ask(context);
        if (ready || clock_nanoseconds() >= deadline)
            break;
        slept = task_sleep();
        if (slept == -EINTR) {
            ready = ask(context);
            if (!ready)
                ready = -EINTR;
            break;
        }
        current->timed_out = false;
    }
    current->deadline = NEVER;
    current->timed_out = false;
    for (u32 n = 0; n < count; n++) {
        struct file *file = file_at(context, n);
        struct queue *queues[QUEUES_EACH];
        u32 k = file && file->kind->queues ? file->kind->queues(file, queues) : 0;
        while (k--)
            queue_remove(queues[k], &waiters[n * QUEUES_EACH + k]);
    }
    irq_restore(saved);
    heap_put(waiters, bytes);
    return ready;
}

struct selection { u32 count; fd_set asked[3], found[3]; };

static bool is_set(const fd_set *set, u32 n) { return set->bits[n / 32] >> n % 32 & 1; }

static struct file *selected_file(void *context, u32 n)
{
    struct selection *selection = context;

    return is_set(&selection->asked[0], n) || is_set(&selection->asked[1], n) || is_set(&selection->asked[2], n)
        ? file_of((s32)n) : NULL;
}

static s32 select_round(void *context)
{
    static const u32 events[3] = {READ_EVENTS, WRITE_EVENTS, POLLPRI};
    struct selection *selection = context;
    s32 ready = 0;

    memset(selection->found, 0, sizeof selection->found);
    for (u32 word = 0; word * 32 < selection->count; word++) {
        u32 left = selection->asked[0].bits[word] | selection->asked[1].bits[word] | selection->asked[2].bits[word];
        while (left) {
            u32 bit = left & -left, n = word * 32 + (u32)__builtin_ctz(left), answer;
            struct file *file = file_of((s32)n);
            left &= ~bit;
            if (!file)
                return -EBADF;
            answer = poll_file(file);
            for (u32 k = 0; k < 3; k++)
                if ((selection->asked[k].bits[word] & bit) && (answer & events[k])) {
                    selection->found[k].bits[word] |= bit;
                    ready++;
                }
        }
    }
    return ready;
}

static s32 select(s32 count, u32 read, u32 write, u32 except, u64 deadline)
{
    struct selection *selection;
    u32 sets[3] = {read, write, except}, bytes = ((u32)count + 31) / 32 * 4;
    s32 result = 0;

    if (count < 0 || count > (s32)FD_SETSIZE)
        return -EINVAL;
    selection = heap_take(sizeof *selection);
    if (!selection)
        return -ENOMEM;
    selection->count = (u32)count;
    for (u32 k = 0; k < 3 && !result; k++)
        if (sets[k])
            result = user_read(&selection->asked[k], sets[k], bytes);
    for (u32 k = 0; k < 3 && count % 32; k++) /* bits at and above count are not asked for */
        selection->asked[k].bits[count / 32] &= (1u << count % 32) - 1;
    if (!result)
        result = wait_for(select_round, selected_file, selection, (u32)count, deadline);
    for (u32 k = 0; k < 3 && result >= 0; k++)
        if (sets[k] && user_write(sets[k], &selection->found[k], bytes))
            result = -EFAULT;
    heap_put(selection, sizeof *selection);
    return result;
}

static u64 left_until(u64 deadline)
{
    u64 now = clock_nanoseconds();

    return deadline > now ? deadline - now : 0;
}

s32 sys_newselect(s32 count, u32 read, u32 write, u32 except, u32 timeout)
{
    struct timeval time;
    u64 deadline = NEVER;
    s32 result;

    if (timeout) {
        if (user_read(&time, timeout, sizeof time))
            return -EFAULT;
        if (time.tv_sec < 0 || (u32)time.tv_usec >= 1000000)
            return -EINVAL;
        deadline = (u64)time.tv_sec * NANOSECONDS + (u64)time.tv_usec * 1000;
        if (deadline)
            deadline += clock_nanoseconds();
    }
    result = select(count, read, write, except, deadline);
    if (timeout && deadline) { /* Linux tells what is left */
        u64 left = left_until(deadline);
        time = (struct timeval){(s32)(left / NANOSECONDS), (s32)(left % NANOSECONDS / 1000)};
        user_write(timeout, &time, sizeof time);
    }
    return result;
}

/* What pselect and ppoll have more: a timespec, which may be wide, and a signal mask while they wait. */
struct waiting { u64 deadline; u32 timeout; bool wide, masked; };

static s32 begin_waiting(struct waiting *waiting, u32 timeout, bool wide, u32 mask, u32 mask_bytes)
{
    sigset_t blocked;
    s32 error;

    *waiting = (struct waiting){NEVER, timeout, wide, mask != 0};
    if (timeout) {
        error = wide ? get_timespec64(timeout, &waiting->deadline) : get_timespec(timeout, &waiting->deadline);
        if (error)
            return error;
        if (waiting->deadline)
            waiting->deadline += clock_nanoseconds();
    }
    if (mask) {
        if (mask_bytes != sizeof blocked)
            return -EINVAL;
        if (user_read(&blocked, mask, sizeof blocked))
            return -EFAULT;
        current->signals.saved = current->signals.blocked;
        signal_set_blocked(blocked);
    }
    return 0;
}

/* A signal that ended the wait is delivered under the wait's mask: its delivery restores the old one. */
static s32 end_waiting(const struct waiting *waiting, s32 result)
{
    if (waiting->masked && result == -EINTR)
        current->signals.restore_saved = true;
    else if (waiting->masked)
        signal_set_blocked(current->signals.saved);
    if (waiting->timeout) {
        u64 left = left_until(waiting->deadline);
        struct timespec narrow = {(s32)(left / NANOSECONDS), (s32)(left % NANOSECONDS)};
        struct timespec64 wide = {.tv_sec = narrow.tv_sec, .tv_nsec = (u32)narrow.tv_nsec};
        if (waiting->wide)
            user_write(waiting->timeout, &wide, sizeof wide);
        else
            user_write(waiting->timeout, &narrow, sizeof narrow);
    }
    return result;
}

static s32 select_masked(s32 count, u32 read, u32 write, u32 except, u32 timeout, u32 mask, bool wide)
{
    struct waiting waiting;
    u32 pair[2] = {0, 0};
    s32 error = mask && user_read(pair, mask, sizeof pair) ? -EFAULT : begin_waiting(&waiting, timeout, wide, pair[0], pair[1]);

    return error ? error : end_waiting(&waiting, select(count, read, write, except, waiting.deadline));
}

s32 sys_pselect6(s32 count, u32 read, u32 write, u32 except, u32 timeout, u32 mask)
{
    return select_masked(count, read, write, except, timeout, mask, false);
}

s32 sys_pselect6_time64(s32 count, u32 read, u32 write, u32 except, u32 timeout, u32 mask)
{
    return select_masked(count, read, write, except, timeout, mask, true);
}

struct polling { u32 count; struct pollfd *list; };

static struct file *polled_file(void *context, u32 n)
{
    struct polling *polling = context;

    return file_of(polling->list[n].fd);
}

static s32 poll_round(void *context)
{
    struct polling *polling = context;
    s32 ready = 0;

    for (u32 n = 0; n < polling->count; n++) {
        struct pollfd *entry = &polling->list[n];
        struct file *file = file_of(entry->fd);
        u32 answer = file ? poll_file(file) & ((u16)entry->events | POLLERR | POLLHUP) : POLLNVAL;
        entry->revents = entry->fd < 0 ? 0 : (short)answer;
        ready += entry->revents != 0;
    }
    return ready;
}

static s32 poll_list(u32 list, u32 count, u64 deadline)
{
    struct polling polling = {count, NULL};
    u32 bytes = MAX(count, 1) * sizeof *polling.list;
    s32 result;

    if (count > FILES_MAX)
        return -EINVAL;
    polling.list = heap_take(bytes);
    if (!polling.list)
        return -ENOMEM;
    result = user_read(polling.list, list, count * sizeof *polling.list);
    if (!result) {
        result = wait_for(poll_round, polled_file, &polling, count, deadline);
        if (result >= 0 && user_write(list, polling.list, count * sizeof *polling.list))
            result = -EFAULT;
    }
    heap_put(polling.list, bytes);
    return result;
}

s32 sys_poll(u32 list, u32 count, s32 milliseconds)
{
    return poll_list(list, count, milliseconds < 0 ? NEVER : milliseconds ? clock_nanoseconds() + (u64)milliseconds * 1000000 : 0);
}

static s32 poll_masked(u32 list, u32 count, u32 timeout, u32 mask, u32 mask_bytes, bool wide)
{
    struct waiting waiting;
    s32 error = begin_waiting(&waiting, timeout, wide, mask, mask_bytes);

    return error ? error : end_waiting(&waiting, poll_list(list, count, waiting.deadline));
}

s32 sys_ppoll(u32 list, u32 count, u32 timeout, u32 mask, u32 bytes) { return poll_masked(list, count, timeout, mask, bytes, false); }

s32 sys_ppoll_time64(u32 list, u32 count, u32 timeout, u32 mask, u32 bytes)
{
    return poll_masked(list, count, timeout, mask, bytes, true);
}
