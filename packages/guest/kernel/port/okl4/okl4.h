/*
 * The interface between the OKL4 Microvisor and the guest kernel of a cell, for C and assembly: the guest's port and packages/vmm-okl4
 * both include it. Heiser and Leslie, The OKL4 Microvisor, APSys 2010, for what there is; all numbers and layouts are ours.
 *
 * A guest kernel runs in User mode as its programs do. The microvisor keeps which of the two the vCPU runs, and opens and closes the guest
 * kernel's domain with it. A hypercall is an SWI of the guest kernel: number in r12, arguments in r0 to r3, result in r0, negative for an
 * error. What a program raises is reflected: the vCPU goes on at the kernel's vector, masked, on its own stack pointer, the return address
 * in lr. The guest keeps a view of each space in its own memory; the tables that the processor walks are the microvisor's, and only what
 * the guest asks for by OKL4_map is in them. No hypercall takes a pointer that the microvisor follows: lists are in the shared page.
 */
#pragma once

/* Virtual addresses. */
#define OKL4_GUEST_BASE 0xc0000000 /* the cell's RAM from its start, by sections */
#define OKL4_SHARED 0xfb000000     /* struct okl4_vcpu. From here on the addresses are the microvisor's */
#define OKL4_COUNTER 0xfb001000    /* where the counter is a device's: its page, to read */
#define OKL4_CHANNEL 0xfb010000    /* a page shared with each partner: that of cell n is OKL4_CHANNEL_BYTES * n further on */
#define OKL4_CHANNEL_BYTES 0x1000
#define OKL4_BASE 0xfc000000
#define OKL4_USER_TOP 0xbf000000   /* the end of what programs may have */

#define OKL4_CELLS 4

/* The virtual PSR: mode and mask. */
#define VPSR_I_BIT 0x100
#define VMODE_USR 0x10
#define VMODE_SVC 0x13

/* struct okl4_vcpu, byte offsets. */
#define SHARED_VPSR 12
#define SHARED_FAR 16
#define SHARED_FSR 20
#define SHARED_UPCALL_PENDING 24
#define SHARED_R12 28

/* Vectors, in bytes from the kernel's entry, as the architecture's. */
#define VECTOR_UNDEFINED 0x04
#define VECTOR_SWI 0x08
#define VECTOR_PREFETCH 0x0c
#define VECTOR_DATA 0x10
#define VECTOR_IRQ 0x18

/* vCPU */
#define OKL4_return 0        /* sp, lr, psr and r12 are in the shared page, the address in lr */
#define OKL4_entry 1         /* (vector base) */
#define OKL4_deliver 2       /* (): pending virtual interrupts come in */
#define OKL4_wait 3          /* unmasked, until a virtual interrupt */
#define OKL4_timer 4         /* (low, high): a virtual interrupt at that time, in nanoseconds; 0 for none */
#define OKL4_tls 5           /* (value): what programs read as their thread's */
#define OKL4_stop 6          /* (OKL4_OFF or OKL4_RESET) */
/* virtual MMU: a space is named by its number */
#define OKL4_space_create 7  /* (): a space's number, from 1 */
#define OKL4_space_destroy 8 /* (space) */
#define OKL4_space_select 9  /* (space); 0 has no programs */
#define OKL4_map 10          /* (space, va, machine address, rights) */
#define OKL4_change 11       /* (count): of `items`, those that are mapped get other frames and rights, or none */
#define OKL4_coherent 12     /* (va, bytes) of the selected space or the kernel: what was written there is what is fetched */
#define OKL4_clean 13        /* (space, va, bytes): to memory, and out of caches that know frames by their addresses */
#define OKL4_flush 14        /* (): everything, from all caches */
/* console and channels */
#define OKL4_put 15          /* (byte) */
#define OKL4_get 16          /* (): a byte */
#define OKL4_send 17         /* (cell): a virtual interrupt for it, which is a partner */
#define OKL4_CALLS 18

/* Rights of a mapping, and how caches may have it. */
#define OKL4_READ 1
#define OKL4_WRITE 2
#define OKL4_EXECUTE 4
#define OKL4_UNCACHED 8

#define OKL4_OFF 0
#define OKL4_RESET 1

/* Virtual interrupts. */
#define VIRQ_TIMER 0x01
#define VIRQ_CONSOLE 0x02
#define VIRQ_CHANNEL 0x10 /* shifted by the number of the cell that has sent, or ended */

#define OKL4_ITEMS 32

/* Errors; results are negative. */
#define OKL4_EPERM 1   /* not this cell's */
#define OKL4_ESRCH 3   /* no such space or partner */
#define OKL4_EAGAIN 11 /* nothing to read */
#define OKL4_ENOMEM 12 /* the cell's memory for tables is full */
#define OKL4_EINVAL 22
#define OKL4_ENOSYS 38

#ifndef __ASSEMBLER__
struct okl4_vcpu {
    unsigned sp, lr, psr; /* banked by the last exception; for the return from it */
    unsigned vpsr;        /* masking virtual interrupts is a store to it */
    unsigned far, fsr;
    unsigned pending;     /* virtual interrupts, VIRQ_* */
    unsigned r12;         /* for the return from an exception, where r12 has the hypercall's number */
    /* The static configuration. */
    unsigned cell, cells; /* its number, and how many there are */
    unsigned ram, bytes;  /* machine address and size of what the cell may use; all of it is mapped at OKL4_GUEST_BASE */
    unsigned reserved;    /* bytes behind it that are the microvisor's, for the cell's tables */
    unsigned description; /* machine address of what the loader says of the board */
    unsigned counter;     /* 0: CNTVCT; otherwise the offset in OKL4_COUNTER of a word that counts down */
    unsigned scale;       /* nanoseconds of a count */
    unsigned partners[OKL4_CELLS]; /* of itself and of each cell that it has a channel with: a bit for each that that one has a channel with */
    struct okl4_item { unsigned space, va, machine, rights; } items[OKL4_ITEMS];
    unsigned running;     /* of the partners, those that have not ended */
};
_Static_assert(__builtin_offsetof(struct okl4_vcpu, r12) == SHARED_R12, "okl4_vcpu");
#endif
