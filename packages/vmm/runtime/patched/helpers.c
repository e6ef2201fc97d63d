/* The guest's own page at the high vectors. Linux, kernel_user_helpers; DDI 0406C A8.8.64 (LDR literal), A8.8.18 (B). */
#include "../cp15.h"
#include "helpers.h"
#include "walk.h"

#if !HAVE_VBAR
/* The guest's words at an offset in its page, or NULL where they are not whole or not in its RAM. */
static const u32 *words_at(u32 offset, u32 bytes)
{
    struct translation t = walk(SHARED_CODE + offset);
    u32 real = t.status || offset & 3 ? 0 : real_address(vcpu, t.gpa, bytes);

    return (const u32 *)real;
}

void helpers_select(void)
{
    const u32 *from = vcpu->sctlr & SCTLR_M ? words_at(SHARED_HELPERS, HELPER_BYTES) : NULL;
    u32 *to = (u32 *)(SHARED_CODE + SHARED_HELPERS);

    for (u32 n = 0; n < HELPER_BYTES / 4; n++) {
        to[n] = from ? from[n] : 0;
        write_DCCMVAC((u32)&to[n]);
    }
    dsb();
    write_ICIALLU(0);
    write_BPIALL(0);
    isb();
}

void helpers_written(u32 va, u32 value, u32 bytes)
{
    if (va - (SHARED_CODE + SHARED_HELPERS) < HELPER_BYTES)
        memory_put((void *)va, value, bytes);
}

u32 helpers_vector(u32 vector)
{
    const u32 *at = words_at(vector, 4), *literal;
    u32 instruction = at ? *at : 0, offset = instruction & 0xfff;

    if ((instruction & 0xff7ff000) == 0xe51ff000) { /* ldr pc, [pc, #offset] */
        literal = words_at(vector + 8 + (instruction & 0x00800000 ? offset : -offset), 4);
        if (literal)
            return *literal & ~3u;
    }
    if ((instruction & 0xff000000) == 0xea000000) /* b */
        return SHARED_CODE + vector + 8 + (u32)((int)(instruction << 8) >> 6);
    vcpu->misdeed = "its vectors are neither loads of pc from its RAM nor branches";
    return SHARED_CODE + vector;
}
#endif
