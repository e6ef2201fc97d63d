/* Strings and lines of text. */
#pragma once
#include "syscalls.h"

u32 length(const char *s);
int equal(const char *a, const char *b);
int starts(const char *s, const char *with);
void *memcpy(void *to, const void *from, u32 bytes);
void *memmove(void *to, const void *from, u32 bytes);
void *memset(void *to, int value, u32 bytes);
int memcmp(const void *a, const void *b, u32 bytes);

/* Formats %s %d %u %x %c to a descriptor with one write. */
void print_to(int descriptor, const char *format, ...) __attribute__((format(printf, 2, 3)));
#define print(...) print_to(1, __VA_ARGS__)
/* Says what is wrong on standard error and ends the program with status 1. */
void fail(const char *what) __attribute__((noreturn));
