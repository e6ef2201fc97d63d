/* What the test guests share: entry, vectors that count and note, the console, power off. Runs in SVC with the MMU off. */
#ifndef TEST_GUEST_H
#define TEST_GUEST_H

typedef unsigned int u32;
typedef unsigned long long u64;
typedef unsigned char u8;

#define GICD 0x08000000u
#define GICC 0x08010000u
#define UART 0x09000000u

static inline void out(u32 address, u32 value) { *(volatile u32 *)address = value; }
static inline u32 in(u32 address) { return *(volatile u32 *)address; }

/* How often each vector was taken; an abort or undefined instruction is skipped (four bytes). */
extern volatile u32 undefined_count, prefetch_count, data_count, irq_count, last_interrupt, last_fault_address;

/* Called for every interrupt between acknowledge and end. */
void on_interrupt(u32 line);

/* One line `ok - NAME` or `not ok - NAME`. */
void check(int passed, const char *name);
void print(const char *text);
void print_hex(u32 value);
void power_off(void) __attribute__((noreturn));
u32 psci(u32 function, u32 a, u32 b);

static inline void irqs_on(void) { __asm__ volatile("cpsie i" : : : "memory"); }
static inline void irqs_off(void) { __asm__ volatile("cpsid i" : : : "memory"); }

/* Distributor and CPU interface on, one line enabled. */
void gic_start(void);
void gic_enable(u32 line);

#endif
