/* The microvisor's start in C, its interrupts, and its own faults. */
#include "cell.h"
#include "console.h"
#include "mmu.h"
#include "schedule.h"
#include "../../vmm/runtime/console.h"
#include "../../vmm/runtime/physical.h"
#include "../../vmm/runtime/paravirtual/cache.h"

extern char vmm_image_start[], vmm_image_end[];

struct frame *okl4_main(void);
void okl4_fault(u32 mode, u32 pc) __attribute__((noreturn));
void interrupts(void);
void cell_without_entry(void);

void okl4_fault(u32 mode, u32 pc) { panic("exception in the microvisor", mode, pc); }

/* libgcc's divisions call it for a divisor of zero (RTABI, IHI 0043, 4.3.2). */
int raise(int number);
int raise(int number) { panic("division by zero in the microvisor", (u32)number, 0); }

void cell_without_entry(void) { cell_end(VM_STOPPED, "its entry cannot be fetched"); }

void interrupts(void)
{
    u32 came = interrupts_take();

    if (came & INTERRUPT_TICK)
        schedule_tick();
    if (came & (INTERRUPT_ALARM | INTERRUPT_TICK))
        timers_run();
    if (came & INTERRUPT_UART)
        console_input();
}

struct frame *okl4_main(void)
{
    const char *fault;

    cache_start();
    own_table[(RAM_BASE >> 20) + 2] = 0; /* where start.S came from */
    uart_start();
    fault = vmm_config_fault(&vmm_config, (u32)vmm_image_start - OKL4_OFFSET, (u32)vmm_image_end - OKL4_OFFSET);
    if (fault != NULL)
        panic(fault, vmm_config.magic, vmm_config.vms);
    vmm_console_focus = vmm_config_focus(&vmm_config);
    interrupts_start();
    for (u32 id = 0; id < vmm_config.vms; id++)
        cell_build(&cells[id], id);
    cache_flush_all();
    current = &cells[0];
    mmu_load(current);
    return schedule();
}
