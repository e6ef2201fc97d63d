/* The device namespace: a screen, input, an alarm, wake locks and a terminal for each phone, of which one is in the foreground. Andrus et al., Cells, SOSP 2011, 3. */
#pragma once
#include "task.h"
#include "types.h"
#include "../include/abi/device.h"
#include "../include/abi/terminal.h"

#define EVENTS_MAX 32u
#define WAKE_LOCKS_MAX 8u

struct devices {
    u32 holds;
    struct inode *screen; /* its pixels, from the first use on */
    struct input_event events[EVENTS_MAX];
    u32 first_event, event_count;
    u64 alarm; /* clock_nanoseconds(); 0: none */
    char wake_locks[WAKE_LOCKS_MAX][WAKE_LOCK_NAME];
    struct queue queue;
    struct terminal { struct termios settings; s32 session, foreground; } terminal;
};

/* That of the first processes. It alone says which one is in the foreground. */
extern struct devices first_devices;
extern struct devices *foreground_devices;

/* NULL: no memory. */
struct devices *devices_create(void);
struct devices *devices_hold(struct devices *devices);
void devices_put(struct devices *devices);
/* The nodes that the running process may have, in an empty directory. 0 or -errno. */
s32 devices_make(struct inode *directory);
/* The channel to another machine, which is the first namespace's alone, where there is one. */
s32 channel_make(struct inode *directory);
/* The running process's screen as a file; NULL: no memory. */
struct inode *screen_of_process(void);
