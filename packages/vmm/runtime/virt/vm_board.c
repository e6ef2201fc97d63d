/* The devices of a virtual `virt` besides the UART: GIC distributor, and CPU interface where it is emulated. */
#include "../vm.h"
#include "board.h"

static bool is_in(u32 *ipa, u32 width, u32 base, u32 bytes)
{
    u32 offset = *ipa - base;

    if (offset >= bytes || bytes - offset < width)
        return false;
    *ipa = offset;
    return true;
}

void vm_board_reset(struct vm *vm) { vgic_reset(&vm->board.gic); }

void vm_board_emulate(struct vm *vm) { vm->board.emulated_gicc = 1; }

enum vm_access vm_board_read(struct vm *vm, u32 ipa, u32 width, u32 *value)
{
    if (is_in(&ipa, width, GICD_BASE, VGIC_DISTRIBUTOR_BYTES))
        *value = vgic_distributor_read(&vm->board.gic, ipa, width);
    else if (vm->board.emulated_gicc != 0 && is_in(&ipa, width, GICC_BASE, VGIC_CPU_BYTES))
        *value = vgic_cpu_read(&vm->board.gic, ipa, width);
    else
        return VM_NO_DEVICE;
    return VM_DONE;
}

enum vm_access vm_board_write(struct vm *vm, u32 ipa, u32 width, u32 value)
{
    if (is_in(&ipa, width, GICD_BASE, VGIC_DISTRIBUTOR_BYTES))
        vgic_distributor_write(&vm->board.gic, ipa, width, value);
    else if (vm->board.emulated_gicc != 0 && is_in(&ipa, width, GICC_BASE, VGIC_CPU_BYTES))
        vgic_cpu_write(&vm->board.gic, ipa, width, value);
    else
        return VM_NO_DEVICE;
    return VM_DONE;
}

void vm_board_wire(struct vm *vm, u32 line, u32 level)
{
    if (level != (vm->board.gic.level[line / 32] >> (line % 32) & 1))
        vgic_set_wire(&vm->board.gic, line, level);
}

bool vm_board_irq(const struct vm *vm) { return vgic_cpu_irq(&vm->board.gic); }

/* The timers of `virt` are the processor's. */
u64 vm_board_time(struct vm *vm, u64 now)
{
    (void)vm;
    (void)now;
    return VM_NO_DEADLINE;
}
