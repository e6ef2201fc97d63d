/* The real PL011, polled for output. DDI 0183G 3.3. */
#include "console.h"
#include "physical.h"

#define UARTDR (PL011_BASE + 0x00)
#define UARTFR (PL011_BASE + 0x18)
#define UARTLCR_H (PL011_BASE + 0x2c)
#define UARTCR (PL011_BASE + 0x30)
#define UARTIMSC (PL011_BASE + 0x38)

#define FR_RXFE (1u << 4)
#define FR_TXFF (1u << 5)

void uart_start(void)
{
    word_write(UARTLCR_H, 0x70); /* eight bits, FIFOs on */
    word_write(UARTCR, 0x301);   /* receiver, transmitter, UART on */
    word_write(UARTIMSC, 0x50);  /* receive and receive timeout */
}

void console_transmit(u8 byte)
{
    while ((word_read(UARTFR) & FR_TXFF) != 0)
        ;
    word_write(UARTDR, byte);
}

int uart_receive(void)
{
    return (word_read(UARTFR) & FR_RXFE) != 0 ? -1 : (int)(word_read(UARTDR) & 0xff);
}

void report_text(const char *text)
{
    while (*text != '\0')
        console_transmit((u8)*text++);
}

void report_hex(u32 value)
{
    report_text("0x");
    for (int shift = 28; shift >= 0; shift -= 4)
        console_transmit((u8)"0123456789abcdef"[value >> shift & 0xf]);
}

void report_decimal(u32 value)
{
    if (value >= 10)
        report_decimal(value / 10);
    console_transmit((u8)('0' + value % 10));
}
