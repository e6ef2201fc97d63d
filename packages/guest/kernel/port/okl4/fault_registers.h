/* Where a fault is described: in the shared page. */
#pragma once
#include "hypercall.h"

#define PSR_MASKED VPSR_I_BIT /* virtual interrupts are */

static inline u32 read_DFSR(void) { return vcpu->fsr; }
static inline u32 read_IFSR(void) { return vcpu->fsr; }
static inline u32 read_DFAR(void) { return vcpu->far; }
