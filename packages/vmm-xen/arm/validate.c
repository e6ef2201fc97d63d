/*
 * What a guest may ask of its tables. Its memory for tables is never mapped but in one place and there read-only, for its domain is a
 * client's; so a table's contents are what Xen has checked. Xen 3.0, arch/x86/mm.c (page types), by megabytes; DDI 0406C B3.5.1.
 */
#include "../../vmm/runtime/paravirtual/cache.h"
#include "../../vmm/runtime/paravirtual/descriptors.h"
#include "frames.h"
#include "mm.h"
#include "schedule.h"

#define ENTRIES 4096u
#define LEVEL2_WORDS 1024u /* four tables in a frame */
#define LEVEL1_FRAMES 4u

#define KIND 3u
#define KIND_TABLE 1u
#define KIND_SECTION 2u
#define TABLE_FRAME 0xfffff000u
#define SECTION_FRAME 0xfff00000u
#define DOMAIN(value) ((value) >> 5 & 0xf)
#if __ARM_ARCH >= 6
#define TABLE_ZERO 0x21cu     /* 9, NS, PXN and a bit that is zero */
#define TABLE_ONE 0u
#define SECTION_ZERO 0xc0000u /* NS, supersection */
#define IS_SMALL(value) (((value) & 2) != 0)
#else
#define TABLE_ZERO 0x20cu
#define TABLE_ONE 0x010u
#define SECTION_ZERO 0u
#define IS_SMALL(value) (((value) & KIND) == 2)
#endif

struct frame_type frame_types[VMM_MAX_VMS][TABLE_FRAMES];

/* A frame has stopped being a table since translations were last dropped: some may still come from it. */
static bool stale;

static struct frame_type *type_of(const struct domain *d, u32 machine)
{
    return machine - d->tables < d->tables_end - d->tables ? &frame_types[id_of(d)][(machine - d->tables) / PAGE] : NULL;
}

static int check_small(const struct domain *d, u32 value)
{
    u32 frame = value & TABLE_FRAME;

    if ((value & KIND) == 0)
        return 0;
    if (!IS_SMALL(value))
        return -XEN_EINVAL;
    if (!may_map(d, frame) && !(id_of(d) == 0 && frame == PL011_BASE))
        return -XEN_EPERM;
    return 0;
}

/* Before a frame that was a table gets other contents. */
static void forget(void)
{
    if (stale)
        tlb_flush_all();
    stale = false;
}

static void retype(struct frame_type *type, enum type to)
{
    if (to == TYPE_NONE)
        stale = true;
    else
        forget();
    type->type = (u8)to;
}

/* The first level-1 entry for a frame of level-2 tables: all of its words are checked. A function of its own, for most entries are not the first. */
static __attribute__((noinline)) int level2_first(const struct domain *d, struct frame_type *type, u32 frame)
{
    const u32 *word = table_at(d, frame);

    for (u32 n = 0; n < LEVEL2_WORDS; n++) {
        int error = word[n] ? check_small(d, word[n]) : 0;
        if (error)
            return error;
    }
    retype(type, TYPE_LEVEL2);
    type->count = 1;
    schedule_worked(LEVEL2_WORDS);
    return 0;
}

/* One more level-1 entry for it. */
static int level2_take(const struct domain *d, u32 frame)
{
    struct frame_type *type = type_of(d, frame);

    if (!type)
        return -XEN_EPERM;
    if (type->type == TYPE_LEVEL1 || type->count == 0xffff)
        return -XEN_EINVAL;
    if (type->type == TYPE_NONE)
        return level2_first(d, type, frame);
    type->count++;
    return 0;
}

static void level2_put(const struct domain *d, u32 frame)
{
    struct frame_type *type = type_of(d, frame);

    if (type && --type->count == 0)
        retype(type, TYPE_NONE);
}

/* A first-level word; a table's frame gets its reference. */
static int level1_take(const struct domain *d, u32 value)
{
    switch (value & KIND) {
    case 0: return 0;
    case KIND_TABLE:
        if ((value & TABLE_ZERO) || (value & TABLE_ONE) != TABLE_ONE || DOMAIN(value) > DOMAIN_IO)
            return -XEN_EINVAL;
        return level2_take(d, value & TABLE_FRAME);
    case KIND_SECTION:
        if ((value & SECTION_ZERO) || DOMAIN(value) > DOMAIN_IO)
            return -XEN_EINVAL;
        return may_map_section(d, value & SECTION_FRAME) ? 0 : -XEN_EPERM;
    default: return -XEN_EINVAL;
    }
}

static void level1_put(const struct domain *d, u32 value)
{
    if ((value & KIND) == KIND_TABLE)
        level2_put(d, value & TABLE_FRAME);
}

int validate_update(struct domain *d, u32 at, u32 value)
{
    struct frame_type *type = type_of(d, at);
    u32 *word = table_at(d, at);
    int error;

    if (!type)
        return -XEN_EPERM;
    switch (type->type) {
    case TYPE_LEVEL2: return check_small(d, value);
    case TYPE_LEVEL1:
        if (slot_is_xens(d, at / 4 % ENTRIES))
            return -XEN_EPERM;
        error = level1_take(d, value);
        if (error)
            return error;
        level1_put(d, *word);
        return 0;
    default: return -XEN_EINVAL;
    }
}

static void release(const struct domain *d, const u32 *words, u32 count)
{
    for (u32 slot = 0; slot < count; slot++)
        if (words[slot] && !slot_is_xens(d, slot))
            level1_put(d, words[slot]);
    schedule_worked(count);
}

int validate_pin(struct domain *d, u32 table)
{
    struct frame_type *type = type_of(d, table);
    u32 *words = table_at(d, table);

    if (!type || table % LEVEL1_BYTES)
        return -XEN_EINVAL;
    for (u32 n = 0; n < LEVEL1_FRAMES; n++)
        if (type[n].type != TYPE_NONE)
            return -XEN_EBUSY;
    for (u32 slot = 0; slot < XEN_FIRST_SLOT; slot++) {
        int error = words[slot] && !slot_is_xens(d, slot) ? level1_take(d, words[slot]) : 0;
        if (error) {
            release(d, words, slot);
            return error;
        }
    }
    for (u32 n = 0; n < LEVEL1_FRAMES; n++)
        retype(&type[n], TYPE_LEVEL1);
    type->pinned = true;
    type->count = 1;
    return 0;
}

static void level1_release(const struct domain *d, u32 table)
{
    struct frame_type *type = type_of(d, table);

    if (--type->count)
        return;
    release(d, table_at(d, table), XEN_FIRST_SLOT);
    for (u32 n = 0; n < LEVEL1_FRAMES; n++)
        retype(&type[n], TYPE_NONE);
}

int validate_unpin(struct domain *d, u32 table)
{
    struct frame_type *type = type_of(d, table);

    if (!type || table % LEVEL1_BYTES || !type->pinned)
        return -XEN_EINVAL;
    type->pinned = false;
    level1_release(d, table);
    return 0;
}

int validate_base(struct domain *d, u32 table)
{
    struct frame_type *type = type_of(d, table);

    if (!type || table % LEVEL1_BYTES || !type->pinned)
        return -XEN_EINVAL;
    if (table == d->base)
        return 0;
    type->count++;
    level1_release(d, d->base);
    return 0;
}

int validate_scratch(const struct domain *d, u32 frame)
{
    const struct frame_type *type = type_of(d, frame);

    if (!type)
        return -XEN_EPERM;
    if (frame % PAGE || type->type != TYPE_NONE)
        return -XEN_EINVAL;
    forget();
    return 0;
}

int validate_source(const struct domain *d, u32 frame)
{
    return !type_of(d, frame) ? -XEN_EPERM : frame % PAGE ? -XEN_EINVAL : 0;
}

static void level1_leaving(const struct domain *d, const u32 *words)
{
    for (u32 n = 0; n < PAGE / 4; n++)
        if ((words[n] & KIND) == KIND_SECTION)
            frames_stay(d, words[n] & SECTION_FRAME, PAGE << SECTION_ORDER);
}

static void level2_leaving(const struct domain *d, const u32 *words)
{
    for (u32 n = 0; n < LEVEL2_WORDS; n++)
        if (words[n] & KIND)
            frames_stay(d, words[n] & TABLE_FRAME, PAGE);
}

void validate_leaving(const struct domain *d)
{
    const struct frame_type *type = frame_types[id_of(d)];

    for (u32 table = d->tables; table < d->tables_end; table += PAGE, type++) {
        if (type->type == TYPE_NONE)
            continue;
        if (type->type == TYPE_LEVEL1)
            level1_leaving(d, table_at(d, table));
        else
            level2_leaving(d, table_at(d, table));
        schedule_preempt();
    }
}
