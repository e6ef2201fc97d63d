/* QEMU's `versatilepb`: addresses and interrupt lines, of the real board and of a virtual one. ARM DUI 0225D 4.1, 4.9. */
#ifndef VMM_BOARD_H
#define VMM_BOARD_H

/* Without suffixes, for assembly: RAM, what of it a host maps, and the two megabytes of devices. */
#define RAM_BASE 0x00000000
#define RAM_MEBIBYTES 256
#define DEVICES_LOW 0x10000000
#define DEVICES_HIGH 0x10100000

#define RAM_MOST 0x10000000u /* bytes of address space that RAM may take */
#define MACHINE_NUMBER 387u  /* r1 at entry: Linux' number of the board */

#define SYSTEM_BASE 0x10000000u
#define VIC_BASE 0x10140000u
#define TIMER01_BASE 0x101e2000u
#define TIMER23_BASE 0x101e3000u
#define PL011_BASE 0x101f1000u

#define LINE_TIMER01 4u
#define LINE_TIMER23 5u
#define LINE_UART 12u

/* Where the board has nothing: the channel's doorbell and page (channel.h). */
#define CHANNEL_BASE 0x101f8000u
#define CHANNEL_PAGE 0x10200000u
#define VM_CHANNEL_LINE 20u

#define VM_UART_LINE LINE_UART

#endif
