/* Cache maintenance through the microvisor: a program's processor mode may not do it. */
#include "../../port.h"
#include "../../uaccess.h"
#include "hypercall.h"
#include "tables.h"

#define KERNEL 0u /* its addresses are in every space */

void code_written(void *page) { okl4_call(OKL4_coherent, (u32)page, PAGE_SIZE, 0, 0); }

/* The microvisor takes mapped pages only, so every page is touched first. */
u32 code_written_user(u32 start, u32 end)
{
    u32 word;

    for (u32 page = ALIGN_DOWN(start, PAGE_SIZE); page < end; page += PAGE_SIZE) {
        u32 from = page < start ? start : page, to = end - page < PAGE_SIZE ? end : page + PAGE_SIZE;
        if (user_get(&word, from & ~3u))
            return 1;
        okl4_call(OKL4_coherent, from, to - from, 0, 0);
    }
    return 0;
}

#if __ARM_ARCH < 6
void frame_to_user(void *frame) { okl4_call(OKL4_clean, KERNEL, (u32)frame, PAGE_SIZE, 0); }

void user_page_settle(const u32 *table, u32 va) { okl4_call(OKL4_clean, table[SPACE_SLOT], ALIGN_DOWN(va, PAGE_SIZE), PAGE_SIZE, 0); }

/* The microvisor cleans a page that it takes away. */
void user_page_leave(u32 va) { (void)va; }

/* A program may have lines of the frame by any address. */
void frame_written(void *frame)
{
    (void)frame;
    okl4_call(OKL4_flush, 0, 0, 0, 0);
}
#endif
