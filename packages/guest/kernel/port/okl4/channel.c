/* The channel to one partner, where each takes the other: the page that both have from the start, and what the microvisor sends for each to the other. */
#include "../../channel.h"
#include "../../port.h"
#include "hypercall.h"
#include "interrupts.h"

#define NONE OKL4_CELLS

static u32 partner = NONE;

/* Whom a cell takes: the only one that the configuration gives it, of several the cell beside. */
static u32 choice(u32 cell)
{
    u32 partners = vcpu->partners[cell], beside = cell ^ 1u;

    if (partners & (partners - 1))
        return partners >> beside & 1 ? beside : NONE;
    for (u32 id = 0; id < OKL4_CELLS; id++)
        if (partners >> id & 1)
            return id;
    return NONE;
}

void doorbell_interrupt(u32 cells)
{
    if (cells >> partner & 1)
        channel_interrupt(vcpu->running >> partner & 1);
}

void *channel_find(const struct board *board, u32 *end)
{
    (void)board;
    partner = choice(vcpu->cell);
    if (partner != NONE && choice(partner) != vcpu->cell)
        partner = NONE; /* it listens to another one */
    *end = vcpu->cell > partner;
    return partner == NONE ? NULL : (void *)(OKL4_CHANNEL + partner * OKL4_CHANNEL_BYTES);
}

void channel_ring(void) { okl4_call(OKL4_send, partner, 0, 0, 0); }
