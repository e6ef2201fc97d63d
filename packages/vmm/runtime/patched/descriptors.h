/* The host's own descriptors and those of the shadow tables, before ARMv6 and from it on. DDI 0406C B3.5.1, D15.6.1. */
#ifndef PATCHED_DESCRIPTORS_H
#define PATCHED_DESCRIPTORS_H

#if __ARM_ARCH >= 6
/* Normal, write-back, write-allocate: TEX=001 C B; S; APX and AP */
#define SECTION_KERNEL 0x0001541e      /* privileged read and write, XN */
#define SECTION_KERNEL_CODE 0x0001940e /* privileged read-only, executable */
#define SECTION_USER_CODE 0x00019c0e   /* read-only for all, executable */
#define SECTION_USER_DATA 0x00011c1e   /* read and write for all, XN */
#define SECTION_DEVICE 0x00010416      /* device, privileged, XN */
#if HAVE_VBAR
#define SMALL_CODE 0x0000065e          /* privileged read-only */
#else
#define SMALL_CODE 0x0000006e          /* read for all, written by the host alone */
#endif
#define SMALL_DATA 0x0000045f          /* privileged read and write, XN */
#define TABLE_DESCRIPTOR 0x1

/* Pages of the shadow tables: TEX=001 C B | shareable | 9 APX | 5:4 AP | 0 XN. The guest's memory type is not followed. */
#define SHADOW_PAGE 0x44e
#define SHADOW_CACHED 0
#define SHADOW_XN 0x001
#define SHADOW_READ 0x230              /* APX=1 AP=11: read-only for all */
#define SHADOW_WRITE 0x030             /* AP=11 */
#define SHADOW_IS_WRITABLE(entry) (!((entry) & 0x200))
#define SHADOW_READ_ONLY(entry) ((entry) | 0x200)
#else
/* SCTLR.R makes AP=0 read-only for all. Nothing is execute-never. */
#define SECTION_KERNEL 0x0000041e      /* AP=1: privileged read and write */
#define SECTION_KERNEL_CODE 0x0000041e
#define SECTION_USER_CODE 0x0000001e   /* AP=0 */
#define SECTION_USER_DATA 0x00000c1e   /* AP=3 */
#define SECTION_DEVICE 0x00000412
#define SMALL_CODE 0x00000aae          /* AP=2: read for all, written by the host alone */
#define SMALL_DATA 0x0000055e          /* AP=1 */
#define TABLE_DESCRIPTOR 0x11

/* Pages of the shadow tables: 11:4 AP | 3 C | 2 B. Caches by address must not have what the guest keeps out of them. */
#define SHADOW_PAGE 0x002
#define SHADOW_CACHED 0x00c
#define SHADOW_XN 0
#define SHADOW_READ 0
#define SHADOW_WRITE 0xff0
#define SHADOW_IS_WRITABLE(entry) (((entry) & 0xff0) != 0)
#define SHADOW_READ_ONLY(entry) ((entry) & ~0xff0u)
#endif

#endif
