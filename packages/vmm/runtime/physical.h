/* The real devices that the VMM itself drives: PL011 (DDI 0183G), and on `virt` the GICv2 (IHI 0048B). */
#ifndef VMM_PHYSICAL_H
#define VMM_PHYSICAL_H

#include "board.h" /* of the board that the VMM is built for */
#include "words.h"

/* From physical to virtual addresses of devices, for a VMM that maps them elsewhere. */
#ifndef PHYSICAL_OFFSET
#define PHYSICAL_OFFSET 0u
#endif

static inline u32 word_read(u32 address) { return *(volatile u32 *)(address + PHYSICAL_OFFSET); }
static inline void word_write(u32 address, u32 value) { *(volatile u32 *)(address + PHYSICAL_OFFSET) = value; }
static inline void byte_write(u32 address, u32 value) { *(volatile u8 *)(address + PHYSICAL_OFFSET) = (u8)value; }

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

/* Ends the machine: PSCI SYSTEM_OFF on `virt`, a reset on `versatilepb`. */
__attribute__((noreturn)) void power_off(void);

/* One line `vmm: panic: ...` on the real console, then the machine stands still. */
__attribute__((noreturn)) void panic(const char *why, u32 a, u32 b);

#endif
