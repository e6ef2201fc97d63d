/* Emulation of what the guest's kernel may not do itself. */
#ifndef PATCHED_EMULATE_H
#define PATCHED_EMULATE_H

#include "vcpu.h"

enum outcome {
    GO_ON,     /* the guest runs again */
    WAIT,      /* the guest waits for an interrupt */
    OFF, RESET, /* the guest has ended itself */
    DEVICE,    /* a device access is to be made by the device process */
};

/* A patched instruction, executed by the guest's kernel as a SWI; shared.pc is behind it. */
enum outcome emulate_patched(u32 swi);
/* An instruction that is undefined in User mode, executed by the guest's kernel; shared.pc is its address. */
enum outcome emulate_undefined(u32 instruction);
/* MCR, MRC, MCRR and MRRC of CP15; false: undefined. */
bool cp15_access(u32 instruction);

#endif
