/*
 * memory_op: frames that a domain gives back to the pool, and takes from it up to its maximum. Xen 3.0, public/memory.h and common/memory.c.
 * Ours: there a frame that is given back while something maps it leaves with the last mapping, by its counts; here it does not leave.
 * Counts would be kept by every mmu_update, and this is rare, so the tables are searched instead: once for each batch of extents.
 */
#include "access.h"
#include "../../vmm/runtime/paravirtual/cache.h"
#include "frames.h"
#include "grants.h"
#include "hypercalls.h"
#include "mm.h"
#include "schedule.h"

#define BATCH 128u /* extents */
#define WORK_EXTENT(order) ((1u << SECTION_ORDER) + (1u << (order)))

/* dom0 may ask of everybody. */
static int reservation_of(u32 id, u32 command)
{
    const struct domain *d = id == DOMID_SELF ? current : domain_named(id);

    if (!d)
        return -XEN_ESRCH;
    if (d != current && id_of(current) != 0)
        return -XEN_EPERM;
    return (int)(command == XENMEM_current_reservation ? d->pages : d->pages_most);
}

static void scrub(const struct domain *d, const u32 *extents, u32 count, u32 order)
{
    tlb_flush_all();
    cache_flush_all();
    for (u32 n = 0; n < count; n++)
        for (u32 frame = extents[n]; frame < extents[n] + (1u << order); frame++) {
            frame_scrub(d, frame << FRAME_SHIFT);
            schedule_preempt();
        }
}

/* How many of some extents have left: those in front of the first that is not the domain's, or that something maps. */
static u32 give(struct domain *d, const u32 *extents, u32 count, u32 order)
{
    u32 marked = 0, gone = 0;

    for (; marked < count && extent_is(extents[marked], order, owner_of(d)); marked++) {
        extent_own(extents[marked], order, leaving(d));
        schedule_worked(WORK_EXTENT(order));
    }
    if (marked && xen_validates) {
        validate_leaving(d);
        grants_leaving(d);
    }
    for (; gone < marked && extent_is(extents[gone], order, leaving(d)); gone++)
        schedule_worked(1u << order);
    for (u32 n = gone; n < marked; n++) {
        extent_own(extents[n], order, owner_of(d));
        schedule_worked(WORK_EXTENT(order));
    }
    if (gone)
        scrub(d, extents, gone, order);
    for (u32 n = 0; n < gone; n++) {
        extent_own(extents[n], order, OWNER_POOL);
        d->pages -= 1u << order;
        schedule_worked(WORK_EXTENT(order));
    }
    return gone;
}

static int decrease(struct domain *d, const struct memory_reservation *r)
{
    u32 extents[BATCH], done = 0;

    while (done < r->count) {
        u32 count = r->count - done < BATCH ? r->count - done : BATCH, gone;
        if (guest_load(extents, r->extents + done * 4, count))
            return done ? (int)done : -XEN_EFAULT;
        gone = give(d, extents, count, r->order);
        done += gone;
        if (gone < count)
            break;
    }
    return (int)done;
}

static int increase(struct domain *d, const struct memory_reservation *r)
{
    u32 below = r->address_bits && r->address_bits < 32 ? (1u << r->address_bits) >> FRAME_SHIFT : ~0u;
    u32 done;

    for (done = 0; done < r->count && d->pages_most - d->pages >= 1u << r->order; done++) {
        u32 first;
        schedule_preempt();
        first = extent_find(r->order, below);
        if (!first)
            break;
        if (guest_store(r->extents + done * 4, first))
            return done ? (int)done : -XEN_EFAULT;
        extent_own(first, r->order, owner_of(d));
        d->pages += 1u << r->order;
    }
    return (int)done;
}

static int change(u32 command, u32 argument)
{
    struct domain *d = current;
    struct memory_reservation r;

    if (guest_load(&r, argument, sizeof r / 4))
        return -XEN_EFAULT;
    if (r.domain != DOMID_SELF && r.domain != id_of(d))
        return domain_named(r.domain) ? -XEN_EPERM : -XEN_ESRCH;
    if (r.count > XEN_BASE / 4 || !is_guests(r.extents, r.count * 4))
        return -XEN_EFAULT;
    if (r.order > SECTION_ORDER)
        return 0;
    return command == XENMEM_increase_reservation ? increase(d, &r) : decrease(d, &r);
}

int do_memory_op(u32 command, u32 argument, u32 c, u32 d)
{
    u32 id;

    (void)c, (void)d;
    switch (command) {
    case XENMEM_increase_reservation:
    case XENMEM_decrease_reservation: return change(command, argument);
    case XENMEM_maximum_ram_page: return (int)frames_end();
    case XENMEM_current_reservation:
    case XENMEM_maximum_reservation: return guest_load(&id, argument, 1) ? -XEN_EFAULT : reservation_of(id, command);
    default: return -XEN_ENOSYS;
    }
}
