/* A user address space: areas, tables, copy on write. DDI 0406C B3.5.1 (descriptors), B3.7.1 (permissions), B3.9.2 (ASIDs). */
#include "space.h"
#include "file.h"
#include "heap.h"
#include "layout.h"
#include "page.h"
#include "port.h"
#include "arm/descriptors.h"
#include "tables.h" /* of the port */
#include "string.h"
#include "../include/abi/errno.h"

/* A frame whose page may not be touched (PROT_NONE) stays in its entry with 1:0 = 0b00, a fault to the hardware. */
#define FRAME_MASK 0xfffff000u
#define KEPT 0x004u

#define L1_USER (USER_TOP >> 20)
#define TABLE_BYTES 1024u
#define GROUP 4u /* level-2 tables in one frame: it maps 4 MiB */
#define GROUP_SPAN (GROUP << 20)

#define FLUSH_BY_PAGE 0x10000u /* a longer range drops the whole space from the TLB */

#define LOWEST_MAPPING 0x10000u

#define ASID_BITS 8u
#define ASID_MASK 0xffu

static u32 asid_last = 1u << ASID_BITS; /* 0 of each generation is reserved */
static struct space *selected;

static u32 *entry_of(const struct space *space, u32 va)
{
    u32 descriptor = space->table[va >> 20];

    return descriptor ? (u32 *)linear(descriptor & ~(TABLE_BYTES - 1)) + (va >> 12 & 0xff) : NULL;
}

static u32 *entry_make(struct space *space, u32 va)
{
    if (!space->table[va >> 20]) {
        u32 first = va >> 20 & ~(GROUP - 1);
        char *tables = tables_take();
        if (!tables)
            return NULL;
        for (u32 i = 0; i < GROUP; i++)
            descriptor_write(&space->table[first + i], physical(tables + i * TABLE_BYTES) | TABLE_OF_PROGRAMS);
        descriptors_settle();
    }
    return entry_of(space, va);
}

static void *frame_of(u32 entry) { return linear(entry & FRAME_MASK); }

static void flush_page(const struct space *space, u32 va)
{
    if (!((space->asid ^ asid_last) >> ASID_BITS))
        tlb_drop_page(va, space->asid);
    else
        descriptors_settle();
}

static void flush_space(const struct space *space)
{
    if (!((space->asid ^ asid_last) >> ASID_BITS))
        tlb_drop_space(space->asid);
    else
        descriptors_settle();
}

/* A page that programs may execute is made visible to fetches before its entry is written. */
static u32 entry_for(const struct area *area, void *frame, bool writable)
{
    struct page *page = page_of(frame);

    if (!(area->prot & (PROT_READ | PROT_WRITE | PROT_EXEC)))
        return physical(frame) | KEPT;
    if (area->prot & PROT_EXEC && !(page->flags & PAGE_CODE)) {
        code_written(frame);
        page->flags |= PAGE_CODE;
    }
    if (area->shared)
        page->flags |= PAGE_SHARED;
    return small_page(physical(frame), writable, area->prot & PROT_EXEC, !area->shared);
}

struct space *space_create(void)
{
    struct space *space = heap_take(sizeof *space);

    if (!space)
        return NULL;
    space->table = table_create();
    if (!space->table) {
        heap_put(space, sizeof *space);
        return NULL;
    }
    space->users = 1;
    return space;
}

void space_select(struct space *space)
{
    if (space == selected)
        return;
    selected = space;
    if (!space) {
        table_select(table_of_kernel(), 0);
        return;
    }
    if ((space->asid ^ asid_last) >> ASID_BITS) {
        asid_last++;
        if ((asid_last & ASID_MASK) == 0) {
            tlb_drop_all();
            asid_last++;
        }
        space->asid = asid_last;
    }
    table_select(physical(space->table), space->asid);
}

static struct area *area_create(u32 start, u32 end, u32 prot, bool shared, struct inode *inode, u32 offset)
{
    struct area *area = heap_take(sizeof *area);

    if (!area)
        return NULL;
    *area = (struct area){NULL, start, end, prot, shared, inode, offset};
    if (inode)
        inode_hold(inode);
    return area;
}

static void area_destroy(struct area *area)
{
    if (area->inode)
        inode_put(area->inode);
    heap_put(area, sizeof *area);
}

static void insert(struct space *space, struct area *area)
{
    struct area **at = &space->areas;

    while (*at && (*at)->start < area->start)
        at = &(*at)->next;
    area->next = *at;
    *at = area;
}

struct area *space_area(const struct space *space, u32 va)
{
    for (struct area *area = space->areas; area && area->start <= va; area = area->next)
        if (va < area->end)
            return area;
    return NULL;
}

bool programs_compact = PROGRAMS_COMPACT;

u32 space_stack_top(u32 image_end) { return programs_compact && image_end <= COMPACT_MMAP_TOP - COMPACT_HEAP ? COMPACT_TOP : USER_TOP; }

static u32 room_between(const struct space *space, u32 floor, u32 top, u32 bytes)
{
    while (top >= bytes + floor) {
        struct area *last = NULL;
        for (struct area *area = space->areas; area && area->start < top; area = area->next)
            if (area->end > top - bytes)
                last = area;
        if (!last)
            return top - bytes;
        top = last->start;
    }
    return 0;
}

u32 space_room(const struct space *space, u32 bytes)
{
    u32 low = programs_compact ? room_between(space, space->heap_end + COMPACT_HEAP, COMPACT_MMAP_TOP, bytes) : 0;

    return low ? low : room_between(space, LOWEST_MAPPING, MMAP_TOP, bytes);
}

s32 space_map(struct space *space, u32 start, u32 end, u32 prot, bool shared, struct inode *inode, u32 offset)
{
    struct area *area;

    if (!inode && !shared) { /* a zero-filled neighbour grows instead */
        for (area = space->areas; area; area = area->next)
            if (area->end == start && area->prot == prot && !area->inode && !area->shared) {
                area->end = end;
                return 0;
            }
    }
    area = area_create(start, end, prot, shared, inode, offset);
    if (!area)
        return -ENOMEM;
    insert(space, area);
    return 0;
}

/* Cuts the area that spans an address in two there. */
static s32 cut(struct space *space, u32 at)
{
    struct area *area = space_area(space, at), *rest;

    if (!area || area->start == at)
        return 0;
    rest = area_create(at, area->end, area->prot, area->shared, area->inode, area->offset + (at - area->start));
    if (!rest)
        return -ENOMEM;
    area->end = at;
    insert(space, rest);
    return 0;
}

/* Calls the visitor with each entry that holds a frame in [start, end). */
static void visit(struct space *space, u32 start, u32 end, void (*with)(u32 *entry, u32 va, void *context), void *context)
{
    for (u32 va = start; va < end;) {
        u32 *entry = entry_of(space, va);
        if (!entry) {
            va = ALIGN_DOWN(va, GROUP_SPAN) + GROUP_SPAN;
            continue;
        }
        for (u32 stop = MIN(end, ALIGN_DOWN(va, 0x100000) + 0x100000); va < stop; va += PAGE_SIZE, entry++)
            if (*entry)
                with(entry, va, context);
    }
}

struct removal { struct space *space; bool by_page; };

/* The frame may be given out again only after the flush; nothing allocates before space_unmap returns. */
static void drop(u32 *entry, u32 va, void *context)
{
    const struct removal *removal = context;
    void *frame = frame_of(*entry);

    user_page_leave(va);
    descriptor_write(entry, 0);
    if (removal->by_page)
        flush_page(removal->space, va);
    page_put(frame);
}

s32 space_unmap(struct space *space, u32 start, u32 end)
{
    struct removal removal = {space, end - start <= FLUSH_BY_PAGE};
    struct area **at = &space->areas;

    if (cut(space, start) || cut(space, end))
        return -ENOMEM;
    while (*at) {
        struct area *area = *at;
        if (area->start < start || area->end > end) {
            at = &area->next;
            continue;
        }
        visit(space, area->start, area->end, drop, &removal);
        *at = area->next;
        area_destroy(area);
    }
    if (!removal.by_page)
        flush_space(space);
    return 0;
}

struct protection { struct space *space; struct area *area; };

static void reprotect(u32 *entry, u32 va, void *context)
{
    struct protection *protection = context;
    struct area *area = protection->area;

    descriptor_write(entry, entry_for(area, frame_of(*entry), area->shared && (area->prot & PROT_WRITE)));
    flush_page(protection->space, va);
}

s32 space_protect(struct space *space, u32 start, u32 end, u32 prot)
{
    for (u32 va = start; va < end;) {
        struct area *area = space_area(space, va);
        if (!area)
            return -ENOMEM;
        va = area->end;
    }
    if (cut(space, start) || cut(space, end))
        return -ENOMEM;
    for (struct area *area = space_area(space, start); area && area->start < end; area = area->next) {
        struct protection protection = {space, area};
        area->prot = prot;
        visit(space, area->start, area->end, reprotect, &protection);
    }
    return 0;
}

struct copy { struct space *to; bool private, failed; };

static void share(u32 *entry, u32 va, void *context)
{
    struct copy *copy = context;
    u32 *target = entry_make(copy->to, va), value = *entry;

    if (!target) {
        copy->failed = true;
        return;
    }
    if (copy->private && (value & SMALL) && is_writable(value)) {
        value = read_only(value);
        descriptor_write(entry, value);
    }
    page_of(frame_of(value))->users++;
    descriptor_write(target, value);
}

struct space *space_copy(struct space *from)
{
    struct space *to = space_create();
    struct copy copy = {to, false, false};
    struct area **at;

    if (!to)
        return NULL;
    to->heap_start = from->heap_start;
    to->heap_end = from->heap_end;
    to->arguments = from->arguments;
    to->arguments_end = from->arguments_end;
    at = &to->areas;
    for (struct area *area = from->areas; area && !copy.failed; area = area->next) {
        *at = area_create(area->start, area->end, area->prot, area->shared, area->inode, area->offset);
        if (!*at) {
            copy.failed = true;
            break;
        }
        at = &(*at)->next;
        copy.private = !area->shared;
        visit(from, area->start, area->end, share, &copy);
    }
    flush_space(from);
    if (copy.failed) {
        space_put(to);
        return NULL;
    }
    return to;
}

static void release(u32 *entry, u32 va, void *context)
{
    (void)va;
    (void)context;
    page_put(frame_of(*entry));
}

/* No TLB entry needs to go: the ASID is not given out again before everything is dropped. */
void space_put(struct space *space)
{
    if (--space->users)
        return;
    while (space->areas) {
        struct area *area = space->areas;
        visit(space, area->start, area->end, release, NULL);
        space->areas = area->next;
        area_destroy(area);
    }
    for (u32 i = 0; i < L1_USER; i += GROUP)
        if (space->table[i])
            tables_put(linear(space->table[i] & FRAME_MASK));
    table_destroy(space->table);
    heap_put(space, sizeof *space);
}

/* A frame of its own for a page that is written. `va`: where the space maps the old one now, 0 where it does not. */
static void *copy_frame(const struct space *space, void *frame, u32 va)
{
    void *copy = page_take(0);

    if (!copy)
        return NULL;
    if (va)
        user_page_settle(space->table, va);
    memcpy(copy, frame, PAGE_SIZE);
    frame_to_user(frame);
    frame_to_user(copy);
    return copy;
}

/* The page is there, but not for this access. */
static enum fault_result present(struct space *space, struct area *area, u32 *entry, u32 va, bool write)
{
    void *frame = frame_of(*entry);

    if (write && !area->shared && !is_writable(*entry) && page_of(frame)->users > 1) {
        void *copy = copy_frame(space, frame, va);
        if (!copy)
            return FAULT_NO_MEMORY;
        descriptor_write(entry, 0); /* break before make: B3.10.1 */
        flush_page(space, va);
        page_put(frame);
        descriptor_write(entry, entry_for(area, copy, true));
        descriptors_written();
        return FAULT_DONE;
    }
    descriptor_write(entry, entry_for(area, frame, write || is_writable(*entry)));
    flush_page(space, va);
    return FAULT_DONE;
}

enum fault_result space_fault(struct space *space, u32 va, bool write, bool execute)
{
    struct area *area = space_area(space, va);
    void *frame;
    u32 *entry, need = write ? PROT_WRITE : execute ? PROT_EXEC : PROT_READ | PROT_WRITE | PROT_EXEC;

    if (!area)
        return FAULT_NO_AREA;
    if (!(area->prot & need))
        return FAULT_NO_PERMISSION;
    entry = entry_make(space, va);
    if (!entry)
        return FAULT_NO_MEMORY;
    if (*entry)
        return present(space, area, entry, va, write);
    if (area->inode) {
        frame = inode_page(area->inode, (area->offset + (va - area->start)) / PAGE_SIZE);
        if (!frame)
            return FAULT_BEYOND_FILE;
        if (write && !area->shared) {
            frame = copy_frame(space, frame, 0);
            if (!frame)
                return FAULT_NO_MEMORY;
        } else {
            frame_to_user(frame);
            page_of(frame)->users++;
        }
    } else {
        frame = page_take_clear(0);
        if (!frame)
            return FAULT_NO_MEMORY;
        frame_to_user(frame);
    }
    descriptor_write(entry, entry_for(area, frame, (area->prot & PROT_WRITE) && (area->shared || write || !area->inode)));
    descriptors_written();
    return FAULT_DONE;
}

u32 space_extent(const struct space *space, u32 *pages)
{
    u32 bytes = 0;

    *pages = 0;
    for (const struct area *area = space->areas; area; area = area->next) {
        bytes += area->end - area->start;
        for (u32 va = area->start; va < area->end; va += PAGE_SIZE) {
            const u32 *entry = entry_of(space, va);
            if (!entry)
                va = ALIGN_DOWN(va, GROUP_SPAN) + GROUP_SPAN - PAGE_SIZE;
            else if (*entry)
                ++*pages;
        }
    }
    return bytes;
}

u32 space_peek(const struct space *space, u32 va, char *to, u32 bytes)
{
    u32 done = 0;

    while (done < bytes) {
        u32 part = MIN(bytes - done, PAGE_SIZE - va % PAGE_SIZE);
        const u32 *entry = va < USER_TOP ? entry_of(space, va) : NULL;
        if (!entry || !*entry)
            break;
        user_page_settle(space->table, va);
        memcpy(to + done, (char *)frame_of(*entry) + va % PAGE_SIZE, part);
        frame_to_user(frame_of(*entry));
        va += part;
        done += part;
    }
    return done;
}

void space_forget(struct space *space, u32 start, u32 end)
{
    struct removal removal = {space, end - start <= FLUSH_BY_PAGE};

    visit(space, start, end, drop, &removal);
    if (!removal.by_page)
        flush_space(space);
}

/* Tables for the new place first, so that nothing can fail on the way. */
s32 space_move(struct space *space, u32 start, u32 end, u32 to)
{
    s32 distance = (s32)(to - start);
    struct area **at, *moved = NULL;

    if (cut(space, start) || cut(space, end))
        return -ENOMEM;
    for (u32 va = start; va < end; va += PAGE_SIZE)
        if (!entry_make(space, va + (u32)distance))
            return -ENOMEM;
    for (u32 va = start; va < end; va += PAGE_SIZE) {
        u32 *entry = entry_of(space, va);
        if (!entry || !*entry)
            continue;
        user_page_leave(va);
        descriptor_write(entry_of(space, va + (u32)distance), *entry);
        descriptor_write(entry, 0);
        flush_page(space, va);
    }
    descriptors_written();
    for (at = &space->areas; *at;) {
        struct area *area = *at;
        if (area->start < start || area->end > end) {
            at = &area->next;
            continue;
        }
        *at = area->next;
        area->next = moved;
        moved = area;
    }
    while (moved) {
        struct area *area = moved;
        moved = area->next;
        area->start += (u32)distance;
        area->end += (u32)distance;
        insert(space, area);
    }
    return 0;
}
