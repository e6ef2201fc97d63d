/* A virtual machine: its UART, its board's other devices, and how it ends. */
#include "vm.h"
#include "physical.h"

u32 vmm_state[VMM_MAX_VMS];

static bool is_uart(u32 ipa, u32 width)
{
    return ipa - PL011_BASE < VPL011_BYTES && VPL011_BYTES - (ipa - PL011_BASE) >= width;
}

static void drive_uart_wire(struct vm *vm) { vm_board_wire(vm, VM_UART_LINE, vpl011_wire(&vm->uart)); }

void vm_reset(struct vm *vm, u32 id, const struct vmm_vm_config *ram)
{
    vm->id = id;
    vm->ram = *ram;
    vm_board_reset(vm);
    vpl011_reset(&vm->uart, id);
    vmm_state[id] = VM_READY;
}

enum vm_access vm_device_read(struct vm *vm, u32 ipa, u32 width, u32 *value)
{
    if (!is_uart(ipa, width))
        return vm_board_read(vm, ipa, width, value);
    *value = vpl011_read(&vm->uart, ipa - PL011_BASE, width);
    drive_uart_wire(vm);
    return VM_DONE;
}

enum vm_access vm_device_write(struct vm *vm, u32 ipa, u32 width, u32 value)
{
    if (!is_uart(ipa, width))
        return vm_board_write(vm, ipa, width, value);
    vpl011_write(&vm->uart, ipa - PL011_BASE, width, value);
    drive_uart_wire(vm);
    return VM_DONE;
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
