/* What a virtual `virt` has besides a UART. */
#ifndef VMM_VM_BOARD_H
#define VMM_VM_BOARD_H

#include "../vgic.h"

struct vm_board {
    u32 emulated_gicc; /* nonzero: the GICC page is emulated (no list registers) */
    struct vgic gic;
};

#endif
