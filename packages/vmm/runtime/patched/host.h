/* The host kernel: VMs on the processor, the device process, the real interrupts. */
#ifndef PATCHED_HOST_H
#define PATCHED_HOST_H

#include "emulate.h"
#include "requests.h"

/* A CP15 register as one number. */
#define REGISTER(crn, opc1, crm, opc2) ((crn) << 12 | (opc1) << 8 | (crm) << 4 | (opc2))

struct answer { u32 value; enum vm_access access; };

/* Lets the device process serve a request for a VM; notes the state of the VM's interrupt wire. */
struct answer process_ask(struct vcpu *v, enum request request, u32 a, u32 b, u32 c);
void process_start(void);
/* Interrupt wires that have come up for another VM's request: bit n for VM n. */
static inline void wires_up(u32 woken)
{
    for (u32 n = 0; woken >> n != 0; n++)
        if (woken >> n & 1)
            vcpus[n].irq = true;
}

/* Moves the console's input to its VM as far as that takes it. */
void console_input(void);

/* Serves one real interrupt; true when the VM's time is up. */
bool host_interrupt(void);
void host_interrupts_start(void);

/* Tells the device process when a virtual timer of the VM has come to something, and sets the real timer. */
void timer_update(struct vcpu *v);
/* Sets the real timer for the VM in `shared`. */
void timer_program(void);
/* The host's clock, for the timers among the devices. */
u64 host_microseconds(void);
/* The device process has said when the VM's timers among the devices do something next. */
void timer_device_deadline(struct vcpu *v, u64 deadline);
/* The timer registers in CP15 of processors that have them; false: undefined. `name` of the wide ones: 7:4 opc1 | 3:0 CRm. */
bool timer_read(u32 name, u32 *value);
bool timer_write(u32 name, u32 value);
bool timer_read_wide(u32 name, u64 *value);
bool timer_write_wide(u32 name, u64 value);

/* The next VM that can run is in `shared`; the processor waits here when none can. */
void schedule(void);
void schedule_start(void);
void vm_finish(struct vcpu *v, u32 state, const char *why);

#endif
