/* The power calls that a VM may make. PSCI 0.2 (DEN 0022A), one processor per VM. */
#ifndef VMM_VPSCI_H
#define VMM_VPSCI_H

#include "words.h"

enum vpsci_action {
    VPSCI_RETURN,  /* give `result` to r0 and go on */
    VPSCI_WAIT,    /* give `result` to r0 and wait for an interrupt first */
    VPSCI_OFF,     /* the VM has ended itself */
    VPSCI_RESET,   /* the VM asked to start again, which ends it here */
    VPSCI_UNKNOWN, /* not a power call: an undefined instruction, as on the bare machine */
};

struct vpsci_call {
    enum vpsci_action action;
    u32 result;
};

/* Decides a call from r0..r2 of the caller. */
struct vpsci_call vpsci_call(u32 function, u32 r1, u32 r2);

#endif
