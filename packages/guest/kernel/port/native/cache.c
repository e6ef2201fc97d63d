/* Making written instructions visible to fetches. DDI 0406C A3.5.4 and B2.2.9 (the sequence), B4.1.42 (CTR). */
#include "../../port.h"
#include "../../uaccess.h"
#include "cp15.h"

#define PAGE 4096u
#define DATA_LINE(ctr) (4u << ((ctr) >> 16 & 0xfu))
#define CODE_LINE(ctr) (4u << ((ctr) & 0xfu))
#define CODE_IS_PIPT(ctr) (((ctr) >> 14 & 3u) == 3u)

static void finish(void)
{
    write_BPIALL(0);
    dsb();
    isb();
}

void code_written(void *page)
{
    u32 ctr = read_CTR(), start = (u32)page;

    for (u32 at = start; at < start + PAGE; at += DATA_LINE(ctr))
        write_DCCMVAU(at);
    dsb();
    if (CODE_IS_PIPT(ctr)) {
        for (u32 at = start; at < start + PAGE; at += CODE_LINE(ctr))
            write_ICIMVAU(at);
    } else {
        write_ICIALLU(0);
    }
    finish();
}

/* Maintenance by address faults on an unmapped page, so every page is touched first. */
u32 code_written_user(u32 start, u32 end)
{
    u32 ctr = read_CTR(), word;

    for (u32 page = start & ~(PAGE - 1); page < end; page += PAGE) {
        u32 from = page < start ? start : page, to = end - page < PAGE ? end : page + PAGE;
        if (user_get(&word, from & ~3u))
            return 1;
        for (u32 at = from & ~(DATA_LINE(ctr) - 1); at < to; at += DATA_LINE(ctr))
            write_DCCMVAU(at);
        dsb();
        if (CODE_IS_PIPT(ctr))
            for (u32 at = from & ~(CODE_LINE(ctr) - 1); at < to; at += CODE_LINE(ctr))
                write_ICIMVAU(at);
        else
            write_ICIALLU(0);
    }
    finish();
    return 0;
}
