/* The emulated CPU interface of a virtual GICv2, for a VMM without list registers. IHI 0048B 4.4. */
#include "vgic.h"

#define IDLE_PRIORITY 0xffu
#define DEPTH 32u

enum {
    GICC_CTLR = 0x0000,
    GICC_PMR = 0x0004,
    GICC_BPR = 0x0008,
    GICC_IAR = 0x000c,
    GICC_EOIR = 0x0010,
    GICC_RPR = 0x0014,
    GICC_HPPIR = 0x0018,
    GICC_IIDR = 0x00fc,
    GICC_DIR = 0x1000,
};

static u32 running_priority(const struct vgic *gic)
{
    return gic->running_depth == 0 ? IDLE_PRIORITY : gic->running[gic->running_depth - 1];
}

/* A line is signalled if it beats the mask, and the running group priority (3.3.3). */
static u32 signalled(const struct vgic *gic)
{
    u32 line = vgic_most_urgent(gic, gic->priority_mask);
    u32 group = ~((2u << gic->binary_point) - 1);

    if (gic->cpu_enabled == 0 || line == VGIC_SPURIOUS || gic->running_depth == DEPTH)
        return VGIC_SPURIOUS;
    if (gic->running_depth != 0 && (gic->priority[line] & group) >= (running_priority(gic) & group))
        return VGIC_SPURIOUS;
    return line;
}

bool vgic_cpu_irq(const struct vgic *gic)
{
    return signalled(gic) != VGIC_SPURIOUS;
}

static u32 acknowledge(struct vgic *gic)
{
    u32 line = signalled(gic);

    if (line == VGIC_SPURIOUS)
        return line;
    gic->latched[line / 32] &= ~(1u << (line % 32));
    gic->active[line / 32] |= 1u << (line % 32);
    gic->running[gic->running_depth++] = gic->priority[line];
    return line;
}

static void deactivate(struct vgic *gic, u32 line)
{
    if (line < VGIC_LINES)
        gic->active[line / 32] &= ~(1u << (line % 32));
}

static void end(struct vgic *gic, u32 line)
{
    if (line >= VGIC_LINES || gic->running_depth == 0)
        return;
    gic->running_depth--;
    if (gic->eoi_mode == 0)
        deactivate(gic, line);
}

u32 vgic_cpu_read(struct vgic *gic, u32 offset, u32 width)
{
    if (width != 4)
        return 0;
    switch (offset) {
    case GICC_CTLR: return gic->cpu_enabled | gic->eoi_mode << 9;
    case GICC_PMR: return gic->priority_mask;
    case GICC_BPR: return gic->binary_point;
    case GICC_IAR: return acknowledge(gic);
    case GICC_RPR: return running_priority(gic);
    case GICC_HPPIR: return vgic_most_urgent(gic, 256);
    case GICC_IIDR: return 0x0002043b; /* Cortex-A15 TRM 8.3.2 */
    default: return 0;
    }
}

void vgic_cpu_write(struct vgic *gic, u32 offset, u32 width, u32 value)
{
    if (width != 4)
        return;
    switch (offset) {
    case GICC_CTLR:
        gic->cpu_enabled = value & 1;
        gic->eoi_mode = value >> 9 & 1;
        break;
    case GICC_PMR: gic->priority_mask = value & 0xf8; break;
    case GICC_BPR: gic->binary_point = (value & 7) < 2 ? 2 : value & 7; break;
    case GICC_EOIR: end(gic, value & 0x3ff); break;
    case GICC_DIR:
        if (gic->eoi_mode != 0)
            deactivate(gic, value & 0x3ff);
        break;
    default: break;
    }
    gic->changed = 1;
}
