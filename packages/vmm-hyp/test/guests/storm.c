/* A hostile guest: every offset of every device, in every width, with the values that break models; then random ones. */
#include "guest.h"

void on_interrupt(u32 line) { (void)line; }

static const u32 values[] = {0, 0xffffffff, 0x55555555, 0xaaaaaaaa, 0x80000000, 1};

static u32 seed = 1;

static u32 next(void) /* xorshift32 */
{
    seed ^= seed << 13;
    seed ^= seed >> 17;
    seed ^= seed << 5;
    return seed;
}

static void touch(u32 address, u32 width, u32 value)
{
    switch (width) {
    case 1:
        *(volatile u8 *)address = (u8)value;
        (void)*(volatile u8 *)address;
        break;
    case 2:
        __asm__ volatile("strh %0, [%1]\n\tldrh %0, [%1]" : "+r"(value) : "r"(address) : "memory");
        break;
    default:
        out(address, value);
        in(address);
        break;
    }
}

int main(void)
{
    static const u32 pages[] = {GICD, GICC, GICC + 0x1000};
    u32 aborts;

    __asm__ volatile("cpsid aif");
    for (u32 page = 0; page < 3; page++)
        for (u32 offset = 0; offset < 0x1000; offset += 2)
            for (u32 n = 0; n < sizeof values / sizeof *values; n++) {
                if ((offset & 3) == 0)
                    touch(pages[page] + offset, 4, values[n]);
                touch(pages[page] + offset, 2, values[n]);
                touch(pages[page] + offset, 1, values[n]);
                touch(pages[page] + offset + 1, 1, values[n]);
            }
    for (u32 offset = 4; offset < 0x1000; offset += 4) /* not the data register: the console stays readable */
        for (u32 n = 0; n < sizeof values / sizeof *values; n++) {
            touch(UART + offset, 4, values[n]);
            touch(UART + offset, 1, values[n]);
        }
    for (u32 n = 0; n < 100000; n++)
        touch(GICD + (next() & 0xffc), 4, next());
    aborts = data_count;
    for (u32 address = 0x44000000; address != 0; address += 0x01000000) /* from behind the RAM to the top */
        touch(address, 4, ~0u);
    touch(0xfffffffc, 4, ~0u);
    check(data_count - aborts == 2 * (0xbc + 1), "every address behind the RAM aborts, up to the top");
    for (u32 n = 0; n < 100000; n++) {
        register u32 r0 __asm__("r0") = 0x84000000u | (n < 32 ? 0x20 + n : next());
        if ((r0 & 0xfffffff0u) == 0x84000000u)
            continue;
        __asm__ volatile(".inst 0xe1400070" : "+r"(r0) : : "r1", "r2", "r3", "memory");
    }
    print("ok - the storm is over\n");
    return 0;
}
