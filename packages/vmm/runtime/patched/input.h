/* The console's input on its way from the real UART to the VM that has the console. */
#ifndef PATCHED_INPUT_H
#define PATCHED_INPUT_H

#include "../console.h"
#include "../physical.h"
#include "host.h"

#define UARTIMSC (PL011_BASE + 0x38)
#define RECEIVE_INTERRUPTS 0x50u

/* Moves bytes as far as the VM takes them. `blocked`: it has no room, and the UART is not heard until it has. `type` gives the VM a
 * byte and says if there is room for more. */
static inline __attribute__((always_inline)) void input_move(bool *blocked, bool (*type)(struct vcpu *v, u32 byte))
{
    struct vcpu *v = &vcpus[vmm_console_focus % VMM_MAX_VMS];
    bool wanted = vmm_console_focus < vmm_config.vms && vmm_state[v->id] <= VM_WAITING;
    int byte;

    *blocked = false;
    while ((byte = uart_receive()) >= 0) {
        if (!wanted)
            continue;
        if (!type(v, (u32)byte)) {
            *blocked = true;
            break;
        }
    }
    word_write(UARTIMSC, *blocked ? 0 : RECEIVE_INTERRUPTS);
}

#endif
