/* The start of the hypervisor: check, build, trap, run the first guest. DDI 0406C B1.14 (traps to Hyp), B3.17. */
#include "../../vmm/runtime/console.h"
#include "../../vmm/runtime/physical.h"
#include "lists.h"
#include "schedule.h"
#include "system.h"

/* HCR: stage 2; interrupts and late aborts come here; set/way invalidation cleans too; traps. */
#define HCR_VM (1u << 0)
#define HCR_SWIO (1u << 1)
#define HCR_PTW (1u << 2)
#define HCR_FMO (1u << 3)
#define HCR_IMO (1u << 4)
#define HCR_AMO (1u << 5)
#define HCR_TWI (1u << 13)
#define HCR_TSC (1u << 19)
#define HCR_TIDCP (1u << 20)
#define HCR_TAC (1u << 21)
#define HCR_GUEST                                                                                            \
    (HCR_VM | HCR_SWIO | HCR_PTW | HCR_FMO | HCR_IMO | HCR_AMO | HCR_TWI | HCR_TSC | HCR_TIDCP | HCR_TAC)

#define HDCR_TRAPS 0x00000e60u  /* TDRA, TDOSA, TDA, TPM, TPMCR */
#define HCPTR_TRAPS 0x8010bfffu /* TCPAC, TTA, TASE, TCP0..13 */
#define HSTR_TRAPS 0x00018a00u  /* T9, T11, T15, TTEE; BXJ is a BX where there is no Jazelle (A8.8.28) */
#define VTCR_TABLES 0x80003540u /* 32-bit addresses, start at level 1, walks shareable and write-back */
#define CNTHCTL_TRAPS 1u        /* the physical counter is open, the physical timer is not */

#define SCTLR_RESET 0x00c50078u /* Cortex-A15 TRM 4.3.27 */
#define PSR_RESET 0x1d3u        /* SVC, A, I, F masked */

extern char vmm_image_start[], vmm_image_end[];

__attribute__((noreturn)) void enter_guest(struct vcpu_frame *frame);

static void reset_guest(struct guest *guest, u32 id)
{
    const struct vmm_vm_config *ram = &vmm_config.vm[id];

    vm_reset(&guest->vm, id, ram);
    guest->context.cp15[CONTEXT_SCTLR] = SCTLR_RESET;
    guest->frame.pc = ram->entry;
    guest->frame.psr = PSR_RESET;
    guest->frame.r[1] = ~0u; /* no machine number: the device tree says what this is */
    guest->frame.r[2] = ram->dtb;
    guest->vttbr = stage2_build(&guest->vm);
}

static void set_traps(void)
{
    write_VPIDR(read_MIDR());
    write_VMPIDR(read_MPIDR());
    write_HCPTR(HCPTR_TRAPS);
    write_HSTR(HSTR_TRAPS);
    write_HDCR(HDCR_TRAPS);
    write_CNTHCTL(CNTHCTL_TRAPS);
    write_VTCR(VTCR_TABLES);
    write_HCR(HCR_GUEST);
    dsb();
    write_TLBIALLNSNH(0);
    dsb();
    isb();
}

__attribute__((noreturn)) void hyp_main(void)
{
    const char *fault;

    uart_start();
    fault = vmm_config_fault(&vmm_config, (u32)vmm_image_start, (u32)vmm_image_end);
    if (fault != NULL)
        panic(fault, vmm_config.magic, vmm_config.vms);
    vmm_console_focus = vmm_config_focus(&vmm_config);
    gic_start();
    gic_enable(LINE_MAINTENANCE);
    gic_enable(LINE_HYP_TIMER);
    gic_enable(LINE_VIRTUAL_TIMER);
    gic_enable(LINE_UART);
    lists_start();
    for (u32 id = 0; id < vmm_config.vms; id++)
        reset_guest(&guests[id], id);
    set_traps();
    schedule_start();
    enter_guest(&current->frame);
}
