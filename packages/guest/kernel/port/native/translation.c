/* Table selection, descriptor stores and TLB maintenance. DDI 0406C B3.10 (ordering), B3.10.4 (ASID and TTBR changes). */
#include "../../layout.h"
#include "../../port.h"
#include "aliases.h"
#include "cp15.h"
#include "../../arm/descriptors.h"

#if __ARM_ARCH >= 7
#define TTBR_ATTRIBUTES 0x48u /* walks write-back, write-allocate, inner and outer */
#else
#define TTBR_ATTRIBUTES 0u
#endif
#define COHERENT_WALK(mmfr3) (((mmfr3) >> 20 & 0xfu) != 0)
#define PREDICTOR_INVISIBLE(mmfr1) ((mmfr1) >> 28 == 4u)
#define LINE 32u /* no core has a shorter one */

/* The identification registers are read once: a hypervisor may have to emulate each read. DDI 0406C B4.1.90, B4.1.92. */
static bool walks_see_cache;
#if __ARM_ARCH >= 6
static bool predictor_invisible;
static bool without_asids;
#endif

#if __ARM_ARCH >= 7
#define write_descriptor_clean write_DCCMVAU
#else
#define write_descriptor_clean write_DCCMVAC
#endif

#if __ARM_ARCH < 6
/* Neither caches nor TLBs can tell one space from another. */
void table_select(u32 table, u32 asid)
{
    (void)asid;
    caches_flush();
    write_TTBR0(table);
    write_TLBIALL(0);
}
#else
static u32 hardware_asid(u32 asid) { return without_asids ? 0 : asid & 0xffu; }

/* The reserved ASID 0 and a table of global entries stand in between, so that no entry gets a foreign ASID. */
void table_select(u32 table, u32 asid)
{
    if (without_asids) {
        write_TTBR0(table | TTBR_ATTRIBUTES);
        isb();
        tlb_drop_all();
        return;
    }
    write_TTBR0((KERNEL_TABLE - KERNEL_BASE + RAM_BASE) | TTBR_ATTRIBUTES);
    isb();
    write_CONTEXTIDR(asid & 0xffu);
    isb();
    write_TTBR0(table | TTBR_ATTRIBUTES);
    isb();
}
#endif

void descriptor_write(u32 *at, u32 value)
{
    *(volatile u32 *)at = value;
    if (!walks_see_cache)
        write_descriptor_clean((u32)at);
}

/* New descriptors are seen by walks from here on. */
void descriptors_written(void)
{
    dsb();
    isb();
}

void table_written(const void *table, u32 bytes)
{
    if (!walks_see_cache)
        for (u32 at = 0; at < bytes; at += LINE)
            write_descriptor_clean((u32)table + at);
}

static void tlb_done(void)
{
#if __ARM_ARCH >= 6
    if (!predictor_invisible)
        write_BPIALL(0);
#endif
    dsb();
    isb();
}

void tlb_drop_page(u32 va, u32 asid)
{
    dsb();
#if __ARM_ARCH >= 6
    write_TLBIMVA((va & ~0xfffu) | hardware_asid(asid));
#else
    (void)asid;
    write_ITLBIMVA(va & ~0xfffu);
    write_DTLBIMVA(va & ~0xfffu);
#endif
    tlb_done();
}

void tlb_drop_space(u32 asid)
{
    dsb();
#if __ARM_ARCH >= 6
    write_TLBIASID(hardware_asid(asid));
#else
    (void)asid;
    write_TLBIALL(0);
#endif
    tlb_done();
}

void tlb_drop_all(void)
{
    dsb();
    write_TLBIALL(0);
    tlb_done();
}

void asids_disable(void)
{
#if __ARM_ARCH >= 6
    without_asids = true;
#endif
}

/* Takes the boot's identity section away and maps RAM linearly, execute-never beyond the image's first megabytes. */
void kernel_linear_map(u32 bytes)
{
    extern char __image_end[];
    u32 *table = (u32 *)KERNEL_TABLE;

#if __ARM_ARCH >= 6
    walks_see_cache = COHERENT_WALK(read_ID_MMFR3());
    predictor_invisible = PREDICTOR_INVISIBLE(read_ID_MMFR1());
#endif
    for (u32 at = 0; at < LINEAR_MAX; at += 0x100000) {
        u32 *entry = &table[(KERNEL_BASE + at) >> 20];
        if (at >= bytes)
            descriptor_write(entry, 0);
        else if (KERNEL_BASE + at >= (u32)__image_end)
            descriptor_write(entry, (RAM_BASE + at) | SECTION_NORMAL_XN);
    }
    descriptor_write(&table[(RAM_BASE + 0x100000) >> 20], 0);
    tlb_drop_all();
}

/* The word stands in a register, or at the address from where kuser_get_tls and programs read it. */
void tls_select(u32 value)
{
#if __ARM_ARCH >= 6
    write_TPIDRURO(value);
#else
    *(volatile u32 *)(VECTOR_BASE + 0xff0) = value;
#endif
}
