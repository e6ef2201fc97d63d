/* mmu_update, update_va_mapping and mmuext_op. Direct tables: a store and a clean for each word. */
#include "mm.h"
#include "access.h"
#include "maintenance.h"
#include "../../vmm/runtime/paravirtual/cache.h"
#include "hypercalls.h"
#include "schedule.h"
#include "../../vmm/runtime/cp15.h"

#define COMMAND 3u
#define BATCH_MOST 512u
#define EXT_MOST 32u
#define WORK_UPDATE 8u
#define WORK_SPACE (__ARM_ARCH >= 6 ? 0 : WORK_FLUSH)
#define WORK_PAGE (PAGE / 16)
#define WORK_RANGE(bytes) ((bytes) > RANGE_MOST ? WORK_FLUSH : (bytes) / 64)

u32 xen_validates = 1;

static void store(u32 *word, u32 value)
{
    *(volatile u32 *)word = value;
    descriptor_clean((u32)word);
}

static int update(struct domain *d, u32 at, u32 value)
{
    int error = at & COMMAND ? -XEN_EINVAL : xen_validates ? validate_update(d, at, value) : 0;

    if (error == 0)
        store(table_at(d, at), value);
    return error;
}

int do_mmu_update(u32 list, u32 count, u32 done, u32 unused)
{
    struct domain *d = current;
    struct mmu_update request;
    int error = 0;
    u32 n;

    (void)unused;
    if (count > BATCH_MOST)
        return -XEN_EINVAL;
    if (!is_guests(list, count * sizeof request))
        return -XEN_EFAULT;
    for (n = 0; n < count && error == 0; n++) {
        error = access_load(&request, list + n * sizeof request, sizeof request / 4);
        if (error == 0)
            error = update(d, request.at, request.value);
    }
    dsb();
    schedule_worked(n * WORK_UPDATE);
    if (done && guest_store(done, error ? n - 1 : n))
        return -XEN_EFAULT;
    return error;
}

/* All caches before and after, and the whole TLB: as the released source does where it maps a grant. Its hypercall of this name is empty. */
int do_update_va_mapping(u32 va, u32 value, u32 flags, u32 unused)
{
    struct domain *d = current;
    u32 first, at;
    int error;

    (void)flags, (void)unused;
    if (va >= XEN_SHARED)
        return -XEN_EPERM;
    first = table_at(d, d->base)[va >> 20];
    at = (first & 0xfffffc00) + (va >> 12 & 0xff) * 4;
    if ((first & 3) != 1)
        return -XEN_EINVAL;
    cache_flush_all();
    error = update(d, at, value);
    cache_flush_all();
    tlb_flush_all();
    schedule_worked(2 * WORK_FLUSH);
    return error;
}

static int pin(struct domain *d, u32 table)
{
    const u32 *own = table_at(d, d->first_table);
    u32 *words = table_at(d, table);
    int error = xen_validates ? validate_pin(d, table) : 0;

    if (error)
        return error;
    for (u32 slot = XEN_GUEST_BASE >> 20; slot < 4096; slot++)
        if (slot_is_xens(d, slot))
            words[slot] = own[slot];
    descriptors_clean((u32)words, LEVEL1_BYTES);
    schedule_worked(LEVEL1_BYTES / 4);
    return 0;
}

static int new_base(struct domain *d, u32 table, u32 context)
{
    int error = xen_validates ? validate_base(d, table) : 0;

    if (error)
        return error;
    d->base = table;
    d->context = context;
    space_select(table, context);
    schedule_worked(WORK_SPACE);
    return 0;
}

static int copy_page(struct domain *d, u32 to, u32 from)
{
    u32 *words = table_at(d, to);
    const u32 *other = table_at(d, from);
    int error = xen_validates ? validate_scratch(d, to) ?: validate_source(d, from) : 0;

    if (error)
        return error;
    for (u32 n = 0; n < PAGE / 4; n += 4) {
        words[n] = other[n];
        words[n + 1] = other[n + 1];
        words[n + 2] = other[n + 2];
        words[n + 3] = other[n + 3];
    }
    descriptors_clean((u32)words, PAGE);
    schedule_worked(WORK_PAGE);
    return 0;
}

static int clear_page(struct domain *d, u32 to)
{
    u32 *words = table_at(d, to);
    int error = xen_validates ? validate_scratch(d, to) : 0;

    if (error)
        return error;
    for (u32 n = 0; n < PAGE / 4; n += 4) {
        words[n] = 0;
        words[n + 1] = 0;
        words[n + 2] = 0;
        words[n + 3] = 0;
    }
    descriptors_clean((u32)words, PAGE);
    schedule_worked(WORK_PAGE);
    return 0;
}

static int operate(struct domain *d, const struct mmuext_op *op)
{
    int error;

    switch (op->command) {
    case MMUEXT_PIN_TABLE: return pin(d, op->machine);
    case MMUEXT_UNPIN_TABLE: return xen_validates ? validate_unpin(d, op->machine) : 0;
    case MMUEXT_NEW_BASEPTR: return new_base(d, op->machine, op->linear);
    case MMUEXT_TLB_FLUSH: tlb_flush_all(); return 0;
    case MMUEXT_INVLPG: tlb_flush_page(op->linear, op->machine); return 0;
    case MMUEXT_TLB_FLUSH_ASID: tlb_flush_asid(op->machine); return 0;
    case MMUEXT_FLUSH_CACHE:
        cache_flush_all();
        schedule_worked(WORK_FLUSH);
        return 0;
    case MMUEXT_CLEAN_RANGE:
        error = cache_clean_range(op->linear, op->bytes);
        schedule_worked(WORK_RANGE(op->bytes));
        return error;
    case MMUEXT_COHERENT_RANGE:
        error = cache_coherent_range(op->linear, op->bytes);
        schedule_worked(WORK_RANGE(op->bytes));
        return error;
    case MMUEXT_CLEAR_PAGE: return clear_page(d, op->machine);
    case MMUEXT_COPY_PAGE: return copy_page(d, op->machine, op->linear);
    default: return -XEN_ENOSYS;
    }
}

int do_mmuext_op(u32 list, u32 count, u32 done, u32 unused)
{
    struct domain *d = current;
    struct mmuext_op op;
    int error = 0;
    u32 n;

    (void)unused;
    if (count > EXT_MOST)
        return -XEN_EINVAL;
    for (n = 0; n < count && error == 0; n++) {
        error = guest_load(&op, list + n * sizeof op, sizeof op / 4);
        if (error == 0)
            error = operate(d, &op);
    }
    schedule_worked(n * WORK_OPERATION);
    if (done && guest_store(done, error ? n - 1 : n))
        return -XEN_EFAULT;
    return error;
}
