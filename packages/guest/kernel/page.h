/* Frames of physical memory: a buddy allocator of blocks of 4, 8 and 16 KiB, and a count of users for each frame. */
#pragma once
#include "layout.h"
#include "ram.h" /* of the port */
#include "types.h"
#include "../include/abi/memory.h"

struct user_namespace;

struct page {
    union {
        struct page *next;            /* in a free list */
        struct user_namespace *payer; /* of a block in use */
    };
    struct page *previous;
    u16 users;
    u8 order;
    u8 flags;
};

#define PAGE_FREE 1u  /* heads a free block */
#define PAGE_CODE 2u  /* fetches see what the frame holds */
#define PAGE_SHARED 4u /* programs may write it by more than one address */

#define ORDER_MAX 2u

extern u32 pages_free;

/*
 * Manages RAM of the given size; frames below the physical address `first` and those of [hole, hole_end) are left out, and may
 * be given by pages_give later. The hole lies behind `first`, or is empty.
 */
void pages_start(u32 ram_bytes, u32 first, u32 hole, u32 hole_end);
extern u32 pages_total;
/* Gives the frames of physical [from, to) to the allocator. */
void pages_give(u32 from, u32 to);
/* A block of 4096 << order bytes, not cleared, one user; NULL without memory, or where the payer has taken what it may have. */
void *page_take(u32 order);
/* The same, cleared. */
void *page_take_clear(u32 order);
/* One user fewer; the last one frees the block. */
void page_put(void *block);
struct page *page_of(const void *block);

static inline u32 physical(const void *at) { return (u32)at - KERNEL_BASE + RAM_START; }
static inline void *linear(u32 at) { return (void *)(at - RAM_START + KERNEL_BASE); }
