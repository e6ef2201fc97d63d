/* Frames of physical memory: a buddy allocator of blocks of 4, 8 and 16 KiB, and a count of users for each frame. */
#include "page.h"
#include "namespace.h"
#include "port.h"
#include "print.h"
#include "share.h"
#include "string.h"

static struct page *frames;
static u32 frame_count;
static struct page *lists[ORDER_MAX + 1];
u32 pages_free, pages_total;

struct page *page_of(const void *block)
{
    u32 n = (physical(block) - RAM_START) / PAGE_SIZE;

    if (n >= frame_count)
        panic("no frame at %x", (u32)block);
    return &frames[n];
}

static void *address_of(const struct page *page) { return (void *)(KERNEL_BASE + (u32)(page - frames) * PAGE_SIZE); }

static void list_add(struct page *page, u32 order)
{
    page->order = (u8)order;
    page->flags = PAGE_FREE;
    page->previous = NULL;
    page->next = lists[order];
    if (page->next)
        page->next->previous = page;
    lists[order] = page;
}

static void list_remove(struct page *page)
{
    if (page->previous)
        page->previous->next = page->next;
    else
        lists[page->order] = page->next;
    if (page->next)
        page->next->previous = page->previous;
    page->flags = 0;
}

static void release(struct page *page, u32 order)
{
    pages_free += 1u << order;
    while (order < ORDER_MAX) {
        u32 buddy = (u32)(page - frames) ^ 1u << order;
        struct page *other = &frames[buddy];
        if (buddy >= frame_count || !(other->flags & PAGE_FREE) || other->order != order)
            break;
        list_remove(other);
        if (other < page)
            page = other;
        order++;
    }
    list_add(page, order);
}

void pages_start(u32 ram_bytes, u32 first, u32 hole, u32 hole_end)
{
    u32 bytes;

    frame_count = ram_bytes / PAGE_SIZE;
    bytes = ALIGN_UP(frame_count * sizeof(struct page), PAGE_SIZE);
    if (hole < hole_end && first < hole_end && ALIGN_DOWN(hole, PAGE_SIZE) < first + bytes)
        first = ALIGN_UP(hole_end, PAGE_SIZE); /* no room before the hole */
    frames = linear(first);
    memset(frames, 0, bytes);
    if (hole < hole_end && first + bytes <= hole) {
        pages_give(first + bytes, ALIGN_DOWN(hole, PAGE_SIZE));
        first = ALIGN_UP(hole_end, PAGE_SIZE) - bytes;
    }
    pages_give(first + bytes, RAM_START + ram_bytes);
}

void pages_give(u32 from, u32 to)
{
    for (u32 at = ALIGN_UP(from, PAGE_SIZE); at + PAGE_SIZE <= to; at += PAGE_SIZE) {
        release(page_of(linear(at)), 0);
        pages_total++;
    }
}

void *page_take(u32 order)
{
    u32 found = order;
    struct page *page;

    while (found <= ORDER_MAX && !lists[found])
        found++;
    if (found > ORDER_MAX || payer->frames_left < 1 << order)
        return NULL;
    page = lists[found];
    list_remove(page);
    while (found > order) {
        found--;
        list_add(page + (1u << found), found);
    }
    page->order = (u8)order;
    page->users = 1;
    page->payer = payer;
    payer->frames_left -= 1 << order;
    pages_free -= 1u << order;
    return address_of(page);
}

void *page_take_clear(u32 order)
{
    void *block = page_take(order);

    if (block)
        memset(block, 0, PAGE_SIZE << order);
    return block;
}

void page_put(void *block)
{
    struct page *page = page_of(block);

    if (page->users == 0)
        panic("frame at %x freed twice", (u32)block);
    if (--page->users == 0) {
        page->payer->frames_left += 1 << page->order;
        release(page, page->order);
    }
}
