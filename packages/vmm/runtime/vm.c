/* The devices of a virtual machine by address, in the map of QEMU's `virt` board. */
#include "vm.h"
#include "physical.h"

u32 vmm_state[VMM_MAX_VMS];

enum device { NO_DEVICE, DISTRIBUTOR, CPU_INTERFACE, UART };

/* The device at `ipa`, which is then its offset. An access that would cross the end of a device finds none. */
static enum device device_at(const struct vm *vm, u32 *ipa, u32 width)
{
    static const struct {
        u32 base, bytes;
        enum device device;
    } map[] = {
        {GICD_BASE, VGIC_DISTRIBUTOR_BYTES, DISTRIBUTOR},
        {PL011_BASE, VPL011_BYTES, UART},
        {GICC_BASE, VGIC_CPU_BYTES, CPU_INTERFACE},
    };

    for (u32 n = 0; n < sizeof map / sizeof *map; n++) {
        u32 offset = *ipa - map[n].base;
        if (offset >= map[n].bytes || map[n].bytes - offset < width)
            continue;
        if (map[n].device == CPU_INTERFACE && vm->emulated_gicc == 0)
            continue;
        *ipa = offset;
        return map[n].device;
    }
    return NO_DEVICE;
}

static void drive_uart_wire(struct vm *vm)
{
    u32 wire = vpl011_wire(&vm->uart);

    if (wire != (vm->gic.level[VM_UART_LINE / 32] >> (VM_UART_LINE % 32) & 1))
        vgic_set_wire(&vm->gic, VM_UART_LINE, wire);
}

void vm_reset(struct vm *vm, u32 id, const struct vmm_vm_config *ram)
{
    vm->id = id;
    vm->ram = *ram;
    vgic_reset(&vm->gic);
    vpl011_reset(&vm->uart, id);
    vmm_state[id] = VM_READY;
}

bool vm_device_read(struct vm *vm, u32 ipa, u32 width, u32 *value)
{
    switch (device_at(vm, &ipa, width)) {
    case DISTRIBUTOR: *value = vgic_distributor_read(&vm->gic, ipa, width); return true;
    case CPU_INTERFACE: *value = vgic_cpu_read(&vm->gic, ipa, width); return true;
    case UART:
        *value = vpl011_read(&vm->uart, ipa, width);
        drive_uart_wire(vm);
        return true;
    default: return false;
    }
}

bool vm_device_write(struct vm *vm, u32 ipa, u32 width, u32 value)
{
    switch (device_at(vm, &ipa, width)) {
    case DISTRIBUTOR: vgic_distributor_write(&vm->gic, ipa, width, value); return true;
    case CPU_INTERFACE: vgic_cpu_write(&vm->gic, ipa, width, value); return true;
    case UART:
        vpl011_write(&vm->uart, ipa, width, value);
        drive_uart_wire(vm);
        return true;
    default: return false;
    }
}

bool vm_receive(struct vm *vm, u8 byte)
{
    bool taken = vpl011_receive(&vm->uart, byte);

    drive_uart_wire(vm);
    return taken;
}

void vm_end(struct vm *vm, enum vm_state state, const char *why, u32 pc)
{
    if (!vm_alive(vm))
        return;
    vmm_state[vm->id] = state;
    if (state != VM_STOPPED)
        return;
    report_text("\r\nvmm: vm ");
    report_decimal(vm->id);
    report_text(" stopped: ");
    report_text(why);
    report_text(" at ");
    report_hex(pc);
    report_text("\r\n");
}
