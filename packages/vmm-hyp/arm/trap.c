/* What a guest's exits do, by the exception class of the HSR. DDI 0406C B3.13.6 (HSR), table B3-27 (classes). */
#include "../../vmm/runtime/byte-order.h"
#include "../../vmm/runtime/channel.h"
#include "../../vmm/runtime/physical.h"
#include "../../vmm/runtime/vpsci.h"
#include "inject.h"
#include "lists.h"
#include "registers.h"
#include "schedule.h"
#include "system.h"

#define MODE_USR 0x10u
#define PSR_MODE 0x1fu
#define HVC_BYTES 4u

typedef void handler(struct vcpu_frame *frame, u32 hsr);

/* The current guest has ended; the one at the other end of its channel hears of it. */
static void end(enum vm_state state, const char *why, u32 pc)
{
    vm_end(&current->vm, state, why, pc);
    channel_hang_up(&current->vm);
    schedule_next();
}

static void stop(struct vcpu_frame *frame, u32 hsr)
{
    (void)hsr;
    end(VM_STOPPED, "unexpected exit", frame->pc);
}

/* Bit 0: WFE, which only ends the guest's turn; otherwise WFI. */
static void wait_for_interrupt(struct vcpu_frame *frame, u32 hsr)
{
    skip_instruction(frame, hsr);
    if (condition_passed(frame, hsr))
        schedule_wait();
}

/* MCR and MRC: 19:17 opc2 | 16:14 opc1 | 13:10 CRn | 8:5 Rt | 4:1 CRm | 0 read */
#define ACCESS(opc1, crn, crm, opc2) ((opc2) << 17 | (opc1) << 14 | (crn) << 10 | (crm) << 1)
#define ACCESS_FIELDS 0x000ffc1eu
#define ACCESS_CRN 0x00003c00u

/* Registers that trap and that a guest may use: they read a constant and ignore writes. */
static bool constant_register(u32 access, u32 *value)
{
    *value = 0;
    switch (access) {
    case ACCESS(0, 1, 0, 1): /* ACTLR */
        *value = read_ACTLR();
        return true;
    case ACCESS(0, 1, 0, 2): /* CPACR: coprocessors 10 and 11 stay denied */
    case ACCESS(1, 9, 0, 2): /* L2CTLR: one processor */
    case ACCESS(1, 9, 0, 3): /* L2ECTLR */
        return true;
    }
    /* The performance monitors (B4.1.113 on): none is implemented. */
    return (access & ACCESS_CRN) == ACCESS(0, 9, 0, 0) && (access >> 14 & 7) == 0 && (access >> 1 & 0xf) >= 12;
}

static void cp15_word(struct vcpu_frame *frame, u32 hsr)
{
    u32 value;

    if (!condition_passed(frame, hsr)) {
        skip_instruction(frame, hsr);
    } else if ((frame->psr & PSR_MODE) == MODE_USR || !constant_register(hsr & ACCESS_FIELDS, &value)) {
        inject_undefined(frame);
    } else {
        if ((hsr & 1) != 0)
            register_write(frame, hsr >> 5 & 0xf, value);
        skip_instruction(frame, hsr);
    }
}

/* The debug registers read as zero, as on a processor without debug, and ignore writes. */
static void cp14_word(struct vcpu_frame *frame, u32 hsr)
{
    if (!condition_passed(frame, hsr)) {
        skip_instruction(frame, hsr);
    } else if ((frame->psr & PSR_MODE) == MODE_USR || (hsr >> 14 & 7) != 0) {
        inject_undefined(frame);
    } else {
        if ((hsr & 1) != 0 && (hsr >> 5 & 0xf) != 15)
            register_write(frame, hsr >> 5 & 0xf, 0);
        skip_instruction(frame, hsr);
    }
}

static void undefined_if_passed(struct vcpu_frame *frame, u32 hsr)
{
    if (condition_passed(frame, hsr))
        inject_undefined(frame);
    else
        skip_instruction(frame, hsr);
}

/* The preferred return is behind the HVC (table B1-7). */
static void call(struct vcpu_frame *frame, u32 hsr)
{
    struct vpsci_call psci = vpsci_call(frame->r[0], frame->r[1], frame->r[2]);

    if ((hsr & 0xffff) != 0 || psci.action == VPSCI_UNKNOWN) {
        frame->pc -= HVC_BYTES;
        inject_undefined(frame);
        return;
    }
    switch (psci.action) {
    case VPSCI_OFF: end(VM_OFF, NULL, 0); return;
    case VPSCI_RESET: end(VM_RESET, NULL, 0); return;
    default: frame->r[0] = psci.result; break;
    }
    if (psci.action == VPSCI_WAIT)
        schedule_wait();
}

static void prefetch_abort(struct vcpu_frame *frame, u32 hsr)
{
    inject_prefetch_abort(frame, read_HIFAR(), hsr);
}

#define ISS_ISV (1u << 24)
#define ISS_SSE (1u << 21)
#define ISS_CM (1u << 8)
#define ISS_S1PTW (1u << 7)
#define ISS_WNR (1u << 6)

/* A device access by the syndrome: 24 valid | 23:22 width | 21 sign | 19:16 register | 7 walk | 6 write | 5:0 status */
static void data_abort(struct vcpu_frame *frame, u32 hsr)
{
    u32 address = read_HDFAR(), hpfar = read_HPFAR();
    u32 ipa = hpfar << 8 | (address & 0xfff);
    u32 width = 1u << (hsr >> 22 & 3), number = hsr >> 16 & 0xf, value;
    bool translation = (hsr & 0x3c) == 0x04, distributor = ipa - GICD_BASE < VGIC_DISTRIBUTOR_BYTES;
    bool done = false;

    /* Maintenance by address reaches no device. */
    if (translation && (hsr & ISS_CM) != 0 && (hsr & ISS_S1PTW) == 0) {
        skip_instruction(frame, hsr);
        return;
    }
    if (translation && (hsr & ISS_ISV) != 0 && (hsr & ISS_S1PTW) == 0 && width <= 4 && hpfar >> 24 == 0) {
        if (distributor)
            lists_retract(current);
        if ((hsr & ISS_WNR) != 0) {
            done = vm_device_write(
                &current->vm, ipa, width, in_order_of(frame->psr, register_read(frame, number), width));
        } else if ((done = vm_device_read(&current->vm, ipa, width, &value))) {
            value = in_order_of(frame->psr, value, width);
            if ((hsr & ISS_SSE) != 0 && width < 4)
                value = (u32)((int)(value << (32 - 8 * width)) >> (32 - 8 * width));
            register_write(frame, number, value);
            if (input_blocked)
                schedule_input();
        }
    }
    if (done)
        skip_instruction(frame, hsr);
    else
        inject_data_abort(frame, address, hsr);
}

/* Classes that no row names cannot occur with the traps of main.c; a guest that finds one stops alone. */
static handler *const handlers[64] = {
    [0x01] = wait_for_interrupt,
    [0x03] = cp15_word,
    [0x04] = undefined_if_passed, /* MCRR, MRRC to CP15 */
    [0x05] = cp14_word,
    [0x06] = undefined_if_passed, /* LDC, STC to CP14 */
    [0x07] = undefined_if_passed, /* coprocessors 0 to 13 */
    [0x08] = undefined_if_passed, /* MRC, VMRS to CP10 */
    [0x0c] = undefined_if_passed, /* MRRC to CP14 */
    [0x12] = call,
    [0x13] = undefined_if_passed, /* SMC: a guest has no monitor */
    [0x20] = prefetch_abort,
    [0x24] = data_abort,
};

static struct vcpu_frame *resume(void)
{
    if (current->vm.board.gic.changed != 0) {
        lists_retract(current);
        lists_fill(current);
    }
    return &current->frame;
}

struct vcpu_frame *hyp_trap(struct vcpu_frame *frame, u32 hsr)
{
    handler *handle = handlers[hsr >> 26];

    (handle != NULL ? handle : stop)(frame, hsr);
    return resume();
}

struct vcpu_frame *hyp_interrupt(void)
{
    if (schedule_interrupt())
        schedule_next();
    return resume();
}

struct vcpu_frame *hyp_late_abort(struct vcpu_frame *frame)
{
    end(VM_STOPPED, "external abort", frame->pc);
    return resume();
}

void hyp_own_fault(u32 vector, u32 pc)
{
    panic("exception in Hyp mode", vector, pc);
}
