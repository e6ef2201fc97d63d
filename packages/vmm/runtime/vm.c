/* A virtual machine: its UART, its board's other devices, and how it ends. */
#include "vm.h"
#include "channel.h"
#include "physical.h"

u32 vmm_state[VMM_MAX_VMS];

static struct vm *numbered[VMM_MAX_VMS];

struct vm *vm_numbered(u32 id) { return numbered[id]; }

static bool is_uart(u32 ipa, u32 width)
{
    return ipa - PL011_BASE < VPL011_BYTES && VPL011_BYTES - (ipa - PL011_BASE) >= width;
}

static bool is_channel(const struct vm *vm, u32 ipa, u32 width)
{
    return ipa - CHANNEL_BASE < CHANNEL_BYTES && CHANNEL_BYTES - (ipa - CHANNEL_BASE) >= width && channel_partner(vm) != NULL;
}

static void drive_uart_wire(struct vm *vm) { vm_board_wire(vm, VM_UART_LINE, vpl011_wire(&vm->uart)); }

void vm_reset(struct vm *vm, u32 id, const struct vmm_vm_config *ram)
{
    numbered[id] = vm;
    vm->id = id;
    vm->rung = false;
    vm->ram = *ram;
    vm_board_reset(vm);
    vpl011_reset(&vm->uart, id);
    vmm_state[id] = VM_READY;
}

enum vm_access vm_device_read(struct vm *vm, u32 ipa, u32 width, u32 *value)
{
    enum vm_access access;

    if (!is_uart(ipa, width)) {
        access = vm_board_read(vm, ipa, width, value);
        if (access != VM_NO_DEVICE || !is_channel(vm, ipa, width))
            return access;
        *value = channel_read(vm, ipa - CHANNEL_BASE, width);
        return VM_DONE;
    }
    *value = vpl011_read(&vm->uart, ipa - PL011_BASE, width);
    drive_uart_wire(vm);
    return VM_DONE;
}

enum vm_access vm_device_write(struct vm *vm, u32 ipa, u32 width, u32 value)
{
    enum vm_access access;

    if (!is_uart(ipa, width)) {
        access = vm_board_write(vm, ipa, width, value);
        if (access != VM_NO_DEVICE || !is_channel(vm, ipa, width))
            return access;
        channel_write(vm, ipa - CHANNEL_BASE, width, value);
        return VM_DONE;
    }
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
