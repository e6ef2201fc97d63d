/* The terminal on the console: line editing, echo, signals from keys, job control. Linux termios. */
#pragma once
#include "types.h"

struct task;

/* As a terminal is before anybody sets it. */
#define TERMINAL_CONTROL(c) ((c) & 0x1f)
#define TERMINAL_DELETE 127
#define TERMINAL_SETTINGS \
    { \
        .c_iflag = ICRNL, .c_oflag = OPOST | ONLCR, .c_cflag = B38400_CS8_CREAD, \
        .c_lflag = ISIG | ICANON | ECHO | ECHOE | ECHOK | ECHOCTL | ECHOKE | IEXTEN, \
        .c_cc = { \
            [VINTR] = TERMINAL_CONTROL('C'), [VQUIT] = TERMINAL_CONTROL('\\'), [VERASE] = TERMINAL_DELETE, \
            [VKILL] = TERMINAL_CONTROL('U'), [VEOF] = TERMINAL_CONTROL('D'), [VMIN] = 1, [VSUSP] = TERMINAL_CONTROL('Z'), \
            [VWERASE] = TERMINAL_CONTROL('W'), [VLNEXT] = TERMINAL_CONTROL('V'), \
        }, \
    }

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
s32 terminal_foreground(const struct task *task);
/* Another device namespace gets the console: what was typed for a phone is nobody else's, what the machine has not read yet is. */
void terminal_turn(bool forgets);
/* The leader of a session ends: the session has no terminal any more. */
void terminal_leave(const struct task *leader);
