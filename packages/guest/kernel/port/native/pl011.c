/* The console's UART. PL011, ARM DDI 0183 3.3 (registers); input by interrupt, output by polling. */
#include "../../layout.h"
#include "../../port.h"
#include "../../terminal.h"
#include "devices.h"

#define UART(offset) (*(volatile u32 *)(UART_BASE + (offset)))
#define UARTDR UART(0x00)
#define UARTFR UART(0x18)
#define UARTLCR_H UART(0x2c)
#define UARTCR UART(0x30)
#define UARTIMSC UART(0x38)
#define UARTICR UART(0x44)

#define FR_RXFE 0x10u
#define FR_TXFF 0x20u
#define LCR_FIFO_8BITS 0x70u
#define CR_ENABLE_RX_TX 0x301u
#define INT_RX 0x10u
#define INT_RX_TIMEOUT 0x40u

void console_start(void)
{
    UARTCR = CR_ENABLE_RX_TX;
    UARTLCR_H = LCR_FIFO_8BITS;
    UARTIMSC = INT_RX | INT_RX_TIMEOUT;
}

void console_put(char c)
{
    while (UARTFR & FR_TXFF)
        ;
    UARTDR = (u8)c;
}

static bool held;

/* What the terminal has no room for stays in the UART, and with whoever types. */
void uart_interrupt(void)
{
    UARTICR = INT_RX | INT_RX_TIMEOUT;
    while (!(UARTFR & FR_RXFE)) {
        if (!terminal_has_room()) {
            held = true;
            UARTIMSC = 0;
            return;
        }
        terminal_input((char)UARTDR);
    }
}

void console_resume(void)
{
    if (!held)
        return;
    held = false;
    UARTIMSC = INT_RX | INT_RX_TIMEOUT;
    uart_interrupt();
}
