/* Cache maintenance through Xen: a program's processor mode may not do it. */
#include "../../port.h"
#include "../../uaccess.h"
#include "hypercall.h"

#define PAGE 4096u

void code_written(void *page) { xen_mmuext(MMUEXT_COHERENT_RANGE, 0, (u32)page, PAGE); }

/* Maintenance by address faults on an unmapped page, so every page is touched first. */
u32 code_written_user(u32 start, u32 end)
{
    u32 word;

    for (u32 page = start & ~(PAGE - 1); page < end; page += PAGE)
        if (user_get(&word, (page < start ? start : page) & ~3u))
            return 1;
    xen_mmuext(MMUEXT_COHERENT_RANGE, 0, start, end - start);
    return 0;
}

#if __ARM_ARCH < 6
void frame_to_user(void *frame) { xen_mmuext(MMUEXT_CLEAN_RANGE, 0, (u32)frame, PAGE); }

void user_page_leave(u32 va) { xen_mmuext(MMUEXT_CLEAN_RANGE, 0, va & ~(PAGE - 1), PAGE); }

/* Only the selected space has any lines. */
void user_page_settle(const u32 *table, u32 va)
{
    (void)table;
    user_page_leave(va);
}

/* A program may have lines of the frame by any address. */
void frame_written(void *frame)
{
    (void)frame;
    xen_mmuext(MMUEXT_FLUSH_CACHE, 0, 0, 0);
}
#endif
