/* Addresses and numbers that the C and assembly parts share. DDI 0406C B3.5 (short descriptors), B3.12.3 (DACR). */
#ifndef PATCHED_LAYOUT_H
#define PATCHED_LAYOUT_H

/*
 * The shared page: mapped at the same address in the host's and in every shadow table, so that both survive the change of TTBR0. Where
 * there is no VBAR it is the page of the high vectors, which the guest's programs have too: from SHARED_HELPERS on stands what the
 * guest's own page has there, and SHARED_VECTORS says where the vectors lead.
 */
#if __ARM_ARCH >= 7
#define HAVE_VBAR 1
#define SHARED_CODE 0xfffe0000
#else
#define HAVE_VBAR 0
#define SHARED_CODE 0xffff0000
#define SHARED_HELPERS 0xf00
#define HELPER_BYTES 0x100
#endif
#define SHARED_DATA (SHARED_CODE + 0x1000)

/* struct world (switch.h), byte offsets. */
#define SHARED_PC 60
#define SHARED_PSR 64
#define SHARED_INSTRUCTION 68
#define SHARED_REASON 72
#define SHARED_HOST_TTBR 76
#define SHARED_SHADOW_TTBR 80
#define SHARED_HOST_CONTEXT 84
#define SHARED_GUEST_CONTEXT 88
#define SHARED_GUEST_DACR 92
#define SHARED_HOST_VBAR 96
#define SHARED_HOST_SP 100
#define SHARED_SCRATCH 104

/* MIDR 31:24 of the XScale, the one core before ARMv6 here that is not Arm's. */
#define INTEL 0x69

/* CPSR.T and Z */
#define PSR_T 0x20
#define PSR_Z 0x40000000

/* Why the guest was left. */
#define EXIT_UNDEFINED 1
#define EXIT_SWI 2
#define EXIT_PREFETCH 3
#define EXIT_DATA 4
#define EXIT_IRQ 6

/* Domains of the shadow tables; 0 is the host's. */
#define DOMAIN_KERNEL 1
#define DOMAIN_USER 2
#define DACR_HOST 0x01
#define DACR_GUEST_KERNEL 0x15 /* all three clients */
#define DACR_GUEST_USER 0x11   /* the guest kernel's domain: no access */

#if __ARM_ARCH >= 7
#define TTBR_WALKS 0x48 /* write-back, write-allocate, inner and outer */
#else
#define TTBR_WALKS 0
#endif

#endif
