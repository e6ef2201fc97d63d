/* The part of a virtual processor that every exit saves: sixteen words, in the order the entry code stores them. */
#ifndef VMM_VCPU_H
#define VMM_VCPU_H

/* Byte offsets, for assembly. */
#define VCPU_PC 0
#define VCPU_PSR 4
#define VCPU_R0 8
#define VCPU_LR 60
#define VCPU_FRAME_BYTES 64

#ifndef __ASSEMBLER__

#include "words.h"

struct vcpu_frame {
    u32 pc;      /* where the guest resumes */
    u32 psr;     /* the guest's CPSR */
    u32 r[13];   /* r0..r12 as the User bank has them */
    u32 lr;      /* LR_usr, which Hyp mode shares (B1.3.3) */
};

_Static_assert(sizeof(struct vcpu_frame) == VCPU_FRAME_BYTES, "the entry code stores sixteen words");

#endif
#endif
