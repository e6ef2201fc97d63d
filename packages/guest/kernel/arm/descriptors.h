/* Descriptors of short-format tables, before ARMv6 and from it on. DDI 0406C B3.5.1; D15.6.1 (AP four times, R in SCTLR for read-only). */
#pragma once

#if __ARM_ARCH >= 6
/* Small page: 31:12 frame | 11 nG | 9 APX | 8:6 TEX=001 | 5:4 AP | 3 C | 2 B | 1 small | 0 XN */
#define SMALL_USER 0x87eu
#define SMALL_APX 0x200u
#define SMALL_XN 0x001u
#define TABLE_DESCRIPTOR 0x001
#define SECTION_NORMAL 0x140e    /* C | B | AP[0] | TEX[0]: privileged read and write */
#define SECTION_NORMAL_XN 0x141e
#define SECTION_DEVICE 0x10416   /* S | XN | B | AP[0]: shared device */
#define SMALL_VECTORS 0x27e      /* read-only for all, executable: APX | AP=11 | C | B | TEX=001 */
#else
/* Small page: 31:12 frame | 11:4 AP3 to AP0, 0 read-only for all, 3 read and write for all | 3 C | 2 B | 1 small */
#define SMALL_WRITE 0xff0u
#define SMALL_CACHED 0x00cu
#define TABLE_DESCRIPTOR 0x011
#define SECTION_NORMAL 0x041e    /* C | B | AP=1: privileged read and write */
#define SECTION_NORMAL_XN SECTION_NORMAL
#define SECTION_DEVICE 0x0412
#define SMALL_VECTORS 0xaae      /* AP=2: the kernel writes the TLS word, programs read */
#endif
#define SMALL 0x002u

#ifndef __ASSEMBLER__
#include "../types.h"

/* A page for programs. `alone`: no other address of the frame is ever used, so that caches tagged by address may have it. */
static inline u32 small_page(u32 frame, bool writable, bool executable, bool alone)
{
#if __ARM_ARCH >= 6
    (void)alone;
    return frame | SMALL_USER | (writable ? 0 : SMALL_APX) | (executable ? 0 : SMALL_XN);
#else
    (void)executable;
    return frame | SMALL | (writable ? SMALL_WRITE : 0) | (alone ? SMALL_CACHED : 0);
#endif
}

static inline bool is_writable(u32 entry)
{
#if __ARM_ARCH >= 6
    return !(entry & SMALL_APX);
#else
    return (entry & SMALL_WRITE) != 0;
#endif
}

static inline u32 read_only(u32 entry)
{
#if __ARM_ARCH >= 6
    return entry | SMALL_APX;
#else
    return entry & ~SMALL_WRITE;
#endif
}
#endif
