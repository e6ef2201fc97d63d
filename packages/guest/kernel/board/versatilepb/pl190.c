/* The interrupt controller and the interrupt exception. PL190, ARM DDI 0181E 3.3; lines as in ARM DUI 0225D 4.9. */
#include "../../layout.h"
#include "../../port.h"
#include "../../port/native/devices.h"

#define VIC(offset) (*(volatile u32 *)(DEVICES_HIGH_VA + VIC_OFFSET + (offset)))
#define VICIRQSTATUS VIC(0x000)
#define VICINTSELECT VIC(0x00c)
#define VICINTENABLE VIC(0x010)
#define VICINTENCLEAR VIC(0x014)

#define TIMER_LINE (1u << 4)
#define UART_LINE (1u << 12)
#define CHANNEL_LINE (1u << 20)

void interrupts_start(void)
{
    VICINTENCLEAR = ~0u;
    VICINTSELECT = 0;
    VICINTENABLE = TIMER_LINE | UART_LINE;
}

void channel_line_enable(void) { VICINTENABLE = CHANNEL_LINE; }

/* From exception entry, masked. */
void interrupt(struct frame *frame)
{
    u32 pending = VICIRQSTATUS;

    (void)frame;
    if (pending & TIMER_LINE)
        timer_interrupt();
    if (pending & UART_LINE)
        uart_interrupt();
    if (pending & CHANNEL_LINE)
        doorbell_interrupt();
}
