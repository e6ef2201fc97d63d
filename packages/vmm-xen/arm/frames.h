/* Whose each frame of RAM is: the one truth of it, a byte in Xen's memory. Xen 3.0, common/page_alloc.c (its heap for domains). */
#ifndef XEN_FRAMES_H
#define XEN_FRAMES_H

#include "domain.h"

#define FRAME_SHIFT 12
#define FRAMES ((4u + 256u * VMM_MAX_VMS) << 8) /* Xen's megabytes, and the most that a domain is given (src/vmm.ts) */
/* An extent is 2^order frames: at most a section, of which RAM and the memory for tables are whole numbers. */
#define SECTION_ORDER 8u

/* Xen's are its own, the memory for tables, and what is no RAM; in the pool are those that domains have given back. */
enum { OWNER_XEN, OWNER_FIRST, OWNER_POOL = 0x40, OWNER_LEAVING = 0x80 };
extern u8 frame_owners[FRAMES];
/* The owner of all frames of a section, or Xen where they differ: tables of new processes are full of sections. */
extern u8 section_owners[FRAMES >> SECTION_ORDER];

static inline u32 owner_of(const struct domain *d) { return OWNER_FIRST + d->vm.id; }
/* While it leaves a domain, which cannot map it any more. */
static inline u32 leaving(const struct domain *d) { return owner_of(d) | OWNER_LEAVING; }

/* A frame that the domain may map to write it: its own, and not of the memory for tables. */
static inline bool may_map(const struct domain *d, u32 machine)
{
    u32 n = (machine - RAM_BASE) >> FRAME_SHIFT;

    return n < FRAMES && frame_owners[n] == owner_of(d);
}

/* The same of a section. */
static inline bool may_map_section(const struct domain *d, u32 machine)
{
    u32 n = (machine - RAM_BASE) >> (FRAME_SHIFT + SECTION_ORDER);

    return n < FRAMES >> SECTION_ORDER && section_owners[n] == owner_of(d);
}

/* Extents, by the frame number of their first (machine address / 4096): whether all of it has that owner; and from now on it does. */
bool extent_is(u32 first, u32 order, u32 owner);
void extent_own(u32 first, u32 order, u32 owner);
/* An aligned extent of the pool below a frame number, which may be 0; 0: there is none. */
u32 extent_find(u32 order, u32 below);

/* The domain's RAM, when it is built. */
void frames_build(struct domain *d);
/* A frame that the domain maps somewhere, if it is about to leave it, stays; `bytes` of them from there on. */
void frames_stay(const struct domain *d, u32 machine, u32 bytes);
/* Nothing is left in a frame that nobody maps, and no line of it in a cache. */
void frame_scrub(const struct domain *d, u32 machine);
/* The number of the frame behind the last of RAM. */
u32 frames_end(void);

#endif
