/* The guest's own translation, read by software. DDI 0406C B3.5.1 (short descriptors), B3.7.1 (permissions), B3.13.3 (status). */
#ifndef PATCHED_WALK_H
#define PATCHED_WALK_H

#include "../channel.h"
#include "vcpu.h"

#define RIGHT_READ 1u
#define RIGHT_WRITE 2u
#define RIGHT_EXECUTE 4u

struct translation {
    u32 status;       /* 0, or the FSR of the fault without WnR: status in 10 and 3:0, domain in 7:4 */
    u32 gpa;          /* guest-physical address */
    u32 level1;       /* the level-1 descriptor: the key of the shadow page; of a supersection that of the megabyte in it */
    u8 kernel, user;  /* RIGHT_* of the two halves of the guest */
    bool cached;      /* the guest lets caches have it; looked at only before ARMv6 */
};

/* Translates a virtual address with the guest's tables and checks no right. */
struct translation walk(u32 va);

/* The real address of so many bytes of guest-physical memory, or 0 where there is none of it or less. */
static inline u32 real_address(const struct vcpu *v, u32 gpa, u32 bytes)
{
    u32 offset = gpa - v->ram.ipa_base;

    return offset < v->ram.size && bytes <= v->ram.size - offset ? offset + v->ram.pa_base : 0;
}

/* The same, and of its channel's page, which is no RAM: a table in it translates nothing. */
static inline u32 memory_address(const struct vcpu *v, u32 gpa, u32 bytes)
{
    u32 real = real_address(v, gpa, bytes), offset = gpa - CHANNEL_PAGE;

    if (real || !v->channel)
        return real;
    return offset < CHANNEL_PAGE_BYTES && bytes <= CHANNEL_PAGE_BYTES - offset ? offset + v->channel : 0;
}

/* An address where the shared page stands in the place of what the guest has there: only the VMM reaches that. */
static inline bool is_shared(u32 va) { return va >> 13 == SHARED_CODE >> 13; }

/* What a section and a page descriptor of the guest give to each half: RIGHT_READ and RIGHT_WRITE. */
u8 section_rights(u32 descriptor, bool user);
u8 page_rights(u32 descriptor, bool user);

/* FSR of a permission fault where the translation succeeded. */
u32 permission_status(const struct translation *t);

/* The level-1 key of a guest whose MMU is off, for the megabyte of a virtual address. */
#define FLAT_KEY(va) (((va) & 0xfff00000u) | 3u)

#endif
