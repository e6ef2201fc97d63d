/* The world switch: what both worlds can see, and the way into the guest. */
#ifndef PATCHED_SWITCH_H
#define PATCHED_SWITCH_H

#include "../words.h"
#include "layout.h"

/* The guest's registers and what the stub needs to change worlds. The stub's save instructions fix the order. */
struct world {
    u32 r[15];
    u32 pc, psr;
    u32 instruction; /* the trapped instruction, fetched while the guest's mapping was live */
    u32 reason;      /* EXIT_* */
    u32 host_ttbr, shadow_ttbr, host_context, guest_context, guest_dacr, host_vbar, host_sp, scratch;
};

_Static_assert(offsetof(struct world, pc) == SHARED_PC && offsetof(struct world, scratch) == SHARED_SCRATCH, "layout.h");

#define shared (*(struct world *)SHARED_DATA)

/* Puts 1, 2 or 4 bytes, little end first, at an address that their number divides. */
static inline void memory_put(void *at, u32 value, u32 bytes)
{
    if (bytes == 4)
        *(u32 *)at = value;
    else if (bytes == 2)
        *(u16 *)at = (u16)value;
    else
        *(u8 *)at = (u8)value;
}

/* Runs the guest whose registers are in `shared` until its next exit. */
void guest_run(void);

#endif
