/* Moving virtual interrupts between the model and the list registers. IHI 0048B 5.3. */
#include "lists.h"
#include "../../vmm/runtime/physical.h"

#define GICH_HCR (GICH_BASE + 0x000)
#define GICH_VTR (GICH_BASE + 0x004)
#define GICH_VMCR (GICH_BASE + 0x008)
#define GICH_APR (GICH_BASE + 0x0f0)
#define GICH_LR(n) (GICH_BASE + 0x100 + 4 * (n))

#define HCR_ENABLE 1u
#define HCR_UNDERFLOW (1u << 1) /* maintenance interrupt when at most one list register is left */

static u32 lrs;
static u32 underflow_wanted; /* what GICH_HCR says */

void lists_start(void)
{
    lrs = (word_read(GICH_VTR) & 0x3f) + 1;
    if (lrs > VGIC_MAX_LRS)
        lrs = VGIC_MAX_LRS;
    for (u32 n = 0; n < lrs; n++)
        word_write(GICH_LR(n), 0);
    word_write(GICH_HCR, HCR_ENABLE);
}

void lists_retract(struct guest *guest)
{
    struct vgic *gic = &guest->vm.board.gic;

    for (u32 used = gic->lr_used; used != 0; used &= used - 1) {
        u32 n = (u32)__builtin_ctz(used);
        gic->lr[n] = word_read(GICH_LR(n));
        word_write(GICH_LR(n), 0);
    }
    vgic_lr_retract(gic);
    gic->changed = 1;
}

/* The physical virtual-timer line stays active as long as the guest handles it; a guest that has dropped it otherwise gets it back. */
static void settle_timer_line(struct vgic *gic)
{
    u32 bit = 1u << (LINE_VIRTUAL_TIMER % 32);

    if ((gic->hardware[0] & ~gic->latched[0] & ~gic->active[0] & bit) != 0) {
        gic->hardware[0] &= ~bit;
        gic_deactivate(LINE_VIRTUAL_TIMER);
    }
}

void lists_fill(struct guest *guest)
{
    struct vgic *gic = &guest->vm.board.gic;

    settle_timer_line(gic);
    vgic_lr_fill(gic, lrs);
    for (u32 used = gic->lr_used; used != 0; used &= used - 1) {
        u32 n = (u32)__builtin_ctz(used);
        word_write(GICH_LR(n), gic->lr[n]);
    }
    if (gic->overflow != underflow_wanted) {
        underflow_wanted = gic->overflow;
        word_write(GICH_HCR, underflow_wanted != 0 ? HCR_ENABLE | HCR_UNDERFLOW : HCR_ENABLE);
    }
}

void lists_save(struct guest *guest)
{
    lists_retract(guest);
    guest->vmcr = word_read(GICH_VMCR);
    guest->apr = word_read(GICH_APR);
    if ((guest->vm.board.gic.hardware[0] >> LINE_VIRTUAL_TIMER & 1) != 0)
        gic_set_active(LINE_VIRTUAL_TIMER, false);
}

void lists_load(struct guest *guest)
{
    word_write(GICH_VMCR, guest->vmcr);
    word_write(GICH_APR, guest->apr);
    if ((guest->vm.board.gic.hardware[0] >> LINE_VIRTUAL_TIMER & 1) != 0)
        gic_set_active(LINE_VIRTUAL_TIMER, true);
    lists_fill(guest);
}
