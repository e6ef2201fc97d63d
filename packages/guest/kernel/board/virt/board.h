/* Physical addresses of QEMU's `virt`. */
#pragma once

#define RAM_BASE 0x40000000
#define DEVICES_LOW 0x08000000  /* a megabyte, mapped at DEVICES_LOW_VA */
#define DEVICES_HIGH 0x09000000 /* another */
#define GIC_OFFSET 0            /* in the low one */
#define UART_OFFSET 0           /* in the high one */
