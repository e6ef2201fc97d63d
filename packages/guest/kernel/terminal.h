/* The terminal on the console: line editing, echo, signals from keys, job control. Linux termios. */
#pragma once
#include "types.h"

struct task;

#define TERMINAL_OF_PROCESS 0x500u /* the device /dev/tty: a process's controlling terminal, whatever that is */

/* One character from the UART's interrupt. */
void terminal_input(char c);
bool terminal_has_room(void);
/* The screen's size, until a program says another. */
void terminal_size(u32 rows, u32 columns);
/* The first process has the console for its controlling terminal, which nobody before it could have given to it. */
void terminal_start(const struct task *task);
/* This is the task's controlling terminal. */
bool terminal_of(const struct task *task);
s32 terminal_foreground(void);
/* The leader of a session ends: the session has no terminal any more. */
void terminal_leave(const struct task *leader);
