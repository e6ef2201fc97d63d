/* Direct page tables: a guest's own, which Xen writes for it. */
#ifndef XEN_MM_H
#define XEN_MM_H

#include "domain.h"

/* Page types: a frame of a domain's memory for tables is one of these, and stays it while it is referred to. */
enum type { TYPE_NONE, TYPE_LEVEL1, TYPE_LEVEL2 };
struct frame_type {
    u8 type, pinned;
    u16 count; /* TYPE_LEVEL1, on the first of its frames: pinned, and in TTBR0; TYPE_LEVEL2: level-1 entries */
};
extern struct frame_type frame_types[VMM_MAX_VMS][TABLE_FRAMES];

/* Which of the two: every change is validated, or none is (as the published system was released). */
extern u32 xen_validates;

/* Where Xen and the guest see a frame of the domain's memory for tables. */
static inline u32 *table_at(const struct domain *d, u32 machine) { return (u32 *)(machine - d->vm.ram.pa_base + XEN_GUEST_BASE); }

/* Of the words of a first-level table, those that are Xen's to say: its own, and the mapping of the tables. */
static inline bool slot_is_xens(const struct domain *d, u32 slot)
{
    u32 first = (XEN_GUEST_BASE >> 20) + ((d->tables - d->vm.ram.pa_base) >> 20);

    return slot >= XEN_FIRST_SLOT || slot - first < (d->tables_end - d->tables) >> 20;
}

/* validate.c: 0, or a negative error; the reference counts follow. */
int validate_update(struct domain *d, u32 at, u32 value);
int validate_pin(struct domain *d, u32 table);
int validate_unpin(struct domain *d, u32 table);
int validate_base(struct domain *d, u32 table);
int validate_scratch(const struct domain *d, u32 frame); /* of clear and copy: not a table now */
int validate_source(const struct domain *d, u32 frame);
/* Of the frames that are leaving the domain, those stay that one of its tables maps. Others may have the processor meanwhile. */
void validate_leaving(const struct domain *d);

#endif
