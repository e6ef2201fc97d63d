/* Tasks, the run queue, and sleeping. */
#include "task.h"
#include "clock.h"
#include "heap.h"
#include "namespace.h"
#include "page.h"
#include "print.h"
#include "share.h"
#include "string.h"
#include "../include/abi/errno.h"

#define QUANTUM 5u /* ticks */

struct task *current, *tasks;
struct user_namespace *payer;
u32 waiting_namespaces;
static struct task idle = {.name = "idle", .users = &first_users, .namespaces = &first_namespaces};
static struct task *ready_first, *ready_last;
static u32 task_count;
static struct task *abandoned;

void scheduler_start(void)
{
    current = &idle;
    payer = &first_users;
    idle.quantum = 1;
    idle.deadline = NEVER;
}

static void free_task(struct task *task)
{
    task_count--;
    task->users->tasks--;
    user_namespace_put(task->users);
    pid_namespace_put((u32)pid_window(task->pid));
    page_put(task->stack);
    heap_put(task->files, FILES_MAX * sizeof *task->files);
    heap_put(task, sizeof *task);
}

struct task *task_create(u32 window, struct user_namespace *users)
{
    struct task *task;

    while (abandoned) {
        task = abandoned;
        abandoned = task->next;
        free_task(task);
    }
    if (task_count >= TASKS_MAX || users->tasks >= users->tasks_most)
        return NULL;
    task = heap_take(sizeof *task);
    if (!task)
        return NULL;
    task->stack = page_take(1);
    task->files = heap_take(FILES_MAX * sizeof *task->files);
    if (!task->stack || !task->files) {
        if (task->stack)
            page_put(task->stack);
        heap_put(task->files, FILES_MAX * sizeof *task->files);
        heap_put(task, sizeof *task);
        return NULL;
    }
    task->pid = pid_next(pid_namespace_hold(window));
    task->number = pid_own(task->pid);
    task->users = users;
    users->tasks++;
    users->holds++;
    task->quantum = QUANTUM;
    task->deadline = NEVER;
    task->started = clock_nanoseconds();
    task_count++;
    u32 saved = irq_save();
    struct task **at = &tasks;
    while (*at)
        at = &(*at)->next;
    *at = task;
    irq_restore(saved);
    return task;
}

static void unlist(struct task *task)
{
    u32 saved = irq_save();
    struct task **at = &tasks;

    while (*at != task)
        at = &(*at)->next;
    *at = task->next;
    irq_restore(saved);
}

void task_destroy(struct task *task)
{
    unlist(task);
    free_task(task);
}

void task_abandon(struct task *task)
{
    unlist(task);
    task->next = abandoned;
    abandoned = task;
}

struct task *task_find(s32 pid)
{
    for (struct task *task = tasks; task; task = task->next)
        if (task->pid == pid)
            return task;
    return NULL;
}

u32 scheduler_idle_ticks(void) { return idle.system_ticks; }

static void make_ready(struct task *task)
{
    task->next_ready = NULL;
    if (ready_first)
        ready_last->next_ready = task;
    else
        ready_first = task;
    ready_last = task;
}

/* The first whose namespace has not had its share; when all have, the processor is nobody else's, and the first. */
static struct task *take_fairly(void)
{
    struct task **at = &ready_first, *before = NULL, *next;

    while (*at && (*at)->users->waits) {
        before = *at;
        at = &before->next_ready;
    }
    if (!*at) {
        at = &ready_first;
        before = NULL;
    }
    next = *at;
    *at = next->next_ready;
    if (next == ready_last)
        ready_last = before;
    return next;
}

void schedule(void)
{
    u32 saved = irq_save();
    struct task *previous = current, *next;

    previous->work &= ~WORK_SCHEDULE;
    if (previous->state == TASK_READY && previous != &idle)
        make_ready(previous);
    next = ready_first;
    if (!next)
        next = &idle;
    else if (waiting_namespaces)
        next = take_fairly();
    else
        ready_first = next->next_ready;
    if (next != previous) {
        if (next->users != payer)
            processor_pay(next->users);
        if (next->quantum == 0)
            next->quantum = QUANTUM;
        current = next;
        if (next->space) {
            space_select(next->space);
            tls_select(next->tls);
        }
        switch_context(&previous->context, &next->context);
    } else if (next != &idle) {
        next->quantum = QUANTUM;
    }
    irq_restore(saved);
}

void task_wake(struct task *task)
{
    u32 saved = irq_save();

    if (task->state == TASK_SLEEPING) {
        task->state = TASK_READY;
        make_ready(task);
    }
    irq_restore(saved);
}

s32 task_sleep(void)
{
    u32 saved = irq_save();
    s32 result = 0;

    if (!signal_waits(current) && !current->timed_out) {
        current->state = TASK_SLEEPING;
        schedule();
    }
    if (current->timed_out)
        result = -SLEEP_TIMED_OUT;
    else if (signal_waits(current))
        result = -EINTR;
    irq_restore(saved);
    return result;
}

void queue_add(struct queue *queue, struct waiter *waiter)
{
    u32 saved = irq_save();
    struct waiter **at = &queue->first;

    while (*at)
        at = &(*at)->next;
    waiter->next = NULL;
    waiter->task = current;
    *at = waiter;
    irq_restore(saved);
}

void queue_remove(struct queue *queue, struct waiter *waiter)
{
    u32 saved = irq_save();

    for (struct waiter **at = &queue->first; *at; at = &(*at)->next)
        if (*at == waiter) {
            *at = waiter->next;
            break;
        }
    irq_restore(saved);
}

void queue_wake(struct queue *queue)
{
    u32 saved = irq_save();

    for (struct waiter *waiter = queue->first; waiter; waiter = waiter->next)
        task_wake(waiter->task);
    irq_restore(saved);
}

s32 queue_wait(struct queue *queue)
{
    u32 saved = irq_save();
    struct waiter waiter;
    s32 result;

    queue_add(queue, &waiter);
    result = task_sleep();
    queue_remove(queue, &waiter);
    irq_restore(saved);
    return result;
}

/* The boot's own thread of control: runs whenever nobody else can. */
void idle_loop(void)
{
    irq_save();
    for (;;) {
        while (!ready_first)
            cpu_wait();
        schedule();
    }
}

/* From exception return, masked, when current->work says so. */
void user_work(struct frame *frame)
{
    irq_enable();
    if (current->work & WORK_SCHEDULE)
        schedule();
    if (current->work & WORK_SIGNAL)
        signals_deliver(frame);
}
