/*
 * The channel to one other guest: two rings in a page that both have, one for each direction.
 *
 *   0    produced   bytes ever written to ring 0, modulo 2^32: end 0 writes this
 *   4    consumed   bytes ever read from it: end 1 writes this
 *   8    2040 bytes
 *   2048 ring 1, from end 1 to end 0
 *
 * The other guest may write anything there at any time. So an end keeps its own place in both rings to itself, reads the other's count once for
 * each decision, and gives the channel up when that count is none that it can be. A doorbell is rung only for who may sleep: a reader
 * whose ring was empty, a writer whose ring was full. That is looked at after the own count is written; both ends run on one processor, so
 * stores are seen in their order.
 */
#include "channel.h"
#include "file.h"
#include "port.h"
#include "print.h"
#include "uaccess.h"

#define CAPACITY 2040u

struct ring { u32 produced, consumed; u8 bytes[CAPACITY]; };
_Static_assert(2 * sizeof(struct ring) == PAGE_SIZE, "two rings are a page");

/* This end of a ring: how many bytes have passed here, and the place in the ring that comes next. */
struct place { u32 passed, at; };

static volatile struct ring *outward, *inward;
static struct place sent, received;
static bool broken, other_ended;
static struct queue queue;

bool channel_start(const struct board *board)
{
    u32 end;
    volatile struct ring *rings = channel_find(board, &end);

    if (!rings)
        return false;
    outward = &rings[end];
    inward = &rings[1 - end];
    return true;
}

void channel_interrupt(bool other_runs)
{
    if (!other_runs && !other_ended) {
        other_ended = true;
        print("channel: the other guest has ended\n");
    }
    queue_wake(&queue);
}

/* Bytes in a ring by both ends' counts, or -EIO for good when there cannot be so many. */
static s32 fill_of(u32 produced, u32 consumed)
{
    u32 fill = produced - consumed;

    if (!broken && fill > CAPACITY) {
        broken = true;
        print("channel: the other guest says that %u bytes are in a ring of %u\n", fill, CAPACITY);
    }
    return broken ? -EIO : (s32)fill;
}

static s32 readable(void) { return fill_of(inward->produced, received.passed); }

static s32 writable(void)
{
    s32 fill = fill_of(sent.passed, outward->consumed);

    return fill < 0 ? fill : (s32)CAPACITY - fill;
}

/* Waits until there is something to read, or room to write; what there is, 0 when the other guest has ended, -errno. */
static s32 wait_for(s32 (*ready)(void), bool wait)
{
    u32 saved = irq_save();
    s32 found;

    while ((found = ready()) == 0 && !other_ended) {
        found = wait ? queue_wait(&queue) : -EAGAIN;
        if (found == -EINTR)
            found = interrupted();
        if (found)
            break;
    }
    irq_restore(saved);
    return found;
}

static void go_on(struct place *place, u32 bytes)
{
    place->passed += bytes;
    place->at = (place->at + bytes) % CAPACITY;
}

static s32 channel_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    u32 done = 0;
    s32 fill;

    (void)at;
    if (bytes == 0)
        return 0;
    fill = wait_for(readable, !(file->flags & O_NONBLOCK));
    if (fill <= 0)
        return fill;
    bytes = MIN(bytes, (u32)fill);
    while (done < bytes) {
        u32 part = MIN(bytes - done, CAPACITY - received.at);
        if (user_write(to + done, (const void *)&inward->bytes[received.at], part))
            break;
        go_on(&received, part);
        done += part;
    }
    inward->consumed = received.passed;
    if (inward->produced - (received.passed - done) == CAPACITY)
        channel_ring();
    return done ? (s32)done : -EFAULT;
}

static s32 send(struct file *file, u32 from, u32 bytes)
{
    u32 done = 0;

    while (done < bytes) {
        s32 room = other_ended ? -EPIPE : wait_for(writable, !(file->flags & O_NONBLOCK));
        u32 part;
        if (room == 0) /* it ended meanwhile */
            continue;
        if (room < 0)
            return done ? (s32)done : room;
        part = MIN(MIN(bytes - done, (u32)room), CAPACITY - sent.at);
        if (user_read((void *)&outward->bytes[sent.at], from + done, part))
            return done ? (s32)done : -EFAULT;
        go_on(&sent, part);
        done += part;
        outward->produced = sent.passed;
        if (outward->consumed == sent.passed - part)
            channel_ring();
    }
    return (s32)done;
}

static s32 channel_write(struct file *file, u32 from, u32 bytes, u64 *at)
{
    static const struct notice notice = {.code = SI_KERNEL};
    s32 result = send(file, from, bytes);

    (void)at;
    if (result == -EPIPE)
        signal_send(current, SIGPIPE, &notice);
    return result;
}

static u32 channel_poll(struct file *file)
{
    (void)file;
    return (readable() ? POLLIN : 0) | (writable() ? POLLOUT : 0) | (other_ended ? POLLHUP : 0) | (broken ? POLLERR : 0);
}

static u32 channel_queues(struct file *file, struct queue *queues[2])
{
    (void)file;
    queues[0] = &queue;
    return 1;
}

const struct file_kind channel_kind = {.read = channel_read, .write = channel_write, .poll = channel_poll, .queues = channel_queues};
