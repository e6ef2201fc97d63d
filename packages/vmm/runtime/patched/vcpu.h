/* A virtual processor: the state of its modes and its CP15, and how it takes exceptions. DDI 0406C B1.3, B1.8. */
#ifndef PATCHED_VCPU_H
#define PATCHED_VCPU_H

#include "../byte-order.h"
#include "../config.h"
#include "switch.h"

#define MODE_USR 0x10u
#define MODE_FIQ 0x11u
#define MODE_IRQ 0x12u
#define MODE_SVC 0x13u
#define MODE_ABT 0x17u
#define MODE_UND 0x1bu
#define MODE_SYS 0x1fu

#define PSR_MODE 0x0000001fu
#define PSR_F 0x00000040u
#define PSR_I 0x00000080u
#if __ARM_ARCH >= 6
#define PSR_A 0x00000100u
#else
#define PSR_A 0u
#endif
#define PSR_MASKS (PSR_A | PSR_I | PSR_F)
#define PSR_FLAGS 0xf80f0000u  /* N Z C V Q, GE */
#define PSR_RETURN 0x0700fc20u /* J, IT, T: what an exception return also sets */

#define SCTLR_M 0x00000001u
#define SCTLR_A 0x00000002u
#define SCTLR_V 0x00002000u
#if __ARM_ARCH >= 7
#define SCTLR_RESET 0x00c50078u /* Cortex-A15 TRM 4.3.27 */
#else
#define SCTLR_RESET 0x00050078u /* ARM1136 TRM 3.2.7, ARM926EJ-S TRM 2.3.3 */
#endif
#define SCTLR_XP 0x00800000u

/* Banks of r13, r14 and SPSR: User and System share bank 0, which has no SPSR. */
enum bank { BANK_USR, BANK_SVC, BANK_ABT, BANK_UND, BANK_IRQ, BANK_FIQ, BANKS };

struct vcpu {
    u32 id;
    struct vmm_vm_config ram;
    u32 channel;              /* real address of the page that it shares with another VM, or 0 */
    struct world world;       /* while another VM is in `shared` */
    u32 control;              /* mode and masks of the virtual CPSR; the rest is in shared.psr */
    u32 r13[BANKS], r14[BANKS], spsr[BANKS], fiq[5], other[5]; /* r8-r12 of FIQ mode, and of the others meanwhile */
    u32 sctlr, actlr, ttbr0, ttbr1, ttbcr, dacr, contextidr, vbar;
    u32 dfsr, ifsr, dfar, ifar, csselr, tpidrurw, tpidruro, tpidrprw, par, prrr, nmrr, fcseidr;
    u32 nothing;              /* registers that are zero, whatever is written to them */
    u32 timer_control;        /* CNTV_CTL bits 1:0 */
    u64 timer_deadline;       /* CNTV_CVAL, of a counter that starts with the machine */
    bool timer_wire;          /* as the device process knows it */
    bool timer_changed;       /* the guest wrote its timer */
    bool irq;                 /* the interrupt controller's wire */
    bool waits;               /* it has asked for an interrupt by CP15 */
    const char *misdeed;      /* why the VM has to be stopped */
};

extern struct vcpu vcpus[VMM_MAX_VMS];
extern struct vcpu *vcpu; /* the one in `shared` */

static inline u32 mode_of(const struct vcpu *v) { return v->control & PSR_MODE; }
static inline bool in_kernel(const struct vcpu *v) { return mode_of(v) != MODE_USR; }
/* A value of 1, 2 or 4 bytes as the guest's loads and stores have it in memory (CPSR.E, A3.3). */
static inline u32 in_byte_order(u32 value, u32 bytes)
{
    return in_order_of(shared.psr, value, bytes);
}
enum bank bank_of(u32 mode);
bool mode_exists(u32 mode);

/* The whole virtual CPSR of the current vcpu. */
u32 cpsr_read(void);
/* An MSR: bytes by field mask, bits that a return alone may set when `is_return`. */
void cpsr_write(u32 value, u32 fields, bool is_return);
/* r0 to r14 as a mode sees them. */
u32 *banked_register(u32 mode, u32 number);
/* The SPSR of the current mode, or NULL in User and System mode. */
u32 *spsr_current(void);

/* The condition of an instruction against the virtual flags. */
bool condition_passed(u32 instruction);

void inject_undefined(u32 back_to);
void inject_svc(void);
void inject_prefetch_abort(u32 ifsr, u32 ifar);
void inject_data_abort(u32 dfsr, u32 dfar);
void inject_irq(void);

#endif
