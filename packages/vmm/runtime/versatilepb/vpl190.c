/* The registers of a virtual PL190. ARM DDI 0181E 3.3. */
#include "vpl190.h"

#define CONTROL_ENABLE 0x20u
#define UNVECTORED VPL190_VECTORS

void vpl190_reset(struct vpl190 *vic)
{
    *vic = (struct vpl190){.priority = VPL190_IDLE};
}

void vpl190_set_wire(struct vpl190 *vic, u32 line, u32 level)
{
    u32 bit = 1u << (line % 32);

    vic->level = level ? vic->level | bit : vic->level & ~bit;
}

static u32 pending(const struct vpl190 *vic) { return (vic->level | vic->soft) & vic->enable; }

/* A vector's number, UNVECTORED or VPL190_IDLE. */
static u32 most_urgent(const struct vpl190 *vic)
{
    u32 irq = pending(vic) & ~vic->select;

    if (irq == 0)
        return VPL190_IDLE;
    for (u32 n = 0; n < VPL190_VECTORS; n++)
        if (vic->control[n] & CONTROL_ENABLE && irq >> (vic->control[n] & 31) & 1)
            return n;
    return UNVECTORED;
}

bool vpl190_irq(const struct vpl190 *vic) { return most_urgent(vic) < vic->priority; }

static u32 acknowledge(struct vpl190 *vic)
{
    u32 urgent = most_urgent(vic);

    if (urgent == VPL190_IDLE)
        return vic->address[UNVECTORED];
    if (urgent < vic->priority) {
        vic->interrupted[urgent] = vic->priority;
        vic->priority = urgent;
    }
    return vic->address[vic->priority < UNVECTORED ? vic->priority : UNVECTORED];
}

u32 vpl190_read(struct vpl190 *vic, u32 offset)
{
    static const u8 id[] = {0x90, 0x11, 0x04, 0x00, 0x0d, 0xf0, 0x05, 0xb1};

    if (offset - 0x100 < 4 * VPL190_VECTORS)
        return vic->address[(offset - 0x100) / 4];
    if (offset - 0x200 < 4 * VPL190_VECTORS)
        return vic->control[(offset - 0x200) / 4];
    switch (offset) {
    case 0x000: return pending(vic) & ~vic->select;
    case 0x004: return pending(vic) & vic->select;
    case 0x008: return vic->level | vic->soft;
    case 0x00c: return vic->select;
    case 0x010: return vic->enable;
    case 0x018: return vic->soft;
    case 0x020: return vic->protection;
    case 0x030: return acknowledge(vic);
    case 0x034: return vic->address[UNVECTORED];
    }
    return offset - 0xfe0 < 32 ? id[(offset - 0xfe0) / 4] : 0;
}

void vpl190_write(struct vpl190 *vic, u32 offset, u32 value)
{
    if (offset - 0x100 < 4 * VPL190_VECTORS)
        vic->address[(offset - 0x100) / 4] = value;
    else if (offset - 0x200 < 4 * VPL190_VECTORS)
        vic->control[(offset - 0x200) / 4] = value & 0x3f;
    switch (offset) {
    case 0x00c: vic->select = value; break;
    case 0x010: vic->enable |= value; break;
    case 0x014: vic->enable &= ~value; break;
    case 0x018: vic->soft |= value; break;
    case 0x01c: vic->soft &= ~value; break;
    case 0x020: vic->protection = value & 1; break;
    case 0x030: /* the end of the service */
        if (vic->priority < VPL190_IDLE)
            vic->priority = vic->interrupted[vic->priority];
        break;
    case 0x034: vic->address[UNVECTORED] = value; break;
    }
}
