/* Patched instructions and those that trap by themselves. DDI 0406C A8.8, B9.3; encoding in patch.h. */
#include "emulate.h"
#include "../vpsci.h"
#include "access.h"
#include "patch.h"

u32 patch_side_table[PATCH_SIDE_MAX];

static u32 register_read(u32 n) { return n == 15 ? shared.pc + 4 : shared.r[n]; } /* pc is behind the SWI */

/* CPS: imod 10:9 | M 8 | A I F 7:5 | mode 4:0 (B9.3.2) */
static void cps(u32 swi)
{
    u32 value = cpsr_read(), masks = (swi >> 5 & 7) << 6;

    if ((swi >> 9 & 3) == 2)
        value &= ~masks;
    if ((swi >> 9 & 3) == 3)
        value |= masks;
    if (swi & 0x100)
        value = (value & ~PSR_MODE) | (swi & PSR_MODE);
    cpsr_write(value, 3, false);
}

static void msr(u32 value, u32 fields, bool spsr)
{
    u32 *at;

    if (!spsr) {
        cpsr_write(value, fields, false);
        return;
    }
    at = spsr_current();
    if (at) {
        u32 mask = (fields & 1 ? 0xffu : 0) | (fields & 2 ? 0xff00u : 0) | (fields & 4 ? 0xff0000u : 0) | (fields & 8 ? 0xff000000u : 0);
        *at = (*at & ~mask) | (value & mask);
    }
}

static void return_to(u32 pc, u32 psr)
{
    cpsr_write(psr, 0xf, true);
    shared.pc = pc & ~(shared.psr & PSR_T ? 1u : 3u);
}

/* ARM's rotated 8-bit constant (A5.2.4). */
static u32 constant(u32 imm12)
{
    u32 value = imm12 & 0xff, by = imm12 >> 7 & 0x1e;

    return by ? value >> by | value << (32 - by) : value;
}

/* A register shifted by a constant or a register (A8.4); carry-out is not needed: the flags come from SPSR. */
static u32 shifted(u32 operand)
{
    u32 value = register_read(operand & 0xf), type = operand >> 5 & 3, amount;

    if (operand & 0x10)
        amount = shared.r[operand >> 8 & 0xf] & 0xff;
    else
        amount = operand >> 7 & 0x1f;
    if (amount == 0 && !(operand & 0x10)) {
        if (type == 0)
            return value;
        if (type == 3)
            return value >> 1 | (shared.psr >> 29 & 1) << 31; /* RRX */
        amount = 32;
    }
    switch (type) {
    case 0: return amount >= 32 ? 0 : value << amount;
    case 1: return amount >= 32 ? 0 : value >> amount;
    case 2: return (u32)((int)value >> (amount >= 32 ? 31 : amount));
    default: return amount & 31 ? value >> (amount & 31) | value << (32 - (amount & 31)) : value;
    }
}

/* <op>S pc, Rn, operand: the result is the address, CPSR comes from SPSR (B9.3.20). */
static void subs_pc(u32 swi, u32 operand)
{
    u32 n = register_read(swi >> 12 & 0xf), carry = shared.psr >> 29 & 1, result, *spsr = spsr_current();

    switch (swi >> 16 & 0xf) {
    case 0: result = n & operand; break;
    case 1: result = n ^ operand; break;
    case 2: result = n - operand; break;
    case 3: result = operand - n; break;
    case 4: result = n + operand; break;
    case 5: result = n + operand + carry; break;
    case 6: result = n - operand - !carry; break;
    case 7: result = operand - n - !carry; break;
    case 12: result = n | operand; break;
    case 13: result = operand; break;
    case 14: result = n & ~operand; break;
    default: result = ~operand; break;
    }
    if (spsr)
        return_to(result, *spsr);
}

/* RFE, SRS: SRS 19 | P U W 7:5 | Rn or mode 4:0 (B9.3.13, B9.3.16) */
static void rfe_srs(u32 swi)
{
    bool before = swi >> 7 & 1, up = swi >> 6 & 1, back = swi >> 5 & 1, store = swi >> 19 & 1;
    u32 *base = store ? banked_register(swi & 0x1f, 13) : &shared.r[swi & 0xf];
    u32 at = *base + (up ? (before ? 4 : 0) : (before ? -8u : -4u)), pc, psr, *spsr = spsr_current();
    u32 moved = *base + (up ? 8 : -8u);

    shared.pc -= 4; /* of the instruction, should it abort */
    if (store) {
        if (!spsr || !guest_store(at, shared.r[14]) || !guest_store(at + 4, *spsr))
            return;
        if (back)
            *base = moved;
        shared.pc += 4;
    } else {
        if (!guest_load(at, &pc) || !guest_load(at + 4, &psr))
            return;
        if (back)
            *base = moved;
        return_to(pc, psr);
    }
}

/* LDM^ and STM^: user registers, or with r15 in an LDM's list an exception return (B9.3.5, B9.3.6, B9.3.17). */
static void block(bool load, bool before, bool up, bool back, u32 rn, u32 list)
{
    u32 count = 0, at, base = shared.r[rn], values[16], k = 0, *spsr = spsr_current();
    bool returns = load && list >> 15, user = !returns;

    for (u32 rest = list; rest; rest &= rest - 1)
        count++;
    at = up ? base + (before ? 4 : 0) : base - 4 * count + (before ? 0 : 4);
    shared.pc -= 4;
    for (u32 n = 0; n < 16; n++) {
        if (!(list >> n & 1))
            continue;
        if (load ? !guest_load(at, &values[k++])
                 : !guest_store(at, n == 15 ? shared.pc + 8 : *banked_register(MODE_USR, n)))
            return;
        at += 4;
    }
    shared.pc += 4;
    if (back)
        shared.r[rn] = up ? base + 4 * count : base - 4 * count;
    if (!load)
        return;
    k = 0;
    for (u32 n = 0; n < 15; n++)
        if (list >> n & 1)
            *(user ? banked_register(MODE_USR, n) : &shared.r[n]) = values[k++];
    if (returns && spsr)
        return_to(values[k], *spsr);
}

/* LDRT, STRT and their kin: an access with the rights of the guest's programs (A8.8.92 and on), at any address (A3.2.1). */
static bool unprivileged(u32 word)
{
    bool load = word >> 20 & 1, up = word >> 23 & 1, plain = (word >> 26 & 3) == 1, sign = !plain && word >> 6 & 1;
    u32 rn = word >> 16 & 0xf, rt = word >> 12 & 0xf, at = shared.r[rn], offset, value = shared.r[rt], bytes;

    if (rn == 15 || rt == 15 || rn == rt)
        return false;
    if (plain) { /* A5.3 */
        offset = word >> 25 & 1 ? shifted(word & 0xfef) : word & 0xfff;
        bytes = word >> 22 & 1 ? 1 : 4;
    } else {     /* A5.2.9: halfwords and signed bytes */
        offset = word >> 22 & 1 ? (word >> 4 & 0xf0) | (word & 0xf) : shared.r[word & 0xf];
        bytes = sign && !(word >> 5 & 1) ? 1 : 2;
    }
    shared.pc -= 4; /* of the instruction, should it abort */
    if (at & (bytes - 1) && vcpu->sctlr & SCTLR_A) {
        inject_data_abort(0x1 | (load ? 0 : 0x800), at);
        return true;
    }
    if (!guest_access(at, bytes, load, true, &value))
        return true;
    shared.pc += 4;
    if (load)
        shared.r[rt] = sign ? (u32)((int)(value << (32 - 8 * bytes)) >> (32 - 8 * bytes)) : value;
    shared.r[rn] = up ? at + offset : at - offset;
    return true;
}

/* A word that did not fit: block transfers with write-back, unprivileged accesses, SETEND, an SVC that looks like a patch. What is
   left is of the Virtualization Extensions, which the guest does not have. */
static enum outcome side(u32 word)
{
    if ((word >> 24 & 0xf) == 0xf)
        inject_svc();
    else if ((word & 0x0e400000) == 0x08400000)
        block(word >> 20 & 1, word >> 24 & 1, word >> 23 & 1, word >> 21 & 1, word >> 16 & 0xf, word & 0xffff);
    else if ((word & 0xfffffdff) == 0xf1010000)
        shared.psr = (shared.psr & ~PSR_E) | (word & PSR_E);
    else if (!((word >> 26 & 3) == 1 || (word & 0x0f200090) == 0x00200090) || !unprivileged(word))
        inject_undefined(shared.pc);
    return GO_ON;
}

enum outcome emulate_patched(u32 swi)
{
    u32 *spsr;

    if (swi & PATCH_BLOCK) {
        block(swi >> 22 & 1, swi >> 21 & 1, swi >> 20 & 1, false, swi >> 16 & 0xf, swi & 0xffff);
        return GO_ON;
    }
    switch (swi >> 20 & 7) {
    case PATCH_CPS: cps(swi); return GO_ON;
    case PATCH_MRS:
        spsr = spsr_current();
        shared.r[swi & 0xf] = swi & 0x10 && spsr ? *spsr : cpsr_read();
        return GO_ON;
    case PATCH_MSR: msr(shared.r[swi & 0xf], swi >> 4 & 0xf, swi >> 8 & 1); return GO_ON;
    case PATCH_MSR_IMMEDIATE: msr(constant(swi & 0xfff), swi >> 12 & 0xf, swi >> 16 & 1); return GO_ON;
    case PATCH_RFE_SRS: rfe_srs(swi); return GO_ON;
    case PATCH_RETURN_IMMEDIATE: subs_pc(swi, constant(swi & 0xfff)); return GO_ON;
    case PATCH_RETURN_REGISTER: subs_pc(swi, shifted(swi & 0xfff)); return GO_ON;
    }
    switch (swi >> 16 & 0xf) {
    case PATCH_SIDE: return side(patch_side_table[swi & (PATCH_SIDE_MAX - 1)]);
    case PATCH_HINT: return (swi & 0xff) == 3 ? WAIT : GO_ON;
    default: inject_svc(); return GO_ON;
    }
}

/* HVC is undefined in User mode: PSCI arrives here (B9.3.4). */
static enum outcome power_call(void)
{
    struct vpsci_call call = vpsci_call(shared.r[0], shared.r[1], shared.r[2]);

    switch (call.action) {
    case VPSCI_UNKNOWN: inject_undefined(shared.pc + 4); return GO_ON;
    case VPSCI_OFF: return OFF;
    case VPSCI_RESET: return RESET;
    default:
        shared.r[0] = call.result;
        shared.pc += 4;
        return call.action == VPSCI_WAIT ? WAIT : GO_ON;
    }
}

enum outcome emulate_undefined(u32 instruction)
{
    bool coprocessor = (instruction & 0x0f000010) == 0x0e000010 || (instruction & 0x0fe00000) == 0x0c400000;

    if (instruction >> 28 == 0xf || !condition_passed(instruction)) {
        inject_undefined(shared.pc + 4);
        return GO_ON;
    }
    if ((instruction & 0x0ff000f0) == 0x01400070 && (instruction & 0x000fff0f) == 0)
        return power_call();
    if (!coprocessor || !cp15_access(instruction)) {
        inject_undefined(shared.pc + 4);
        return GO_ON;
    }
    shared.pc += 4;
    if (!vcpu->waits)
        return GO_ON;
    vcpu->waits = false;
    return WAIT;
}
