/* Grants, from both sides. Xen 3.0, public/grant_table.h. */
#include "grants.h"
#include "../../page.h"
#include "../../print.h"
#include "../../../include/abi/errno.h"
#include "hypercall.h"

#define table ((volatile struct grant_entry *)XEN_GRANT_TABLE)
#define FRAME_SHIFT 12

static bool mapped[GRANT_MAPS];

void grants_start(void)
{
    struct grant_setup setup = {.domain = DOMID_SELF, .frames = 1};

    if (xen_grant_table_op(GNTTABOP_setup_table, (u32)&setup, 1) || setup.status != GNTST_okay)
        panic("xen gives no grant table: status %d", setup.status);
}

/* Flags last: from then on it may be mapped. */
void grant_at(u32 ref, u32 domain, const void *frame, bool writable)
{
    table[ref].domain = (u16)domain;
    table[ref].frame = physical(frame) >> FRAME_SHIFT;
    __asm__ volatile("" : : : "memory");
    table[ref].flags = GTF_permit_access | (writable ? 0 : GTF_readonly);
}

s32 grant(u32 domain, const void *frame, bool writable)
{
    for (u32 ref = GNTTAB_RESERVED; ref < GRANTS; ref++)
        if (!table[ref].flags) {
            grant_at(ref, domain, frame, writable);
            return (s32)ref;
        }
    return -ENOSPC;
}

/*
 * Whether it is mapped and that it cannot be any more are one step: the domain named in the entry goes first, so that nothing new is
 * mapped, and Xen keeps the flags of what is.
 */
s32 grant_end(u32 ref)
{
    u16 domain = table[ref].domain;

    table[ref].domain = DOMID_SELF;
    __asm__ volatile("" : : : "memory");
    if (table[ref].flags & (GTF_reading | GTF_writing)) {
        table[ref].domain = domain;
        return -EBUSY;
    }
    table[ref].flags = 0;
    return 0;
}

void *grant_map(u32 domain, u32 ref, bool writable)
{
    for (u32 n = 0; n < GRANT_MAPS; n++) {
        struct grant_map map = {
            .address = XEN_GRANT_WINDOW + n * PAGE_SIZE, .flags = GNTMAP_host_map | (writable ? 0 : GNTMAP_readonly), .ref = ref, .domain = domain,
        };
        if (mapped[n])
            continue;
        if (xen_grant_table_op(GNTTABOP_map_grant_ref, (u32)&map, 1) || map.status != GNTST_okay)
            return NULL;
        mapped[n] = true;
        return (void *)map.address;
    }
    return NULL;
}

void grant_unmap(void *at)
{
    u32 n = ((u32)at - XEN_GRANT_WINDOW) / PAGE_SIZE;
    struct grant_unmap unmap = {.address = (u32)at, .handle = n};

    xen_grant_table_op(GNTTABOP_unmap_grant_ref, (u32)&unmap, 1);
    mapped[n] = false;
}
