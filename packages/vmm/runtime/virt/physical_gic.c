/* The real GICv2. IHI 0048B 4.3 and 4.4. */
#include "../physical.h"

#define GICD_CTLR (GICD_BASE + 0x000)
#define GICD_ISENABLER (GICD_BASE + 0x100)
#define GICD_ISACTIVER (GICD_BASE + 0x300)
#define GICD_ICACTIVER (GICD_BASE + 0x380)
#define GICD_IPRIORITYR (GICD_BASE + 0x400)
#define GICD_ITARGETSR (GICD_BASE + 0x800)
#define GICC_CTLR (GICC_BASE + 0x0000)
#define GICC_PMR (GICC_BASE + 0x0004)
#define GICC_IAR (GICC_BASE + 0x000c)
#define GICC_EOIR (GICC_BASE + 0x0010)
#define GICC_DIR (GICC_BASE + 0x1000)

#define CTLR_ENABLE 1u
#define CTLR_EOIMODE (1u << 9)
#define ONE_PRIORITY 0x80u /* all lines alike: no handler is interrupted by another */

void gic_start(void)
{
    word_write(GICD_CTLR, CTLR_ENABLE);
    word_write(GICC_PMR, 0xf0);
    word_write(GICC_CTLR, CTLR_ENABLE | CTLR_EOIMODE);
}

void gic_enable(u32 line)
{
    byte_write(GICD_IPRIORITYR + line, ONE_PRIORITY);
    if (line >= 32)
        byte_write(GICD_ITARGETSR + line, 1);
    word_write(GICD_ISENABLER + line / 32 * 4, 1u << (line % 32));
}

u32 gic_acknowledge(void) { return word_read(GICC_IAR); }
void gic_drop(u32 acknowledged) { word_write(GICC_EOIR, acknowledged); }
void gic_deactivate(u32 acknowledged) { word_write(GICC_DIR, acknowledged); }

void gic_set_active(u32 line, bool active)
{
    word_write((active ? GICD_ISACTIVER : GICD_ICACTIVER) + line / 32 * 4, 1u << (line % 32));
}
