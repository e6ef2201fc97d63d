/* System calls on descriptors: open, read, write, seek, truncate, dup, fcntl, pipe. POSIX.1; Linux man section 2. */
#include "clock.h"
#include "file.h"
#include "page.h"
#include "string.h"
#include "system_calls.h"
#include "uaccess.h"
#include "user_path.h"

static bool readable(const struct file *file) { return (file->flags & O_ACCMODE) != O_WRONLY; }
static bool writable(const struct file *file) { return (file->flags & O_ACCMODE) != O_RDONLY; }

static s32 transfer(struct file *file, bool write, u32 at, u32 bytes, u64 *position)
{
    s32 (*call)(struct file *, u32, u32, u64 *) = write ? file->kind->write : file->kind->read;

    if (!call)
        return -EINVAL;
    if (bytes && !user_range(at, 1))
        return -EFAULT;
    if (bytes > 0x7ffff000)
        bytes = 0x7ffff000;
    return call(file, at, bytes, position);
}

s32 sys_read(s32 descriptor, u32 to, u32 bytes)
{
    struct file *file = file_of(descriptor);

    return file && readable(file) ? transfer(file, false, to, bytes, &file->position) : -EBADF;
}

s32 sys_write(s32 descriptor, u32 from, u32 bytes)
{
    struct file *file = file_of(descriptor);

    return file && writable(file) ? transfer(file, true, from, bytes, &file->position) : -EBADF;
}

static s32 positioned(s32 descriptor, bool write, u32 at, u32 bytes, u32 low, u32 high)
{
    struct file *file = file_of(descriptor);
    u64 position = (u64)high << 32 | low;

    if ((s32)high < 0)
        return -EINVAL;
    if (!file)
        return -EBADF;
    if (!file->kind->seekable)
        return -ESPIPE;
    return (write ? writable(file) : readable(file)) ? transfer(file, write, at, bytes, &position) : -EBADF;
}

s32 sys_pread64(s32 descriptor, u32 to, u32 bytes, u32 pad, u32 low, u32 high)
{
    (void)pad;
    return positioned(descriptor, false, to, bytes, low, high);
}

s32 sys_pwrite64(s32 descriptor, u32 from, u32 bytes, u32 pad, u32 low, u32 high)
{
    (void)pad;
    return positioned(descriptor, true, from, bytes, low, high);
}

static s32 vectored(s32 descriptor, bool write, u32 vector, u32 count)
{
    struct file *file = file_of(descriptor);
    s32 total = 0;

    if (!file || !(write ? writable(file) : readable(file)))
        return -EBADF;
    if (count > IOV_MAX)
        return -EINVAL;
    for (u32 i = 0; i < count; i++) {
        u32 part[2];
        s32 done;
        if (user_read(part, vector + i * sizeof part, sizeof part))
            return total ? total : -EFAULT;
        if ((s32)part[1] < 0)
            return total ? total : -EINVAL;
        done = transfer(file, write, part[0], part[1], &file->position);
        if (done < 0)
            return total ? total : done;
        total += done;
        if ((u32)done < part[1])
            break;
    }
    return total;
}

s32 sys_readv(s32 descriptor, u32 vector, u32 count) { return vectored(descriptor, false, vector, count); }
s32 sys_writev(s32 descriptor, u32 vector, u32 count) { return vectored(descriptor, true, vector, count); }

struct opening { u32 flags, mode; };

static s32 open_path(const char *path, struct inode *from, u32 argument)
{
    const struct opening *opening = (const struct opening *)argument;
    struct file *file;
    s32 descriptor, error = file_open(path, from, opening->flags, opening->mode, &file);

    if (error)
        return error;
    descriptor = descriptor_make(file, 0, opening->flags & O_CLOEXEC);
    if (descriptor < 0)
        file_put(file);
    return descriptor;
}

s32 sys_openat(s32 directory, u32 path, u32 flags, u32 mode)
{
    struct opening opening = {flags, mode};

    return with_path(directory, path, open_path, (u32)&opening);
}

s32 sys_open(u32 path, u32 flags, u32 mode) { return sys_openat(AT_FDCWD, path, flags, mode); }
s32 sys_creat(u32 path, u32 mode) { return sys_openat(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
s32 sys_close(s32 descriptor) { return descriptor_close(descriptor); }

static s64 seek(struct file *file, s64 offset, u32 whence)
{
    s64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (s64)file->position : file->inode ? file->inode->size : 0;

    if (!file->kind->seekable)
        return -ESPIPE;
    if (whence > SEEK_END || base + offset < 0)
        return -EINVAL;
    file->position = (u64)(base + offset);
    return base + offset;
}

s32 sys_lseek(s32 descriptor, s32 offset, u32 whence)
{
    struct file *file = file_of(descriptor);

    return file ? (s32)seek(file, offset, whence) : -EBADF;
}

s32 sys_llseek(s32 descriptor, u32 high, u32 low, u32 result, u32 whence)
{
    struct file *file = file_of(descriptor);
    s64 position;

    if (!file)
        return -EBADF;
    position = seek(file, (s64)((u64)high << 32 | low), whence);
    return position < 0 ? (s32)position : user_write(result, &position, sizeof position);
}

static s32 truncate(s32 descriptor, u64 size)
{
    struct file *file = file_of(descriptor);

    if (!file)
        return -EBADF;
    if ((s64)size < 0 || !writable(file) || !file->inode || (file->inode->mode & S_IFMT) != S_IFREG)
        return -EINVAL;
    return inode_truncate(file->inode, size);
}

s32 sys_ftruncate(s32 descriptor, u32 size) { return truncate(descriptor, (u64)(s64)(s32)size); }

s32 sys_ftruncate64(s32 descriptor, u32 pad, u32 low, u32 high)
{
    (void)pad;
    return truncate(descriptor, (u64)high << 32 | low);
}

static s32 truncate_path(const char *path, struct inode *from, u32 argument)
{
    s32 error = 0;
    struct inode *inode = path_own(path, from, &error);

    if (!inode)
        return error;
    if ((inode->mode & S_IFMT) != S_IFREG)
        error = (inode->mode & S_IFMT) == S_IFDIR ? -EISDIR : -EINVAL;
    else if (!inode_allows(inode, W_OK))
        error = -EACCES;
    else
        error = inode_truncate(inode, *(const u64 *)argument);
    inode_put(inode);
    return error;
}

s32 sys_truncate64(u32 path, u32 pad, u32 low, u32 high)
{
    u64 size = (u64)high << 32 | low;

    (void)pad;
    return (s64)size < 0 ? -EINVAL : with_path(AT_FDCWD, path, truncate_path, (u32)&size);
}

s32 sys_truncate(u32 path, u32 size) { return sys_truncate64(path, 0, size, (s32)size < 0 ? ~0u : 0); }

/* The file system is memory: nothing is ever behind. */
s32 sys_sync(void) { return 0; }
s32 sys_fdatasync(s32 descriptor) { return sys_fsync(descriptor); }

/* Advice on a file that is in memory has nothing to change. */
s32 sys_arm_fadvise64_64(s32 descriptor, u32 advice)
{
    struct file *file = file_of(descriptor);

    return !file ? -EBADF : !file->kind->seekable ? -ESPIPE : advice > POSIX_FADV_NOREUSE ? -EINVAL : 0;
}

/* From one regular file to another; everything else is for read and write. */
static s32 send_file(s32 out, s32 in, u32 at, u32 bytes, bool wide)
{
    struct file *from = file_of(in), *to = file_of(out);
    u64 position = from ? from->position : 0;
    u32 done = 0;

    if (!from || !to || !readable(from) || !writable(to))
        return -EBADF;
    if (from->kind != &regular_kind || to->kind != &regular_kind || (to->flags & O_APPEND) || from->inode == to->inode)
        return -EINVAL;
    if (at && user_read(&position, at, wide ? 8 : 4))
        return -EFAULT;
    if (!wide && at)
        position = (u32)position;
    while (done < bytes && position < from->inode->size) {
        u32 offset = (u32)position, part = MIN(bytes - done, MIN(PAGE_SIZE - offset % PAGE_SIZE, from->inode->size - offset));
        char *page = inode_page(from->inode, offset / PAGE_SIZE);
        s32 written = !page ? -ENOMEM : to->position + part > 0x7fffffff ? -EFBIG
                    : inode_write(to->inode, page + offset % PAGE_SIZE, part, (u32)to->position);
        if (written < 0)
            return done ? (s32)done : written;
        to->position += part;
        position += part;
        done += part;
    }
    if (done)
        to->inode->modified = to->inode->changed = clock_wall();
    if (!at)
        from->position = position;
    else if (user_write(at, &position, wide ? 8 : 4))
        return -EFAULT;
    return (s32)done;
}

s32 sys_sendfile(s32 out, s32 in, u32 at, u32 bytes) { return send_file(out, in, at, bytes, false); }
s32 sys_sendfile64(s32 out, s32 in, u32 at, u32 bytes) { return send_file(out, in, at, bytes, true); }
s32 sys_fsync(s32 descriptor) { return !file_of(descriptor) ? -EBADF : file_of(descriptor)->kind->seekable ? 0 : -EINVAL; }

static s32 duplicate(s32 from, u32 first, bool close_on_exec)
{
    struct file *file = file_of(from);
    s32 descriptor;

    if (!file)
        return -EBADF;
    descriptor = descriptor_make(file, first, close_on_exec);
    if (descriptor >= 0)
        file_hold(file);
    return descriptor;
}

s32 sys_dup(s32 descriptor) { return duplicate(descriptor, 0, false); }

s32 sys_dup3(s32 from, s32 to, u32 flags)
{
    struct file *file = file_of(from);

    if ((flags & ~O_CLOEXEC) || from == to)
        return -EINVAL;
    if (!file || (u32)to >= FILES_MAX)
        return -EBADF;
    file_hold(file);
    descriptor_close(to);
    return descriptor_make(file, (u32)to, flags & O_CLOEXEC);
}

s32 sys_dup2(s32 from, s32 to)
{
    if (from == to)
        return file_of(from) ? to : -EBADF;
    return sys_dup3(from, to, 0);
}

s32 sys_fcntl64(s32 descriptor, s32 command, u32 argument)
{
    struct file *file = file_of(descriptor);
    u32 *word = &current->close_on_exec[(u32)descriptor / 32 % COUNT(current->close_on_exec)], bit = 1u << (u32)descriptor % 32;

    if (!file)
        return -EBADF;
    switch (command) {
    case F_DUPFD:
    case F_DUPFD_CLOEXEC: return argument >= FILES_MAX ? -EINVAL : duplicate(descriptor, argument, command == F_DUPFD_CLOEXEC);
    case F_GETFD: return *word & bit ? FD_CLOEXEC : 0;
    case F_SETFD: *word = argument & FD_CLOEXEC ? *word | bit : *word & ~bit; return 0;
    case F_GETFL: return (s32)(file->flags & ~(O_CREAT | O_EXCL | O_NOCTTY | O_TRUNC | O_CLOEXEC));
    case F_SETFL: file->flags = (file->flags & ~(O_APPEND | O_NONBLOCK)) | (argument & (O_APPEND | O_NONBLOCK)); return 0;
    case F_GETLK:
    case F_SETLK:
    case F_SETLKW:
    case F_GETLK64:
    case F_SETLK64:
    case F_SETLKW64: return lock_control(file, command, argument);
    }
    return -EINVAL;
}

s32 sys_fcntl(s32 descriptor, s32 command, u32 argument) { return sys_fcntl64(descriptor, command, argument); }

s32 sys_ioctl(s32 descriptor, u32 request, u32 argument)
{
    struct file *file = file_of(descriptor);

    if (!file)
        return -EBADF;
    return file->kind->control ? file->kind->control(file, request, argument) : -ENOTTY;
}

s32 sys_pipe2(u32 result, u32 flags)
{
    s32 pair[2];
    struct stream *stream;
    struct file *reader, *writer;

    if (flags & ~(O_CLOEXEC | O_NONBLOCK))
        return -EINVAL;
    stream = stream_create();
    reader = file_create(&pipe_kind, O_RDONLY | (flags & O_NONBLOCK));
    writer = file_create(&pipe_kind, O_WRONLY | (flags & O_NONBLOCK));
    if (!stream || !reader || !writer)
        return -ENOMEM;
    reader->object = writer->object = stream;
    reader->mode = writer->mode = S_IFIFO | 0600;
    pair[0] = descriptor_make(reader, 0, flags & O_CLOEXEC);
    pair[1] = pair[0] < 0 ? -EMFILE : descriptor_make(writer, 0, flags & O_CLOEXEC);
    if (pair[1] < 0) {
        if (pair[0] >= 0)
            descriptor_close(pair[0]);
        else
            file_put(reader);
        file_put(writer);
        return -EMFILE;
    }
    if (user_write(result, pair, sizeof pair)) {
        descriptor_close(pair[0]);
        descriptor_close(pair[1]);
        return -EFAULT;
    }
    return 0;
}

s32 sys_pipe(u32 result) { return sys_pipe2(result, 0); }
