/* Where a fault is described: in the shared page. */
#pragma once
#include "hypercall.h"

#define PSR_MASKED VPSR_I_BIT /* virtual interrupts are */

/* To the kernel a closed domain is what a page without access is: 0b1001 and 0b1011 become 0b1101 and 0b1111. DDI 0406C B3.13.3. */
static inline u32 fault_status(void)
{
    u32 fsr = vcpu->fsr;

    return (fsr & 0x40d) == 0x009 ? fsr | 0x004 : fsr;
}

static inline u32 read_DFSR(void) { return fault_status(); }
static inline u32 read_IFSR(void) { return fault_status(); }
static inline u32 read_DFAR(void) { return vcpu->far; }
