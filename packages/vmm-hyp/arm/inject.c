/* Exception entry by hand. DDI 0406C B1.8.3 (entry), table B1-7 (return addresses), B3.13 (fault status). */
#include "inject.h"
#include "system.h"

#define PSR_T (1u << 5)
#define PSR_I (1u << 7)
#define PSR_A (1u << 8)
#define PSR_E (1u << 9)
#define PSR_KEPT 0xf80f01c0u /* NZCVQ, GE, A, I, F: the rest is set by the entry */

#define MODE_ABT 0x17u
#define MODE_UND 0x1bu

#define SCTLR_V (1u << 13)
#define SCTLR_EE (1u << 25)
#define SCTLR_TE (1u << 30)
#define TTBCR_EAE (1u << 31)

#define EXTERNAL_SHORT 0x008u  /* B3.13.3 */
#define EXTERNAL_LONG 0x210u   /* B3.13.4 */

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

static u32 external_abort(void)
{
    return (read_TTBCR() & TTBCR_EAE) != 0 ? EXTERNAL_LONG : EXTERNAL_SHORT;
}

void inject_undefined(struct vcpu_frame *frame)
{
    u32 lr = frame->pc + ((frame->psr & PSR_T) != 0 ? 2 : 4);

    __asm__ volatile("msr lr_und, %0\n\tmsr spsr_und, %1" : : "r"(lr), "r"(frame->psr));
    enter(frame, 0x04, MODE_UND, PSR_I);
}

void inject_data_abort(struct vcpu_frame *frame, u32 address)
{
    write_DFSR(external_abort());
    write_DFAR(address);
    __asm__ volatile("msr lr_abt, %0\n\tmsr spsr_abt, %1" : : "r"(frame->pc + 8), "r"(frame->psr));
    enter(frame, 0x10, MODE_ABT, PSR_I | PSR_A);
}

void inject_prefetch_abort(struct vcpu_frame *frame, u32 address)
{
    write_IFSR(external_abort());
    write_IFAR(address);
    __asm__ volatile("msr lr_abt, %0\n\tmsr spsr_abt, %1" : : "r"(frame->pc + 4), "r"(frame->psr));
    enter(frame, 0x0c, MODE_ABT, PSR_I | PSR_A);
}
