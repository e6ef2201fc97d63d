/* A virtual PL011 UART: the registers, a 16-byte receive FIFO, a transmitter that is always ready. DDI 0183G. */
#ifndef VMM_VPL011_H
#define VMM_VPL011_H

#include "words.h"

#define VPL011_BYTES 0x1000u
#define VPL011_FIFO 16u

struct vpl011 {
    u32 id;                     /* the VM whose console this is */
    u32 ibrd, fbrd, lcrh, cr, ifls, imsc, ris;
    u8 fifo[VPL011_FIFO];
    u32 first, count;           /* the FIFO: count bytes from fifo[first] */
};

/* The state after reset; `id` names the console ring. */
void vpl011_reset(struct vpl011 *uart, u32 id);

/* A register access; offset 0..0xfff, width 1, 2 or 4 bytes. What does not exist reads 0 and ignores writes. */
u32 vpl011_read(struct vpl011 *uart, u32 offset, u32 width);
void vpl011_write(struct vpl011 *uart, u32 offset, u32 width, u32 value);

/* One byte from the line. False if the FIFO is full: the byte is not taken. */
bool vpl011_receive(struct vpl011 *uart, u8 byte);

/* True if vpl011_receive would take a byte. */
bool vpl011_has_room(const struct vpl011 *uart);

/* The interrupt wire (UARTINTR), 0 or 1. */
u32 vpl011_wire(const struct vpl011 *uart);

#endif
