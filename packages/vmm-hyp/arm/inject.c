/* Exception entry by hand. DDI 0406C B1.8.3 (entry), table B1-7 (return addresses), B3.13 (fault status). */
#include "inject.h"
#include "../../vmm/runtime/byte-order.h"
#include "system.h"

#define PSR_T (1u << 5)
#define PSR_I (1u << 7)
#define PSR_A (1u << 8)
#define PSR_KEPT 0xf80f01c0u /* NZCVQ, GE, A, I, F: the rest is set by the entry */

#define MODE_ABT 0x17u
#define MODE_UND 0x1bu

#define SCTLR_V (1u << 13)
#define SCTLR_EE (1u << 25)
#define SCTLR_TE (1u << 30)
#define TTBCR_EAE (1u << 31)

#define EXTERNAL_SHORT 0x008u      /* table B3-23 */
#define EXTERNAL_WALK_SHORT 0x00au /* 0xc and 0xe by level */
#define EXTERNAL_LONG 0x210u       /* table B3-24; bit 9: long format */
#define EXTERNAL_WALK_LONG 0x214u  /* with the level */
#define DFSR_WNR (1u << 11)
#define HSR_WNR (1u << 6)
#define HSR_S1PTW (1u << 7)
#define PAGE_MASK 0xfffff000u

static void enter(struct vcpu_frame *frame, u32 offset, u32 mode, u32 masks)
{
    u32 sctlr = read_SCTLR();
    u32 psr = (frame->psr & PSR_KEPT) | mode | masks;

    if ((sctlr & SCTLR_TE) != 0)
        psr |= PSR_T;
    if ((sctlr & SCTLR_EE) != 0)
        psr |= PSR_E;
    frame->psr = psr;
    frame->pc = ((sctlr & SCTLR_V) != 0 ? 0xffff0000u : read_VBAR()) + offset;
}

/* A level 1 table of short descriptors has 16 KiB, that of TTBR0 less by TTBCR.N (B3.5.4). */
static u32 short_level(u32 va, u32 table)
{
    u32 n = read_TTBCR() & 7;
    bool first = n == 0 || va >> (32 - n) == 0;
    u32 base = (u32)(first ? read_TTBR0() : read_TTBR1()) & PAGE_MASK;

    return table - base < (first ? 0x4000u >> n : 0x4000u) ? 1 : 2;
}

/* The VMM has no mapping of guests' memory: of the tables below the first it tells the next (B3.6.6). */
static u32 long_level(u32 va, u32 table)
{
    u32 t0sz = read_TTBCR() & 7, t1sz = read_TTBCR() >> 16 & 7;
    bool first = t0sz == 0 || va >> (32 - t0sz) == 0;
    u32 level = (first ? t0sz : t1sz) > 1 ? 2 : 1;

    return ((u32)(first ? read_TTBR0() : read_TTBR1()) & PAGE_MASK) == table ? level : level + 1;
}

/* What the access would have met on a machine that has nothing there: at its own address, or at that of a table. */
static u32 external_abort(u32 va, u32 hsr)
{
    bool is_long = (read_TTBCR() & TTBCR_EAE) != 0;
    u32 table = read_HPFAR() << 8;

    if ((hsr & HSR_S1PTW) == 0)
        return is_long ? EXTERNAL_LONG : EXTERNAL_SHORT;
    return is_long ? EXTERNAL_WALK_LONG | long_level(va, table) : EXTERNAL_WALK_SHORT + 2 * short_level(va, table);
}

void inject_undefined(struct vcpu_frame *frame)
{
    u32 lr = frame->pc + ((frame->psr & PSR_T) != 0 ? 2 : 4);

    __asm__ volatile("msr lr_und, %0\n\tmsr spsr_und, %1" : : "r"(lr), "r"(frame->psr));
    enter(frame, 0x04, MODE_UND, PSR_I);
}

void inject_data_abort(struct vcpu_frame *frame, u32 address, u32 hsr)
{
    write_DFSR(external_abort(address, hsr) | ((hsr & HSR_WNR) != 0 ? DFSR_WNR : 0));
    write_DFAR(address);
    __asm__ volatile("msr lr_abt, %0\n\tmsr spsr_abt, %1" : : "r"(frame->pc + 8), "r"(frame->psr));
    enter(frame, 0x10, MODE_ABT, PSR_I | PSR_A);
}

void inject_prefetch_abort(struct vcpu_frame *frame, u32 address, u32 hsr)
{
    write_IFSR(external_abort(address, hsr));
    write_IFAR(address);
    __asm__ volatile("msr lr_abt, %0\n\tmsr spsr_abt, %1" : : "r"(frame->pc + 4), "r"(frame->psr));
    enter(frame, 0x0c, MODE_ABT, PSR_I | PSR_A);
}
