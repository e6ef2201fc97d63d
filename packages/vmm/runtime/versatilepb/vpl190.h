/* A virtual PL190 vectored interrupt controller. ARM DDI 0181E. */
#ifndef VMM_VPL190_H
#define VMM_VPL190_H

#include "../words.h"

#define VPL190_BYTES 0x1000u
#define VPL190_VECTORS 16u
#define VPL190_IDLE (VPL190_VECTORS + 1u) /* the priority of no interrupt; that of lines without a vector is below it */

struct vpl190 {
    u32 level, soft, enable, select, protection;
    u32 priority;                          /* being served */
    u32 interrupted[VPL190_IDLE + 1u];     /* the priority that each one has interrupted */
    u32 address[VPL190_VECTORS + 1u];      /* the last one is the default */
    u32 control[VPL190_VECTORS];
};

void vpl190_reset(struct vpl190 *vic);
u32 vpl190_read(struct vpl190 *vic, u32 offset);
void vpl190_write(struct vpl190 *vic, u32 offset, u32 value);
void vpl190_set_wire(struct vpl190 *vic, u32 line, u32 level);
/* The IRQ wire into the virtual processor. FIQ is not connected. */
bool vpl190_irq(const struct vpl190 *vic);

#endif
