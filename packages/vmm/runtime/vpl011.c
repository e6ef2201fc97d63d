/* The registers of a virtual PL011. DDI 0183G 3.3. */
#include "vpl011.h"
#include "console.h"

#define INT_RX (1u << 4)
#define INT_TX (1u << 5)
#define INT_RT (1u << 6)
#define INT_ALL 0x7ffu

#define FR_RXFE (1u << 4)
#define FR_RXFF (1u << 6)
#define FR_TXFE (1u << 7)

#define LCRH_FEN (1u << 4)

enum {
    UARTDR = 0x00,
    UARTFR = 0x18,
    UARTIBRD = 0x24,
    UARTFBRD = 0x28,
    UARTLCR_H = 0x2c,
    UARTCR = 0x30,
    UARTIFLS = 0x34,
    UARTIMSC = 0x38,
    UARTRIS = 0x3c,
    UARTMIS = 0x40,
    UARTICR = 0x44,
    UARTPeriphID0 = 0xfe0,
};

/* UARTPeriphID0..3, UARTPCellID0..3. */
static const u8 identification[8] = {0x11, 0x10, 0x14, 0x00, 0x0d, 0xf0, 0x05, 0xb1};

void vpl011_reset(struct vpl011 *uart, u32 id)
{
    *uart = (struct vpl011){.id = id, .cr = 0x300, .ifls = 0x12};
}

static u32 depth(const struct vpl011 *uart)
{
    return (uart->lcrh & LCRH_FEN) != 0 ? VPL011_FIFO : 1;
}

static u32 take(struct vpl011 *uart)
{
    u32 byte;

    if (uart->count == 0)
        return 0;
    byte = uart->fifo[uart->first];
    uart->first = (uart->first + 1) % VPL011_FIFO;
    uart->count--;
    if (uart->count == 0)
        uart->ris &= ~(INT_RX | INT_RT);
    return byte;
}

u32 vpl011_read(struct vpl011 *uart, u32 offset, u32 width)
{
    if (offset >= VPL011_BYTES || (offset & (width - 1)) != 0)
        return 0;
    if (offset >= UARTPeriphID0)
        return (offset & 3) == 0 ? identification[(offset - UARTPeriphID0) / 4] : 0;
    switch (offset) {
    case UARTDR: return take(uart);
    case UARTFR:
        return FR_TXFE | (uart->count == 0 ? FR_RXFE : 0) | (uart->count >= depth(uart) ? FR_RXFF : 0);
    case UARTIBRD: return uart->ibrd;
    case UARTFBRD: return uart->fbrd;
    case UARTLCR_H: return uart->lcrh;
    case UARTCR: return uart->cr;
    case UARTIFLS: return uart->ifls;
    case UARTIMSC: return uart->imsc;
    case UARTRIS: return uart->ris;
    case UARTMIS: return uart->ris & uart->imsc;
    default: return 0;
    }
}

void vpl011_write(struct vpl011 *uart, u32 offset, u32 width, u32 value)
{
    if (offset >= VPL011_BYTES || (offset & (width - 1)) != 0)
        return;
    switch (offset) {
    case UARTDR:
        console_write(uart->id, (u8)value);
        uart->ris |= INT_TX; /* the FIFO has drained at once */
        break;
    case UARTIBRD: uart->ibrd = value & 0xffff; break;
    case UARTFBRD: uart->fbrd = value & 0x3f; break;
    case UARTLCR_H: uart->lcrh = value & 0xff; break;
    case UARTCR: uart->cr = value & 0xff87; break;
    case UARTIFLS: uart->ifls = value & 0x3f; break;
    case UARTIMSC: uart->imsc = value & INT_ALL; break;
    case UARTICR: uart->ris &= ~(value & INT_ALL); break;
    default: break;
    }
}

bool vpl011_has_room(const struct vpl011 *uart)
{
    return uart->count < depth(uart);
}

bool vpl011_receive(struct vpl011 *uart, u8 byte)
{
    if (!vpl011_has_room(uart))
        return false;
    uart->fifo[(uart->first + uart->count) % VPL011_FIFO] = byte;
    uart->count++;
    uart->ris |= INT_RX | INT_RT;
    return true;
}

u32 vpl011_wire(const struct vpl011 *uart)
{
    return (uart->ris & uart->imsc) != 0;
}
