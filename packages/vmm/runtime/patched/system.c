/* The guest's CP15: a table of registers and operations. DDI 0406C B3.17, B4.1, B4.2. */
#include "../cp15.h"
#include "access.h"
#include "emulate.h"
#include "helpers.h"
#include "host.h"
#include "shadow.h"

#if __ARM_ARCH >= 7
#define SCTLR_WRITABLE 0x72003807u
#elif __ARM_ARCH >= 6
#define SCTLR_WRITABLE 0x03c0fb07u /* ARM1136 TRM 3.2.7 */
#else
#define SCTLR_WRITABLE 0x0000f387u /* ARM926EJ-S TRM 2.3.3 */
#endif
#define LONG_DESCRIPTORS 0x80000000u
#define PROCESS_NUMBER 0xfe000000u /* of FCSEIDR; the other bits are zero (B4.1.63) */
#define SCTLR_RIGHTS (__ARM_ARCH >= 6 ? 0u : 0x300u) /* S and R explain AP=0 */

/* Identification registers are the processor's own; the guest is the only one it tells of. */
static bool identification(u32 name, u32 *value)
{
    switch (name) {
    case REGISTER(0, 0, 0, 0): *value = read_MIDR(); return true;
    case REGISTER(0, 0, 0, 1): *value = read_CTR(); return true;
#if __ARM_ARCH >= 7
    case REGISTER(0, 0, 0, 5): *value = read_MPIDR(); return true;
#elif __ARM_ARCH >= 6
    case REGISTER(0, 0, 0, 3): *value = read_TLBTR(); return true;
#endif
#if __ARM_ARCH >= 6
    case REGISTER(0, 0, 1, 0): *value = read_ID_PFR0(); return true;
    case REGISTER(0, 0, 1, 1): *value = read_ID_PFR1() & ~0xf0f0u; return true; /* no TrustZone, no Virtualization */
    case REGISTER(0, 0, 1, 2): *value = read_ID_DFR0(); return true;
#if __ARM_ARCH >= 7
    case REGISTER(0, 0, 1, 4): *value = (read_ID_MMFR0() & ~0xfu) | 3; return true; /* VMSAv7, short descriptors */
#else
    case REGISTER(0, 0, 1, 4): *value = read_ID_MMFR0(); return true;
#endif
    case REGISTER(0, 0, 1, 5): *value = read_ID_MMFR1(); return true;
    case REGISTER(0, 0, 1, 6): *value = read_ID_MMFR2(); return true;
    case REGISTER(0, 0, 1, 7): *value = read_ID_MMFR3(); return true;
    case REGISTER(0, 0, 2, 0): *value = read_ID_ISAR0(); return true;
    case REGISTER(0, 0, 2, 1): *value = read_ID_ISAR1(); return true;
    case REGISTER(0, 0, 2, 2): *value = read_ID_ISAR2(); return true;
    case REGISTER(0, 0, 2, 3): *value = read_ID_ISAR3(); return true;
    case REGISTER(0, 0, 2, 4): *value = read_ID_ISAR4(); return true;
#endif
#if __ARM_ARCH >= 7
    case REGISTER(0, 1, 0, 0):
        write_CSSELR(vcpu->csselr);
        isb();
        *value = read_CCSIDR();
        return true;
    case REGISTER(0, 1, 0, 1): *value = read_CLIDR(); return true;
    case REGISTER(0, 1, 0, 7): *value = read_AIDR(); return true;
#endif
    }
    *value = 0; /* TCMTR, and what is reserved */
    return name == REGISTER(0, 0, 0, 2) || (__ARM_ARCH == 6 && (name >> 4 == 1 || name >> 4 == 2)) || (__ARM_ARCH >= 7 && name >> 4 < 8);
}

/* Cores that differ in what they have. */
#define ARM926 1u
#define XSCALE 2u
#define V6 4u
#define V7 8u
#define V5 (ARM926 | XSCALE)
#define SINCE_V6 (V6 | V7)
#define ALL (V5 | V6 | V7)

static u32 this_core(void)
{
#if __ARM_ARCH >= 7
    return V7;
#elif __ARM_ARCH >= 6
    return V6;
#else
    return read_MIDR() >> 24 == INTEL ? XSCALE : ARM926;
#endif
}

/* Registers that the guest reads back as it wrote them, and which cores have them. */
static const struct { u16 name; u8 cores; u16 at; } registers[] = {
#define PLAIN(crn, opc1, crm, opc2, cores, field) {REGISTER(crn, opc1, crm, opc2), cores, offsetof(struct vcpu, field)}
    PLAIN(0, 2, 0, 0, V7, csselr),
    PLAIN(1, 0, 0, 0, ALL, sctlr),
    PLAIN(1, 0, 0, 1, SINCE_V6, actlr),
    PLAIN(1, 0, 0, 2, SINCE_V6, nothing), /* CPACR: it has no coprocessors */
    PLAIN(2, 0, 0, 0, ALL, ttbr0),
    PLAIN(2, 0, 0, 1, SINCE_V6, ttbr1),
    PLAIN(2, 0, 0, 2, SINCE_V6, ttbcr),
    PLAIN(3, 0, 0, 0, ALL, dacr),
    PLAIN(5, 0, 0, 0, ALL, dfsr),
    PLAIN(5, 0, 0, 1, ALL, ifsr),
    PLAIN(5, 0, 1, 0, V7, nothing), /* ADFSR, AIFSR */
    PLAIN(5, 0, 1, 1, V7, nothing),
    PLAIN(6, 0, 0, 0, ALL, dfar),
    PLAIN(6, 0, 0, 2, SINCE_V6, ifar),
    PLAIN(7, 0, 4, 0, V7, par),
    PLAIN(10, 0, 2, 0, V7, prrr), /* all its memory is normal, write-back */
    PLAIN(10, 0, 2, 1, V7, nmrr),
    PLAIN(12, 0, 0, 0, V7, vbar),
    PLAIN(13, 0, 0, 0, ALL, fcseidr),
    PLAIN(13, 0, 0, 1, SINCE_V6, contextidr),
    PLAIN(13, 0, 0, 2, SINCE_V6, tpidrurw),
    PLAIN(13, 0, 0, 3, SINCE_V6, tpidruro),
    PLAIN(13, 0, 0, 4, SINCE_V6, tpidrprw),
};

static u32 *plain(u32 name)
{
    for (u32 n = 0; n < sizeof registers / sizeof *registers; n++)
        if (registers[n].name == name && registers[n].cores & this_core())
            return (u32 *)((u8 *)vcpu + registers[n].at);
    return NULL;
}

static const char no_long_descriptors[] = "it uses long descriptors (LPAE), which shadow paging does not take";

/* What a write changes besides the register. */
static void changed(u32 name, u32 old)
{
    vcpu->nothing = 0;
    switch (name) {
    case REGISTER(1, 0, 0, 0):
        vcpu->sctlr = (old & ~SCTLR_WRITABLE) | (vcpu->sctlr & SCTLR_WRITABLE);
        if ((old ^ vcpu->sctlr) & SCTLR_RIGHTS)
            shadow_restart();
        if ((old ^ vcpu->sctlr) & SCTLR_M) {
            shadow_select();
            helpers_select();
        }
#if __ARM_ARCH == 6
        if (vcpu->sctlr & SCTLR_M && !(vcpu->sctlr & SCTLR_XP))
            vcpu->misdeed = "its tables have the format before ARMv6, which shadow paging does not take here";
#endif
        break;
    case REGISTER(2, 0, 0, 2):
        if (vcpu->ttbcr & LONG_DESCRIPTORS)
            vcpu->misdeed = no_long_descriptors;
        vcpu->ttbcr &= 7;
        shadow_select();
        break;
    case REGISTER(2, 0, 0, 0):
    case REGISTER(2, 0, 0, 1): shadow_select(); break;
    case REGISTER(3, 0, 0, 0):
        if (old != vcpu->dacr)
            shadow_restart(); /* every entry was made with the old rights */
        break;
    case REGISTER(13, 0, 0, 0):
        vcpu->fcseidr &= __ARM_ARCH >= 7 ? 0 : PROCESS_NUMBER;
        if (vcpu->fcseidr)
            vcpu->misdeed = "it uses the Fast Context Switch Extension, which shadow paging does not take";
        break;
    case REGISTER(13, 0, 0, 1): shared.guest_context = vcpu->contextidr; break;
#if __ARM_ARCH >= 6
    case REGISTER(13, 0, 0, 2): write_TPIDRURW(vcpu->tpidrurw); break;
    case REGISTER(13, 0, 0, 3): write_TPIDRURO(vcpu->tpidruro); break;
#endif
    }
}

enum operated { NOT_AN_OPERATION, DONE, ABORTED };

#if __ARM_ARCH < 6
/* c7, which no MCR gets here to do any more: the world switch has written back and emptied both caches. ARM926EJ-S TRM 2.3.8,
 * Intel 278796 7.2.7. */
static const struct { u16 name; u8 cores; } operations[] = {
    {REGISTER(7, 0, 0, 4), V5},      /* wait for an interrupt */
    {REGISTER(7, 0, 2, 5), XSCALE},  /* allocate a line */
    {REGISTER(7, 0, 5, 0), V5},
    {REGISTER(7, 0, 5, 1), V5},
    {REGISTER(7, 0, 5, 2), ARM926},
    {REGISTER(7, 0, 5, 6), XSCALE},  /* branches */
    {REGISTER(7, 0, 6, 0), V5},
    {REGISTER(7, 0, 6, 1), V5},
    {REGISTER(7, 0, 6, 2), ARM926},
    {REGISTER(7, 0, 7, 0), V5},
    {REGISTER(7, 0, 10, 1), V5},
    {REGISTER(7, 0, 10, 2), ARM926},
    {REGISTER(7, 0, 10, 4), V5},     /* drain */
    {REGISTER(7, 0, 13, 1), V5},     /* prefetch */
    {REGISTER(7, 0, 14, 1), ARM926},
    {REGISTER(7, 0, 14, 2), ARM926},
};

static enum operated operate(u32 name, u32 value)
{
    (void)value;
    if (name >> 12 == 8)
        return DONE;
    for (u32 n = 0; n < sizeof operations / sizeof *operations; n++)
        if (operations[n].name == name && operations[n].cores & this_core()) {
            vcpu->waits = name == REGISTER(7, 0, 0, 4);
            return DONE;
        }
    return NOT_AN_OPERATION;
}
#else
/* Maintenance by address works on the real address, by the host's own mapping of it. False: the guest's abort was taken. */
static bool by_address(u32 va, void (*operation)(u32))
{
    struct translation t = walk(va);
    u32 real;

    if (t.status) {
        inject_data_abort(t.status | 0x800, va);
        return false;
    }
    real = memory_address(vcpu, t.gpa, 1);
    if (real)
        operation(real);
    return true;
}

/* The shadow tables never lag behind the guest's tables, so its TLB operations need nothing. */
static enum operated operate(u32 name, u32 value)
{
    bool good = true;

    if (name >> 12 == 8)
        return DONE;
    switch (name) {
    case REGISTER(7, 0, 1, 0):
    case REGISTER(7, 0, 5, 0): write_ICIALLU(0); break;
    case REGISTER(7, 0, 5, 1): good = by_address(value, write_ICIMVAU); break;
    case REGISTER(7, 0, 1, 6):
    case REGISTER(7, 0, 5, 6):
    case REGISTER(7, 0, 5, 7): write_BPIALL(0); break;
    case REGISTER(7, 0, 6, 1): good = by_address(value, write_DCCIMVAC); break; /* never lose another's data */
    case REGISTER(7, 0, 10, 1): good = by_address(value, write_DCCMVAC); break;
#if __ARM_ARCH >= 7
    case REGISTER(7, 0, 0, 4): break; /* it was a wait before */
    case REGISTER(7, 0, 11, 1): good = by_address(value, write_DCCMVAU); break;
#else
    case REGISTER(7, 0, 0, 4): vcpu->waits = true; break;
    case REGISTER(7, 0, 5, 2): write_ICIALLU(0); break;
    case REGISTER(7, 0, 7, 0):
        write_ICIALLU(0);
        write_DCCIALL(0);
        break;
    case REGISTER(7, 0, 6, 0): /* never lose another's data */
    case REGISTER(7, 0, 10, 0):
    case REGISTER(7, 0, 14, 0): write_DCCIALL(0); break;
#endif
    case REGISTER(7, 0, 13, 1): break; /* prefetch */
    case REGISTER(7, 0, 14, 1): good = by_address(value, write_DCCIMVAC); break;
    case REGISTER(7, 0, 10, 2): write_DCCSW(value); break;
    case REGISTER(7, 0, 6, 2):
    case REGISTER(7, 0, 14, 2): write_DCCISW(value); break;
#if __ARM_ARCH >= 7
    case REGISTER(7, 0, 8, 0):
    case REGISTER(7, 0, 8, 1):
    case REGISTER(7, 0, 8, 2):
    case REGISTER(7, 0, 8, 3): { /* address translation for the kernel (opc2 0, 1) or programs (2, 3) */
        struct translation t = walk(value);
        u8 rights = name & 2 ? t.user : t.kernel;
        if (!t.status && !(rights & (name & 1 ? RIGHT_WRITE : RIGHT_READ)))
            t.status = permission_status(&t);
        vcpu->par = t.status ? (t.status & 0xf) << 1 | (t.status >> 10 & 1) << 5 | 1 : t.gpa & ~0xfffu;
        break;
    }
#endif
    default: return NOT_AN_OPERATION;
    }
    return good ? DONE : ABORTED;
}
#endif

/* MCR and MRC: 23:21 opc1 | 20 read | 19:16 CRn | 15:12 Rt | 11:8 coprocessor | 7:5 opc2 | 3:0 CRm */
static bool word_access(u32 instruction)
{
    u32 name = REGISTER(instruction >> 16 & 0xf, instruction >> 21 & 7, instruction & 0xf, instruction >> 5 & 7);
    u32 rt = instruction >> 12 & 0xf, *at = plain(name), value;

#if __ARM_ARCH < 6
    /* Test and clean, to the flags or a register: the world switch has. ARM926EJ-S TRM 2.3.8 */
    if (this_core() == ARM926 && instruction >> 20 & 1 && (name == REGISTER(7, 0, 10, 3) || name == REGISTER(7, 0, 14, 3))) {
        if (rt == 15)
            shared.psr |= PSR_Z;
        else
            shared.r[rt] = PSR_Z;
        return true;
    }
#endif
    if (rt == 15)
        return false;
    if (instruction >> 20 & 1) {
        if (at)
            value = *at;
        else if (!identification(name, &value) && !timer_read(name, &value))
            return false;
        shared.r[rt] = value;
        return true;
    }
    value = shared.r[rt];
    if (at) {
        u32 old = *at;
        *at = value;
        changed(name, old);
        return true;
    }
    if (timer_write(name, value))
        return true;
    switch (operate(name, value)) {
    case DONE: return true;
    case ABORTED: shared.pc -= 4; return true; /* the caller steps over the instruction: not this time */
    default: return false;
    }
}

/* MCRR and MRRC: 19:16 Rt2 | 15:12 Rt | 7:4 opc1 | 3:0 CRm. */
static bool wide_access(u32 instruction)
{
    u32 low = instruction >> 12 & 0xf, high = instruction >> 16 & 0xf, name = instruction & 0xff;
    bool read = instruction >> 20 & 1;
    u64 value;

    if (low == 15 || high == 15)
        return false;
    if ((name & 0xf) == 2) { /* TTBR0 and TTBR1 in 64 bits */
        vcpu->misdeed = no_long_descriptors;
        return true;
    }
    if (read) {
        if (!timer_read_wide(name, &value))
            return false;
        shared.r[low] = (u32)value;
        shared.r[high] = (u32)(value >> 32);
        return true;
    }
    return timer_write_wide(name, (u64)shared.r[high] << 32 | shared.r[low]);
}

bool cp15_access(u32 instruction)
{
    if ((instruction >> 8 & 0xf) != 15)
        return false;
    return (instruction & 0x0f000000) == 0x0e000000 ? word_access(instruction) : wide_access(instruction);
}
