/* The VMM has found itself wrong: one line, then the machine stands still. */
#include "physical.h"

void panic(const char *why, u32 a, u32 b)
{
    static bool reported;

    /* On a machine that does not know the host call below, it is an exception that leads here again. */
    while (reported)
        ;
    reported = true;
    report_text("\r\nvmm: panic: ");
    report_text(why);
    report_text(" ");
    report_hex(a);
    report_text(" ");
    report_hex(b);
    report_text("\r\n");
    __asm__ volatile("udf #0xf00");
    for (;;)
        ;
}
