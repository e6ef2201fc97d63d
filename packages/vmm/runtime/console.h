/* What each VM printed, in memory, and the line between the VM with the focus and the real PL011. */
#ifndef VMM_CONSOLE_H
#define VMM_CONSOLE_H

#include "config.h"

#define VMM_CONSOLE_BYTES 4096u

/* Byte n of the output (n = 0, 1, ...) is data[n % VMM_CONSOLE_BYTES] until 4096 more have been written. */
struct vmm_console {
    u32 written; /* bytes written since the start, modulo 2^32 */
    u8 data[VMM_CONSOLE_BYTES];
};

/* One ring per VM; an ELF object, so that a loader can read every VM's console. */
extern struct vmm_console vmm_console[VMM_MAX_VMS];

/* The VM whose output also goes to the real PL011 and which gets its input. */
extern u32 vmm_console_focus;

/* One byte of VM `id` (0..VMM_MAX_VMS-1) to its ring, and to `console_transmit` if it has the focus. */
void console_write(u32 id, u8 byte);

/* One byte to the real PL011. The VMM supplies it: physical.h has the one that owns the device. */
void console_transmit(u8 byte);

#endif
