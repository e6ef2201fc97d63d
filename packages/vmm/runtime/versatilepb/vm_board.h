/* What a virtual `versatilepb` has besides a UART. */
#ifndef VMM_VM_BOARD_H
#define VMM_VM_BOARD_H

#include "vpl190.h"
#include "vsp804.h"

struct vm_board {
    struct vpl190 vic;
    struct vsp804 timer[2];
    u32 lock; /* SYS_LOCK */
    u64 now;  /* microseconds of the host's clock */
};

#endif
