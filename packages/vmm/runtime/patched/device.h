/* A device access: what the guest's load or store asks for, and its end. */
#ifndef PATCHED_DEVICE_H
#define PATCHED_DEVICE_H

#include "vcpu.h"

struct device_access {
    u32 gpa, at, value; /* at: its virtual address; value: of a store */
    u8 width;       /* bytes */
    bool write, sign;
    u8 rt, rn;
    bool back;      /* the base register changes */
    u32 base;
};

/* Decodes the load or store in `instruction`; false when it is none that reaches a device. */
bool device_decode(u32 instruction, u32 gpa, struct device_access *access);
/* Gives a load its value and steps over the instruction. */
void device_finish(const struct device_access *access, u32 value);

#endif
