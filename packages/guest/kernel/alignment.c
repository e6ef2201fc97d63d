/* Unaligned accesses of programs on processors that do not make them. DDI 0406C A5.3 (LDR, STR), A5.2.8 (halfwords), A5.5 (multiple). */
#include "alignment.h"
#include "uaccess.h"

#if __ARM_ARCH < 6
#define BIT(n) (instruction >> (n) & 1u)

static u32 *reg(struct frame *frame, u32 n) { return n < 13 ? &frame->r[n] : n == 13 ? &frame->sp : n == 14 ? &frame->lr : &frame->pc; }

static bool transfer(u32 address, void *bytes, u32 count, bool load)
{
    return load ? user_read(bytes, address, count) == 0 : user_write(address, bytes, count) == 0;
}

/* What a base that is written back becomes: the access was to base + offset, or to the base before that. */
static void write_back(struct frame *frame, u32 instruction, u32 address, u32 offset)
{
    u32 *base = reg(frame, instruction >> 16 & 0xf);

    if (!BIT(24))
        *base = BIT(23) ? *base + offset : *base - offset;
    else if (BIT(21))
        *base = address;
}

static u32 shifted(struct frame *frame, u32 instruction)
{
    u32 value = *reg(frame, instruction & 0xf), by = instruction >> 7 & 0x1f;

    switch (instruction >> 5 & 3) {
    case 0: return value << by;
    case 1: return by ? value >> by : 0;
    case 2: return (u32)((s32)value >> (by ? by : 31));
    default: return by ? value >> by | value << (32 - by) : value >> 1 | (frame->psr >> 29 & 1) << 31;
    }
}

static bool word(struct frame *frame, u32 instruction, u32 address)
{
    u32 offset = BIT(25) ? shifted(frame, instruction) : instruction & 0xfff;
    u32 value = *reg(frame, instruction >> 12 & 0xf);

    if (BIT(22) || !transfer(address, &value, 4, BIT(20)))
        return false;
    write_back(frame, instruction, address, offset);
    if (BIT(20))
        *reg(frame, instruction >> 12 & 0xf) = value;
    return true;
}

static bool halfword(struct frame *frame, u32 instruction, u32 address)
{
    u32 offset = BIT(22) ? (instruction >> 4 & 0xf0) | (instruction & 0xf) : *reg(frame, instruction & 0xf);
    u32 kind = instruction >> 5 & 3, rt = instruction >> 12 & 0xf, values[2] = {*reg(frame, rt), *reg(frame, rt | 1)};
    bool two_words = !BIT(20) && kind != 1, load = BIT(20) || kind == 2;

    if (two_words && rt & 1)
        return false;
    if (!two_words && load)
        values[0] = 0;
    if (!transfer(address, values, two_words ? 8 : 2, load))
        return false;
    write_back(frame, instruction, address, offset);
    if (load) {
        *reg(frame, rt) = !two_words && kind == 3 ? (u32)((s32)(values[0] << 16) >> 16) : values[0];
        if (two_words)
            *reg(frame, rt | 1) = values[1];
    }
    return true;
}

static bool multiple(struct frame *frame, u32 instruction)
{
    u32 base = *reg(frame, instruction >> 16 & 0xf), list = instruction & 0xffff, count = (u32)__builtin_popcount(list), at, values[16], n = 0;

    at = BIT(23) ? base + (BIT(24) ? 4 : 0) : base - 4 * count + (BIT(24) ? 0 : 4);
    if (BIT(22) || count == 0)
        return false;
    for (u32 i = 0; i < 16; i++)
        if (list >> i & 1)
            values[n++] = *reg(frame, i);
    if (!transfer(at, values, 4 * count, BIT(20)))
        return false;
    if (BIT(21))
        *reg(frame, instruction >> 16 & 0xf) = BIT(23) ? base + 4 * count : base - 4 * count;
    n = 0;
    for (u32 i = 0; BIT(20) && i < 16; i++)
        if (list >> i & 1)
            *reg(frame, i) = values[n++];
    return true;
}

bool alignment_fix(struct frame *frame, u32 address)
{
    u32 instruction, at = frame->pc;
    bool done;

    if (user_get(&instruction, at))
        return false;
    if ((instruction >> 26 & 3) == 1)
        done = word(frame, instruction, address);
    else if ((instruction & 0x0e000090) == 0x00000090 && instruction & 0x60)
        done = halfword(frame, instruction, address);
    else if ((instruction & 0x0e000000) == 0x08000000)
        done = multiple(frame, instruction);
    else
        return false;
    if (done && frame->pc == at) /* it may have loaded the program counter */
        frame->pc = at + 4;
    return done;
}
#endif
