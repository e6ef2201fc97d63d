/* The host kernel: start, the loop around the guest, and which VM runs. */
#include "../channel.h"
#include "../console.h"
#include "../cp15.h"
#include "../physical.h"
#include "../vm.h"
#include "access.h"
#include "device.h"
#include "helpers.h"
#include "host.h"
#include "shadow.h"

#define STATUS_EXTERNAL 0x8u
#define DFSR_WRITE 0x800u

extern char vmm_image_start[], vmm_image_end[], host_vectors[];
extern u32 host_level1[];

void host_main(void) __attribute__((noreturn));
void host_fault(u32 vector, u32 pc) __attribute__((noreturn));

void host_fault(u32 vector, u32 pc) { panic("exception in the host kernel or its process", vector, pc); }

static bool is_alive(const struct vcpu *v) { return vmm_state[v->id] == VM_READY || vmm_state[v->id] == VM_WAITING; }

void vm_finish(struct vcpu *v, u32 state, const char *why)
{
    vmm_state[v->id] = state;
    if (why == NULL)
        return;
    report_text("\r\nvmm: vm ");
    report_decimal(v->id);
    report_text(" stopped: ");
    report_text(why);
    report_text(" at ");
    report_hex(shared.pc);
    report_text("\r\n");
}

/* Takes a VM off the processor and puts another one on it. */
static void change_to(struct vcpu *next)
{
    if (next == vcpu)
        return;
#if __ARM_ARCH >= 6
    vcpu->tpidrurw = read_TPIDRURW(); /* programs write it without a trap */
#endif
    vcpu->world = shared;
    vcpu = next;
    shared = vcpu->world;
#if __ARM_ARCH >= 6
    write_TPIDRURW(vcpu->tpidrurw);
    write_TPIDRURO(vcpu->tpidruro);
#endif
    helpers_select();
    shadow_select();
    shadow_mode();
    timer_program();
}

/* A waiting VM wakes for its interrupt wire, also when that was masked (B1.8.13). */
static bool can_run(struct vcpu *v)
{
    timer_update(v);
    if (vmm_state[v->id] == VM_WAITING && v->irq)
        vmm_state[v->id] = VM_READY;
    return vmm_state[v->id] == VM_READY;
}

void schedule(void)
{
    for (;;) {
        bool alive = false;
        for (u32 n = 1; n <= vmm_config.vms; n++) {
            u32 id = vcpu->id + n < vmm_config.vms ? vcpu->id + n : vcpu->id + n - vmm_config.vms;
            struct vcpu *v = &vcpus[id];
            alive = alive || is_alive(v);
            if (is_alive(v) && can_run(v)) {
                change_to(v);
                return;
            }
        }
        if (!alive)
            power_off();
        dsb();
        wait_for_interrupt();
        host_interrupt();
    }
}

static void wait(void)
{
    timer_update(vcpu);
    if (vcpu->irq)
        return;
    vmm_state[vcpu->id] = VM_WAITING;
    schedule();
}

static void finish(u32 state, const char *why)
{
    vm_finish(vcpu, state, why);
    process_ask(vcpu, REQUEST_END, 0, 0, 0);
    schedule();
}

static void device(u32 gpa, u32 va, u32 fsr)
{
    struct device_access access;
    struct answer answer;

    if (!device_decode(shared.instruction, gpa, &access)) {
        inject_data_abort(STATUS_EXTERNAL | (fsr & DFSR_WRITE), va);
        return;
    }
    answer = process_ask(vcpu, access.write ? REQUEST_WRITE : REQUEST_READ, gpa, access.width,
        in_byte_order(access.value, access.width));
    if (answer.access == VM_DONE)
        device_finish(&access, in_byte_order(answer.value, access.width));
    else if (answer.access == VM_ENDED)
        finish(VM_RESET, NULL);
    else
        inject_data_abort(STATUS_EXTERNAL | (fsr & DFSR_WRITE), va);
}

/* DFSR; before ARMv6 only the instruction tells a store, and LDRD is the one load whose bit 20 is 0. */
static u32 fault_status(void)
{
#if __ARM_ARCH >= 6
    return read_DFSR();
#else
    u32 instruction = shared.instruction;
    bool store = !(instruction & 0x00100000) && (instruction & 0x0e1000f0) != 0x000000d0;

    return (read_DFSR() & 0xff) | (store ? DFSR_WRITE : 0);
#endif
}

static void data_abort(void)
{
    u32 fsr = fault_status(), va = read_DFAR(), gpa;

    if (!resolve(va, fsr, fsr & DFSR_WRITE, false, &gpa))
        device(gpa, va, fsr);
}

static void prefetch_abort(void)
{
    u32 fsr = read_IFSR(), va = shared.pc, gpa;

    if (!resolve(va, fsr, false, true, &gpa))
        inject_prefetch_abort(STATUS_EXTERNAL, va);
}

static void follow(enum outcome outcome)
{
    switch (outcome) {
    case WAIT: wait(); break;
    case OFF: finish(VM_OFF, NULL); break;
    case RESET: finish(VM_RESET, NULL); break;
    default: break;
    }
}

static void serve_exit(void)
{
    /* Faults leave an opened table open: the access that wants it may need more pages first. */
    if (shared.reason != EXIT_PREFETCH && shared.reason != EXIT_DATA)
        shadow_close();
    switch (shared.reason) {
    case EXIT_SWI:
        if (in_kernel(vcpu) && !(shared.psr & PSR_T))
            follow(emulate_patched(shared.instruction & 0xffffff));
        else
            inject_svc();
        break;
    case EXIT_UNDEFINED:
        if (in_kernel(vcpu) && !(shared.psr & PSR_T))
            follow(emulate_undefined(shared.instruction));
        else
            inject_undefined(shared.pc + (shared.psr & PSR_T ? 2 : 4));
        break;
    case EXIT_PREFETCH: prefetch_abort(); break;
    case EXIT_DATA: data_abort(); break;
    case EXIT_IRQ:
        if (host_interrupt())
            schedule();
        break;
    }
}

static void reset(u32 id)
{
    vcpu = &vcpus[id];
    *vcpu = (struct vcpu){.id = id, .ram = vmm_config.vm[id], .control = MODE_SVC | PSR_MASKS, .sctlr = SCTLR_RESET};
    shared.pc = vcpu->ram.entry;
    shared.psr = MODE_USR;
    for (u32 n = 0; n < 15; n++)
        shared.r[n] = 0;
    shared.r[1] = MACHINE_NUMBER;
    shared.r[2] = vcpu->ram.dtb;
    shared.host_ttbr = (u32)host_level1 | TTBR_WALKS;
    shared.host_context = 0;
    shared.guest_context = 0;
    shared.host_vbar = (u32)host_vectors;
    shadow_start();
    shadow_mode();
    vcpu->channel = channel_page(id);
    vcpu->world = shared;
    process_ask(vcpu, REQUEST_RESET, 0, 0, 0);
}

void host_main(void)
{
    const char *fault;

    uart_start();
    fault = vmm_config_fault(&vmm_config, (u32)vmm_image_start, (u32)vmm_image_end);
    if (fault != NULL)
        panic(fault, vmm_config.magic, vmm_config.vms);
    vmm_console_focus = vmm_config_focus(&vmm_config);
    process_start();
    for (u32 n = vmm_config.vms; n-- > 0;)
        reset(n);
    host_interrupts_start();
    for (;;) {
        if (vcpu->timer_changed)
            timer_update(vcpu);
        if (vcpu->misdeed)
            finish(VM_STOPPED, vcpu->misdeed);
        if (vcpu->irq && !(vcpu->control & PSR_I))
            inject_irq();
        if (shared.guest_dacr != (in_kernel(vcpu) ? DACR_GUEST_KERNEL : DACR_GUEST_USER))
            shadow_mode();
        /* Interrupts reach the VMM whatever the guest masks; the guest runs in User mode. */
        shared.psr = (shared.psr & ~(PSR_MODE | PSR_MASKS)) | MODE_USR;
        guest_run();
        serve_exit();
    }
}
