/* A process: its kernel stack, its space, files, signals, and its place in the family. */
#pragma once
#include "port.h"
#include "signal.h"
#include "space.h"
#include "types.h"
#include "layout.h"

#define TASKS_MAX 64u
#define FILES_MAX 256u
#define NAME_BYTES 16u

enum task_state { TASK_READY, TASK_SLEEPING, TASK_STOPPED, TASK_ZOMBIE };

/* Reasons to call user_work before the program goes on. */
#define WORK_SCHEDULE 1u
#define WORK_SIGNAL 2u

struct file;
struct inode;
struct lock_request;
struct namespaces;
struct user_namespace;

struct task {
    struct context context; /* TASK_CONTEXT */
    u32 work;               /* TASK_WORK */
    enum task_state state;
    struct task *next_ready;
    struct task *next; /* in the list of all */
    void *stack;
    struct space *space;
    struct user_namespace *users;
    s32 pid, group, session;  /* unique in the machine: namespace.h */
    struct task *parent;
    struct task *lender; /* of a vfork's child: whose space this is, and who waits for it back */
    bool lent;           /* the other side */
    bool executed;       /* has become another program since fork */
    u32 status;      /* wait status of a zombie, stop signal of a stopped task */
    bool stop_reported, continued;
    bool timed_out;
    u64 deadline;    /* clock_nanoseconds() at which a sleep ends */
    u32 quantum;     /* ticks left */
    u32 user_ticks, system_ticks, child_user_ticks, child_system_ticks;
    u32 tls;
    u32 mask;        /* umask */
    struct inode *directory;
    struct inode *program; /* the file that was executed */
    u64 started;           /* clock_nanoseconds() */
    struct file **files;
    u32 close_on_exec[FILES_MAX / 32];
    struct lock_request *request; /* the record lock that it waits for */
    u32 locks;                    /* how many it has */
    u32 search;                   /* the last search for a deadlock that came to it */
    struct signals signals;
    struct interval { u64 next, period; } timers[3]; /* ITIMER_*; nanoseconds, next 0: off */
    char name[NAME_BYTES];
    s32 number, parent_number; /* its pid and its parent's as it sees them itself */
    struct inode *root;
    struct namespaces *namespaces; /* NULL: it has ended */
};
_Static_assert(__builtin_offsetof(struct task, work) == TASK_WORK, "layout.h");

extern struct task *current;
extern struct task *tasks;

static inline struct frame *task_frame(const struct task *task)
{
    return (struct frame *)((char *)task->stack + TASK_STACK - sizeof(struct frame));
}

/* An empty task, numbered in this window and paid by this namespace; NULL without memory or with TASKS_MAX tasks. */
struct task *task_create(u32 window, struct user_namespace *users);
void task_destroy(struct task *task);
/* Nobody waits for this ending task: it is out of the list at once, and destroyed when it no longer runs. */
void task_abandon(struct task *task);
struct task *task_find(s32 pid);

void scheduler_start(void);
/* Ticks that found nobody running. */
u32 scheduler_idle_ticks(void);
/* Gives the processor to the next ready task; returns when this one is chosen again. */
void schedule(void);
void task_wake(struct task *task);

/* A queue of sleepers. */
struct waiter { struct waiter *next; struct task *task; };
struct queue { struct waiter *first; };

void queue_add(struct queue *queue, struct waiter *waiter);
void queue_remove(struct queue *queue, struct waiter *waiter);
void queue_wake(struct queue *queue);
/*
 * Sleeps until the queue is woken, the deadline passes or a signal waits: 0, -SLEEP_TIMED_OUT, -EINTR.
 * The caller asks its condition again.
 */
s32 queue_wait(struct queue *queue);
/* Sleeps until a wake, the deadline or a signal, on whatever queues the task already stands in. */
s32 task_sleep(void);

#define SLEEP_TIMED_OUT 1

/* A call that a signal interrupted: restarted or turned into EINTR when the signal is delivered. */
s32 interrupted(void);

__attribute__((noreturn)) void task_exit(u32 status);
/* No process of the group has a parent in another group of its session: nobody would continue it. POSIX.1 3.264. */
bool group_orphaned(s32 group);
/* A vfork's child no longer needs its parent's space. */
void space_give_back(struct task *task);
s32 task_execute(const char *path, char *const *arguments, char *const *environment);
