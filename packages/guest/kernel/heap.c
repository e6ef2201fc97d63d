/* Memory for the kernel's objects: free lists of powers of two in pages, whole blocks beyond 2 KiB. */
#include "heap.h"
#include "page.h"
#include "string.h"

#define SMALLEST 32u
#define LARGEST 2048u
#define CLASSES 7u /* 32, 64, ... 2048 bytes */

/* A page of small objects counts each of them as a user, and itself. */
#define EMPTY 1u

struct hole { struct hole *next, *previous; };
static struct hole *holes[CLASSES];
/* One page of each class may be empty and stay, so that a class at its edge does not take and give back for each object. */
static char *spare[CLASSES];

static u32 class_of(u32 size)
{
    u32 n = 0;
    while (SMALLEST << n < size)
        n++;
    return n;
}

static u32 order_of(u32 size)
{
    u32 order = 0;
    while (PAGE_SIZE << order < size)
        order++;
    return order;
}

static void list_add(u32 n, struct hole *hole)
{
    hole->previous = NULL;
    hole->next = holes[n];
    if (hole->next)
        hole->next->previous = hole;
    holes[n] = hole;
}

static void list_remove(u32 n, struct hole *hole)
{
    if (hole->previous)
        hole->previous->next = hole->next;
    else
        holes[n] = hole->next;
    if (hole->next)
        hole->next->previous = hole->previous;
}

void *heap_take(u32 size)
{
    u32 n;
    char *page;
    struct hole *hole;

    if (size > PAGE_SIZE << ORDER_MAX)
        return NULL;
    if (size > LARGEST)
        return page_take_clear(order_of(size));
    n = class_of(size);
    if (!holes[n]) {
        page = page_take(0);
        if (!page)
            return NULL;
        for (u32 at = PAGE_SIZE; at > 0; at -= SMALLEST << n)
            list_add(n, (struct hole *)(page + at - (SMALLEST << n)));
    }
    hole = holes[n];
    list_remove(n, hole);
    page = (char *)ALIGN_DOWN((u32)hole, PAGE_SIZE);
    page_of(page)->users++;
    if (page == spare[n])
        spare[n] = NULL;
    return memset(hole, 0, size);
}

void heap_put(void *object, u32 size)
{
    u32 n;
    char *page = (char *)ALIGN_DOWN((u32)object, PAGE_SIZE);

    if (!object)
        return;
    if (size > LARGEST) {
        page_put(object);
        return;
    }
    n = class_of(size);
    list_add(n, object);
    if (--page_of(page)->users > EMPTY)
        return;
    if (!spare[n]) {
        spare[n] = page;
        return;
    }
    for (u32 at = 0; at < PAGE_SIZE; at += SMALLEST << n)
        list_remove(n, (struct hole *)(page + at));
    page_put(page);
}
