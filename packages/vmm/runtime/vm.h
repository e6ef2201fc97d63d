/* A virtual machine as its device models see it, and how it ends. */
#ifndef VMM_VM_H
#define VMM_VM_H

#include "config.h"
#include "vgic.h"
#include "vpl011.h"

#define VM_UART_LINE 33u          /* SPI 1 of `virt` */
#define VM_VIRTUAL_TIMER_LINE 27u /* PPI 11 */

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
    u32 emulated_gicc;  /* nonzero: the GICC page is emulated (no list registers) */
    struct vmm_vm_config ram;
    struct vgic gic;
    struct vpl011 uart;
};

/* enum vm_state of each VM; an ELF object, so that a loader can see how each VM ended. */
extern u32 vmm_state[VMM_MAX_VMS];

/* Devices as after reset, state VM_READY. `ram` has passed vmm_config_fault. */
void vm_reset(struct vm *vm, u32 id, const struct vmm_vm_config *ram);

/* A device access by guest-physical address; width 1, 2 or 4. False if no device is there: the bare machine would abort. */
bool vm_device_read(struct vm *vm, u32 ipa, u32 width, u32 *value);
bool vm_device_write(struct vm *vm, u32 ipa, u32 width, u32 value);

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
