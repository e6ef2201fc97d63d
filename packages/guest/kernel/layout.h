/* The kernel's address map, shared by C, assembly and the linker script's numbers. DDI 0406C B3.5 (sections of 1 MiB). */
#pragma once

#include "board.h" /* RAM_BASE, and where the devices are: physical */

#define KERNEL_BASE 0xc0000000  /* RAM_BASE is seen here, linearly */
#define LINEAR_MAX 0x10000000   /* at most 256 MiB of RAM */
#define KERNEL_TEXT 0xc0108000  /* where the image is linked; the first table stands 16 KiB below */
#define KERNEL_TABLE 0xc0104000
#define DEVICES_LOW_VA 0xf8000000
#define DEVICES_HIGH_VA 0xf9000000
#define CHANNEL_VA 0xfa000000      /* a megabyte, in which the channel's page is */
#define UART_BASE (DEVICES_HIGH_VA + UART_OFFSET)
#define VECTOR_BASE 0xffff0000  /* high vectors and the kuser helpers */
#define USER_TOP 0xbf000000     /* end of user space, as Linux */
#define STACK_LIMIT 0x00800000  /* room for the user's stack */
#define MMAP_TOP 0xb6f00000     /* mappings grow down from here */
#define COMPACT_TOP 0x02000000  /* the same two for programs that fit below: what a process number relocates (FCSE) */
#define COMPACT_MMAP_TOP (COMPACT_TOP - STACK_LIMIT)
#define COMPACT_HEAP 0x00400000 /* mappings leave so much to the heap there */

#define FRAME_SIZE 72
#define FRAME_SP 52
#define FRAME_LR 56
#define FRAME_ORIG_R0 60
#define FRAME_PC 64
#define FRAME_PSR 68

#define TASK_STACK 8192
#define TASK_CONTEXT 0 /* offsets in struct task */
#define TASK_WORK 4
