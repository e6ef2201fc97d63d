/* Names for the sizes of integers, and the few constructs that every file needs. */
#pragma once

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef int s32;
typedef long long s64;
typedef _Bool bool;

#define true 1
#define false 0
#define NULL ((void *)0)

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define ALIGN_UP(value, size) (((value) + (size) - 1) & ~((size) - 1))
#define ALIGN_DOWN(value, size) ((value) & ~((size) - 1))
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))
