/* The devices of a virtual `versatilepb` besides the UART. ARM DUI 0225D 4.1, 4.2, 4.9. */
#include "../vm.h"
#include "board.h"

#define SYS_ID 0x41007004u
#define OFFSET_LOCK 0x20u
#define OFFSET_RESETCTL 0x40u
#define OFFSET_MHZ_24 0x5cu
#define LOCK_KEY 0xa05fu
#define RESET_NOW 0x100u
#define SYSTEM_BYTES 0x1000u

static bool is_in(u32 *ipa, u32 base, u32 bytes)
{
    if (*ipa - base >= bytes)
        return false;
    *ipa = (*ipa - base) & ~3u;
    return true;
}

static void wire_timers(struct vm *vm)
{
    vpl190_set_wire(&vm->board.vic, LINE_TIMER01, vsp804_wire(&vm->board.timer[0]));
    vpl190_set_wire(&vm->board.vic, LINE_TIMER23, vsp804_wire(&vm->board.timer[1]));
}

void vm_board_reset(struct vm *vm)
{
    vpl190_reset(&vm->board.vic);
    vsp804_reset(&vm->board.timer[0]);
    vsp804_reset(&vm->board.timer[1]);
    vm->board.lock = 0;
}

/* There is no other way on this board. */
void vm_board_emulate(struct vm *vm) { (void)vm; }

static u32 system_read(const struct vm *vm, u32 offset)
{
    switch (offset) {
    case 0: return SYS_ID;
    case OFFSET_LOCK: return vm->board.lock | (vm->board.lock == LOCK_KEY ? 0 : 0x10000);
    case OFFSET_MHZ_24: return (u32)(vm->board.now * 24);
    }
    return 0;
}

static u32 read_word(struct vm *vm, u32 ipa, bool *found)
{
    u64 now = vm->board.now;
    u32 value;

    if (is_in(&ipa, VIC_BASE, VPL190_BYTES))
        return vpl190_read(&vm->board.vic, ipa);
    if (is_in(&ipa, SYSTEM_BASE, SYSTEM_BYTES))
        return system_read(vm, ipa);
    for (u32 n = 0; n < 2; n++)
        if (is_in(&ipa, n ? TIMER23_BASE : TIMER01_BASE, VSP804_BYTES)) {
            value = vsp804_read(&vm->board.timer[n], ipa, now);
            wire_timers(vm);
            return value;
        }
    *found = false;
    return 0;
}

enum vm_access vm_board_read(struct vm *vm, u32 ipa, u32 width, u32 *value)
{
    bool found = true;

    *value = read_word(vm, ipa, &found) >> 8 * (ipa & 3);
    if (width < 4)
        *value &= (1u << 8 * width) - 1;
    return found ? VM_DONE : VM_NO_DEVICE;
}

enum vm_access vm_board_write(struct vm *vm, u32 ipa, u32 width, u32 value)
{
    u64 now = vm->board.now;

    (void)width;
    value <<= 8 * (ipa & 3);
    if (is_in(&ipa, VIC_BASE, VPL190_BYTES)) {
        vpl190_write(&vm->board.vic, ipa, value);
        return VM_DONE;
    }
    if (is_in(&ipa, SYSTEM_BASE, SYSTEM_BYTES)) {
        if (ipa == OFFSET_LOCK)
            vm->board.lock = value & 0xffff;
        else if (ipa == OFFSET_RESETCTL && vm->board.lock == LOCK_KEY && value & RESET_NOW)
            return VM_ENDED;
        return VM_DONE;
    }
    for (u32 n = 0; n < 2; n++)
        if (is_in(&ipa, n ? TIMER23_BASE : TIMER01_BASE, VSP804_BYTES)) {
            vsp804_write(&vm->board.timer[n], ipa, value, now);
            wire_timers(vm);
            return VM_DONE;
        }
    return VM_NO_DEVICE;
}

void vm_board_wire(struct vm *vm, u32 line, u32 level) { vpl190_set_wire(&vm->board.vic, line, level); }

bool vm_board_irq(const struct vm *vm) { return vpl190_irq(&vm->board.vic); }

u64 vm_board_time(struct vm *vm, u64 now)
{
    u64 first, second;

    vm->board.now = now;
    first = vsp804_pass(&vm->board.timer[0], now);
    second = vsp804_pass(&vm->board.timer[1], now);
    wire_timers(vm);
    return first < second ? first : second;
}
