/* The channel to the cell beside: the page that both have from the start, and what the microvisor sends for each to the other. */
#include "../../channel.h"
#include "../../port.h"
#include "hypercall.h"
#include "interrupts.h"

static u32 partner(void) { return vcpu->cell ^ 1u; }

void doorbell_interrupt(u32 cells)
{
    if (cells >> partner() & 1)
        channel_interrupt(vcpu->running >> partner() & 1);
}

void *channel_find(const struct board *board, u32 *end)
{
    (void)board;
    *end = vcpu->cell & 1u;
    return partner() < vcpu->cells ? (void *)(OKL4_CHANNEL + partner() * OKL4_CHANNEL_BYTES) : NULL;
}

void channel_ring(void) { okl4_call(OKL4_send, partner(), 0, 0, 0); }
