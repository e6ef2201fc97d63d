/* What the entry code saves of a guest, for C and for assembly. DDI 0406C B1.3.3 (PSRs). */
#ifndef PARAVIRTUAL_FRAME_H
#define PARAVIRTUAL_FRAME_H

/* struct frame: r0 to r14 of User mode, pc, psr. */
#define FRAME_BYTES 72
#define FRAME_R12 48
#define FRAME_SP 52
#define FRAME_LR 56
#define FRAME_PC 60
#define FRAME_PSR 64

#define PSR_USR 0x10
#define PSR_T 0x20
#define PSR_GUEST_BITS 0xf80f0220 /* N Z C V Q, GE, E, T: what a guest may set */

#ifndef __ASSEMBLER__
#include "../words.h"

struct frame { u32 r[13], sp, lr, pc, psr, unused; };
_Static_assert(sizeof(struct frame) == FRAME_BYTES, "entry.S");
#endif

#endif
