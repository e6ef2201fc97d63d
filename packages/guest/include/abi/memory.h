/* Memory mapping of the Linux ARM EABI. Linux, include/uapi/asm-generic/mman-common.h. */
#pragma once

#define PAGE_SIZE 4096u

#define PROT_NONE 0u
#define PROT_READ 1u
#define PROT_WRITE 2u
#define PROT_EXEC 4u

#define MAP_SHARED 1u
#define MAP_PRIVATE 2u
#define MAP_TYPE 0xfu
#define MAP_FIXED 0x10u
#define MAP_ANONYMOUS 0x20u

#define MREMAP_MAYMOVE 1u

enum { MADV_NORMAL, MADV_RANDOM, MADV_SEQUENTIAL, MADV_WILLNEED, MADV_DONTNEED };
