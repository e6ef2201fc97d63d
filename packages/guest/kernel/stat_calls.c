/* System calls that say what a file is, and what a file system has: stat in its four forms, statfs. Linux man section 2. */
#include "page.h"
#include "string.h"
#include "system_calls.h"
#include "uaccess.h"
#include "user_path.h"

#define STAT_FLAGS (AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH | AT_NO_AUTOMOUNT)

/* Descriptors may also stand for what has no inode. */
static s32 stat_of(s32 directory, u32 path, u32 flags, struct stat64 *stat)
{
    struct inode *inode;
    s32 error;
    char first;

    if ((flags & AT_EMPTY_PATH) && directory != AT_FDCWD && !user_read(&first, path, 1) && !first) {
        struct file *file = file_of(directory);
        if (!file)
            return -EBADF;
        file_stat(file, stat);
        return 0;
    }
    error = find_user_path(directory, path, flags, &inode);
    if (error)
        return error;
    inode_stat(inode, stat);
    inode_put(inode);
    return 0;
}

static s32 give_stat(u32 to, const struct stat64 *stat)
{
    struct stat narrow = {
        .st_dev = (u32)stat->st_dev, .st_ino = (u32)stat->st_ino, .st_mode = (u16)stat->st_mode, .st_nlink = (u16)stat->st_nlink,
        .st_uid = (u16)stat->st_uid, .st_gid = (u16)stat->st_gid, .st_rdev = (u32)stat->st_rdev, .st_size = (u32)stat->st_size,
        .st_blksize = stat->st_blksize, .st_blocks = (u32)stat->st_blocks,
        .st_atime = stat->st_atime, .st_mtime = stat->st_mtime, .st_ctime = stat->st_ctime,
        .st_atime_nsec = stat->st_atime_nsec, .st_mtime_nsec = stat->st_mtime_nsec, .st_ctime_nsec = stat->st_ctime_nsec,
    };
    return user_write(to, &narrow, sizeof narrow);
}

static s32 stat_to(u32 path, u32 flags, u32 to)
{
    struct stat64 stat;
    s32 error = stat_of(AT_FDCWD, path, flags, &stat);

    return error ? error : give_stat(to, &stat);
}

s32 sys_stat(u32 path, u32 to) { return stat_to(path, 0, to); }
s32 sys_lstat(u32 path, u32 to) { return stat_to(path, AT_SYMLINK_NOFOLLOW, to); }

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
    s32 error = flags & ~STAT_FLAGS ? -EINVAL : stat_of(directory, path, flags, &stat);

    return error ? error : user_write(to, &stat, sizeof stat);
}

s32 sys_stat64(u32 path, u32 to) { return sys_fstatat64(AT_FDCWD, path, to, 0); }
s32 sys_lstat64(u32 path, u32 to) { return sys_fstatat64(AT_FDCWD, path, to, AT_SYMLINK_NOFOLLOW); }

s32 sys_fstat64(s32 descriptor, u32 to)
{
    struct file *file = file_of(descriptor);
    struct stat64 stat;

    if (!file)
        return -EBADF;
    file_stat(file, &stat);
    return user_write(to, &stat, sizeof stat);
}

s32 sys_statx(s32 directory, u32 path, u32 flags, u32 mask, u32 to)
{
    struct stat64 stat;
    struct statx wide;
    s32 error;

    (void)mask; /* all of it costs the same */
    if ((flags & ~(STAT_FLAGS | AT_STATX_SYNC)) || (flags & AT_STATX_SYNC) == AT_STATX_SYNC)
        return -EINVAL;
    error = stat_of(directory, path, flags, &stat);
    if (error)
        return error;
    wide = (struct statx){
        .stx_mask = STATX_BASIC_STATS, .stx_blksize = stat.st_blksize, .stx_nlink = stat.st_nlink,
        .stx_uid = stat.st_uid, .stx_gid = stat.st_gid, .stx_mode = (u16)stat.st_mode,
        .stx_ino = stat.st_ino, .stx_size = (u64)stat.st_size, .stx_blocks = stat.st_blocks,
        .stx_atime = {.tv_sec = stat.st_atime, .tv_nsec = stat.st_atime_nsec},
        .stx_mtime = {.tv_sec = stat.st_mtime, .tv_nsec = stat.st_mtime_nsec},
        .stx_ctime = {.tv_sec = stat.st_ctime, .tv_nsec = stat.st_ctime_nsec},
        .stx_rdev_major = (u32)stat.st_rdev >> 8, .stx_rdev_minor = (u32)stat.st_rdev & 0xff,
        .stx_dev_minor = (u32)stat.st_dev,
    };
    return user_write(to, &wide, sizeof wide);
}

/* Files take frames from the same store as everything else. */
static void fill_statfs(const struct inode *inode, struct statfs64 *statfs)
{
    bool made = inode && inode->number >= MADE_NUMBERS;

    memset(statfs, 0, sizeof *statfs);
    statfs->f_type = made ? PROC_MAGIC : TMPFS_MAGIC;
    statfs->f_bsize = statfs->f_frsize = PAGE_SIZE;
    statfs->f_blocks = made ? 0 : pages_total;
    statfs->f_bfree = statfs->f_bavail = made ? 0 : pages_free;
    statfs->f_namelen = NAME_MAX;
    statfs->f_flags = ST_NOATIME;
}

static s32 give_statfs(u32 to, const struct inode *inode)
{
    struct statfs64 wide;
    struct statfs narrow;

    fill_statfs(inode, &wide);
    narrow = (struct statfs){
        .f_type = wide.f_type, .f_bsize = wide.f_bsize, .f_blocks = (u32)wide.f_blocks, .f_bfree = (u32)wide.f_bfree,
        .f_bavail = (u32)wide.f_bavail, .f_namelen = wide.f_namelen, .f_frsize = wide.f_frsize, .f_flags = wide.f_flags,
    };
    return user_write(to, &narrow, sizeof narrow);
}

static s32 give_statfs64(u32 to, const struct inode *inode)
{
    struct statfs64 wide;

    fill_statfs(inode, &wide);
    return user_write(to, &wide, sizeof wide);
}

static s32 statfs_path(u32 path, u32 to, s32 (*give)(u32 to, const struct inode *inode))
{
    struct inode *inode;
    s32 error = find_user_path(AT_FDCWD, path, 0, &inode);

    if (error)
        return error;
    error = give(to, inode);
    inode_put(inode);
    return error;
}

static bool right_size(u32 bytes) { return bytes == sizeof(struct statfs64) || bytes == sizeof(struct statfs64) + 4; }

s32 sys_statfs(u32 path, u32 to) { return statfs_path(path, to, give_statfs); }
s32 sys_statfs64(u32 path, u32 bytes, u32 to) { return right_size(bytes) ? statfs_path(path, to, give_statfs64) : -EINVAL; }

s32 sys_fstatfs(s32 descriptor, u32 to)
{
    struct file *file = file_of(descriptor);

    return file ? give_statfs(to, file->inode) : -EBADF;
}

s32 sys_fstatfs64(s32 descriptor, u32 bytes, u32 to)
{
    struct file *file = file_of(descriptor);

    return !right_size(bytes) ? -EINVAL : file ? give_statfs64(to, file->inode) : -EBADF;
}
