/* Xen's start in C, its interrupts, and its own faults. */
#include "../../vmm/runtime/paravirtual/cache.h"
#include "console.h"
#include "domain.h"
#include "schedule.h"
#include "../../vmm/runtime/paravirtual/time.h"
#include "../../vmm/runtime/console.h"
#include "../../vmm/runtime/physical.h"

extern char vmm_image_start[], vmm_image_end[];
extern u32 xen_level1[];

void xen_main(void) __attribute__((noreturn));
void xen_fault(u32 vector, u32 pc) __attribute__((noreturn));
void do_interrupts(void);
void domain_serve_interrupts(u32 came);
void domain_without_vectors(void);

void xen_fault(u32 vector, u32 pc) { panic("exception in Xen", vector, pc); }

/* libgcc's divisions call it for a divisor of zero (RTABI, IHI 0043, 4.3.2). */
int raise(int number);
int raise(int number) { panic("division by zero in Xen", (u32)number, 0); }

void domain_without_vectors(void) { domain_end(VM_STOPPED, "its vectors are not mapped"); }

void domain_serve_interrupts(u32 came)
{
    if (came & INTERRUPT_TICK)
        schedule_tick();
    if (came & (INTERRUPT_ALARM | INTERRUPT_TICK))
        timers_run();
    if (came & INTERRUPT_UART)
        console_input();
}

void do_interrupts(void) { domain_serve_interrupts(interrupts_take()); }

void xen_main(void)
{
    const char *fault;

    cache_start();
    xen_level1[(RAM_BASE >> 20) + 2] = 0; /* where start.S came from */
    descriptors_clean((u32)xen_level1, LEVEL1_BYTES);
    tlb_flush_all();
    uart_start();
    fault = vmm_config_fault(&vmm_config, (u32)vmm_image_start - XEN_OFFSET, (u32)vmm_image_end - XEN_OFFSET);
    if (fault != NULL)
        panic(fault, vmm_config.magic, vmm_config.vms);
    vmm_console_focus = vmm_config_focus(&vmm_config);
    interrupts_start();
    for (u32 id = 0; id < vmm_config.vms; id++)
        domain_build(&domains[id], id);
    schedule_start();
}
