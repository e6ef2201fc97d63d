/* PID namespaces: windows of process numbers. Linux, pid_namespaces(7). */
#include "namespace.h"

/* How many hold each: tasks, and processes whose children are numbered there. */
static struct { u32 holds; s32 last; } windows[NAMESPACES_MAX];

static u32 index_of(u32 window) { return window / PID_WINDOW; }

u32 pid_namespace_hold(u32 window) { return windows[index_of(window)].holds++, window; }

u32 pid_namespace_create(void)
{
    for (u32 n = 1; n < NAMESPACES_MAX; n++)
        if (!windows[n].holds) {
            windows[n].holds = 1;
            windows[n].last = 0;
            return n * PID_WINDOW;
        }
    return pid_namespace_hold(0);
}
void pid_namespace_put(u32 window) { windows[index_of(window)].holds--; }

s32 pid_next(u32 window)
{
    s32 *last = &windows[index_of(window)].last, pid;

    do {
        *last = *last >= PID_WINDOW - 1 ? 2 : *last + 1;
        pid = *last | (s32)window;
    } while (task_find(pid));
    return pid;
}
