/* Inodes (what a name stands for) and files (what a descriptor stands for). */
#pragma once
#include "task.h"
#include "types.h"
#include "../include/abi/file.h"

struct inode;
struct file;

/* How a kind of file behaves. A missing read or write is EINVAL, a missing seek ESPIPE. */
struct file_kind {
    s32 (*read)(struct file *file, u32 to, u32 bytes, u64 *at);
    s32 (*write)(struct file *file, u32 from, u32 bytes, u64 *at);
    u32 (*poll)(struct file *file);
    /* The queues whose wake may change poll's answer, at most two. */
    u32 (*queues)(struct file *file, struct queue *queues[2]);
    s32 (*control)(struct file *file, u32 request, u32 argument);
    void (*close)(struct file *file);
    bool seekable;
};

/* A name in a directory; without an inode it hides the lower directory's. Cookies grow along the list: a reader of the directory goes on behind the last one it saw. */
struct entry { struct entry *next; struct inode *inode; char *name; u32 cookie; };

/* Of st_dev: the file system in RAM, pipes and sockets, /proc. */
enum { DEVICE_FILES = 1, DEVICE_STREAMS = 2, DEVICE_PROCESSES = 3, TREE_SHIFT = 8 };

/* A directory whose names are made when they are asked for: /proc and what is below it. Its inode numbers start here. */
#define MADE_NUMBERS 0x80000000u
struct made_name { u32 mode, number; char name[NAME_MAX + 1]; };
struct made_kind {
    /* The inode of a name, held by the caller alone; NULL when there is none. */
    struct inode *(*find)(struct inode *directory, const char *name);
    /* The first name behind a cookie; the name's own cookie, 0 at the end. */
    u32 (*next)(const struct inode *directory, u32 cookie, struct made_name *found);
};

struct inode {
    u32 mode, number, holds, links, device;
    u32 tree;     /* which file system it is of: that of the directory that had it first */
    u32 user, group;
    u32 size;     /* bytes */
    u64 accessed, modified, changed; /* nanoseconds, wall clock; reading does not count as access (noatime) */
    struct inode *parent;         /* of a directory */
    struct entry *entries;        /* of a directory */
    u32 last_cookie;              /* of a directory */
    struct inode *lower;          /* of a union's directory: what shows through where it has no name of its own; held */
    u32 mounted;                  /* on a directory, in any namespace */
    struct inode *covers;         /* of a mounted root: the directory that it is mounted on; held */
    void **pages;                 /* of a regular file, page_slots of them */
    u32 page_slots;
    struct listener *listener;    /* of a bound socket */
    struct lock *locks;           /* record locks */
    struct lock_request *requests; /* for more of them, the oldest first */
    struct stream *stream;        /* of a FIFO that is open */
    const struct file_kind *kind; /* of a device */
    const struct made_kind *made; /* of a directory */
    s32 pid;                      /* of what is in /proc/PID */
    struct inode *target;         /* of a symbolic link in /proc that leads to an inode and not to a path; held */
};

struct file {
    const struct file_kind *kind;
    u32 holds, flags; /* O_* */
    u64 position;
    struct inode *inode; /* of files that have a name, or NULL */
    void *object;        /* a stream, a socket */
    u32 mode;            /* S_IF* of files without an inode */
};

struct inode *inode_create(u32 mode);
void inode_hold(struct inode *inode);
void inode_put(struct inode *inode);
/* The frame of a regular file's page; NULL beyond the end. */
void *inode_page(struct inode *inode, u32 page);
/* Before the kernel reads or writes such a page, and after it has written it: programs may have it at addresses of their own. */
void inode_page_use(void *page);
void inode_page_changed(void *page);
s32 inode_resize(struct inode *inode, u32 size);
/* As a call asks for it: -EFBIG beyond what a file can be, and the times change. */
s32 inode_truncate(struct inode *inode, u64 size);
/* Bytes read into a kernel buffer. */
u32 inode_read(struct inode *inode, void *to, u32 bytes, u32 at);
s32 inode_write(struct inode *inode, const void *from, u32 bytes, u32 at);

extern struct inode *root;

/* The running process may use it so; R_OK, W_OK, X_OK. The superuser may always, another namespace's as everybody. */
bool inode_allows(const struct inode *inode, u32 wanted);
/* Makes an inode a root of a new file system. */
void inode_root(struct inode *inode);
/* Without its names, and theirs: an unmounted file system's. */
void directory_clear(struct inode *directory);
/* The inode of a name as it may be changed: a union's own, copied up if it is not. NULL: *error. */
struct inode *directory_own(struct inode *directory, const char *name, s32 *error);
/* The next name behind a cookie, as a reader of the directory sees it; its cookie, 0 at the end. */
u32 directory_next(const struct inode *directory, u32 cookie, const char **name, const struct inode **inode);

/* Names in a directory; -errno or 0. */
struct inode *directory_find(struct inode *directory, const char *name);
s32 directory_add(struct inode *directory, const char *name, struct inode *inode);
s32 directory_remove(struct inode *directory, const char *name);
bool directory_empty(const struct inode *directory);

/* The inode of a path, held; *error is -errno when NULL. Relative paths start at from, NULL: the current directory. */
struct inode *path_find(const char *path, struct inode *from, s32 *error);
/* The same, but a symbolic link at the end is not followed. */
struct inode *path_find_link(const char *path, struct inode *from, s32 *error);
/* The directory (held) that holds the last part of a path, which is copied to name[NAME_MAX + 1]. */
struct inode *path_parent(const char *path, struct inode *from, char *name, s32 *error);
/* Makes a node; 0 or -errno. */
s32 path_make(const char *path, struct inode *from, u32 mode, struct inode **made);
/* The same, but where a symbolic link stands at the end, the node that it names is made. */
s32 path_make_target(const char *path, struct inode *from, u32 mode, struct inode **made);
/* The inode of a path as it may be changed: a union's file is copied up. */
struct inode *path_own(const char *path, struct inode *from, s32 *error);
/* The absolute path of a directory; its length with the zero, or -ERANGE. */
s32 path_of(struct inode *directory, char *to, u32 size);

/* The absolute path of any inode that has a name; its length with the zero, 0 when there is none. */
u32 path_search(const struct inode *inode, char *to, u32 size);

/* Makes a directory /proc. */
void processes_start(struct inode *directory);

struct file *file_create(const struct file_kind *kind, u32 flags);
void file_hold(struct file *file);
void file_put(struct file *file);
struct file *file_of(s32 descriptor);
s32 descriptor_make(struct file *file, u32 first, bool close_on_exec);
s32 descriptor_close(s32 descriptor);
void descriptors_close_all(struct task *task);
u64 random_next(void);
s32 file_open(const char *path, struct inode *from, u32 flags, u32 mode, struct file **opened);
void file_stat(struct file *file, struct stat64 *stat);
void inode_stat(struct inode *inode, struct stat64 *stat);

/* What a device's number stands for; NULL when there is no such device. */
const struct file_kind *device_kind(u32 device);

extern const struct file_kind random_kind, regular_kind, directory_kind, null_kind, zero_kind, terminal_kind, channel_kind, pipe_kind, socket_kind;
/* What pidfd_open gives: its object is the process's number. */
extern const struct file_kind pidfd_kind;
/* /dev/fb0. */
extern const struct file_kind screen_kind;

/* What fcntl's commands for record locks do. */
s32 lock_control(struct file *file, s32 command, u32 argument);
/* Without the locks that a process has on a file. */
void locks_release(struct inode *inode, struct task *owner);

/* A byte stream between processes: pipes and each direction of a socket. */
#define STREAM_PAGES 16u
#define STREAM_BYTES (STREAM_PAGES * PAGE_SIZE)
#define PIPE_BUF 4096u
struct stream {
    char *pages[STREAM_PAGES]; /* a ring; each taken when something is written to it first */
    u32 head, fill;            /* bytes */
    u32 readers, writers;
    u32 reader_opens, writer_opens; /* ever, so that who waits for the other side misses nobody */
    struct queue queue;
};
struct stream *stream_create(void);
void stream_destroy(struct stream *stream);
s32 stream_read(struct stream *stream, u32 to, u32 bytes, bool wait, bool peek);
/* -EPIPE without readers; the caller raises the signal. */
s32 stream_write(struct stream *stream, u32 from, u32 bytes, bool wait);
u32 stream_poll_read(const struct stream *stream);
u32 stream_poll_write(const struct stream *stream);
void stream_close_reader(struct stream *stream);
void stream_close_writer(struct stream *stream);
/* Gives a file of a FIFO's inode its stream, and waits for the other side. */
s32 fifo_open(struct file *file);

/* false: this is no archive, or a damaged one. */
bool archive_unpack(const char *start, const char *end);
