/* Cache maintenance through the microvisor. */
#include "../../port.h"
#include "../../uaccess.h"
#include "hypercall.h"

#define PAGE 4096u

void code_written(void *page) { okl4_call(OKL4_coherent, (u32)page, PAGE, 0, 0); }

/* The microvisor takes mapped pages only, so every page is touched first. */
u32 code_written_user(u32 start, u32 end)
{
    u32 word;

    for (u32 page = start & ~(PAGE - 1); page < end; page += PAGE) {
        u32 from = page < start ? start : page, to = end - page < PAGE ? end : page + PAGE;
        if (user_get(&word, from & ~3u))
            return 1;
        okl4_call(OKL4_coherent, from, to - from, 0, 0);
    }
    return 0;
}
