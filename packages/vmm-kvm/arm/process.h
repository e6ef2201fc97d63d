/* The system calls of the device process, which is what the 2010 system left to a user program. It runs in User mode in the host's own mapping. */
#ifndef KVM_PROCESS_H
#define KVM_PROCESS_H

/* Number in r7. */
enum process_call {
    CALL_RUN,  /* r0 value read, r1 enum vm_access, r2 the interrupt controller's wire, r3 the console has room, r4 bit n: the wire of VM n has come up
                  as well, r5 and r6 when timers want to know the time again; back come r0 enum request and r1 to r3 its words, r4 the VM, r5 and r6 the time in microseconds */
    CALL_WRITE, /* r0 byte for the real console */
};

#endif
