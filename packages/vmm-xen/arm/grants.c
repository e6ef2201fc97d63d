/*
 * Grant tables: a domain says in its table which of its frames another may map, and Xen maps them there. An entry that is mapped says so
 * (GTF_reading, GTF_writing), and the frame that Xen once took from it is what it stands for until the last mapping goes. Xen 3.0, public/grant_table.h and
 * common/grant_table.c (the rules). A mapping's place is ours: a page of a window that is Xen's, in a domain of client kind, so that a
 * frame that was granted to be read is only read.
 */
#include "grants.h"
#include "access.h"
#include "frames.h"
#include "hypercalls.h"
#include "maintenance.h"
#include "schedule.h"
#include "../../vmm/runtime/cp15.h"
#include "../../vmm/runtime/paravirtual/cache.h"
#include "../../vmm/runtime/paravirtual/descriptors.h"

#define OPERATIONS_MOST 32u
#define FRAMES_OF_ADDRESSES (1u << (32 - FRAME_SHIFT))

_Static_assert(GRANTS * sizeof(struct grant_entry) == PAGE, "one page");

/* What is mapped of a domain's frames, by entry; `frame` and `to` are as they were at the first mapping. */
struct grant { u32 frame; u16 mappings, writers; u8 to; };
/* A page of a domain's window. */
struct mapping { bool used, writable; u8 from; u16 ref; };

static struct grant grants[VMM_MAX_VMS][GRANTS];
static struct mapping mappings[VMM_MAX_VMS][GRANT_MAPS];
static struct grant_entry tables[VMM_MAX_VMS][GRANTS] __attribute__((aligned(PAGE)));
static bool is_set_up[VMM_MAX_VMS];
static u32 windows[VMM_MAX_VMS][256] __attribute__((aligned(1024)));

/* Another domain's entry, by Xen's own address of it: whoever has the processor has no lines of it by another. */
static struct grant_entry *entry_of(u32 id, u32 ref) { return &tables[id][ref]; }

u32 *grants_table(u32 id) { return (u32 *)tables[id]; }
u32 *grants_window(u32 id) { return windows[id]; }

/* Takes the entry for a mapping of `d`. */
static int take(struct domain *d, u32 from, u32 ref, bool writes)
{
    struct grant *grant = &grants[from][ref];
    struct grant_entry *entry = entry_of(from, ref);
    u16 flags = entry->flags;

    if ((flags & GTF_type_mask) != GTF_permit_access || entry->domain != id_of(d))
        return GNTST_general_error;
    if (grant->mappings == 0) {
        if (entry->frame >= FRAMES_OF_ADDRESSES || !may_map(&domains[from], entry->frame << FRAME_SHIFT))
            return GNTST_general_error;
        grant->frame = entry->frame << FRAME_SHIFT;
        grant->to = (u8)id_of(d);
    }
    if (grant->to != id_of(d) || (writes && (flags & GTF_readonly)))
        return GNTST_general_error;
    grant->mappings++;
    grant->writers += writes;
    entry->flags = flags | GTF_reading | (writes ? GTF_writing : 0);
    return GNTST_okay;
}

static void put(u32 from, u32 ref, bool writes)
{
    struct grant *grant = &grants[from][ref];
    struct grant_entry *entry = entry_of(from, ref);

    grant->writers -= writes;
    if (--grant->mappings == 0)
        entry->flags &= (u16)~(GTF_reading | GTF_writing);
    else if (grant->writers == 0)
        entry->flags &= (u16)~GTF_writing;
}

static u32 address_of(u32 n) { return XEN_GRANT_WINDOW + n * PAGE; }

static void show(u32 *word, u32 descriptor)
{
    *(volatile u32 *)word = descriptor;
    descriptor_clean((u32)word);
    dsb();
}

static int map(struct domain *d, struct grant_map *op)
{
    u32 n = (op->address - XEN_GRANT_WINDOW) / PAGE;
    bool writes = !(op->flags & GNTMAP_readonly);
    struct domain *from = domain_named(op->domain);
    int status;

    if (!from || from == d || !is_alive(from))
        return GNTST_bad_domain;
    if ((op->flags & ~GNTMAP_readonly) != GNTMAP_host_map)
        return GNTST_general_error;
    if (op->ref >= GRANTS || !is_set_up[op->domain])
        return GNTST_bad_gntref;
    if (op->address % PAGE || n >= GRANT_MAPS || mappings[id_of(d)][n].used)
        return GNTST_bad_virt_addr;
    status = take(d, op->domain, op->ref, writes);
    if (status != GNTST_okay)
        return status;
    mappings[id_of(d)][n] = (struct mapping){true, writes, (u8)op->domain, (u16)op->ref};
    show(&windows[id_of(d)][n], grants[op->domain][op->ref].frame | (writes ? SMALL_OPEN : SMALL_READ));
    op->handle = n;
    return GNTST_okay;
}

static void drop(struct domain *d, u32 n)
{
    struct mapping *mapping = &mappings[id_of(d)][n];

#if __ARM_ARCH < 6
    cache_clean_range(address_of(n), PAGE);
#endif
    show(&windows[id_of(d)][n], 0);
    tlb_flush_page(address_of(n), 0);
    put(mapping->from, mapping->ref, mapping->writable);
    mapping->used = false;
}

static int unmap(struct domain *d, const struct grant_unmap *op)
{
    if (op->handle >= GRANT_MAPS || !mappings[id_of(d)][op->handle].used)
        return GNTST_bad_handle;
    if (op->address != address_of(op->handle))
        return GNTST_bad_virt_addr;
    drop(d, op->handle);
    return GNTST_okay;
}

static int set_up(const struct domain *d, struct grant_setup *op)
{
    if (op->domain != DOMID_SELF && op->domain != id_of(d))
        return domain_named(op->domain) ? GNTST_permission_denied : GNTST_bad_domain;
    if (op->frames > 1)
        return GNTST_general_error;
    is_set_up[id_of(d)] = true;
    op->frame = ((u32)tables[id_of(d)] - XEN_OFFSET) >> FRAME_SHIFT;
    return GNTST_okay;
}

void grants_release(struct domain *d)
{
    for (u32 n = 0; n < GRANT_MAPS; n++)
        if (mappings[id_of(d)][n].used)
            drop(d, n);
}

void grants_leaving(const struct domain *d)
{
    for (u32 ref = 0; ref < GRANTS; ref++)
        if (grants[id_of(d)][ref].mappings)
            frames_stay(d, grants[id_of(d)][ref].frame, PAGE);
}

int do_grant_table_op(u32 command, u32 list, u32 count, u32 unused)
{
    static const u8 words[] = {
        [GNTTABOP_map_grant_ref] = sizeof(struct grant_map) / 4,
        [GNTTABOP_unmap_grant_ref] = sizeof(struct grant_unmap) / 4,
        [GNTTABOP_setup_table] = sizeof(struct grant_setup) / 4,
    };
    union { struct grant_map map; struct grant_unmap unmap; struct grant_setup setup; } op;
    struct domain *d = current;

    (void)unused;
    if (command >= sizeof words)
        return -XEN_ENOSYS;
    if (count > OPERATIONS_MOST)
        return -XEN_EINVAL;
    for (u32 n = 0; n < count; n++, list += words[command] * 4) {
        if (guest_load(&op, list, words[command]))
            return -XEN_EFAULT;
        switch (command) {
        case GNTTABOP_map_grant_ref: op.map.status = map(d, &op.map); break;
        case GNTTABOP_unmap_grant_ref: op.unmap.status = unmap(d, &op.unmap); break;
        default: op.setup.status = set_up(d, &op.setup); break;
        }
        if (guest_store_words(list, &op, words[command]))
            return -XEN_EFAULT;
    }
    schedule_worked(count * WORK_OPERATION);
    return 0;
}
