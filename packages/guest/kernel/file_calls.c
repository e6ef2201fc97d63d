/* System calls on descriptors: read, write, seek, dup, fcntl, stat, directories. POSIX.1; Linux man section 2. */
#include "clock.h"
#include "file.h"
#include "page.h"
#include "string.h"
#include "system_calls.h"
#include "uaccess.h"

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

/* Calls with the path that user memory holds at a user address; the starting directory is a descriptor or AT_FDCWD. */
static s32 with_path(s32 directory, u32 address, s32 (*with)(const char *path, struct inode *from, u32 argument), u32 argument)
{
    char *path = page_take(0);
    struct inode *from = NULL;
    s32 result;

    if (!path)
        return -ENOMEM;
    result = user_string(path, address, PATH_MAX);
    if (result >= 0 && *path != '/' && directory != AT_FDCWD) {
        struct file *file = file_of(directory);
        from = file ? file->inode : NULL;
        if (!file)
            result = -EBADF;
        else if (!from || (from->mode & S_IFMT) != S_IFDIR)
            result = -ENOTDIR;
    }
    if (result >= 0)
        result = with(path, from, argument);
    page_put(path);
    return result;
}

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

static s32 stat_path(const char *path, struct inode *from, u32 argument)
{
    s32 error = 0;
    struct inode *inode = path_find(path, from, &error);

    if (!inode)
        return error;
    inode_stat(inode, (struct stat64 *)argument);
    inode_put(inode);
    return 0;
}

static s32 give_stat(u32 to, const struct stat64 *stat)
{
    struct stat narrow = {
        .st_dev = (u32)stat->st_dev, .st_ino = (u32)stat->st_ino, .st_mode = (u16)stat->st_mode, .st_nlink = (u16)stat->st_nlink,
        .st_rdev = (u32)stat->st_rdev, .st_size = (u32)stat->st_size, .st_blksize = stat->st_blksize,
        .st_blocks = (u32)stat->st_blocks, .st_atime = stat->st_atime, .st_mtime = stat->st_mtime, .st_ctime = stat->st_ctime,
    };
    return user_write(to, &narrow, sizeof narrow);
}

s32 sys_stat(u32 path, u32 to)
{
    struct stat64 stat;
    s32 error = with_path(AT_FDCWD, path, stat_path, (u32)&stat);

    return error ? error : give_stat(to, &stat);
}

s32 sys_lstat(u32 path, u32 to) { return sys_stat(path, to); }

s32 sys_fstat(s32 descriptor, u32 to)
{
    struct file *file = file_of(descriptor);
    struct stat64 stat;

    if (!file)
        return -EBADF;
    file_stat(file, &stat);
    return give_stat(to, &stat);
}

s32 sys_fstatat64(s32 directory, u32 path, u32 to, u32 flags)
{
    struct stat64 stat;
    s32 error = with_path(directory, path, stat_path, (u32)&stat);

    (void)flags;
    return error ? error : user_write(to, &stat, sizeof stat);
}

s32 sys_stat64(u32 path, u32 to) { return sys_fstatat64(AT_FDCWD, path, to, 0); }
s32 sys_lstat64(u32 path, u32 to) { return sys_fstatat64(AT_FDCWD, path, to, 0); }

s32 sys_fstat64(s32 descriptor, u32 to)
{
    struct file *file = file_of(descriptor);
    struct stat64 stat;

    if (!file)
        return -EBADF;
    file_stat(file, &stat);
    return user_write(to, &stat, sizeof stat);
}

static s32 access_path(const char *path, struct inode *from, u32 mode)
{
    s32 error = 0;
    struct inode *inode = path_find(path, from, &error);

    if (!inode)
        return error;
    if ((mode & X_OK) && (inode->mode & S_IFMT) != S_IFDIR && !(inode->mode & 0111))
        error = -EACCES;
    inode_put(inode);
    return error;
}

s32 sys_access(u32 path, u32 mode)
{
    return mode & ~(u32)(R_OK | W_OK | X_OK) ? -EINVAL : with_path(AT_FDCWD, path, access_path, mode);
}

static s32 make_directory(const char *path, struct inode *from, u32 mode)
{
    return path_make(path, from, S_IFDIR | (mode & 07777 & ~current->mask), NULL);
}

s32 sys_mkdirat(s32 directory, u32 path, u32 mode) { return with_path(directory, path, make_directory, mode); }
s32 sys_mkdir(u32 path, u32 mode) { return sys_mkdirat(AT_FDCWD, path, mode); }

static s32 remove_path(const char *path, struct inode *from, u32 flags)
{
    char name[NAME_MAX + 1];
    s32 error = 0;
    struct inode *parent = path_parent(path, from, name, &error), *inode;

    if (!parent)
        return error;
    inode = parent->processes ? NULL : directory_find(parent, name);
    if (!*name)
        error = -EBUSY;
    else if ((flags & AT_REMOVEDIR) && strcmp(name, ".") == 0)
        error = -EINVAL;
    else if ((flags & AT_REMOVEDIR) && strcmp(name, "..") == 0)
        error = -ENOTEMPTY;
    else if (!inode)
        error = -ENOENT;
    else if ((inode->mode & S_IFMT) == S_IFDIR)
        error = !(flags & AT_REMOVEDIR) ? -EISDIR : inode->entries ? -ENOTEMPTY : 0;
    else if (flags & AT_REMOVEDIR)
        error = -ENOTDIR;
    if (!error)
        error = directory_remove(parent, name);
    inode_put(parent);
    return error;
}

s32 sys_unlinkat(s32 directory, u32 path, u32 flags)
{
    return flags & ~AT_REMOVEDIR ? -EINVAL : with_path(directory, path, remove_path, flags);
}

s32 sys_unlink(u32 path) { return sys_unlinkat(AT_FDCWD, path, 0); }
s32 sys_rmdir(u32 path) { return sys_unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

/* Gives an inode (held by the caller) one more name. */
static s32 link_inode(const char *path, struct inode *from, u32 argument)
{
    struct inode *inode = (struct inode *)argument, *parent;
    char name[NAME_MAX + 1];
    s32 error = 0;

    (void)from;
    parent = path_parent(path, NULL, name, &error);
    if (!parent)
        return error;
    error = !*name || directory_find(parent, name) ? -EEXIST : directory_add(parent, name, inode);
    inode_put(parent);
    return error;
}

static s32 find_inode(const char *path, struct inode *from, u32 argument)
{
    s32 error = 0;

    *(struct inode **)argument = path_find(path, from, &error);
    return error;
}

s32 sys_link(u32 old, u32 new)
{
    struct inode *inode;
    s32 error = with_path(AT_FDCWD, old, find_inode, (u32)&inode);

    if (error)
        return error;
    error = (inode->mode & S_IFMT) == S_IFDIR ? -EPERM : with_path(AT_FDCWD, new, link_inode, (u32)inode);
    inode_put(inode);
    return error;
}

/* The target of a rename: what stands there goes first, when kinds and emptiness allow it. */
static s32 replace(const char *path, struct inode *from, u32 argument)
{
    struct inode *inode = (struct inode *)argument, *there, *parent;
    bool directory = (inode->mode & S_IFMT) == S_IFDIR;
    char name[NAME_MAX + 1];
    s32 error = 0;

    parent = path_parent(path, from, name, &error);
    if (!parent)
        return error;
    there = directory_find(parent, name);
    for (struct inode *up = parent; directory && up; up = up == root ? NULL : up->parent)
        if (up == inode)
            error = -EINVAL;
    if (!error && there && there != inode) {
        bool over = (there->mode & S_IFMT) == S_IFDIR;
        error = over && !directory ? -EISDIR : !over && directory ? -ENOTDIR : over && there->entries ? -ENOTEMPTY : 0;
        if (!error)
            error = directory_remove(parent, name);
    }
    inode_put(parent);
    return error ? error : there == inode ? 1 : link_inode(path, from, argument);
}

static s32 forget(const char *path, struct inode *from, u32 argument)
{
    char name[NAME_MAX + 1];
    s32 error = 0;
    struct inode *inode = (struct inode *)argument, *parent = path_parent(path, from, name, &error), *above = inode->parent;
    u32 links = inode->links;

    if (!parent)
        return error;
    directory_remove(parent, name);
    if ((inode->mode & S_IFMT) == S_IFDIR) { /* the new name keeps it */
        inode->links = links;
        inode->parent = above;
    }
    inode_put(parent);
    return 0;
}

s32 sys_rename(u32 old, u32 new)
{
    struct inode *inode;
    s32 error = with_path(AT_FDCWD, old, find_inode, (u32)&inode);

    if (error)
        return error;
    error = inode == root ? -EBUSY : with_path(AT_FDCWD, new, replace, (u32)inode);
    if (!error)
        error = with_path(AT_FDCWD, old, forget, (u32)inode);
    inode_put(inode);
    return error > 0 ? 0 : error;
}

static s32 change_directory(const char *path, struct inode *from, u32 argument)
{
    s32 error = 0;
    struct inode *inode = path_find(path, from, &error);

    (void)argument;
    if (!inode)
        return error;
    if ((inode->mode & S_IFMT) != S_IFDIR) {
        inode_put(inode);
        return -ENOTDIR;
    }
    inode_put(current->directory);
    current->directory = inode;
    return 0;
}

s32 sys_chdir(u32 path) { return with_path(AT_FDCWD, path, change_directory, 0); }

s32 sys_getcwd(u32 to, u32 bytes)
{
    char *path = page_take(0);
    s32 length;

    if (!path)
        return -ENOMEM;
    length = path_of(current->directory, path, MIN(bytes, PATH_MAX));
    if (length > 0 && user_write(to, path, (u32)length))
        length = -EFAULT;
    page_put(path);
    return length;
}

static s32 change_mode(const char *path, struct inode *from, u32 mode)
{
    s32 error = 0;
    struct inode *inode = path_find(path, from, &error);

    if (!inode)
        return error;
    inode->mode = (inode->mode & S_IFMT) | (mode & 07777);
    inode_put(inode);
    return 0;
}

s32 sys_chmod(u32 path, u32 mode) { return with_path(AT_FDCWD, path, change_mode, mode); }

s32 sys_fchmod(s32 descriptor, u32 mode)
{
    struct file *file = file_of(descriptor);

    if (!file)
        return -EBADF;
    if (!file->inode)
        return -EINVAL;
    file->inode->mode = (file->inode->mode & S_IFMT) | (mode & 07777);
    return 0;
}

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
    return size > 0x7fffffff ? -EFBIG : inode_resize(file->inode, (u32)size);
}

s32 sys_ftruncate(s32 descriptor, u32 size) { return truncate(descriptor, (u64)(s64)(s32)size); }

s32 sys_ftruncate64(s32 descriptor, u32 pad, u32 low, u32 high)
{
    (void)pad;
    return truncate(descriptor, (u64)high << 32 | low);
}

s32 sys_sync(void) { return 0; }
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

/* One record; its length, 0 when it does not fit, -EFAULT. */
static s32 give_entry(u32 to, u32 room, const char *name, const struct inode *inode, u32 next)
{
    u32 length = strlen(name) + 1, bytes = ALIGN_UP(DIRENT_NAME + length, 8), kind = inode->mode & S_IFMT;
    struct dirent64 entry = {.d_ino = inode->number, .d_off = next, .d_reclen = (u16)bytes};

    if (bytes > room)
        return 0;
    entry.d_type = kind == S_IFDIR ? DT_DIR : kind == S_IFREG ? DT_REG : kind == S_IFCHR ? DT_CHR : DT_SOCK;
    if (user_write(to, &entry, DIRENT_NAME) || user_write(to + DIRENT_NAME, name, length))
        return -EFAULT;
    return (s32)bytes;
}

s32 sys_getdents64(s32 descriptor, u32 to, u32 bytes)
{
    struct file *file = file_of(descriptor);
    struct inode *directory = file ? file->inode : NULL;
    struct entry *entry;
    u32 done = 0;

    if (!file)
        return -EBADF;
    if (!directory || (directory->mode & S_IFMT) != S_IFDIR)
        return -ENOTDIR;
    entry = directory->entries;
    struct task *task = directory->processes ? tasks : NULL;
    for (u32 at = 0;; at++) {
        char number[12];
        const char *name = at == 0 ? "." : at == 1 ? ".." : entry ? entry->name : number;
        const struct inode *inode = at == 0 ? directory : at == 1 ? directory->parent : entry ? entry->inode : directory;
        s32 length;
        if (at >= 2 && !entry && !task)
            break;
        if (at >= 2 && !entry) {
            u32 n = 0, digits = 1;
            for (s32 rest = task->pid; rest >= 10; rest /= 10)
                digits++;
            for (s32 rest = task->pid; n < digits; rest /= 10, n++)
                number[digits - 1 - n] = (char)('0' + rest % 10);
            number[digits] = 0;
        }
        if (at >= file->position) {
            length = give_entry(to + done, bytes - done, name, inode, at + 1);
            if (length < 0)
                return length;
            if (length == 0)
                return done ? (s32)done : -EINVAL;
            done += (u32)length;
            file->position = at + 1;
        }
        if (at >= 2 && entry)
            entry = entry->next;
        else if (at >= 2)
            task = task->next;
    }
    return (s32)done;
}
