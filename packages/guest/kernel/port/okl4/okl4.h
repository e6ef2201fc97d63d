/*
 * The interface between the OKL4 Microvisor and the guest kernel of a cell, for C and assembly: the guest's port and packages/vmm-okl4
 * both include it. Heiser and Leslie, The OKL4 Microvisor, APSys 2010, for what there is; all numbers and layouts are ours.
 *
 * A guest kernel runs in User mode as its programs do. The microvisor keeps which of the two runs, and opens and closes the guest
 * kernel's domain with it. A hypercall is an SWI of the guest kernel: number in r12, arguments in r0 to r3, result in r0. What a program
 * raises is reflected: the guest kernel goes on at its vector, masked, on its own stack pointer, the return address in lr.
 * The guest keeps a view of each space in its own memory; the tables that the processor walks are the microvisor's, and only what
 * the guest asks for by okl4_map is in them.
 */
#pragma once

#define OKL4_GUEST_BASE 0xc0000000 /* the cell's RAM from its start, by sections */
#define OKL4_SHARED 0xfb000000     /* struct okl4_vcpu; from here on the addresses are the microvisor's */
#define OKL4_BASE 0xfc000000
#define OKL4_USER_TOP 0xbf000000

#define VPSR_I_BIT 0x100
#define VMODE_USR 0x10
#define VMODE_SVC 0x13

/* struct okl4_vcpu, byte offsets. */
#define SHARED_VPSR 12
#define SHARED_UPCALL_PENDING 24
#define SHARED_R12 36

/* Vectors, in bytes from KERNEL_VECTORS of okl4_entry, as the architecture's. */
#define VECTOR_UNDEFINED 0x04
#define VECTOR_SWI 0x08
#define VECTOR_PREFETCH 0x0c
#define VECTOR_DATA 0x10
#define VECTOR_IRQ 0x18

#define OKL4_entry 0         /* (vector base) */
#define OKL4_space_create 1  /* (): a space's number, from 1 */
#define OKL4_space_destroy 2 /* (space) */
#define OKL4_space_select 3  /* (space); 0 has no programs */
#define OKL4_map 4           /* (space, va, machine address, OKL4_WRITE | OKL4_EXECUTE) */
#define OKL4_unmap 5         /* (space, va) */
#define OKL4_coherent 6      /* (va, bytes): what was written there is what is fetched */
#define OKL4_return 7        /* sp, lr, psr and r12 in the shared page, the address in lr */
#define OKL4_wait 8          /* unmasked, until a virtual interrupt */
#define OKL4_timer 9         /* (low, high): nanoseconds */
#define OKL4_put 10          /* (byte) */
#define OKL4_get 11          /* (): a byte, or -1 */
#define OKL4_tls 12          /* (value) */
#define OKL4_stop 13         /* (OKL4_OFF or OKL4_RESET) */
#define OKL4_deliver 14      /* (): pending virtual interrupts come in */
#define OKL4_CALLS 15

#define OKL4_WRITE 1
#define OKL4_EXECUTE 2
#define OKL4_OFF 0
#define OKL4_RESET 1

#define VIRQ_TIMER 1u
#define VIRQ_CONSOLE 2u

/* Results. */
#define OKL4_EINVAL 22
#define OKL4_ENOMEM 12
#define OKL4_EPERM 1
#define OKL4_ENOSYS 38

#ifndef __ASSEMBLER__
struct okl4_vcpu {
    unsigned sp, lr, psr; /* banked by the last exception; for the return from it */
    unsigned vpsr;        /* masking interrupts is a store to it */
    unsigned far, fsr;
    unsigned pending;     /* virtual interrupts, VIRQ_* */
    unsigned ram;         /* machine address of the first byte of RAM */
    unsigned description; /* machine address of what the loader says of the board */
    unsigned r12;         /* for the return from an exception, where r12 has the hypercall's number */
};
_Static_assert(__builtin_offsetof(struct okl4_vcpu, r12) == SHARED_R12, "okl4_vcpu");
#endif
