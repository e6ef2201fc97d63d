/* What the kernel asks of the privileged interface below it; port/native answers with the hardware itself. */
#pragma once
#include "types.h"

struct context { u32 sp; };

/* What exception entry saves, in the order of port/native/vectors.S. */
struct frame { u32 r[13], sp, lr, orig_r0, pc, psr; };
_Static_assert(sizeof(struct frame) == 72, "vectors.S");

#define PSR_MODE 0x1fu
#define PSR_USER 0x10u
#define PSR_THUMB 0x20u
#define PSR_ENDIAN 0x200u
#define PSR_USER_BITS 0xf80f0200u /* N Z C V Q, GE, E: what a program may set */

/* interrupts.h: mask, restore what was, and wait for one (called and returns with interrupts masked) */
u32 irq_save(void);
void irq_restore(u32 saved);
void irq_enable(void);
void cpu_wait(void);

/* vectors.S */
void switch_context(struct context *from, const struct context *to);
void return_to_user(void);

/* Translation: a table is named by its physical address. */
void table_select(u32 table, u32 asid);
/* From now on all spaces share one ASID, and each selection drops all translations. */
void asids_disable(void);
void descriptor_write(u32 *at, u32 value);
/* The same for a whole table that was written with plain stores. */
void table_written(const void *table, u32 bytes);
void descriptors_written(void);
void tlb_drop_page(u32 va, u32 asid);
void tlb_drop_space(u32 asid);
void tlb_drop_all(void);
void kernel_linear_map(u32 bytes);

/* Caches: make instructions written to [at, at + bytes) visible to fetches. 0, or 1 for a fault on a user address. */
void code_written(void *page);
u32 code_written_user(u32 start, u32 end);

/*
 * Caches that are tagged by virtual address know a frame by each address that it has: as the kernel's and as a program's. One of them
 * at a time may have lines of it. Other caches need none of this.
 */
#if __ARM_ARCH < 6
/* The kernel has used the frame by its own address; now it is the programs'. */
void frame_to_user(void *frame);
/* What programs have written at an address, in the space of that table, is in memory for the kernel to read. */
void user_page_settle(const u32 *table, u32 va);
/* The same for a page of the selected space that is about to be unmapped. */
void user_page_leave(u32 va);
/* The kernel has written a frame that programs have mapped, by its own address. */
void frame_written(void *frame);
#else
static inline void frame_to_user(void *frame) { (void)frame; }
static inline void user_page_settle(const u32 *table, u32 va) { (void)table, (void)va; }
static inline void user_page_leave(u32 va) { (void)va; }
static inline void frame_written(void *frame) { (void)frame; }
#endif

void tls_select(u32 value);

void interrupts_start(void);
void clock_start(void);
u64 clock_nanoseconds(void);
/*
 * The page that this guest shares with one other, and which of its two ends this is, 0 or 1; NULL where no hypervisor gives one. From then on
 * the port calls channel_interrupt (channel.h).
 */
struct board;
void *channel_find(const struct board *board, u32 *end);
/* Interrupts the other guest. */
void channel_ring(void);

void console_start(void);
void console_put(char c);
/* The terminal has room again; interrupts are masked. */
void console_resume(void);
/* Ends the machine with this code where semihosting is listened to, and otherwise does not return either. */
void semihosting_exit(u32 code);
void power_start(bool psci_by_smc, bool semihosting);
__attribute__((noreturn)) void power_off(u32 code);
__attribute__((noreturn)) void power_reset(void);
