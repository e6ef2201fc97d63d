/* The interrupt controller and the interrupt exception. GICv2, ARM IHI 0048B 4.3 (distributor), 4.4 (CPU interface). */
#include "../../layout.h"
#include "../../port.h"
#include "../../port/native/devices.h"

#define GICD(offset) (*(volatile u32 *)(DEVICES_LOW_VA + GIC_OFFSET + (offset)))
#define GICC(offset) (*(volatile u32 *)(DEVICES_LOW_VA + GIC_OFFSET + 0x10000 + (offset)))
#define GICD_CTLR GICD(0x000)
#define GICD_ISENABLER(n) GICD(0x100 + 4 * ((n) / 32))
#define GICD_IPRIORITYR(n) (*(volatile u8 *)(DEVICES_LOW_VA + GIC_OFFSET + 0x400 + (n)))
#define GICD_ITARGETSR(n) (*(volatile u8 *)(DEVICES_LOW_VA + GIC_OFFSET + 0x800 + (n)))
#define GICC_CTLR GICC(0x000)
#define GICC_PMR GICC(0x004)
#define GICC_IAR GICC(0x00c)
#define GICC_EOIR GICC(0x010)

#define INTID_MASK 0x3ffu
#define SPURIOUS 1020u
#define SPI_FIRST 32u
#define TIMER_INTID 27u /* the virtual timer's PPI */
#define UART_INTID 33u  /* SPI 1 */
#define CHANNEL_INTID 44u /* SPI 12 */
#define PRIORITY 0xa0u

static void enable(u32 intid)
{
    GICD_IPRIORITYR(intid) = PRIORITY;
    if (intid >= SPI_FIRST)
        GICD_ITARGETSR(intid) = 1;
    GICD_ISENABLER(intid) = 1u << intid % 32;
}

void interrupts_start(void)
{
    GICD_CTLR = 1;
    GICC_PMR = 0xf0;
    GICC_CTLR = 1;
    enable(TIMER_INTID);
    enable(UART_INTID);
}

void channel_line_enable(void) { enable(CHANNEL_INTID); }

/* From exception entry, masked. */
void interrupt(struct frame *frame)
{
    u32 acknowledged = GICC_IAR, intid = acknowledged & INTID_MASK;

    (void)frame;
    if (intid >= SPURIOUS)
        return;
    if (intid == TIMER_INTID)
        timer_interrupt();
    else if (intid == UART_INTID)
        uart_interrupt();
    else if (intid == CHANNEL_INTID)
        doorbell_interrupt();
    GICC_EOIR = acknowledged;
}
