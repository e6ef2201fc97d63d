/* Decoding a load or store that reached a device: an ARMv7 abort tells no more than the address. DDI 0406C A5.3, A5.2.8. */
#include "device.h"

static u32 shifted_offset(u32 instruction)
{
    u32 value = shared.r[instruction & 0xf], by = instruction >> 7 & 0x1f;

    switch (instruction >> 5 & 3) {
    case 0: return value << by;
    case 1: return by ? value >> by : 0;
    case 2: return (u32)((int)value >> (by ? by : 31));
    default: return by ? value >> by | value << (32 - by) : value >> 1 | (shared.psr >> 29 & 1) << 31;
    }
}

bool device_decode(u32 instruction, u32 gpa, struct device_access *access)
{
    u32 offset, rn = instruction >> 16 & 0xf, rt = instruction >> 12 & 0xf;
    bool load = instruction >> 20 & 1, index = instruction >> 24 & 1, up = instruction >> 23 & 1;

    if (instruction >> 28 == 0xf || rt == 15)
        return false;
    *access = (struct device_access){.gpa = gpa, .write = !load, .rt = (u8)rt, .rn = (u8)rn};
    if ((instruction >> 26 & 3) == 1) { /* word and byte (A5.3) */
        if (instruction >> 25 & 1 && instruction & 0x10)
            return false;
        access->width = instruction >> 22 & 1 ? 1 : 4;
        offset = instruction >> 25 & 1 ? shifted_offset(instruction) : instruction & 0xfff;
    } else if ((instruction & 0x0e000090) == 0x00000090 && (instruction & 0x60) != 0) { /* halfword and signed (A5.2.8) */
        u32 kind = instruction >> 5 & 3;
        if (!load && kind != 1)
            return false; /* LDRD, STRD */
        access->width = kind == 2 ? 1 : 2;
        access->sign = kind != 1;
        offset = instruction >> 22 & 1 ? (instruction >> 4 & 0xf0) | (instruction & 0xf) : shared.r[instruction & 0xf];
    } else {
        return false;
    }
    access->back = !index || instruction >> 21 & 1;
    if (access->back && (rn == 15 || rn == rt))
        return false;
    access->at = rn == 15 ? shared.pc + 8 : shared.r[rn];
    access->base = access->at + (up ? offset : -offset);
    if (index)
        access->at = access->base;
    if (!load)
        access->value = access->width == 4 ? shared.r[rt] : shared.r[rt] & ((1u << 8 * access->width) - 1);
    return true;
}

void device_finish(const struct device_access *access, u32 value)
{
    if (access->back)
        shared.r[access->rn] = access->base;
    if (!access->write) {
        u32 unused = 32 - 8 * access->width;
        shared.r[access->rt] = access->sign ? (u32)((int)(value << unused) >> unused) : value << unused >> unused;
    }
    shared.pc += 4;
}
