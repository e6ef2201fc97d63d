/* A hypervisor's own descriptors and those that it makes for its guests, before ARMv6 and from it on. DDI 0406C B3.5.1, D15.6.1. */
#ifndef VMM_DESCRIPTORS_H
#define VMM_DESCRIPTORS_H

#define OF_DOMAIN(n) ((n) << 5)

#if __ARM_ARCH >= 6
/* Normal, write-back, write-allocate: TEX=001 C B; APX and AP */
#define SECTION_OWN 0x0000141e      /* privileged read and write, XN */
#define SECTION_OWN_CODE 0x0000940e /* privileged read-only, executable */
#define SECTION_DEVICE 0x00010416   /* device, privileged, XN */
#define SECTION_GUEST 0x0000140e    /* privileged read and write: the guest kernel's domain gives it the rest */
#define SECTION_TABLES 0x0000181e   /* read for all, written by the hypervisor */
#define SECTION_OPEN 0x00001c0e     /* read and write for all: its domain says for whom */
#define SMALL_VECTORS 0x0000006e    /* read for all, written by the hypervisor */
#define SMALL_GUEST 0x0000005f      /* privileged read and write, XN */
#define SMALL_OPEN 0x0000007f       /* read and write for all, XN */
#define SMALL_READ 0x0000006f       /* read for all, written by the hypervisor, XN */
#define SMALL_COUNTER 0x00000027    /* device, read for all, XN */
#define SMALL_PROGRAM 0x0000087e    /* nG, read and write for all; and then */
#define SMALL_APX 0x00000200        /* read-only */
#define SMALL_XN 0x00000001
#define SMALL_CACHED 0x0000000c
#define TABLE_DESCRIPTOR 0x1
#else
#define SECTION_OWN 0x0000041e      /* AP=1 */
#define SECTION_OWN_CODE 0x0000041e
#define SECTION_DEVICE 0x00000412
#define SECTION_GUEST 0x0000041e
#define SECTION_TABLES 0x0000081e   /* AP=2: read for all, written by the hypervisor */
#define SECTION_OPEN 0x00000c1e     /* AP=3 */
#define SMALL_VECTORS 0x00000aae
#define SMALL_GUEST 0x0000055e
#define SMALL_OPEN 0x00000ffe
#define SMALL_READ 0x00000aae
#define SMALL_COUNTER 0x00000aa2
#define SMALL_PROGRAM 0x00000002    /* AP=0: read for all; and then */
#define SMALL_WRITE 0x00000ff0      /* AP=3 */
#define SMALL_CACHED 0x0000000c
#define TABLE_DESCRIPTOR 0x11
#endif

#if __ARM_ARCH >= 7
#define TTBR_WALKS 0x48 /* walks write-back, write-allocate, inner and outer */
#else
#define TTBR_WALKS 0
#endif

#endif
