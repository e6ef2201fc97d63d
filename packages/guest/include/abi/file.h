/* Files as the Linux ARM EABI sees them: flags, modes, stat, directory entries, poll. Linux, include/uapi/asm-generic. */
#pragma once

/* ARM has its own numbers for the four flags of arch/arm/include/uapi/asm/fcntl.h. */
#define O_RDONLY 0u
#define O_WRONLY 1u
#define O_RDWR 2u
#define O_ACCMODE 3u
#define O_CREAT 0100u
#define O_EXCL 0200u
#define O_NOCTTY 0400u
#define O_TRUNC 01000u
#define O_APPEND 02000u
#define O_NONBLOCK 04000u
#define O_DIRECTORY 040000u
#define O_NOFOLLOW 0100000u
#define O_LARGEFILE 0400000u
#define O_CLOEXEC 02000000u

#define AT_FDCWD (-100)
#define AT_SYMLINK_NOFOLLOW 0x100u
#define AT_REMOVEDIR 0x200u
#define AT_EACCESS 0x200u
#define AT_SYMLINK_FOLLOW 0x400u
#define AT_EMPTY_PATH 0x1000u
#define AT_STATX_SYNC 0x6000u /* how fresh it must be: always is */
#define AT_NO_AUTOMOUNT 0x800u

#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2

#define F_DUPFD 0
#define F_GETFD 1
#define F_SETFD 2
#define F_GETFL 3
#define F_SETFL 4
#define F_GETLK 5
#define F_SETLK 6
#define F_SETLKW 7
#define F_GETLK64 12
#define F_SETLK64 13
#define F_SETLKW64 14
#define F_DUPFD_CLOEXEC 1030
#define FD_CLOEXEC 1

enum { F_RDLCK, F_WRLCK, F_UNLCK };

/* A record lock: of F_GETLK, F_SETLK, F_SETLKW, and of the same commands with 64. */
struct flock { short l_type, l_whence; int l_start, l_len, l_pid; };
struct flock64 { short l_type, l_whence; long long l_start, l_len; int l_pid; };
_Static_assert(sizeof(struct flock) == 16 && sizeof(struct flock64) == 32, "Linux arm struct flock, flock64");

#define F_OK 0
#define X_OK 1
#define W_OK 2
#define R_OK 4

#define S_IFMT 0170000u
#define S_IFSOCK 0140000u
#define S_IFLNK 0120000u
#define S_IFREG 0100000u
#define S_IFDIR 0040000u
#define S_IFCHR 0020000u
#define S_IFIFO 0010000u

#define PATH_MAX 4096u
#define NAME_MAX 255u
#define IOV_MAX 1024u

/* struct stat of the 32-bit calls: device and inode are words. */
struct stat {
    unsigned st_dev, st_ino;
    unsigned short st_mode, st_nlink, st_uid, st_gid;
    unsigned st_rdev, st_size, st_blksize, st_blocks;
    unsigned st_atime, st_atime_nsec, st_mtime, st_mtime_nsec, st_ctime, st_ctime_nsec, reserved[2];
};

struct stat64 {
    unsigned long long st_dev;
    unsigned pad0, st_ino32, st_mode, st_nlink, st_uid, st_gid;
    unsigned long long st_rdev;
    unsigned pad3, pad4;
    long long st_size;
    unsigned st_blksize, pad5;
    unsigned long long st_blocks;
    unsigned st_atime, st_atime_nsec, st_mtime, st_mtime_nsec, st_ctime, st_ctime_nsec;
    unsigned long long st_ino;
};
_Static_assert(sizeof(struct stat) == 64, "Linux arm struct stat");
_Static_assert(sizeof(struct stat64) == 104, "Linux arm struct stat64");

struct dirent64 {
    unsigned long long d_ino;
    long long d_off;
    unsigned short d_reclen;
    unsigned char d_type;
    char d_name[];
};
#define DIRENT_NAME 19u /* the offset of d_name, which sizeof rounds up */

/* d_type is the mode's S_IFMT, shifted down. */
#define DT_SHIFT 12u
#define DT_DIR (S_IFDIR >> DT_SHIFT)
#define DT_LNK (S_IFLNK >> DT_SHIFT)

struct iovec { void *base; unsigned length; };

#define POLLIN 0x001
#define POLLPRI 0x002
#define POLLOUT 0x004
#define POLLERR 0x008
#define POLLHUP 0x010
#define POLLNVAL 0x020

struct pollfd { int fd; short events, revents; };

#define FD_SETSIZE 1024u
typedef struct { unsigned bits[FD_SETSIZE / 32]; } fd_set;

#define UTIME_NOW 0x3fffffffu
#define UTIME_OMIT 0x3ffffffeu

#define RENAME_NOREPLACE 1u

enum { POSIX_FADV_NORMAL, POSIX_FADV_NOREUSE = 5 };

#define TMPFS_MAGIC 0x01021994u
#define PROC_MAGIC 0x9fa0u
#define ST_NOATIME 0x400u

/* statfs, and statfs64, whose caller may take its size for 84 or 88 bytes. */
struct statfs {
    unsigned f_type, f_bsize, f_blocks, f_bfree, f_bavail, f_files, f_ffree, f_fsid[2], f_namelen, f_frsize, f_flags, f_spare[4];
};
struct statfs64 {
    unsigned f_type, f_bsize;
    unsigned long long f_blocks, f_bfree, f_bavail, f_files, f_ffree;
    unsigned f_fsid[2], f_namelen, f_frsize, f_flags, f_spare[4];
} __attribute__((packed, aligned(4)));
_Static_assert(sizeof(struct statfs) == 64 && sizeof(struct statfs64) == 84, "Linux arm struct statfs, statfs64");

#define STATX_BASIC_STATS 0x7ffu

struct statx_timestamp { long long tv_sec; unsigned tv_nsec; int reserved; };
struct statx {
    unsigned stx_mask, stx_blksize;
    unsigned long long stx_attributes;
    unsigned stx_nlink, stx_uid, stx_gid;
    unsigned short stx_mode, spare0;
    unsigned long long stx_ino, stx_size, stx_blocks, stx_attributes_mask;
    struct statx_timestamp stx_atime, stx_btime, stx_ctime, stx_mtime;
    unsigned stx_rdev_major, stx_rdev_minor, stx_dev_major, stx_dev_minor;
    unsigned long long spare[14];
};
_Static_assert(sizeof(struct statx) == 256, "Linux struct statx");
