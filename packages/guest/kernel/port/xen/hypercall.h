/* Hypercalls as functions. */
#pragma once
#include "../../types.h"
#include "xen.h"

#define shared_info ((volatile struct shared_info *)XEN_SHARED)

#define HYPERCALL_4(name)                                                                              \
    static inline s32 xen_##name(u32 a, u32 b, u32 c, u32 d)                                           \
    {                                                                                                  \
        register u32 r0 __asm__("r0") = a;                                                             \
        register u32 r1 __asm__("r1") = b;                                                             \
        register u32 r2 __asm__("r2") = c;                                                             \
        register u32 r3 __asm__("r3") = d;                                                             \
        __asm__ volatile("swi %4"                                                                      \
                         : "+r"(r0)                                                                    \
                         : "r"(r1), "r"(r2), "r"(r3), "i"(HYPERCALL_##name)                            \
                         : "memory");                                                                  \
        return (s32)r0;                                                                                \
    }
#define HYPERCALL_3(name)                                                                              \
    static inline s32 xen_##name(u32 a, u32 b, u32 c)                                                  \
    {                                                                                                  \
        register u32 r0 __asm__("r0") = a;                                                             \
        register u32 r1 __asm__("r1") = b;                                                             \
        register u32 r2 __asm__("r2") = c;                                                             \
        __asm__ volatile("swi %3" : "+r"(r0) : "r"(r1), "r"(r2), "i"(HYPERCALL_##name) : "memory");    \
        return (s32)r0;                                                                                \
    }
#define HYPERCALL_2(name)                                                                              \
    static inline s32 xen_##name(u32 a, u32 b)                                                         \
    {                                                                                                  \
        register u32 r0 __asm__("r0") = a;                                                             \
        register u32 r1 __asm__("r1") = b;                                                             \
        __asm__ volatile("swi %2" : "+r"(r0) : "r"(r1), "i"(HYPERCALL_##name) : "memory");             \
        return (s32)r0;                                                                                \
    }
#define HYPERCALL_1(name)                                                                              \
    static inline s32 xen_##name(u32 a)                                                                \
    {                                                                                                  \
        register u32 r0 __asm__("r0") = a;                                                             \
        __asm__ volatile("swi %1" : "+r"(r0) : "i"(HYPERCALL_##name) : "memory");                      \
        return (s32)r0;                                                                                \
    }

HYPERCALL_3(mmu_update)
HYPERCALL_3(mmuext_op)
HYPERCALL_4(console_io)
HYPERCALL_3(grant_table_op)
HYPERCALL_2(physdev_op)
HYPERCALL_2(sched_op)
HYPERCALL_2(event_channel_op)
HYPERCALL_2(multicall)
HYPERCALL_2(set_timer_op)
HYPERCALL_1(set_callbacks)
HYPERCALL_1(set_tls)
HYPERCALL_1(xen_version)

static inline s32 xen_mmuext(u32 command, u32 machine, u32 linear, u32 bytes)
{
    struct mmuext_op op = {command, machine, linear, bytes};

    return xen_mmuext_op((u32)&op, 1, 0);
}
