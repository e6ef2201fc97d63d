/* A guest with its own page tables: one address, two pages by turns, while neighbours use the same address and ASID. DDI 0406C B3.5. */
#include "guest.h"

#define SECTION 0x00000c0eu /* AP full, domain 0, write-back */
#define DEVICE 0x00000c16u  /* AP full, execute never, device */
#define WINDOW 0xd0000000u

static u32 level1[4096] __attribute__((aligned(16384)));
static volatile u32 ticks;

void on_interrupt(u32 line)
{
    if (line == 27) {
        ticks++;
        __asm__ volatile("mcr p15, 0, %0, c14, c3, 0\n\tisb" : : "r"(62500)); /* 1 ms */
    }
}

static void show(u32 page, u32 asid)
{
    level1[WINDOW >> 20] = (0x40200000u + (page << 20)) | SECTION | 1u << 17; /* not global */
    __asm__ volatile("dsb\n\tmcr p15, 0, %0, c8, c7, 1\n\tdsb\n\tisb" : : "r"(WINDOW | asid) : "memory");
}

int main(void)
{
    volatile u32 *window = (u32 *)WINDOW;
    u32 tag, high, wrong = 0, before;

    for (u32 n = 0; n < 64; n++)
        level1[0x400 + n] = (0x40000000u + (n << 20)) | SECTION;
    level1[0x080] = 0x08000000u | DEVICE;
    level1[0x090] = 0x09000000u | DEVICE;
    __asm__ volatile("mrrc p15, 0, %0, %1, c14" : "=r"(tag), "=r"(high));
    __asm__ volatile(
        "mcr p15, 0, %0, c2, c0, 0\n\t"  /* TTBR0 */
        "mcr p15, 0, %1, c2, c0, 2\n\t"  /* TTBCR */
        "mcr p15, 0, %2, c3, c0, 0\n\t"  /* DACR: clients */
        "mcr p15, 0, %3, c13, c0, 1\n\t" /* CONTEXTIDR */
        "mcr p15, 0, %1, c8, c7, 0\n\tdsb\n\tisb\n\t"
        "mrc p15, 0, %1, c1, c0, 0\n\torr %1, %1, #5\n\torr %1, %1, #0x1000\n\tmcr p15, 0, %1, c1, c0, 0\n\tisb"
        : : "r"((u32)level1 | 0x4a), "r"(0), "r"(1), "r"(7) : "memory");
    before = data_count;
    (void)*window;
    check(data_count == before + 1 && last_fault_address == WINDOW, "an unmapped page faults in the guest");
    for (u32 page = 0; page < 2; page++) {
        show(page, 7);
        for (u32 n = 0; n < 1024; n++)
            window[n * 64] = tag + page * 0x10000 + n;
    }
    gic_start();
    gic_enable(27);
    irqs_on();
    __asm__ volatile("mcr p15, 0, %0, c14, c3, 0\n\tmcr p15, 0, %1, c14, c3, 1\n\tisb" : : "r"(62500), "r"(1));
    for (u32 turn = 0; ticks < 200; turn++) {
        show(turn & 1, 7);
        for (u32 n = 0; n < 1024; n++)
            wrong += window[n * 64] != tag + (turn & 1) * 0x10000 + n;
    }
    check(wrong == 0, "its pages hold what it wrote, through its own tables");
    return 0;
}
