/* AF_UNIX stream sockets: pairs, names, listening and connecting. POSIX.1 2.10 (sockets); Linux unix(7). */
#include "file.h"
#include "heap.h"
#include "string.h"
#include "system_calls.h"
#include "uaccess.h"
#include "../include/abi/socket.h"

#define BACKLOG_MAX 16u
#define FAMILY_BYTES 2u

enum socket_state { SOCKET_NEW, SOCKET_BOUND, SOCKET_LISTENING, SOCKET_CONNECTED };

struct socket {
    enum socket_state state;
    struct stream *in, *out;
    bool in_shut, out_shut;
    struct listener *listener;
    struct inode *name; /* held, of a bound socket */
    struct sockaddr_un address;
    u32 address_bytes;
};

/* A listening socket's queue; connections wait in it as finished sockets. */
struct listener {
    struct socket *waiting[BACKLOG_MAX];
    u32 count, backlog;
    struct queue queue;
};

/* Who waits for room in some backlog: not in the listener's own queue, because the listener may go first. */
static struct queue connecting;

static struct socket *socket_create(void) { return heap_take(sizeof(struct socket)); }

static void reader_gone(struct stream *stream)
{
    stream_close_reader(stream);
    if (!stream->readers && !stream->writers)
        stream_destroy(stream);
}

static void writer_gone(struct stream *stream)
{
    stream_close_writer(stream);
    if (!stream->readers && !stream->writers)
        stream_destroy(stream);
}

static void socket_destroy(struct socket *socket)
{
    if (socket->in) {
        /* A shut direction has already given its side of the stream back; the hold on the memory ends here. */
        struct stream *in = socket->in, *out = socket->out;
        if (!socket->in_shut)
            reader_gone(in);
        if (!socket->out_shut)
            writer_gone(out);
    }
    if (socket->listener) {
        for (u32 i = 0; i < socket->listener->count; i++)
            socket_destroy(socket->listener->waiting[i]);
        if (socket->name)
            socket->name->listener = NULL;
        queue_wake(&connecting);
        heap_put(socket->listener, sizeof *socket->listener);
    }
    if (socket->name)
        inode_put(socket->name);
    heap_put(socket, sizeof *socket);
}

static bool join(struct socket *a, struct socket *b)
{
    struct stream *one = stream_create(), *two = stream_create();

    if (!one || !two) {
        if (one)
            stream_destroy(one);
        if (two)
            stream_destroy(two);
        return false;
    }
    a->in = b->out = one;
    a->out = b->in = two;
    a->state = b->state = SOCKET_CONNECTED;
    return true;
}

static s32 socket_receive(struct file *file, u32 to, u32 bytes, u32 flags)
{
    struct socket *socket = file->object;

    if (socket->state != SOCKET_CONNECTED)
        return -EINVAL;
    if (socket->in_shut)
        return 0;
    return stream_read(socket->in, to, bytes, !(file->flags & O_NONBLOCK) && !(flags & MSG_DONTWAIT), flags & MSG_PEEK);
}

static s32 socket_send(struct file *file, u32 from, u32 bytes, u32 flags)
{
    static const struct notice notice = {.code = SI_KERNEL};
    struct socket *socket = file->object;
    s32 result;

    if (socket->state != SOCKET_CONNECTED)
        return -ENOTCONN;
    result = socket->out_shut ? -EPIPE
        : stream_write(socket->out, from, bytes, !(file->flags & O_NONBLOCK) && !(flags & MSG_DONTWAIT));
    if (result == -EPIPE && !(flags & MSG_NOSIGNAL))
        signal_send(current, SIGPIPE, &notice);
    return result;
}

static s32 socket_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    (void)at;
    return socket_receive(file, to, bytes, 0);
}

static s32 socket_write(struct file *file, u32 from, u32 bytes, u64 *at)
{
    (void)at;
    return socket_send(file, from, bytes, 0);
}

static u32 socket_poll(struct file *file)
{
    struct socket *socket = file->object;

    switch (socket->state) {
    case SOCKET_LISTENING: return socket->listener->count ? POLLIN : 0;
    case SOCKET_CONNECTED: {
        u32 in = socket->in_shut ? POLLIN : stream_poll_read(socket->in);
        u32 out = socket->out_shut ? POLLOUT : stream_poll_write(socket->out) & ~(u32)POLLERR;
        if (in & POLLHUP && !socket->out_shut && socket->out->readers) /* only the other's sending side is shut */
            in &= ~(u32)POLLHUP;
        return in | (!socket->in_shut && !socket->in->writers ? POLLIN : 0) | out;
    }
    default: return POLLOUT | POLLHUP;
    }
}

static u32 socket_queues(struct file *file, struct queue *queues[2])
{
    struct socket *socket = file->object;

    if (socket->state == SOCKET_LISTENING) {
        queues[0] = &socket->listener->queue;
        return 1;
    }
    if (socket->state != SOCKET_CONNECTED)
        return 0;
    u32 n = 0;
    if (!socket->in_shut)
        queues[n++] = &socket->in->queue;
    if (!socket->out_shut)
        queues[n++] = &socket->out->queue;
    return n;
}

static void socket_close(struct file *file) { socket_destroy(file->object); }

const struct file_kind socket_kind = {
    .read = socket_read, .write = socket_write, .poll = socket_poll, .queues = socket_queues, .close = socket_close,
};

static s32 descriptor_of(struct socket *socket, u32 type)
{
    struct file *file = file_create(&socket_kind, O_RDWR | ((type & SOCK_NONBLOCK) ? O_NONBLOCK : 0));
    s32 descriptor;

    if (!file) {
        socket_destroy(socket);
        return -ENOMEM;
    }
    file->object = socket;
    file->mode = S_IFSOCK | 0777;
    descriptor = descriptor_make(file, 0, type & SOCK_CLOEXEC);
    if (descriptor < 0)
        file_put(file);
    return descriptor;
}

static struct socket *socket_of(s32 descriptor, s32 *error)
{
    struct file *file = file_of(descriptor);

    *error = !file ? -EBADF : file->kind != &socket_kind ? -ENOTSOCK : 0;
    return *error ? NULL : file->object;
}

static s32 check_type(s32 family, u32 type, s32 protocol)
{
    if (family != AF_UNIX)
        return -EAFNOSUPPORT;
    if (protocol != 0 && protocol != AF_UNIX)
        return -EPROTONOSUPPORT;
    return (type & SOCK_TYPE) == SOCK_STREAM ? 0 : -EPROTONOSUPPORT;
}

s32 sys_socket(s32 family, u32 type, s32 protocol)
{
    s32 error = check_type(family, type, protocol);
    struct socket *socket = error ? NULL : socket_create();

    if (error)
        return error;
    return socket ? descriptor_of(socket, type) : -ENOMEM;
}

s32 sys_socketpair(s32 family, u32 type, s32 protocol, u32 result)
{
    s32 error = check_type(family, type, protocol), pair[2];
    struct socket *a, *b;

    if (error)
        return error;
    a = socket_create();
    b = socket_create();
    if (!a || !b || !join(a, b)) {
        heap_put(a, sizeof *a);
        heap_put(b, sizeof *b);
        return -ENOMEM;
    }
    pair[0] = descriptor_of(a, type);
    if (pair[0] < 0) {
        socket_destroy(b);
        return pair[0];
    }
    pair[1] = descriptor_of(b, type);
    if (pair[1] < 0) {
        descriptor_close(pair[0]);
        return pair[1];
    }
    if (user_write(result, pair, sizeof pair)) {
        descriptor_close(pair[0]);
        descriptor_close(pair[1]);
        return -EFAULT;
    }
    return 0;
}

static s32 read_address(struct sockaddr_un *to, u32 at, u32 bytes)
{
    if (bytes > sizeof *to || bytes <= FAMILY_BYTES)
        return -EINVAL;
    memset(to, 0, sizeof *to);
    if (user_read(to, at, bytes))
        return -EFAULT;
    to->sun_path[sizeof to->sun_path - 1] = 0;
    return to->sun_family == AF_UNIX ? 0 : -EINVAL;
}

s32 sys_bind(s32 descriptor, u32 address, u32 bytes)
{
    s32 error;
    struct socket *socket = socket_of(descriptor, &error);
    struct sockaddr_un name;

    if (!socket)
        return error;
    error = read_address(&name, address, bytes);
    if (error)
        return error;
    if (socket->state != SOCKET_NEW)
        return -EINVAL;
    error = path_make(name.sun_path, NULL, S_IFSOCK | (0777 & ~current->mask), &socket->name);
    if (error)
        return error == -EEXIST ? -EADDRINUSE : error;
    socket->address = name;
    socket->address_bytes = FAMILY_BYTES + strlen(name.sun_path) + 1;
    socket->state = SOCKET_BOUND;
    return 0;
}

s32 sys_listen(s32 descriptor, s32 backlog)
{
    s32 error;
    struct socket *socket = socket_of(descriptor, &error);

    if (!socket)
        return error;
    if (socket->state != SOCKET_BOUND && socket->state != SOCKET_LISTENING)
        return -EINVAL;
    if (!socket->listener) {
        socket->listener = heap_take(sizeof *socket->listener);
        if (!socket->listener)
            return -ENOMEM;
    }
    socket->listener->backlog = backlog < 0 || backlog >= (s32)BACKLOG_MAX ? BACKLOG_MAX : (u32)backlog + 1;
    socket->name->listener = socket->listener;
    socket->state = SOCKET_LISTENING;
    return 0;
}

/* The name is looked up again after every sleep: the listener may have gone meanwhile. */
s32 sys_connect(s32 descriptor, u32 address, u32 bytes)
{
    s32 error;
    struct socket *socket = socket_of(descriptor, &error), *other;
    struct sockaddr_un name;

    if (!socket)
        return error;
    error = read_address(&name, address, bytes);
    if (error)
        return error;
    if (socket->state == SOCKET_CONNECTED)
        return -EISCONN;
    if (socket->state == SOCKET_LISTENING)
        return -EINVAL;
    for (;;) {
        struct inode *inode = path_find(name.sun_path, NULL, &error);
        struct listener *listener = inode ? inode->listener : NULL;
        if (!inode)
            return error;
        inode_put(inode);
        if (!listener)
            return -ECONNREFUSED;
        if (listener->count < listener->backlog) {
            other = socket_create();
            if (!other || !join(socket, other)) {
                heap_put(other, sizeof *other);
                return -ENOMEM;
            }
            other->address = name;
            other->address_bytes = FAMILY_BYTES + strlen(name.sun_path) + 1;
            listener->waiting[listener->count++] = other;
            queue_wake(&listener->queue);
            return 0;
        }
        if (file_of(descriptor)->flags & O_NONBLOCK)
            return -EAGAIN;
        if (queue_wait(&connecting) == -EINTR)
            return interrupted();
    }
}

static s32 write_address(const struct socket *socket, u32 to, u32 length)
{
    u16 family = AF_UNIX;
    u32 room, bytes = socket && socket->address_bytes ? socket->address_bytes : FAMILY_BYTES;

    if (!to)
        return 0;
    if (user_get(&room, length))
        return -EFAULT;
    if ((s32)room < 0)
        return -EINVAL;
    if (user_write(to, bytes > FAMILY_BYTES ? (const void *)&socket->address : &family, MIN(room, bytes)))
        return -EFAULT;
    return user_put(length, bytes);
}

s32 sys_accept(s32 descriptor, u32 address, u32 length)
{
    s32 error;
    struct socket *socket = socket_of(descriptor, &error), *other;
    struct listener *listener;

    if (!socket)
        return error;
    if (socket->state != SOCKET_LISTENING)
        return -EINVAL;
    listener = socket->listener;
    while (listener->count == 0) {
        if (file_of(descriptor)->flags & O_NONBLOCK)
            return -EAGAIN;
        if (queue_wait(&listener->queue) == -EINTR)
            return interrupted();
    }
    other = listener->waiting[0];
    listener->count--;
    memmove(listener->waiting, listener->waiting + 1, listener->count * sizeof other);
    queue_wake(&connecting);
    error = write_address(NULL, address, length);
    if (error) {
        socket_destroy(other);
        return error;
    }
    return descriptor_of(other, 0);
}

s32 sys_getsockname(s32 descriptor, u32 address, u32 length)
{
    s32 error;
    struct socket *socket = socket_of(descriptor, &error);

    return socket ? write_address(socket, address, length) : error;
}

s32 sys_getpeername(s32 descriptor, u32 address, u32 length)
{
    s32 error;
    struct socket *socket = socket_of(descriptor, &error);

    if (!socket)
        return error;
    return socket->state == SOCKET_CONNECTED ? write_address(NULL, address, length) : -ENOTCONN;
}

s32 sys_sendto(s32 descriptor, u32 from, u32 bytes, u32 flags, u32 address)
{
    s32 error;
    struct socket *socket = socket_of(descriptor, &error);

    if (!socket)
        return error;
    if (address)
        return socket->state == SOCKET_CONNECTED ? -EISCONN : -EOPNOTSUPP;
    return socket_send(file_of(descriptor), from, bytes, flags);
}

s32 sys_send(s32 descriptor, u32 from, u32 bytes, u32 flags) { return sys_sendto(descriptor, from, bytes, flags, 0); }

s32 sys_recvfrom(s32 descriptor, u32 to, u32 bytes, u32 flags, u32 address, u32 length)
{
    s32 error;
    struct socket *socket = socket_of(descriptor, &error);
    s32 result;

    if (!socket)
        return error;
    result = socket_receive(file_of(descriptor), to, bytes, flags);
    if (result >= 0 && address && user_put(length, 0))
        return -EFAULT;
    return result;
}

s32 sys_recv(s32 descriptor, u32 to, u32 bytes, u32 flags) { return sys_recvfrom(descriptor, to, bytes, flags, 0, 0); }

s32 sys_shutdown(s32 descriptor, s32 how)
{
    s32 error;
    struct socket *socket = socket_of(descriptor, &error);

    if (!socket)
        return error;
    if (how < SHUT_RD || how > SHUT_RDWR)
        return -EINVAL;
    if (socket->state != SOCKET_CONNECTED)
        return -ENOTCONN;
    if (how != SHUT_WR && !socket->in_shut) {
        socket->in_shut = true;
        reader_gone(socket->in);
    }
    if (how != SHUT_RD && !socket->out_shut) {
        socket->out_shut = true;
        writer_gone(socket->out);
    }
    return 0;
}

s32 sys_setsockopt(s32 descriptor)
{
    s32 error;

    socket_of(descriptor, &error);
    return error;
}

s32 sys_getsockopt(s32 descriptor, s32 level, s32 option, u32 value, u32 length)
{
    s32 error;
    struct socket *socket = socket_of(descriptor, &error);

    if (!socket)
        return error;
    if (level != SOL_SOCKET || (option != SO_TYPE && option != SO_ERROR))
        return -ENOPROTOOPT;
    if (user_put(value, option == SO_TYPE ? SOCK_STREAM : 0) || user_put(length, 4))
        return -EFAULT;
    return 0;
}
