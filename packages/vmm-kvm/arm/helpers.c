/* The guest's own page at the high vectors. Linux, kernel_user_helpers; DDI 0406C A8.8.64 (LDR literal), A8.8.18 (B). */
#include "helpers.h"
#include "cp15.h"
#include "device.h"
#include "walk.h"

#if !HAVE_VBAR
/* The real address of a word of the guest's page, or NULL while there is none. */
static const u32 *word_at(u32 offset)
{
    struct translation t = walk(SHARED_CODE + offset);
    u32 real = t.status ? 0 : real_address(vcpu, t.gpa);

    return (const u32 *)real;
}

void helpers_select(void)
{
    const u32 *from = vcpu->sctlr & SCTLR_M ? word_at(SHARED_HELPERS) : NULL;
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

bool helpers_write(u32 va, u32 real)
{
    struct device_access access;

    if (va - (SHARED_CODE + SHARED_HELPERS) >= HELPER_BYTES || va & 3 || !real || !device_decode(shared.instruction, va, &access)
        || !access.write || access.width != 4)
        return false;
    *(u32 *)real = access.value;
    *(u32 *)va = access.value;
    device_finish(&access, 0);
    return true;
}

u32 helpers_vector(u32 vector)
{
    const u32 *at = word_at(vector), *literal;
    u32 instruction = at ? *at : 0, offset = instruction & 0xfff;

    if ((instruction & 0xff7ff000) == 0xe51ff000) { /* ldr pc, [pc, #offset] */
        literal = word_at(vector + 8 + (instruction & 0x00800000 ? offset : -offset));
        if (literal)
            return *literal & ~3u;
    }
    if ((instruction & 0xff000000) == 0xea000000) /* b */
        return SHARED_CODE + vector + 8 + (u32)((int)(instruction << 8) >> 6);
    vcpu->misdeed = "its vectors are neither loads of pc nor branches";
    return SHARED_CODE + vector;
}
#endif
