/* Bytes and strings, with the names and meanings of ISO C 7.24. */
#pragma once
#include "types.h"

void *memcpy(void *to, const void *from, u32 bytes);
void *memmove(void *to, const void *from, u32 bytes);
void *memset(void *to, int value, u32 bytes);
int memcmp(const void *a, const void *b, u32 bytes);
u32 strlen(const char *s);
int strcmp(const char *a, const char *b);
int strncmp(const char *a, const char *b, u32 limit);
char *strchr(const char *s, int c);
