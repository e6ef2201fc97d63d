/* The console rings. */
#include "console.h"

struct vmm_console vmm_console[VMM_MAX_VMS];
u32 vmm_console_focus;

void console_write(u32 id, u8 byte)
{
    struct vmm_console *console = &vmm_console[id];

    console->data[console->written % VMM_CONSOLE_BYTES] = byte;
    __asm__ volatile("" : : : "memory"); /* whoever reads the ring may do so between any two instructions */
    console->written++;
    if (id == vmm_console_focus)
        console_transmit(byte);
}
