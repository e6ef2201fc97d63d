/* Open files and descriptors; regular files, directories, /dev/null and /dev/zero. */
#include "file.h"
#include "clock.h"
#include "heap.h"
#include "namespace.h"
#include "page.h"
#include "string.h"
#include "terminal.h"
#include "uaccess.h"

struct file *file_create(const struct file_kind *kind, u32 flags)
{
    struct file *file = heap_take(sizeof *file);

    if (file) {
        file->kind = kind;
        file->flags = flags;
        file->holds = 1;
    }
    return file;
}

void file_hold(struct file *file) { file->holds++; }

void file_put(struct file *file)
{
    if (--file->holds)
        return;
    if (file->kind->close)
        file->kind->close(file);
    if (file->inode)
        inode_put(file->inode);
    heap_put(file, sizeof *file);
}

struct file *file_of(s32 descriptor)
{
    return (u32)descriptor < FILES_MAX ? current->files[descriptor] : NULL;
}

s32 descriptor_make(struct file *file, u32 first, bool close_on_exec)
{
    for (u32 n = first; n < FILES_MAX; n++) {
        if (current->files[n])
            continue;
        current->files[n] = file;
        current->close_on_exec[n / 32] &= ~(1u << n % 32);
        current->close_on_exec[n / 32] |= (u32)close_on_exec << n % 32;
        return (s32)n;
    }
    return -EMFILE;
}

/* A process gives up its record locks with any of its descriptors of the file. POSIX.1 close. */
static void close_file(struct task *task, u32 descriptor)
{
    struct file *file = task->files[descriptor];

    task->files[descriptor] = NULL;
    if (file->inode && file->inode->locks)
        locks_release(file->inode, task);
    file_put(file);
}

s32 descriptor_close(s32 descriptor)
{
    if (!file_of(descriptor))
        return -EBADF;
    close_file(current, (u32)descriptor);
    return 0;
}

void descriptors_close_all(struct task *task)
{
    for (u32 n = 0; n < FILES_MAX; n++)
        if (task->files[n])
            close_file(task, n);
}

static const struct file_kind *kind_of(const struct inode *inode)
{
    switch (inode->mode & S_IFMT) {
    case S_IFREG: return &regular_kind;
    case S_IFDIR: return &directory_kind;
    case S_IFIFO: return &pipe_kind;
    default: return inode->kind;
    }
}

s32 file_open(const char *path, struct inode *from, u32 flags, u32 mode, struct file **opened)
{
    s32 error = -ENOENT;
    bool exclusive = (flags & O_CREAT) && (flags & O_EXCL);
    bool changes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_TRUNC);
    struct inode *inode = exclusive || (flags & O_NOFOLLOW) ? path_find_link(path, from, &error)
                        : changes ? path_own(path, from, &error) : path_find(path, from, &error);
    u32 length = strlen(path);

    if (inode && exclusive) {
        inode_put(inode);
        return -EEXIST;
    }
    if (!inode && error == -ENOENT && (flags & O_CREAT)) {
        mode = S_IFREG | (mode & 07777 & ~current->mask);
        if (length && path[length - 1] == '/')
            return -EISDIR;
        error = exclusive ? path_make(path, from, mode, &inode) : path_make_target(path, from, mode, &inode);
        if (error)
            return error;
    }
    if (!inode)
        return error;
    error = 0;
    if (!privileged() && !inode_allows(inode, (changes ? W_OK : 0) | ((flags & O_ACCMODE) != O_WRONLY ? R_OK : 0)))
        error = -EACCES;
    else if ((inode->mode & S_IFMT) == S_IFDIR && ((flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT)))
        error = -EISDIR;
    else if ((flags & O_DIRECTORY) && (inode->mode & S_IFMT) != S_IFDIR)
        error = -ENOTDIR;
    else if ((inode->mode & S_IFMT) == S_IFLNK)
        error = -ELOOP;
    else if (!kind_of(inode) || (inode->device == TERMINAL_OF_PROCESS && !terminal_of(current)))
        error = -ENXIO;
    else if ((flags & O_TRUNC) && (inode->mode & S_IFMT) == S_IFREG && !(error = inode_resize(inode, 0)))
        inode->modified = inode->changed = clock_wall();
    *opened = error ? NULL : file_create(kind_of(inode), flags);
    if (!*opened) {
        inode_put(inode);
        return error ? error : -ENOMEM;
    }
    (*opened)->inode = inode;
    if ((inode->mode & S_IFMT) == S_IFIFO && (error = fifo_open(*opened)))
        file_put(*opened);
    return error;
}

void file_stat(struct file *file, struct stat64 *stat)
{
    if (file->inode) {
        inode_stat(file->inode, stat);
        return;
    }
    memset(stat, 0, sizeof *stat);
    stat->st_dev = DEVICE_STREAMS;
    stat->st_ino = stat->st_ino32 = (u32)file->object;
    stat->st_mode = file->mode;
    stat->st_nlink = 1;
    stat->st_blksize = PAGE_SIZE;
}

static s32 regular_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    struct inode *inode = file->inode;
    u32 done = 0;

    while (done < bytes && *at < inode->size) {
        u32 offset = (u32)*at, part = MIN(MIN(bytes - done, PAGE_SIZE - offset % PAGE_SIZE), inode->size - offset);
        char *page = inode_page(inode, offset / PAGE_SIZE);
        if (!page)
            return done ? (s32)done : -ENOMEM;
        inode_page_use(page);
        if (user_write(to + done, page + offset % PAGE_SIZE, part))
            return done ? (s32)done : -EFAULT;
        done += part;
        *at += part;
    }
    return (s32)done;
}

static s32 regular_write(struct file *file, u32 from, u32 bytes, u64 *at)
{
    struct inode *inode = file->inode;
    u32 done = 0;

    if (file->flags & O_APPEND)
        *at = inode->size;
    if (*at + bytes > 0x7fffffff)
        return -EFBIG;
    while (done < bytes) {
        u32 offset = (u32)*at, part = MIN(bytes - done, PAGE_SIZE - offset % PAGE_SIZE), before = inode->size;
        s32 error = offset + part > inode->size ? inode_resize(inode, offset + part) : 0;
        char *page = error ? NULL : inode_page(inode, offset / PAGE_SIZE);
        if (!page)
            return done ? (s32)done : error ? error : -ENOMEM;
        inode_page_use(page);
        /* Not user_read, which would clear what the file holds. */
        if (!user_range(from + done, part) || raw_copy(page + offset % PAGE_SIZE, (const void *)(from + done), part)) {
            inode_resize(inode, before);
            return done ? (s32)done : -EFAULT;
        }
        inode_page_changed(page);
        done += part;
        *at += part;
    }
    if (done)
        inode->modified = inode->changed = clock_wall();
    return (s32)done;
}

static u32 always_ready(struct file *file)
{
    (void)file;
    return POLLIN | POLLOUT;
}

static s32 directory_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    (void)file, (void)to, (void)bytes, (void)at;
    return -EISDIR;
}

static s32 null_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    (void)file, (void)to, (void)bytes, (void)at;
    return 0;
}

static s32 zero_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    (void)file, (void)at;
    return user_clear(to, bytes) ? -EFAULT : (s32)bytes;
}

static s32 null_write(struct file *file, u32 from, u32 bytes, u64 *at)
{
    (void)file, (void)from, (void)at;
    return (s32)bytes;
}

/*
 * The same numbers after every start: what is measured here has to be the same on every host. xorshift64*, Vigna 2016.
 */
u64 random_next(void)
{
    static u64 state = 0x9e3779b97f4a7c15ull;

    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return state * 0x2545f4914f6cdd1dull;
}

static s32 random_read(struct file *file, u32 to, u32 bytes, u64 *at)
{
    (void)file, (void)at;
    for (u32 done = 0; done < bytes; done += 8) {
        u64 value = random_next();
        if (user_write(to + done, &value, MIN(bytes - done, 8)))
            return done ? (s32)done : -EFAULT;
    }
    return (s32)bytes;
}

const struct file_kind random_kind = {.read = random_read, .write = null_write, .poll = always_ready, .seekable = true};
const struct file_kind regular_kind = {.read = regular_read, .write = regular_write, .poll = always_ready, .seekable = true};
const struct file_kind directory_kind = {.read = directory_read, .poll = always_ready, .seekable = true};
const struct file_kind null_kind = {.read = null_read, .write = null_write, .poll = always_ready, .seekable = true};
const struct file_kind zero_kind = {.read = zero_read, .write = null_write, .poll = always_ready, .seekable = true};
