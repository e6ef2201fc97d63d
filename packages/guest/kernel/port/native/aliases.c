/* Caches tagged by virtual address: what has to be written back and forgotten, and when. ARM926EJ-S TRM 2.3.8; XScale manual 6.2, 7.2.8. */
#include "../../port.h"
#include "cp15.h"
#include "aliases.h"

#if __ARM_ARCH < 6
#define PAGE 4096u
#define LINE 32u
#define INTEL 0x69u
#define XSCALE_BYTES 0x8000u /* of its data cache */

/* Only reading replaces the lines of an XScale: two halves, so that the one that is read is never there already. */
static u8 victims[2][XSCALE_BYTES] __attribute__((aligned(XSCALE_BYTES)));

void frame_to_user(void *frame)
{
    for (u32 at = (u32)frame; at < (u32)frame + PAGE; at += LINE) {
        write_DCCMVAC(at);
        write_DCIMVAC(at);
    }
    dsb();
}

void user_page_leave(u32 va) { frame_to_user((void *)(va & ~(PAGE - 1))); }

/* Only the selected space has any lines. */
void user_page_settle(const u32 *table, u32 va)
{
    (void)table;
    user_page_leave(va);
}

static void replace_all(void)
{
    static u32 half;

    half ^= 1;
    for (u32 at = 0; at < XSCALE_BYTES; at += LINE)
        (void)*(volatile u8 *)&victims[half][at];
}

void caches_flush(void)
{
    if (read_MIDR() >> 24 == INTEL)
        replace_all();
    else
        __asm__ volatile("1: mrc p15, 0, r15, c7, c14, 3\n\tbne 1b" : : : "cc", "memory");
    __asm__ volatile("mcr p15, 0, %0, c7, c7, 0" : : "r"(0) : "memory"); /* both caches: nothing in them is needed any more */
    dsb();
}

/* A program may have lines of the frame by any address. */
void frame_written(void *frame)
{
    (void)frame;
    caches_flush();
}
#endif
