/* A virtual machine as its device models see it, and how it ends. */
#ifndef VMM_VM_H
#define VMM_VM_H

#include "config.h"
#include "vm_board.h" /* of the board that the VMM is built for */
#include "vpl011.h"

enum vm_state {
    VM_ABSENT,  /* not configured */
    VM_READY,   /* may run */
    VM_WAITING, /* waits for an interrupt */
    VM_OFF,     /* ended itself by SYSTEM_OFF or CPU_OFF */
    VM_RESET,   /* ended itself by SYSTEM_RESET */
    VM_STOPPED, /* stopped by the VMM, with a report */
};

struct vm {
    u32 id;             /* 0..VMM_MAX_VMS-1 */
    struct vmm_vm_config ram;
    struct vm_board board;
    struct vpl011 uart;
    bool rung;          /* the doorbell of channel.h */
};

/* enum vm_state of each VM; an ELF object, so that a loader can see how each VM ended. */
extern u32 vmm_state[VMM_MAX_VMS];

/* Devices as after reset, state VM_READY. `ram` has passed vmm_config_fault. */
void vm_reset(struct vm *vm, u32 id, const struct vmm_vm_config *ram);

/* The VM of this number, 0..VMM_MAX_VMS-1; NULL before it was reset. */
struct vm *vm_numbered(u32 id);

/* What came of a device access. */
enum vm_access {
    VM_NO_DEVICE, /* the bare machine would abort */
    VM_DONE,
    VM_ENDED,     /* the VM has reset itself */
};

/* A device access by guest-physical address; width 1, 2 or 4. */
enum vm_access vm_device_read(struct vm *vm, u32 ipa, u32 width, u32 *value);
enum vm_access vm_device_write(struct vm *vm, u32 ipa, u32 width, u32 value);

/* The board's part of it, in the folder of the board. */
#define VM_NO_DEADLINE (~0ull)
void vm_board_reset(struct vm *vm);
enum vm_access vm_board_read(struct vm *vm, u32 ipa, u32 width, u32 *value);
enum vm_access vm_board_write(struct vm *vm, u32 ipa, u32 width, u32 value);
/* All of the interrupt controller is emulated for this VM. */
void vm_board_emulate(struct vm *vm);
/* Drives an interrupt line of the board's controller. */
void vm_board_wire(struct vm *vm, u32 line, u32 level);
/* The controller's IRQ wire into a virtual processor without an interface of its own. */
bool vm_board_irq(const struct vm *vm);
/* It is `now` (microseconds of the host's clock). Returns when the board's timers do something next, or VM_NO_DEADLINE. */
u64 vm_board_time(struct vm *vm, u64 now);

/* One console byte for the VM; false if its FIFO is full. Drives the interrupt wire. */
bool vm_receive(struct vm *vm, u8 byte);

/* Ends the VM. VM_STOPPED prints one line `vmm: vm N stopped: WHY at PC`; an ended VM stays as it is. */
void vm_end(struct vm *vm, enum vm_state state, const char *why, u32 pc);

/* Nonzero while the VM has not ended. */
static inline bool vm_alive(const struct vm *vm)
{
    return vmm_state[vm->id] == VM_READY || vmm_state[vm->id] == VM_WAITING;
}

#endif
