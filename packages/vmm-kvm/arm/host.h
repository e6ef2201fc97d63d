/* The host kernel: VMs on the processor, the device process, the real interrupts. */
#ifndef KVM_HOST_H
#define KVM_HOST_H

#include "emulate.h"
#include "process.h"

struct answer { u32 value; bool found; };

/* Lets the device process serve a request for a VM; notes the state of the VM's interrupt wire. */
struct answer process_ask(struct vcpu *v, enum request request, u32 a, u32 b, u32 c);
void process_start(void);
/* Moves the console's input to its VM as far as that takes it. */
void console_input(void);

/* Serves one real interrupt; true when the VM's time is up. */
bool host_interrupt(void);
void host_interrupts_start(void);

/* Tells the device process when the virtual timer's wire has changed, and sets the real timer. */
void timer_update(struct vcpu *v);

/* The next VM that can run is in `shared`; the processor waits here when none can. */
void schedule(void);
void schedule_start(void);
void vm_finish(struct vcpu *v, u32 state, const char *why);

#endif
