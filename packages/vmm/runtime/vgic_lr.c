/* The delivery of a virtual GICv2 through list registers: everything out, everything that matters in. IHI 0048B 5.3.5.
 *
 *   31 HW | 30 Grp1 | 29:28 state 00 invalid, 01 pending, 10 active, 11 both | 27:23 priority | 19:10 physical line
 *   (HW = 1) or bit 19 = maintenance interrupt on EOI (HW = 0) | 9:0 virtual line
 */
#include "vgic.h"

#define LR_HW (1u << 31)
#define LR_ACTIVE (1u << 29)
#define LR_PENDING (1u << 28)
#define LR_EOI (1u << 19)
#define LR_LINE 0x3ffu

void vgic_lr_retract(struct vgic *gic)
{
    for (u32 used = gic->lr_used; used != 0; used &= used - 1) {
        u32 lr = gic->lr[__builtin_ctz(used)], line = lr & LR_LINE;
        u32 bank = line / 32, bit = 1u << (line % 32);
        /* An edge that was offered and is no longer pending has been acknowledged. */
        if ((lr & LR_PENDING) == 0 && (gic->offered[bank] & bit) != 0)
            gic->latched[bank] &= ~bit;
        gic->offered[bank] &= ~bit;
        gic->active[bank] = (lr & LR_ACTIVE) != 0 ? gic->active[bank] | bit : gic->active[bank] & ~bit;
        /* The CPU interface deactivated the physical line together with the virtual one. */
        if ((lr & (LR_ACTIVE | LR_PENDING)) == 0)
            gic->hardware[bank] &= ~bit;
    }
    gic->lr_used = 0;
}

static void put(struct vgic *gic, u32 n, u32 line, u32 state)
{
    u32 bank = line / 32, bit = 1u << (line % 32);
    u32 lr = state | (u32)gic->priority[line] >> 3 << 23 | line;

    if ((gic->hardware[bank] & bit) != 0)
        lr |= LR_HW | line << 10;
    else if ((gic->edge[bank] & bit) == 0)
        lr |= LR_EOI; /* the wire is looked at again when the guest has finished */
    if ((state & LR_PENDING) != 0)
        gic->offered[bank] |= bit;
    gic->lr[n] = lr;
    gic->lr_used |= 1u << n;
}

/* The most urgent active line that is in no list register, or VGIC_SPURIOUS. */
static u32 most_urgent_active(const struct vgic *gic, const u32 *done)
{
    u32 best = VGIC_SPURIOUS, priority = 256;

    for (u32 bank = 0; bank < VGIC_BANKS; bank++) {
        u32 left = gic->active[bank] & ~done[bank];
        while (left != 0) {
            u32 line = bank * 32 + (u32)__builtin_ctz(left);
            left &= left - 1;
            if (gic->priority[line] < priority) {
                priority = gic->priority[line];
                best = line;
            }
        }
    }
    return best;
}

void vgic_lr_fill(struct vgic *gic, u32 lrs)
{
    u32 done[VGIC_BANKS] = {0};
    u32 n = 0, first, line;

    gic->changed = 0;
    gic->overflow = 0;
    /* Active lines first: the guest is going to end them, innermost first. */
    while ((line = most_urgent_active(gic, done)) != VGIC_SPURIOUS) {
        u32 bank = line / 32, bit = 1u << (line % 32);
        if (n == lrs) {
            gic->overflow = 1;
            return;
        }
        /* HW = 1 with state 11 is UNPREDICTABLE (5.3.5). */
        u32 again = gic->latched[bank] & gic->enabled[bank] & ~gic->hardware[bank] & bit;
        put(gic, n++, line, again != 0 ? LR_ACTIVE | LR_PENDING : LR_ACTIVE);
        done[bank] |= bit;
    }
    first = n;
    /* A waiting line counts as active while it is being placed, which is what hides it from the next search. */
    while ((line = vgic_most_urgent(gic, 256)) != VGIC_SPURIOUS) {
        if (n == lrs) {
            gic->overflow = 1;
            break;
        }
        put(gic, n++, line, LR_PENDING);
        gic->active[line / 32] |= 1u << (line % 32);
    }
    for (u32 m = first; m < n; m++)
        gic->active[(gic->lr[m] & LR_LINE) / 32] &= ~(1u << ((gic->lr[m] & LR_LINE) % 32));
}
