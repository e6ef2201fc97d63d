/* Caches and TLBs as this core has them. DDI 0406C B2.2.7 (set/way), B3.10.1, B3.10.4; ARM926EJ-S TRM 2.3.8; XScale manual 6.2, 7.2.7. */
#include "cache.h"
#include "../cp15.h"

#define LINE 32u /* no core has a shorter one */

static bool walks_see_cache;
#if __ARM_ARCH >= 6
static bool predictor_invisible;
#endif

void cache_start(void)
{
#if __ARM_ARCH >= 6
    walks_see_cache = (read_ID_MMFR3() >> 20 & 0xf) != 0;
    predictor_invisible = read_ID_MMFR1() >> 28 == 4;
#endif
}

#if __ARM_ARCH >= 7
u32 data_line(void) { return 4u << (read_CTR() >> 16 & 0xf); }
u32 code_line(void) { return 4u << (read_CTR() & 0xf); }
bool code_by_address(void) { return (read_CTR() >> 14 & 3) == 3; }

/* 31:32-A way | L+S-1:L set | 3:1 level */
static void flush_level(u32 level)
{
    u32 geometry, line, ways, sets, shift;

    write_CSSELR(level << 1);
    isb();
    geometry = read_CCSIDR();
    line = (geometry & 7) + 4;
    ways = geometry >> 3 & 0x3ff;
    sets = geometry >> 13 & 0x7fff;
    shift = ways ? (u32)__builtin_clz(ways) : 0;
    for (u32 way = 0; way <= ways; way++)
        for (u32 set = 0; set <= sets; set++)
            write_DCCISW(way << shift | set << line | level << 1);
}

void cache_flush_all(void)
{
    u32 levels = read_CLIDR();

    for (u32 level = 0; level < 7 && (levels >> 3 * level & 7) != 0; level++)
        if ((levels >> 3 * level & 7) >= 2)
            flush_level(level);
    dsb();
    write_ICIALLU(0);
    dsb();
    isb();
}
#elif __ARM_ARCH >= 6
u32 data_line(void) { return LINE; }
u32 code_line(void) { return LINE; }
bool code_by_address(void) { return false; }

void cache_flush_all(void)
{
    write_DCCIALL(0);
    write_ICIALLU(0);
    dsb();
}
#else
#define INTEL 0x69u
#define XSCALE_BYTES 0x8000u /* of its data cache */

u32 data_line(void) { return LINE; }
u32 code_line(void) { return LINE; }
bool code_by_address(void) { return false; }

/* Addresses that nobody uses: allocating lines there drives out all others, and needs no memory. */
static u8 victims[XSCALE_BYTES] __attribute__((aligned(XSCALE_BYTES)));

static bool is_xscale(void) { return read_MIDR() >> 24 == INTEL; }

/* XScale has no operation that does both. */
void data_flush(u32 from, u32 end)
{
    u32 at = from & ~(LINE - 1);

    if (is_xscale())
        for (; at < end; at += LINE) {
            write_DCCMVAC(at);
            write_DCIMVAC(at);
        }
    else
        for (; at < end; at += LINE)
            write_DCCIMVAC(at);
}

void cache_flush_all(void)
{
    if (is_xscale())
        for (u32 at = (u32)victims; at < (u32)victims + XSCALE_BYTES; at += LINE)
            __asm__ volatile("mcr p15, 0, %0, c7, c2, 5" : : "r"(at) : "memory");
    else
        __asm__ volatile("1: mrc p15, 0, r15, c7, c14, 3\n\tbne 1b" : : : "cc", "memory");
    write_BOTH_CACHES(0); /* nothing in them is needed any more */
    dsb();
}
#endif

void data_clean(u32 at)
{
#if __ARM_ARCH >= 7
    write_DCCMVAU(at);
#else
    write_DCCMVAC(at);
#endif
}

void descriptor_clean(u32 at)
{
    if (!walks_see_cache)
        data_clean(at);
}

void descriptors_clean(u32 at, u32 bytes)
{
    for (u32 end = at + bytes; !walks_see_cache && at < end; at += LINE)
        descriptor_clean(at);
    dsb();
}

void predictor_flush(void)
{
#if __ARM_ARCH >= 6
    if (!predictor_invisible)
        write_BPIALL(0);
#endif
}

static void tlb_done(void)
{
    predictor_flush();
    dsb();
    isb();
}

void tlb_flush_all(void)
{
    dsb();
    write_TLBIALL(0);
    tlb_done();
}

void tlb_flush_page(u32 va, u32 asid)
{
    dsb();
#if __ARM_ARCH >= 6
    write_TLBIMVA((va & ~0xfffu) | (asid & 0xff));
#else
    (void)asid;
    write_ITLBIMVA(va & ~0xfffu);
    write_DTLBIMVA(va & ~0xfffu);
#endif
    tlb_done();
}

void tlb_flush_asid(u32 asid)
{
    dsb();
#if __ARM_ARCH >= 6
    write_TLBIASID(asid & 0xff);
#else
    (void)asid;
    write_TLBIALL(0);
#endif
    tlb_done();
}
