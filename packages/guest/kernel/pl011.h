/* The driver of a PL011 as the console, for the port that owns one. ARM DDI 0183 3.3 (registers); input by interrupt, output by polling. */
#pragma once
#include "layout.h"
#include "types.h"

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

static inline void pl011_start(void)
{
    UARTCR = CR_ENABLE_RX_TX;
    UARTLCR_H = LCR_FIFO_8BITS;
    UARTIMSC = INT_RX | INT_RX_TIMEOUT;
}

static inline void pl011_put(char c)
{
    while (UARTFR & FR_TXFF)
        ;
    UARTDR = (u8)c;
}

/* Gives what has been typed to `input`. What has no room there stays in the UART, and with whoever types: true then. */
static inline bool pl011_receive(bool (*has_room)(void), void (*input)(char c))
{
    UARTICR = INT_RX | INT_RX_TIMEOUT;
    while (!(UARTFR & FR_RXFE)) {
        if (!has_room()) {
            UARTIMSC = 0;
            return true;
        }
        input((char)UARTDR);
    }
    return false;
}

/* After there was no room. */
static inline void pl011_listen(void) { UARTIMSC = INT_RX | INT_RX_TIMEOUT; }
