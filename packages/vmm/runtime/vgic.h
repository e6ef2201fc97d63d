/* A virtual GICv2 for one processor: distributor, and two ways to deliver (list registers or an emulated CPU interface). IHI 0048B. */
#ifndef VMM_VGIC_H
#define VMM_VGIC_H

#include "words.h"

#define VGIC_LINES 96u                  /* SGI 0..15, PPI 16..31, SPI 32..95 */
#define VGIC_BANKS (VGIC_LINES / 32u)   /* one-bit-per-interrupt registers */
#define VGIC_DISTRIBUTOR_BYTES 0x1000u
#define VGIC_CPU_BYTES 0x2000u
#define VGIC_MAX_LRS 16u
#define VGIC_SPURIOUS 1023u

/* Only lines 0..95 exist; every other field is masked when it is written. */
struct vgic {
    u32 enabled_group0;             /* GICD_CTLR bit 0 */
    u32 enabled[VGIC_BANKS];        /* GICD_ISENABLERn */
    u32 level[VGIC_BANKS];          /* the wire of a level-sensitive line */
    u32 latched[VGIC_BANKS];        /* edges, SGIs and GICD_ISPENDRn */
    u32 active[VGIC_BANKS];         /* GICD_ISACTIVERn */
    u32 edge[VGIC_BANKS];           /* GICD_ICFGRn bit 1: set = edge-triggered */
    u8 priority[VGIC_LINES];        /* GICD_IPRIORITYRn, five bits implemented: 7..3 */

    /* List-register back end (vgic_lr.c). */
    u32 lr[VGIC_MAX_LRS];           /* GICH_LRn while the VM is not running, else a stale copy */
    u32 lr_used;                    /* bit n: lr[n] may hold an interrupt */
    u32 offered[VGIC_BANKS];        /* lines that a list register holds as pending */
    u32 hardware[VGIC_BANKS];       /* lines that are deactivated with the physical line of the same number */
    u32 overflow;                   /* nonzero: something pending found no list register */
    u32 changed;                    /* nonzero: delivery has to be worked out again before the VM runs */

    /* Emulated CPU interface (vgic_cpu.c). */
    u32 cpu_enabled;                /* GICC_CTLR bit 0 */
    u32 eoi_mode;                   /* GICC_CTLR bit 9 */
    u32 priority_mask;              /* GICC_PMR */
    u32 binary_point;               /* GICC_BPR, 2..7 */
    u32 running[32];                /* priorities of the activated interrupts, innermost last */
    u32 running_depth;              /* 0..32 */
};

/* The state after reset: everything disabled, SGIs enabled, PMR 0. */
void vgic_reset(struct vgic *gic);

/* A distributor access; offset 0..0xfff, width 1, 2 or 4 bytes. Unknown offsets, widths and misalignment read 0 and ignore writes. */
u32 vgic_distributor_read(struct vgic *gic, u32 offset, u32 width);
void vgic_distributor_write(struct vgic *gic, u32 offset, u32 width, u32 value);

/* Drives the wire of a line (16..95; anything else is ignored): level 0 or 1. An edge-triggered line latches the rise.
 * With list registers, retract first: an edge that arrives while the same line is offered would be lost. */
void vgic_set_wire(struct vgic *gic, u32 line, u32 level);

/* Makes a line pending once whose deactivation must reach the physical line of the same number (the virtual timer). */
void vgic_pend_hardware(struct vgic *gic, u32 line);

/* True if the line is waiting for delivery: enabled, asserted, not active. */
bool vgic_is_pending(const struct vgic *gic, u32 line);

/* The most urgent waiting line below `priority` (0..256), or VGIC_SPURIOUS. Ties go to the smaller number (IHI 0048B 3.3). */
u32 vgic_most_urgent(const struct vgic *gic, u32 priority);

/* The emulated CPU interface, offset 0..0x1fff. Reading GICC_IAR acknowledges. */
u32 vgic_cpu_read(struct vgic *gic, u32 offset, u32 width);
void vgic_cpu_write(struct vgic *gic, u32 offset, u32 width, u32 value);

/* The IRQ wire that the emulated CPU interface drives into the virtual processor. */
bool vgic_cpu_irq(const struct vgic *gic);

/* List registers: takes every interrupt back out of the used lr[], so that the fields above are true. */
void vgic_lr_retract(struct vgic *gic);

/* List registers: puts the most urgent waiting interrupts into free ones of lr[0..lrs-1]; sets `overflow` if some were left. */
void vgic_lr_fill(struct vgic *gic, u32 lrs);

#endif
