/* Modes, banks and exceptions of a virtual processor that runs in User mode. DDI 0406C B1.3.2, B1.8.3 to B1.8.12. */
#include "vcpu.h"
#include "helpers.h"

struct vcpu vcpus[VMM_MAX_VMS];
struct vcpu *vcpu;

static const u8 banks[32] = {
    [MODE_FIQ] = BANK_FIQ, [MODE_IRQ] = BANK_IRQ, [MODE_SVC] = BANK_SVC, [MODE_ABT] = BANK_ABT, [MODE_UND] = BANK_UND,
};

enum bank bank_of(u32 mode) { return banks[mode & PSR_MODE]; }

bool mode_exists(u32 mode)
{
    return mode == MODE_USR || mode == MODE_SYS || bank_of(mode) != BANK_USR;
}

u32 cpsr_read(void) { return (shared.psr & ~(PSR_MODE | PSR_MASKS)) | vcpu->control; }

/* The registers of the new mode move in, those of the old one out. */
static void change_mode(u32 mode)
{
    enum bank old = bank_of(mode_of(vcpu)), new = bank_of(mode);

    if (old != new) {
        vcpu->r13[old] = shared.r[13];
        vcpu->r14[old] = shared.r[14];
        shared.r[13] = vcpu->r13[new];
        shared.r[14] = vcpu->r14[new];
        if (old == BANK_FIQ || new == BANK_FIQ)
            for (u32 n = 0; n < 5; n++) {
                u32 *out = old == BANK_FIQ ? vcpu->fiq : vcpu->other, *in = new == BANK_FIQ ? vcpu->fiq : vcpu->other;
                out[n] = shared.r[8 + n];
                shared.r[8 + n] = in[n];
            }
    }
    vcpu->control = (vcpu->control & ~PSR_MODE) | mode;
}

void cpsr_write(u32 value, u32 fields, bool is_return)
{
    u32 mask = (fields & 8 ? 0xf8000000u : 0) | (fields & 4 ? 0x000f0000u : 0);

    if (fields & 2)
        mask |= PSR_E;
    if (is_return)
        mask |= PSR_RETURN;
    shared.psr = (shared.psr & ~mask) | (value & mask);
    if (!in_kernel(vcpu))
        return;
    if (fields & 2)
        vcpu->control = (vcpu->control & ~PSR_A) | (value & PSR_A);
    if (fields & 1) {
        vcpu->control = (vcpu->control & ~(PSR_I | PSR_F)) | (value & (PSR_I | PSR_F));
        if (mode_exists(value & PSR_MODE))
            change_mode(value & PSR_MODE);
    }
}

u32 *banked_register(u32 mode, u32 number)
{
    enum bank wanted = bank_of(mode), now = bank_of(mode_of(vcpu));

    if (wanted == now || number < 8)
        return &shared.r[number];
    if (number >= 13)
        return number == 13 ? &vcpu->r13[wanted] : &vcpu->r14[wanted];
    if (wanted == BANK_FIQ)
        return &vcpu->fiq[number - 8];
    return now == BANK_FIQ ? &vcpu->other[number - 8] : &shared.r[number];
}

u32 *spsr_current(void)
{
    enum bank bank = bank_of(mode_of(vcpu));

    return bank == BANK_USR ? NULL : &vcpu->spsr[bank];
}

/* Conditions come in pairs that differ in bit 28 (A8.3). */
bool condition_passed(u32 instruction)
{
    u32 psr = shared.psr, n = psr >> 31, z = psr >> 30 & 1, c = psr >> 29 & 1, v = psr >> 28 & 1, result;

    switch (instruction >> 29) {
    case 0: result = z; break;
    case 1: result = c; break;
    case 2: result = n; break;
    case 3: result = v; break;
    case 4: result = c & !z; break;
    case 5: result = n == v; break;
    case 6: result = !z & (n == v); break;
    default: return true;
    }
    return result != (instruction >> 28 & 1);
}

/* Where the host's own vectors stand in the place of the guest's, the instruction there is read for it (helpers.c). */
static u32 vector_address(u32 base, u32 vector)
{
#if HAVE_VBAR
    return base + vector;
#else
    return base == SHARED_CODE ? helpers_vector(vector) : base + vector;
#endif
}

enum vector { VECTOR_UNDEFINED = 0x04, VECTOR_SVC = 0x08, VECTOR_PREFETCH = 0x0c, VECTOR_DATA = 0x10, VECTOR_IRQ = 0x18 };

static void take(u32 mode, enum vector vector, u32 link, u32 masks)
{
    u32 cpsr = cpsr_read();

    change_mode(mode);
    vcpu->control |= masks;
    vcpu->spsr[bank_of(mode)] = cpsr;
    shared.r[14] = link;
    shared.psr &= ~(PSR_RETURN | PSR_E);
    shared.pc = vector_address(vcpu->sctlr & SCTLR_V ? 0xffff0000u : vcpu->vbar, vector);
}

void inject_undefined(u32 back_to) { take(MODE_UND, VECTOR_UNDEFINED, back_to, PSR_I); }
void inject_svc(void) { take(MODE_SVC, VECTOR_SVC, shared.pc, PSR_I); }

void inject_prefetch_abort(u32 ifsr, u32 ifar)
{
    vcpu->ifsr = ifsr;
    vcpu->ifar = ifar;
    take(MODE_ABT, VECTOR_PREFETCH, shared.pc + 4, PSR_I | PSR_A);
}

void inject_data_abort(u32 dfsr, u32 dfar)
{
    vcpu->dfsr = __ARM_ARCH >= 6 ? dfsr : dfsr & 0xff; /* there is no WnR before ARMv6 */
    vcpu->dfar = dfar;
    take(MODE_ABT, VECTOR_DATA, shared.pc + 8, PSR_I | PSR_A);
}

void inject_irq(void) { take(MODE_IRQ, VECTOR_IRQ, shared.pc + 4, PSR_I | PSR_A); }
