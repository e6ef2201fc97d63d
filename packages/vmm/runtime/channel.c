/* The doorbells and the pages of the channels. channel.h has the registers. */
#include "channel.h"

#define STATUS 0u
#define RING 4u

#define STATUS_RUNG 1u
#define STATUS_PARTNER_RUNS 2u
#define STATUS_END_SHIFT 2

u8 vmm_channel_pages[VMM_MAX_VMS / 2][CHANNEL_PAGE_BYTES] __attribute__((aligned(CHANNEL_PAGE_BYTES)));
u32 channel_rung;

static u32 partner_of(u32 id) { return id ^ 1; }

struct vm *channel_partner(const struct vm *vm)
{
    return partner_of(vm->id) < vmm_config.vms ? vm_numbered(partner_of(vm->id)) : NULL;
}

u32 channel_page(u32 id)
{
    return partner_of(id) < vmm_config.vms ? (u32)vmm_channel_pages[id / 2] : 0;
}

static void ring(struct vm *vm, bool rung)
{
    vm->rung = rung;
    channel_rung |= (u32)rung << vm->id;
    vm_board_wire(vm, VM_CHANNEL_LINE, rung);
}

u32 channel_read(struct vm *vm, u32 offset, u32 width)
{
    u32 status;

    if (offset != STATUS || width != 4)
        return 0;
    status = (vm->rung ? STATUS_RUNG : 0) | (vm_alive(channel_partner(vm)) ? STATUS_PARTNER_RUNS : 0)
           | (vm->id & 1) << STATUS_END_SHIFT;
    if (vm->rung)
        ring(vm, false);
    return status;
}

void channel_write(struct vm *vm, u32 offset, u32 width, u32 value)
{
    (void)value;
    if (offset == RING && width == 4)
        ring(channel_partner(vm), true);
}

void channel_hang_up(const struct vm *vm)
{
    struct vm *partner = channel_partner(vm);

    if (partner != NULL && vm_alive(partner))
        ring(partner, true);
}
