/* Namespaces: what a process shares with its family and not with the others. Linux, namespaces(7). */
#pragma once
#include "task.h"
#include "types.h"
#include "../include/abi/process.h"

struct inode;
struct mounts;
struct ipc;
struct devices;

#define NAMESPACES_MAX 16u /* of each kind that has numbers: PID and user namespaces */

/*
 * A user namespace: the superuser of one has every right over what it owns, and over the rest those that everybody has. Inside, its
 * users are numbered from 0; outside they are [first, first + USERS). It also is what its processes may take of the machine.
 */
#define USERS 0x10000u
#define FRAMES_UNLIMITED 0x40000000
#define OVERFLOW_USER 65534u /* who has no number in this namespace */
struct user_namespace {
    u32 holds; /* tasks, and namespaces that it owns */
    u32 first;
    s32 frames_left; /* of frames_most; below 0 when that was made less than it had */
    s32 frames_most;
    u32 tasks, tasks_most;
    u32 share;       /* percent of the processor's time, 100: all */
    u64 spent;       /* nanoseconds of the processor in this period, up to the last change to another namespace */
    u64 spent_total; /* since its first process */
    bool waits;      /* it has had its share of this period */
};
extern struct user_namespace first_users;

/* Frames that it has. */
static inline s32 frames_of(const struct user_namespace *users) { return users->frames_most - users->frames_left; }
void frames_limit(struct user_namespace *users, s32 most);

static inline bool privileged(void) { return current->users == &first_users; }
/* A user's number as a process of the namespace sees it. */
u32 user_seen(const struct user_namespace *by, u32 user);
void user_namespace_put(struct user_namespace *users);

/* The names that uname gives. uts_namespaces(7). */
struct uts { u32 holds; struct user_namespace *owner; struct utsname name; };

/* What one process shares with its children, as long as none asks for its own. */
struct namespaces {
    u32 holds;
    struct uts *uts;
    struct ipc *ipc;
    struct mounts *mounts;
    struct devices *devices;
    u32 pids; /* where its children get their numbers: the first of the window, 0 for the first namespace */
};
extern struct namespaces first_namespaces;

void namespaces_start(void);
const struct utsname *uts_name(void);
/* For a child or for the process itself: the same, or with flags of CLONE_NEW* some of its own. 0 or -errno; both are held. */
s32 namespaces_for(u32 flags, struct namespaces **made, struct user_namespace **users);
void namespaces_put(struct namespaces *namespaces);

/*
 * PID namespaces. A number is unique in the machine: the window of 2^15 that it lies in is its namespace, and what is left is the number
 * that its own namespace gives it. The first namespace's window begins at 0, and it alone sees the others.
 */
#define PID_WINDOW 0x8000
static inline s32 pid_window(s32 pid) { return pid & ~(PID_WINDOW - 1); }
static inline s32 pid_own(s32 pid) { return pid & (PID_WINDOW - 1); }
static inline bool pid_visible(const struct task *by, s32 pid) { return !pid_window(by->pid) || pid_window(by->pid) == pid_window(pid); }
/* As a process sees the number; 0 where it does not. */
static inline s32 pid_seen(const struct task *by, s32 pid) { return pid_window(by->pid) ? (pid_visible(by, pid) ? pid_own(pid) : 0) : pid; }
/* What the running process means by a number; -1 for none. */
static inline s32 pid_meant(s32 pid)
{
    return !pid_window(current->pid) ? pid : pid > 0 && pid < PID_WINDOW ? pid | pid_window(current->pid) : -1;
}
/* The process that the running one means. */
static inline struct task *task_meant(s32 pid) { return task_find(pid_meant(pid)); }
/* Its end ends the namespace. */
static inline bool pid_is_first(s32 pid) { return pid_own(pid) == 1; }
/* The next number of a namespace's window. */
s32 pid_next(u32 window);
/* Returns the window. */
u32 pid_namespace_hold(u32 window);
void pid_namespace_put(u32 window);
/* A new namespace's window; the first namespace's, held, when all are in use. */
u32 pid_namespace_create(void);
