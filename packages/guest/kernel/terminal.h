/* The terminal on the console: line editing, echo, signals from keys. Linux termios. */
#pragma once
#include "types.h"

/* One character from the UART's interrupt. */
void terminal_input(char c);
