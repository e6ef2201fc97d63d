/* A task's signals: what waits, what is blocked, what each does. */
#pragma once
#include "port.h"
#include "types.h"
#include "../include/abi/signal.h"

struct task;

struct notice { s32 code; s32 pid; u32 uid; s32 status; u32 address; };

struct signals {
    sigset_t pending, blocked, saved;
    bool restore_saved; /* sigsuspend: the saved mask goes into the next frame */
    bool restart;       /* the interrupted call may be restarted */
    struct sigaction actions[SIGNALS];
    struct notice notices[SIGNALS];
    stack_t stack;
};

#define SIGNAL_BIT(n) (1ull << ((n) - 1))

/* From any context. */
void signal_send(struct task *task, u32 number, const struct notice *notice);
void signal_send_group(s32 group, u32 number, const struct notice *notice);
/* A fault of the running program: delivered even when blocked or ignored, by its default action then. */
void signal_force(u32 number, s32 code, u32 address);
/* Sets WORK_SIGNAL as pending and blocked say. */
void signal_recalculate(struct task *task);
bool signal_waits(const struct task *task);
void signal_set_blocked(sigset_t blocked);
/* Handlers go back to the default, as execve asks. */
void signals_execute(struct signals *signals);
/* Delivers what waits; the frame is the user's. */
void signals_deliver(struct frame *frame);
