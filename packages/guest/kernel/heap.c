/* Memory for the kernel's objects: free lists of powers of two in pages, whole blocks beyond 2 KiB. */
#include "heap.h"
#include "page.h"
#include "string.h"

#define SMALLEST 32u
#define LARGEST 2048u

struct hole { struct hole *next; };
static struct hole *holes[7]; /* 32, 64, ... 2048 bytes */

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

void *heap_take(u32 size)
{
    u32 n;
    struct hole *hole;

    if (size > PAGE_SIZE << ORDER_MAX)
        return NULL;
    if (size > LARGEST)
        return page_take_clear(order_of(size));
    n = class_of(size);
    if (!holes[n]) {
        char *page = page_take(0);
        if (!page)
            return NULL;
        for (u32 at = PAGE_SIZE; at > 0; at -= SMALLEST << n) {
            hole = (struct hole *)(page + at - (SMALLEST << n));
            hole->next = holes[n];
            holes[n] = hole;
        }
    }
    hole = holes[n];
    holes[n] = hole->next;
    return memset(hole, 0, size);
}

void heap_put(void *object, u32 size)
{
    struct hole *hole = object;
    u32 n;

    if (!object)
        return;
    if (size > LARGEST) {
        page_put(object);
        return;
    }
    n = class_of(size);
    hole->next = holes[n];
    holes[n] = hole;
}
