/* What the host kernel asks of whoever has the devices of its VMs, and the answer that their models give. */
#ifndef PATCHED_REQUESTS_H
#define PATCHED_REQUESTS_H

#include "../channel.h"

enum request {
    REQUEST_READ,  /* guest-physical address, bytes */
    REQUEST_WRITE, /* address, bytes, value */
    REQUEST_WIRE,  /* line, level */
    REQUEST_INPUT, /* byte */
    REQUEST_RESET, /* a VM begins */
    REQUEST_END,   /* the VM has ended */
    REQUEST_TIME,  /* nothing but the time, which comes with every request */
};

/* The value read, enum vm_access, the interrupt controller's wire, if the console has room, when timers want to know the time again;
 * woken bit n: the wire of VM n has come up as well. */
struct served { u32 value, access, irq, room, woken; u64 deadline; };

/* The VMs whose doorbell has been rung, as far as that has come to their processor. */
static inline u32 woken_by_doorbell(void)
{
    u32 all = 0;

    for (u32 n = 0; channel_rung >> n != 0; n++)
        if (channel_rung >> n & 1 && vm_board_irq(vm_numbered(n)))
            all |= 1u << n;
    channel_rung = 0;
    return all;
}

/* Serves a request and its three words for a VM at a time in microseconds. */
static inline void request_serve(struct vm *vm, const u32 *request, u32 id, u64 now, struct served *answer)
{
    answer->access = VM_DONE;
    vm_board_time(vm, now);
    switch (request[0]) {
    case REQUEST_READ: answer->access = vm_device_read(vm, request[1], request[2], &answer->value); break;
    case REQUEST_WRITE: answer->access = vm_device_write(vm, request[1], request[2], request[3]); break;
    case REQUEST_WIRE: vm_board_wire(vm, request[1], request[2]); break;
    case REQUEST_INPUT: vm_receive(vm, (u8)request[1]); break;
    case REQUEST_END: channel_hang_up(vm); break;
    case REQUEST_RESET:
        vm_reset(vm, id, &vmm_config.vm[id]);
        vm_board_emulate(vm);
        break;
    }
    answer->deadline = vm_board_time(vm, now);
    answer->irq = vm_board_irq(vm);
    answer->room = vpl011_has_room(&vm->uart);
    answer->woken = woken_by_doorbell();
}

#endif
