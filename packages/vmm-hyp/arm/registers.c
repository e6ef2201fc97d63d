/* Banked registers, conditions and IT state of a guest that has left. DDI 0406C A8.3 (conditions), A2.5.2 (ITSTATE), B9.2.1. */
#include "registers.h"

#define MODE 0x1fu
#define MODE_FIQ 0x11u
#define MODE_IRQ 0x12u
#define MODE_SVC 0x13u
#define MODE_ABT 0x17u
#define MODE_UND 0x1bu

#define PSR_T (1u << 5)
#define HSR_IL (1u << 25)
#define HSR_CV (1u << 24)

#define READ_BANK(name)                                                                                      \
    ({                                                                                                       \
        u32 v;                                                                                               \
        __asm__ volatile("mrs %0, " #name : "=r"(v));                                                       \
        v;                                                                                                   \
    })
#define WRITE_BANK(name, v) __asm__ volatile("msr " #name ", %0" : : "r"(v))

u32 register_read(const struct vcpu_frame *frame, u32 number)
{
    u32 mode = frame->psr & MODE;

    if (mode == MODE_FIQ)
        switch (number) {
        case 8: return READ_BANK(r8_fiq);
        case 9: return READ_BANK(r9_fiq);
        case 10: return READ_BANK(r10_fiq);
        case 11: return READ_BANK(r11_fiq);
        case 12: return READ_BANK(r12_fiq);
        case 13: return READ_BANK(sp_fiq);
        case 14: return READ_BANK(lr_fiq);
        }
    if (number < 13)
        return frame->r[number];
    if (number == 15)
        return 0;
    switch (mode) {
    case MODE_IRQ: return number == 13 ? READ_BANK(sp_irq) : READ_BANK(lr_irq);
    case MODE_SVC: return number == 13 ? READ_BANK(sp_svc) : READ_BANK(lr_svc);
    case MODE_ABT: return number == 13 ? READ_BANK(sp_abt) : READ_BANK(lr_abt);
    case MODE_UND: return number == 13 ? READ_BANK(sp_und) : READ_BANK(lr_und);
    default: return number == 13 ? READ_BANK(sp_usr) : frame->lr;
    }
}

static void write_fiq(u32 number, u32 value)
{
    switch (number) {
    case 8: WRITE_BANK(r8_fiq, value); break;
    case 9: WRITE_BANK(r9_fiq, value); break;
    case 10: WRITE_BANK(r10_fiq, value); break;
    case 11: WRITE_BANK(r11_fiq, value); break;
    case 12: WRITE_BANK(r12_fiq, value); break;
    case 13: WRITE_BANK(sp_fiq, value); break;
    case 14: WRITE_BANK(lr_fiq, value); break;
    }
}

static void write_link_or_stack(struct vcpu_frame *frame, bool stack, u32 value)
{
    switch (frame->psr & MODE) {
    case MODE_IRQ:
        if (stack)
            WRITE_BANK(sp_irq, value);
        else
            WRITE_BANK(lr_irq, value);
        break;
    case MODE_SVC:
        if (stack)
            WRITE_BANK(sp_svc, value);
        else
            WRITE_BANK(lr_svc, value);
        break;
    case MODE_ABT:
        if (stack)
            WRITE_BANK(sp_abt, value);
        else
            WRITE_BANK(lr_abt, value);
        break;
    case MODE_UND:
        if (stack)
            WRITE_BANK(sp_und, value);
        else
            WRITE_BANK(lr_und, value);
        break;
    default:
        if (stack)
            WRITE_BANK(sp_usr, value);
        else
            frame->lr = value;
        break;
    }
}

void register_write(struct vcpu_frame *frame, u32 number, u32 value)
{
    if (number == 15)
        return;
    if ((frame->psr & MODE) == MODE_FIQ && number >= 8)
        write_fiq(number, value);
    else if (number < 13)
        frame->r[number] = value;
    else
        write_link_or_stack(frame, number == 13, value);
}

/* ITSTATE is split over the CPSR: 15:10 hold IT[7:2], 26:25 hold IT[1:0]. */
static u32 it_state(u32 psr)
{
    return (psr >> 8 & 0xfc) | (psr >> 25 & 3);
}

bool condition_passed(const struct vcpu_frame *frame, u32 hsr)
{
    /* For each condition, bit NZCV is set if those flags pass it. */
    static const u16 passing[16] = {
        0xf0f0, 0x0f0f, 0xcccc, 0x3333, 0xff00, 0x00ff, 0xaaaa, 0x5555,
        0x0c0c, 0xf3f3, 0xaa55, 0x55aa, 0x0a05, 0xf5fa, 0xffff, 0xffff,
    };
    u32 condition = 14;

    if ((hsr & HSR_CV) != 0)
        condition = hsr >> 20 & 0xf;
    else if ((frame->psr & PSR_T) != 0 && it_state(frame->psr) != 0)
        condition = it_state(frame->psr) >> 4;
    return (passing[condition] >> (frame->psr >> 28) & 1) != 0;
}

void skip_instruction(struct vcpu_frame *frame, u32 hsr)
{
    u32 it = it_state(frame->psr);

    frame->pc += (hsr & HSR_IL) != 0 ? 4 : 2;
    if ((frame->psr & PSR_T) == 0 || it == 0)
        return;
    it = (it & 7) == 0 ? 0 : (it & 0xe0) | (it << 1 & 0x1f);
    frame->psr = (frame->psr & ~0x0600fc00u) | (it & 0xfc) << 8 | (it & 3) << 25;
}
