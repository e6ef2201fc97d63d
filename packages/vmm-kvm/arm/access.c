/* Shadow faults, and accesses to the guest's memory by the VMM on the guest's behalf. DDI 0406C B3.13.3 (fault status). */
#include "access.h"
#include "device.h"
#include "helpers.h"
#include "shadow.h"

#define FSR_STATUS(fsr) (((fsr) & 0xf) | ((fsr) >> 6 & 0x10))
#define FSR_WRITE 0x800u
#define STATUS_EXTERNAL 0x8u

static bool is_translation_domain_permission(u32 status)
{
    return status == 0x5 || status == 0x7 || status == 0x9 || status == 0xb || status == 0xd || status == 0xf;
}

static void abort_guest(u32 va, u32 fsr, bool write, bool execute)
{
    if (execute)
        inject_prefetch_abort(fsr, va);
    else
        inject_data_abort(fsr | (write ? FSR_WRITE : 0), va);
}

/* A store to a level-1 table is made by the VMM: the table may map itself, and then its page cannot be made writable. */
static bool store_to_root(const struct translation *t)
{
    struct device_access access;

    if (!shadow_is_root(t->gpa) || !device_decode(shared.instruction, t->gpa, &access) || access.width != 4)
        return false;
    *(u32 *)real_address(vcpu, t->gpa) = access.value;
    shadow_root_written(t->gpa);
    device_finish(&access, 0);
    return true;
}

bool resolve(u32 va, u32 fsr, bool write, bool execute, u32 *gpa)
{
    struct translation t;
    u32 need = execute ? RIGHT_EXECUTE : write ? RIGHT_WRITE : RIGHT_READ;

    if (!is_translation_domain_permission(FSR_STATUS(fsr))) { /* alignment, external, debug: the guest's own */
        abort_guest(va, fsr & 0x40f, write, execute);
        return true;
    }
    t = walk(va);
    if (t.status) {
        abort_guest(va, t.status, write, execute);
        return true;
    }
    if (!((in_kernel(vcpu) ? t.kernel : t.user) & need)) {
        abort_guest(va, permission_status(&t), write, execute);
        return true;
    }
    *gpa = t.gpa;
    if (write && helpers_write(va, real_address(vcpu, t.gpa)))
        return true;
    if (!real_address(vcpu, t.gpa) || va >> 13 == SHARED_CODE >> 13)
        return false;
    if (!write || !store_to_root(&t))
        shadow_fill(va, &t, write);
    return true;
}

/* The real address of a word that the guest's kernel may access, or 0 after its abort. */
static u32 reach(u32 va, bool write)
{
    u32 real, gpa;

    if (va & 3) {
        inject_data_abort(0x1 | (write ? FSR_WRITE : 0), va);
        return 0;
    }
    real = shadow_lookup(va, write);
    if (real)
        return real;
    struct translation t = walk(va);
    if (t.status) {
        inject_data_abort(t.status | (write ? FSR_WRITE : 0), va);
        return 0;
    }
    if (!((in_kernel(vcpu) ? t.kernel : t.user) & (write ? RIGHT_WRITE : RIGHT_READ))) {
        inject_data_abort(permission_status(&t) | (write ? FSR_WRITE : 0), va);
        return 0;
    }
    gpa = t.gpa;
    real = real_address(vcpu, gpa);
    if (!real) { /* a block transfer to a device: as where nothing answers */
        inject_data_abort(STATUS_EXTERNAL | (write ? FSR_WRITE : 0), va);
        return 0;
    }
    shadow_fill(va, &t, write);
    return real;
}

bool guest_load(u32 va, u32 *value)
{
    u32 real = reach(va, false);

    if (real)
        *value = *(const u32 *)real;
    return real != 0;
}

bool guest_store(u32 va, u32 value)
{
    u32 real = reach(va, true);

    if (real)
        *(u32 *)real = value;
    return real != 0;
}
