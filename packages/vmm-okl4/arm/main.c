/* The microvisor's start, its hypercalls, its interrupts, and the cell's end. */
#include "layout.h"
#include "mmu.h"
#include "../../vmm-xen/arm/cp15.h"
#include "../../vmm/runtime/console.h"
#include "../../vmm/runtime/physical.h"
#include "../../vmm/runtime/vm.h"

#define INPUT_BYTES 64u
#define BILLION 1000000000u
#define TIMER_ENABLE 1u
#define PL0VCTEN 2u
#define UART_MASK (PL011_BASE + 0x38)
#define UART_RECEIVE 0x50u

struct frame { u32 r[13], sp, lr, pc, psr; };
extern struct frame guest_frame;
extern u32 kernel_vectors;
extern u8 shared_page[];
extern char vmm_image_start[], vmm_image_end[];
#define shared ((volatile struct okl4_vcpu *)shared_page)

static struct vm cell;
static u8 input[INPUT_BYTES];
static u32 taken, given, frequency;

void okl4_main(void);
void hypercall(struct frame *frame);
void interrupts(void);
void okl4_fault(u32 unused, u32 pc) __attribute__((noreturn));
void cell_without_entry(void) __attribute__((noreturn));

void okl4_fault(u32 unused, u32 pc) { panic("exception in the microvisor", unused, pc); }

/* libgcc's divisions call it for a divisor of zero (RTABI, IHI 0043, 4.3.2). */
int raise(int number);
int raise(int number) { panic("division by zero in the microvisor", (u32)number, 0); }

/* The only cell has ended. */
static __attribute__((noreturn)) void end(enum vm_state state, const char *why, u32 pc)
{
    vm_end(&cell, state, why, pc);
    power_off();
}

void cell_without_entry(void) { end(VM_STOPPED, "its entry cannot be fetched", guest_frame.pc); }

static void receive(void)
{
    int byte = 0;

    while (taken - given < INPUT_BYTES && (byte = uart_receive()) >= 0)
        input[taken++ % INPUT_BYTES] = (u8)byte;
    word_write(UART_MASK, byte >= 0 ? 0 : UART_RECEIVE);
    if (taken != given)
        shared->pending |= VIRQ_CONSOLE;
}

void interrupts(void)
{
    u32 acknowledged = gic_acknowledge();

    switch (acknowledged & 0x3ff) {
    case LINE_VIRTUAL_TIMER:
        write_CNTV_CTL(0);
        isb();
        shared->pending |= VIRQ_TIMER;
        break;
    case LINE_UART: receive(); break;
    default: return;
    }
    gic_drop(acknowledged);
    gic_deactivate(acknowledged);
}

static int get(void)
{
    int byte;

    if (taken == given)
        return -1;
    byte = input[given++ % INPUT_BYTES];
    if (taken - given == INPUT_BYTES - 1)
        receive();
    return byte;
}

static int wait(void)
{
    shared->vpsr = VMODE_SVC;
    while (!shared->pending) {
        wait_for_interrupt();
        interrupts();
    }
    return 0;
}

static int timer(u32 low, u32 high)
{
    write_CNTV_CVAL(((u64)high << 32 | low) / (BILLION / frequency));
    write_CNTV_CTL(TIMER_ENABLE);
    isb();
    return 0;
}

void hypercall(struct frame *frame)
{
    u32 *r = frame->r;
    int result = 0;

    switch (r[12]) {
    case OKL4_entry: kernel_vectors = r[0]; break;
    case OKL4_space_create: result = space_create(); break;
    case OKL4_space_destroy: result = space_destroy(r[0]); break;
    case OKL4_space_select: result = space_select(r[0]); break;
    case OKL4_map: result = space_map(r[0], r[1], r[2], r[3]); break;
    case OKL4_unmap: result = space_unmap(r[0], r[1]); break;
    case OKL4_coherent: result = space_coherent(r[0], r[1]); break;
    case OKL4_wait: result = wait(); break;
    case OKL4_timer: result = timer(r[0], r[1]); break;
    case OKL4_put: console_write(0, (u8)r[0]); break;
    case OKL4_get: result = get(); break;
    case OKL4_tls: write_TPIDRURO(r[0]); break;
    case OKL4_stop: end(r[0] == OKL4_RESET ? VM_RESET : VM_OFF, NULL, 0);
    case OKL4_deliver: break;
    default: result = -OKL4_ENOSYS;
    }
    r[0] = (u32)result;
}

void okl4_main(void)
{
    const struct vmm_vm_config *ram = &vmm_config.vm[0];
    const char *fault;

    uart_start();
    fault = vmm_config_fault(&vmm_config, (u32)vmm_image_start - OKL4_OFFSET, (u32)vmm_image_end - OKL4_OFFSET);
    if (fault == NULL && vmm_config.vms != 1)
        fault = "one cell only";
    if (fault != NULL)
        panic(fault, vmm_config.magic, vmm_config.vms);
    vmm_console_focus = 0;
    cell.ram = *ram;
    vmm_state[0] = VM_READY;
    mmu_start(ram);
    frequency = read_CNTFRQ();
    gic_start();
    gic_enable(LINE_VIRTUAL_TIMER);
    gic_enable(LINE_UART);
    write_CNTKCTL(PL0VCTEN);
    shared->vpsr = VMODE_SVC | VPSR_I_BIT;
    shared->ram = ram->pa_base;
    shared->description = ram->dtb - ram->ipa_base + ram->pa_base;
    guest_frame = (struct frame){.pc = ram->entry - ram->ipa_base + OKL4_GUEST_BASE, .psr = PSR_USR};
}
