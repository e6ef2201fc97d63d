/* Hypercalls as a function, and the shared page. */
#pragma once
#include "../../types.h"
#include "okl4.h"

#define vcpu ((volatile struct okl4_vcpu *)OKL4_SHARED)

static inline s32 okl4_call(u32 number, u32 a, u32 b, u32 c, u32 d)
{
    register u32 r0 __asm__("r0") = a;
    register u32 r1 __asm__("r1") = b;
    register u32 r2 __asm__("r2") = c;
    register u32 r3 __asm__("r3") = d;
    register u32 r12 __asm__("r12") = number;

    __asm__ volatile("swi #0" : "+r"(r0) : "r"(r1), "r"(r2), "r"(r3), "r"(r12) : "memory");
    return (s32)r0;
}
