/* Physical addresses of QEMU's `versatilepb`. ARM DUI 0225D 4.1. */
#pragma once

#define RAM_BASE 0x00000000
#define DEVICES_LOW 0x10000000  /* a megabyte, mapped at DEVICES_LOW_VA: system registers */
#define DEVICES_HIGH 0x10100000 /* another: interrupt controller, timers, UART */
#define SYSTEM_OFFSET 0
#define VIC_OFFSET 0x40000
#define TIMER_OFFSET 0xe2000
#define UART_OFFSET 0xf1000
