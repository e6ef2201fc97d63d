/* The kernel's own lines on the console. */
#pragma once
#include "types.h"

/* %s %d %u %x %c and %%; nothing else. */
void print(const char *format, ...);
/* Formats into a buffer of size bytes, always terminated; returns the length written. */
u32 format_text(char *to, u32 size, const char *format, ...);
__attribute__((noreturn)) void panic(const char *format, ...);
