/* The real devices of `virt` that the VMM itself drives: PL011 (DDI 0183G), GICv2 (IHI 0048B), generic timer (DDI 0406C B8). */
#ifndef VMM_PHYSICAL_H
#define VMM_PHYSICAL_H

#include "words.h"

#define GICD_BASE 0x08000000u
#define GICC_BASE 0x08010000u
#define GICH_BASE 0x08030000u
#define GICV_BASE 0x08040000u
#define PL011_BASE 0x09000000u

#define LINE_MAINTENANCE 25u
#define LINE_HYP_TIMER 26u
#define LINE_VIRTUAL_TIMER 27u
#define LINE_UART 33u

static inline u32 word_read(u32 address) { return *(volatile u32 *)address; }
static inline void word_write(u32 address, u32 value) { *(volatile u32 *)address = value; }

/* PL011: makes receive interrupts arrive; takes one received byte, or -1. */
void uart_start(void);
int uart_receive(void);

/* Reports. A string; a number as 0x and eight digits; a small decimal number. */
void report_text(const char *text);
void report_hex(u32 value);
void report_decimal(u32 value);

/* GIC: distributor and CPU interface on, priority drop separate from deactivation (GICC_CTLR.EOImode = 1). */
void gic_start(void);
void gic_enable(u32 line);
u32 gic_acknowledge(void);          /* GICC_IAR: a line, or 1020..1023 for nothing */
void gic_drop(u32 acknowledged);    /* GICC_EOIR: priority drop */
void gic_deactivate(u32 acknowledged); /* GICC_DIR */
void gic_set_active(u32 line, bool active);

/* Ends the machine by PSCI SYSTEM_OFF through SMC; does not return. */
__attribute__((noreturn)) void power_off(void);

/* One line `vmm: panic: ...` on the real console, then the machine stands still. */
__attribute__((noreturn)) void panic(const char *why, u32 a, u32 b);

#endif
