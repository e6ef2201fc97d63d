/*
 * The channel between two VMs: a doorbell in each, and one page of memory that both have.
 *
 *   CHANNEL_BASE   STATUS  read: 0 rung (this read takes it away) | 1 the other VM runs | 2 which of the two ends this is
 *             +4   RING    written: rings at the other VM
 *   CHANNEL_PAGE   the page; what is in it is the guests' own affair
 *
 * While it is rung, the doorbell drives CHANNEL_LINE of the VM's interrupt controller. VMs 0 and 1 have a channel, and VMs 2 and 3; a VM without a
 * partner has neither doorbell nor page. A VM that ends rings at its partner for the last time, and the page stays.
 */
#ifndef VMM_CHANNEL_H
#define VMM_CHANNEL_H

#include "board.h" /* of the board that the VMM is built for */
#include "vm.h"

#define CHANNEL_BYTES 0x1000u      /* of the doorbell's window */
#define CHANNEL_PAGE_BYTES 0x1000u

/* The VM at the other end; NULL when there is none, or when it has not been reset yet. */
struct vm *channel_partner(const struct vm *vm);

/* The real address of the page, which is 0 for a VM without a partner. */
u32 channel_page(u32 id);

/* A register access; offset 0..0xfff, width 1, 2 or 4 bytes. What does not exist reads 0 and ignores writes. The VM has a partner. */
u32 channel_read(struct vm *vm, u32 offset, u32 width);
void channel_write(struct vm *vm, u32 offset, u32 width, u32 value);

/* The VM has ended: its partner, if it has one, hears of it. */
void channel_hang_up(const struct vm *vm);

/* Bit n: the doorbell of VM n has been rung since its VMM took the bit away. For a VMM that keeps its interrupt wires elsewhere. */
extern u32 channel_rung;

#endif
