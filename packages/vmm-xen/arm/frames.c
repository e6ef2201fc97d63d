/* Whose each frame of RAM is, and the pool of those that nobody has. */
#include "frames.h"
#include "access.h"
#include "schedule.h"
#include "../../vmm/runtime/paravirtual/cache.h"
#include "../../vmm/runtime/paravirtual/descriptors.h"

#define FIRST (RAM_BASE >> FRAME_SHIFT)
/* Where Xen sees the frame that it scrubs for a domain: pages in front of the vectors', which have a table already. */
#define SCRUBBED(d) (XEN_VECTORS - (1 + id_of(d)) * PAGE)

#define ALLOWANCE_SHARE 4u /* a domain may have a quarter more than it was built with */

extern u32 vectors_level2[];

u8 frame_owners[FRAMES], section_owners[FRAMES >> SECTION_ORDER];
/* How many are in the pool, and that none is in front of this one. */
static u32 pooled, pool_first = FRAMES;

bool extent_is(u32 first, u32 order, u32 owner)
{
    u32 at = first - FIRST, count = 1u << order;

    if (at >= FRAMES || count > FRAMES - at)
        return false;
    for (u32 n = 0; n < count; n++)
        if (frame_owners[at + n] != owner)
            return false;
    return true;
}

/* Frames have another owner. */
static void sections_follow(u32 at, u32 count)
{
    for (u32 n = at >> SECTION_ORDER; n <= (at + count - 1) >> SECTION_ORDER; n++) {
        u8 owner = frame_owners[n << SECTION_ORDER];
        section_owners[n] = extent_is(FIRST + (n << SECTION_ORDER), SECTION_ORDER, owner) ? owner : OWNER_XEN;
    }
}

void extent_own(u32 first, u32 order, u32 owner)
{
    u32 at = first - FIRST, count = 1u << order;

    if (frame_owners[at] == OWNER_POOL)
        pooled -= count;
    if (owner == OWNER_POOL) {
        pooled += count;
        pool_first = at < pool_first ? at : pool_first;
    }
    for (u32 n = 0; n < count; n++)
        frame_owners[at + n] = (u8)owner;
    sections_follow(at, count);
}

u32 extent_find(u32 order, u32 below)
{
    u32 count = 1u << order, end = below < frames_end() ? below : frames_end();

    /* Whatever others take and give meanwhile, none is in front of pool_first: so it goes on before they may, for one of them may put it back. */
    while (pooled && frame_owners[pool_first] != OWNER_POOL) {
        pool_first++;
        schedule_worked(1);
    }
    for (u32 first = FIRST + (pool_first & ~(count - 1)); pooled >= count && first < end && count <= end - first; first += count) {
        if (extent_is(first, order, OWNER_POOL))
            return first;
        schedule_worked(count);
    }
    return 0;
}

u32 frames_end(void)
{
    const struct vmm_vm_config *last = &vmm_config.vm[vmm_config.vms - 1];

    return (last->pa_base + last->size) >> FRAME_SHIFT;
}

void frames_build(struct domain *d)
{
    for (u32 first = d->vm.ram.pa_base >> FRAME_SHIFT; first < d->tables >> FRAME_SHIFT; first += 1u << SECTION_ORDER)
        extent_own(first, SECTION_ORDER, owner_of(d));
    d->pages = d->vm.ram.size / PAGE;
    d->pages_most = d->pages + d->pages / ALLOWANCE_SHARE;
}

void frames_stay(const struct domain *d, u32 machine, u32 bytes)
{
    u32 first = (machine - RAM_BASE) >> FRAME_SHIFT;

    for (u32 n = first; n < FRAMES && n - first < bytes / PAGE; n++)
        if (frame_owners[n] == leaving(d)) {
            extent_own(FIRST + n, 0, owner_of(d));
            schedule_worked(1u << SECTION_ORDER);
        }
    schedule_worked(bytes / PAGE);
}

void frame_scrub(const struct domain *d, u32 machine)
{
    u32 at = SCRUBBED(d), *word = &vectors_level2[at >> 12 & 0xff];

    *(volatile u32 *)word = machine | SMALL_GUEST;
    descriptors_clean((u32)word, sizeof *word);
    for (volatile u32 *to = (volatile u32 *)at; (u32)to < at + PAGE; to++)
        *to = 0;
    guest_clean_invalidate(at, at + PAGE, data_line());
    *(volatile u32 *)word = 0;
    descriptors_clean((u32)word, sizeof *word);
    tlb_flush_page(at, 0);
}
