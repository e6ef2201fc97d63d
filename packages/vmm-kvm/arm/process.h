/* The device process: what the 2010 system left to a user program. It runs in User mode in the host's own mapping. */
#ifndef KVM_PROCESS_H
#define KVM_PROCESS_H

#include "../../vmm/runtime/words.h"

/* Why the kernel lets the process run. The four words are r0 to r3 at its return from the `run` call. */
enum request {
    REQUEST_READ,  /* r1 guest-physical address, r2 bytes */
    REQUEST_WRITE, /* r1 address, r2 bytes, r3 value */
    REQUEST_WIRE,  /* r1 line, r2 level */
    REQUEST_INPUT, /* r1 byte */
    REQUEST_RESET, /* a VM begins */
    REQUEST_TIME,  /* nothing but the time, which comes with every request in r5 and r6: microseconds */
};

/* System calls of the process: number in r7. */
enum process_call {
    CALL_RUN,  /* r0 value read, r1 enum vm_access, r2 the interrupt controller's wire, r3 the console has room, r5 and r6 when timers want
                  to know the time again */
    CALL_WRITE, /* r0 byte for the real console */
};

#endif
