/* The distributor of a virtual GICv2. IHI 0048B 4.3. */
#include "vgic.h"

#define SGI_LINES 0x0000ffffu
#define PRIORITY_BITS 0xf8u /* five bits, as the list registers hold */
#define IIDR 0x0000043bu    /* Cortex-A15 TRM 8.3.1 */

/* Offsets of IHI 0048B table 4-1; a family of registers is [START, next START). */
enum {
    GICD_CTLR = 0x000,
    GICD_TYPER = 0x004,
    GICD_IIDR = 0x008,
    GICD_ISENABLER = 0x100,
    GICD_ICENABLER = 0x180,
    GICD_ISPENDR = 0x200,
    GICD_ICPENDR = 0x280,
    GICD_ISACTIVER = 0x300,
    GICD_ICACTIVER = 0x380,
    GICD_IPRIORITYR = 0x400,
    GICD_ITARGETSR = 0x800,
    GICD_ICFGR = 0xc00,
    GICD_ICFGR_END = 0xd00,
    GICD_SGIR = 0xf00,
    GICD_CPENDSGIR = 0xf10,
    GICD_SPENDSGIR = 0xf20,
    GICD_SPENDSGIR_END = 0xf30,
    GICD_PIDR4 = 0xfd0,
};

/* PIDR4..7, PIDR0..3, CIDR0..3, one byte in each word: a GICv2 by ARM. */
static const u8 identification[12] = {0x04, 0, 0, 0, 0x90, 0xb4, 0x2b, 0, 0x0d, 0xf0, 0x05, 0xb1};

void vgic_reset(struct vgic *gic)
{
    *gic = (struct vgic){0};
    gic->enabled[0] = SGI_LINES;
    gic->edge[0] = SGI_LINES;
    gic->binary_point = 2;
}

static u32 pending_bank(const struct vgic *gic, u32 bank)
{
    return gic->latched[bank] | (gic->level[bank] & ~gic->edge[bank]);
}

bool vgic_is_pending(const struct vgic *gic, u32 line)
{
    u32 bank = line / 32;

    return line < VGIC_LINES && gic->enabled_group0 != 0 &&
           ((pending_bank(gic, bank) & gic->enabled[bank] & ~gic->active[bank]) >> (line % 32) & 1) != 0;
}

u32 vgic_most_urgent(const struct vgic *gic, u32 priority)
{
    u32 best = VGIC_SPURIOUS;

    if (gic->enabled_group0 == 0)
        return best;
    for (u32 bank = 0; bank < VGIC_BANKS; bank++) {
        u32 waiting = pending_bank(gic, bank) & gic->enabled[bank] & ~gic->active[bank];
        while (waiting != 0) {
            u32 line = bank * 32 + (u32)__builtin_ctz(waiting);
            waiting &= waiting - 1;
            if (gic->priority[line] < priority) {
                priority = gic->priority[line];
                best = line;
            }
        }
    }
    return best;
}

void vgic_set_wire(struct vgic *gic, u32 line, u32 level)
{
    u32 bank = line / 32, bit = 1u << (line % 32);

    if (line < 16 || line >= VGIC_LINES)
        return;
    if (level == 0) {
        gic->level[bank] &= ~bit;
    } else {
        if ((gic->level[bank] & bit) == 0 && (gic->edge[bank] & bit) != 0)
            gic->latched[bank] |= bit;
        gic->level[bank] |= bit;
    }
    gic->changed = 1;
}

void vgic_pend_hardware(struct vgic *gic, u32 line)
{
    u32 bank = line / 32, bit = 1u << (line % 32);

    if (line < 16 || line >= VGIC_LINES)
        return;
    gic->latched[bank] |= bit;
    gic->hardware[bank] |= bit;
    gic->changed = 1;
}

/* The two configuration bits of each of the 16 lines from `line`: 10 edge, 00 level (4.3.13). */
static u32 configuration(const struct vgic *gic, u32 line)
{
    u32 value = 0;

    for (u32 n = 0; n < 16; n++)
        value |= (gic->edge[(line + n) / 32] >> ((line + n) % 32) & 1) << (2 * n + 1);
    return value;
}

static void configure(struct vgic *gic, u32 line, u32 value)
{
    for (u32 n = 0; n < 16; n++) {
        u32 bit = 1u << ((line + n) % 32);
        u32 *edge = &gic->edge[(line + n) / 32];
        *edge = (value >> (2 * n + 1) & 1) != 0 ? *edge | bit : *edge & ~bit;
    }
}

/* The register that holds `offset`, which is a multiple of four below 0x1000. */
static u32 read_word(const struct vgic *gic, u32 offset)
{
    u32 bank = (offset & 0x7f) / 4;

    if (offset == GICD_CTLR)
        return gic->enabled_group0;
    if (offset == GICD_TYPER)
        return VGIC_BANKS - 1;
    if (offset == GICD_IIDR)
        return IIDR;
    if (offset >= GICD_ISENABLER && offset < GICD_IPRIORITYR) {
        if (bank >= VGIC_BANKS)
            return 0;
        if (offset < GICD_ISPENDR)
            return gic->enabled[bank];
        if (offset < GICD_ISACTIVER)
            return pending_bank(gic, bank);
        return gic->active[bank];
    }
    if (offset >= GICD_IPRIORITYR && offset < GICD_IPRIORITYR + VGIC_LINES) {
        const u8 *p = &gic->priority[offset - GICD_IPRIORITYR];
        return p[0] | (u32)p[1] << 8 | (u32)p[2] << 16 | (u32)p[3] << 24;
    }
    if (offset >= GICD_ICFGR && offset < GICD_ICFGR + VGIC_LINES / 4)
        return configuration(gic, (offset - GICD_ICFGR) * 4);
    if (offset >= GICD_CPENDSGIR && offset < GICD_SPENDSGIR_END) {
        u32 sgis = gic->latched[0] >> (offset & 0xc) & 0xf;
        return (sgis & 1) | (sgis & 2) << 7 | (sgis & 4) << 14 | (sgis & 8) << 21;
    }
    if (offset >= GICD_PIDR4)
        return identification[(offset - GICD_PIDR4) / 4];
    return 0;
}

/* One bit per SGI out of a byte per SGI (4.3.16): any source bit counts, only processor 0 exists. */
static u32 sgi_bits(u32 value, u32 offset)
{
    u32 bits = (value & 1) | (value >> 7 & 2) | (value >> 14 & 4) | (value >> 21 & 8);

    return bits << (offset & 0xc);
}

/* `value` has zeros in the bytes that were not written; `bytes` has ones in those that were. */
static void write_word(struct vgic *gic, u32 offset, u32 value, u32 bytes)
{
    u32 bank = (offset & 0x7f) / 4;

    if (offset == GICD_CTLR) {
        if ((bytes & 1) != 0)
            gic->enabled_group0 = value & 1;
    } else if (offset >= GICD_ISENABLER && offset < GICD_IPRIORITYR) {
        if (bank >= VGIC_BANKS)
            return;
        if (offset < GICD_ICENABLER)
            gic->enabled[bank] |= value;
        else if (offset < GICD_ISPENDR)
            gic->enabled[bank] &= ~(bank == 0 ? value & ~SGI_LINES : value);
        else if (offset < GICD_ICPENDR)
            gic->latched[bank] |= bank == 0 ? value & ~SGI_LINES : value;
        else if (offset < GICD_ISACTIVER)
            gic->latched[bank] &= ~(bank == 0 ? value & ~SGI_LINES : value);
        else if (offset < GICD_ICACTIVER)
            gic->active[bank] |= value;
        else
            gic->active[bank] &= ~value;
    } else if (offset >= GICD_IPRIORITYR && offset < GICD_IPRIORITYR + VGIC_LINES) {
        for (u32 n = 0; n < 4; n++)
            if ((bytes >> (8 * n) & 1) != 0)
                gic->priority[offset - GICD_IPRIORITYR + n] = (u8)(value >> (8 * n) & PRIORITY_BITS);
    } else if (offset >= GICD_ICFGR + 4 && offset < GICD_ICFGR + VGIC_LINES / 4) {
        configure(gic, (offset - GICD_ICFGR) * 4, (configuration(gic, (offset - GICD_ICFGR) * 4) & ~bytes) | value);
    } else if (offset == GICD_SGIR && bytes == ~0u) {
        /* 25:24 filter: 0 list in 23:16, 1 all but the sender, 2 the sender, 3 reserved */
        u32 filter = value >> 24 & 3;
        if (filter == 2 || (filter == 0 && (value >> 16 & 1) != 0))
            gic->latched[0] |= 1u << (value & 0xf);
    } else if (offset >= GICD_CPENDSGIR && offset < GICD_SPENDSGIR) {
        gic->latched[0] &= ~sgi_bits(value, offset);
    } else if (offset >= GICD_SPENDSGIR && offset < GICD_SPENDSGIR_END) {
        gic->latched[0] |= sgi_bits(value, offset);
    }
}

/* Ones in the bytes of its word that an access covers, or 0 for an access that no register takes. */
static u32 byte_lanes(u32 offset, u32 width)
{
    if (offset >= VGIC_DISTRIBUTOR_BYTES || (offset & (width - 1)) != 0)
        return 0;
    if (width == 4)
        return ~0u;
    if (width == 2)
        return 0xffffu << (8 * (offset & 2));
    return width == 1 ? 0xffu << (8 * (offset & 3)) : 0;
}

u32 vgic_distributor_read(struct vgic *gic, u32 offset, u32 width)
{
    u32 lanes = byte_lanes(offset, width);

    return lanes == 0 ? 0 : (read_word(gic, offset & ~3u) & lanes) >> (8 * (offset & 3));
}

void vgic_distributor_write(struct vgic *gic, u32 offset, u32 width, u32 value)
{
    u32 lanes = byte_lanes(offset, width);

    if (lanes == 0)
        return;
    write_word(gic, offset & ~3u, (value << (8 * (offset & 3))) & lanes, lanes);
    gic->changed = 1;
}
