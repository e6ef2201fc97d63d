/* QEMU's `virt`: addresses and interrupt lines, of the real board and of a virtual one. */
#ifndef VMM_BOARD_H
#define VMM_BOARD_H

/* Without suffixes, for assembly: RAM, what of it a host maps, and the two megabytes of devices. */
#define RAM_BASE 0x40000000
#define RAM_MEBIBYTES 1024
#define DEVICES_LOW 0x08000000
#define DEVICES_HIGH 0x09000000

#define RAM_MOST 0xc0000000u /* bytes of address space that RAM may take */
#define MACHINE_NUMBER ~0u   /* r1 at entry: the device tree says what this is */

#define GICD_BASE 0x08000000u
#define GICC_BASE 0x08010000u
#define GICH_BASE 0x08030000u
#define GICV_BASE 0x08040000u
#define PL011_BASE 0x09000000u

#define LINE_MAINTENANCE 25u
#define LINE_HYP_TIMER 26u
#define LINE_VIRTUAL_TIMER 27u
#define LINE_UART 33u /* SPI 1 */

/* Where QEMU's board has nothing: the channel's doorbell and page (channel.h). */
#define CHANNEL_BASE 0x090f0000u
#define CHANNEL_PAGE 0x09100000u
#define VM_CHANNEL_LINE 44u /* SPI 12 */

#define VM_UART_LINE LINE_UART
#define VM_VIRTUAL_TIMER_LINE LINE_VIRTUAL_TIMER

#endif
