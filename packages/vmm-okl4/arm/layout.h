/* Addresses and numbers that the microvisor's C and assembly share; okl4.h is the guest's part of them. DDI 0406C B3.12.3 (DACR). */
#ifndef OKL4_LAYOUT_H
#define OKL4_LAYOUT_H

#include "../../guest/kernel/port/okl4/okl4.h"
#include "board.h"

#define OKL4_OFFSET (OKL4_BASE - RAM_BASE)

/* Translation domains: the microvisor's, the guest kernel's, its programs'. All are clients; the guest kernel's is closed to programs. */
#define DOMAIN_MICROVISOR 0
#define DOMAIN_KERNEL 1
#define DOMAIN_USER 2
#define DACR_KERNEL 0x15
#define DACR_USER 0x11
#define OF_DOMAIN(n) ((n) << 5)

/* Sections and small pages: normal memory is write-back, write-allocate. DDI 0406C B3.5.1. */
#define SECTION_OWN 0x0000141e      /* privileged read and write, XN */
#define SECTION_OWN_CODE 0x0000940e /* privileged read-only, executable */
#define SECTION_DEVICE 0x00010416
#define SECTION_GUEST 0x00001c0e    /* read and write for all; the domain keeps programs out */
#define SMALL_GUEST 0x0000007f      /* the same for the shared page, XN */
#define SMALL_VECTORS 0x0000027e    /* read-only for all */
#define TABLE 0x1
#define TTBR_WALKS 0x48

/* struct frame: r0 to r14 of User mode, pc, psr. sp of SVC mode is at its end while the guest runs. */
#define FRAME_BYTES 72
#define FRAME_R12 48
#define FRAME_SP 52
#define FRAME_LR 56
#define FRAME_PC 60
#define FRAME_PSR 64

#define PSR_USR 0x10
#define PSR_GUEST_BITS 0xf80f0220

#endif
