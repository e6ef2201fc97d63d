/* Making written instructions visible to fetches. DDI 0406C A3.5.4 and B2.2.9 (the sequence), B4.1.42 (CTR). */
#include "../../port.h"
#include "../../uaccess.h"
#include "cp15.h"

#define PAGE 4096u

#if __ARM_ARCH >= 7
#define DATA_LINE (4u << (read_CTR() >> 16 & 0xfu))
#define CODE_LINE (4u << (read_CTR() & 0xfu))
#define CODE_IS_PIPT ((read_CTR() >> 14 & 3u) == 3u)
#define write_data_clean write_DCCMVAU
#else
/* Every core has lines of 32 bytes; instructions are taken out whole, for the caches know them by address. */
#define DATA_LINE 32u
#define CODE_LINE 32u
#define CODE_IS_PIPT false
#define write_data_clean write_DCCMVAC
#endif

static void finish(void)
{
#if __ARM_ARCH >= 6
    write_BPIALL(0);
#endif
    dsb();
    isb();
}

static void clean(u32 from, u32 to)
{
    u32 line = DATA_LINE;

    for (u32 at = from & ~(line - 1); at < to; at += line)
        write_data_clean(at);
    dsb();
}

static void invalidate(u32 from, u32 to)
{
    u32 line = CODE_LINE;

    if (!CODE_IS_PIPT) {
        write_ICIALLU(0);
        return;
    }
    for (u32 at = from & ~(line - 1); at < to; at += line)
        write_ICIMVAU(at);
}

void code_written(void *page)
{
    clean((u32)page, (u32)page + PAGE);
    invalidate((u32)page, (u32)page + PAGE);
    finish();
}

/* Maintenance by address faults on an unmapped page, so every page is touched first. */
u32 code_written_user(u32 start, u32 end)
{
    u32 word;

    for (u32 page = start & ~(PAGE - 1); page < end; page += PAGE) {
        u32 from = page < start ? start : page, to = end - page < PAGE ? end : page + PAGE;
        if (user_get(&word, from & ~3u))
            return 1;
        clean(from, to);
        invalidate(from, to);
    }
    finish();
    return 0;
}
