/* Byte streams between processes, and pipes and FIFOs on them. POSIX.1 read, write, pipe, open; Linux fifo(7). */
#include "file.h"
#include "heap.h"
#include "page.h"
#include "uaccess.h"
#include "../include/abi/terminal.h"

struct stream *stream_create(void)
{
    struct stream *stream = heap_take(sizeof *stream);

    if (stream)
        stream->readers = stream->writers = stream->reader_opens = stream->writer_opens = 1;
    return stream;
}

void stream_destroy(struct stream *stream)
{
    for (u32 i = 0; i < STREAM_PAGES; i++)
        if (stream->pages[i])
            page_put(stream->pages[i]);
    heap_put(stream, sizeof *stream);
}

void stream_close_reader(struct stream *stream)
{
    stream->readers--;
    queue_wake(&stream->queue);
}

void stream_close_writer(struct stream *stream)
{
    stream->writers--;
    queue_wake(&stream->queue);
}

s32 stream_read(struct stream *stream, u32 to, u32 bytes, bool wait, bool peek)
{
    u32 done = 0, head;

    if (bytes == 0)
        return 0;
    while (stream->fill == 0) {
        if (stream->writers == 0)
            return 0;
        if (!wait)
            return -EAGAIN;
        if (queue_wait(&stream->queue) == -EINTR)
            return interrupted();
    }
    bytes = MIN(bytes, stream->fill);
    head = stream->head;
    while (done < bytes) {
        u32 part = MIN(bytes - done, PAGE_SIZE - head % PAGE_SIZE);
        if (user_write(to + done, stream->pages[head / PAGE_SIZE] + head % PAGE_SIZE, part))
            return done ? (s32)done : -EFAULT;
        head = (head + part) % STREAM_BYTES;
        done += part;
        if (!peek) {
            stream->head = head;
            stream->fill -= part;
        }
    }
    if (!peek)
        queue_wake(&stream->queue);
    return (s32)done;
}

s32 stream_write(struct stream *stream, u32 from, u32 bytes, bool wait)
{
    u32 done = 0;

    while (done < bytes) {
        u32 room = STREAM_BYTES - stream->fill, tail, part;
        char **page;
        if (stream->readers == 0)
            return done ? (s32)done : -EPIPE;
        if (room == 0 || (bytes <= PIPE_BUF && room < bytes)) {
            if (!wait)
                return done ? (s32)done : -EAGAIN;
            if (queue_wait(&stream->queue) == -EINTR)
                return done ? (s32)done : interrupted();
            continue;
        }
        tail = (stream->head + stream->fill) % STREAM_BYTES;
        part = MIN(MIN(bytes - done, room), PAGE_SIZE - tail % PAGE_SIZE);
        page = &stream->pages[tail / PAGE_SIZE];
        if (!*page && !(*page = page_take(0)))
            return done ? (s32)done : -ENOMEM;
        if (user_read(*page + tail % PAGE_SIZE, from + done, part))
            return done ? (s32)done : -EFAULT;
        stream->fill += part;
        done += part;
        if (done == bytes || stream->fill == STREAM_BYTES)
            queue_wake(&stream->queue);
    }
    return (s32)done;
}

u32 stream_poll_read(const struct stream *stream)
{
    return (stream->fill ? POLLIN : 0) | (stream->writers || !stream->writer_opens ? 0 : POLLHUP);
}

u32 stream_poll_write(const struct stream *stream)
{
    return stream->readers ? (STREAM_BYTES - stream->fill >= PIPE_BUF ? POLLOUT : 0) : POLLOUT | POLLERR;
}

static s32 pipe_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    (void)at;
    return stream_read(file->object, to, bytes, !(file->flags & O_NONBLOCK), false);
}

static s32 pipe_write(struct file *file, u32 from, u32 bytes, u64 *at)
{
    static const struct notice notice = {.code = SI_KERNEL};
    s32 result = stream_write(file->object, from, bytes, !(file->flags & O_NONBLOCK));

    (void)at;
    if (result == -EPIPE)
        signal_send(current, SIGPIPE, &notice);
    return result;
}

static bool reads(const struct file *file) { return (file->flags & O_ACCMODE) != O_WRONLY; }
static bool writes(const struct file *file) { return (file->flags & O_ACCMODE) != O_RDONLY; }

static u32 pipe_poll(struct file *file)
{
    return (reads(file) ? stream_poll_read(file->object) : 0) | (writes(file) ? stream_poll_write(file->object) : 0);
}

static s32 pipe_control(struct file *file, u32 request, u32 argument)
{
    const struct stream *stream = file->object;

    return request == FIONREAD ? user_put(argument, stream->fill) : -ENOTTY;
}

static u32 pipe_queues(struct file *file, struct queue *queues[2])
{
    queues[0] = &((struct stream *)file->object)->queue;
    return 1;
}

static void pipe_close(struct file *file)
{
    struct stream *stream = file->object;

    if (!stream) /* a FIFO that could not be opened */
        return;
    if (reads(file))
        stream_close_reader(stream);
    if (writes(file))
        stream_close_writer(stream);
    if (stream->readers || stream->writers)
        return;
    stream_destroy(stream);
    if (file->inode)
        file->inode->stream = NULL;
}

/* An end waits for the other, unless it is told not to or is both. */
s32 fifo_open(struct file *file)
{
    struct inode *inode = file->inode;
    struct stream *stream = inode->stream;
    bool waits = !(file->flags & O_NONBLOCK) && reads(file) != writes(file);
    const u32 *count, *opens;
    u32 before;

    if (!reads(file) && !waits && !(stream && stream->readers))
        return -ENXIO;
    if (!stream) {
        stream = stream_create();
        if (!stream)
            return -ENOMEM;
        stream->readers = stream->writers = stream->reader_opens = stream->writer_opens = 0;
        inode->stream = stream;
    }
    file->object = stream;
    stream->readers += reads(file);
    stream->reader_opens += reads(file);
    stream->writers += writes(file);
    stream->writer_opens += writes(file);
    queue_wake(&stream->queue);
    count = reads(file) ? &stream->writers : &stream->readers;
    opens = reads(file) ? &stream->writer_opens : &stream->reader_opens;
    before = *opens;
    while (waits && !*count && *opens == before)
        if (queue_wait(&stream->queue) == -EINTR)
            return interrupted();
    return 0;
}

const struct file_kind pipe_kind = {
    .read = pipe_read, .write = pipe_write, .poll = pipe_poll, .queues = pipe_queues, .control = pipe_control, .close = pipe_close,
};
