/* A user address space: areas that say what may be there, a level-1 table that says what is. DDI 0406C B3.5 (short descriptors). */
#pragma once
#include "types.h"
#include "../include/abi/memory.h"

struct inode;

struct area {
    struct area *next; /* in the order of addresses */
    u32 start, end;    /* page-aligned */
    u32 prot;          /* PROT_* */
    bool shared;
    struct inode *inode; /* NULL: zero-filled */
    u32 offset;          /* of start in the file, bytes */
};

struct space {
    u32 *table;
    u32 asid; /* generation in 31:8 */
    struct area *areas;
    u32 heap_start, heap_end;
    u32 arguments, arguments_end; /* where execve put the argument strings */
    u32 users;                    /* tasks; a vfork's child runs in its parent's */
};

struct space *space_create(void);
/* A copy whose private pages are shared until either side writes. */
struct space *space_copy(struct space *from);
/* One user fewer; the last one destroys it, and then it must not be selected. */
void space_put(struct space *space);
/* Makes it the current translation; NULL selects the kernel's table, which maps no user address. */
void space_select(struct space *space);

struct area *space_area(const struct space *space, u32 va);
/* Programs are kept below COMPACT_TOP as far as they fit. */
extern bool programs_compact;
/* Where the stack of a program ends whose image ends there. */
u32 space_stack_top(u32 image_end);
/* An address for bytes of mapping below MMAP_TOP; 0 when none is free. */
u32 space_room(const struct space *space, u32 bytes);
/* 0 or -errno. [start, end) must be free; takes its own hold on the inode. */
s32 space_map(struct space *space, u32 start, u32 end, u32 prot, bool shared, struct inode *inode, u32 offset);
s32 space_unmap(struct space *space, u32 start, u32 end);
s32 space_protect(struct space *space, u32 start, u32 end, u32 prot);

/* Bytes of all areas, and the frames that are there for them. */
u32 space_extent(const struct space *space, u32 *pages);
/* Copies from any space what is there, without a fault; the count of bytes up to the first page that is not. */
u32 space_peek(const struct space *space, u32 va, char *to, u32 bytes);
/* Drops the frames of [start, end) and keeps the areas: the next access finds what the areas say. */
void space_forget(struct space *space, u32 start, u32 end);
/* Moves what is mapped in [start, end) to a free place at `to`, frames and all. */
s32 space_move(struct space *space, u32 start, u32 end, u32 to);

enum fault_result { FAULT_DONE, FAULT_NO_AREA, FAULT_NO_PERMISSION, FAULT_BEYOND_FILE, FAULT_NO_MEMORY };
enum fault_result space_fault(struct space *space, u32 va, bool write, bool execute);
