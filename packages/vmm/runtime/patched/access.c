/* Shadow faults, and accesses to the guest's memory by the VMM on the guest's behalf. DDI 0406C B3.13.3 (fault status). */
#include "access.h"
#include "device.h"
#include "helpers.h"
#include "shadow.h"

#define FSR_STATUS(fsr) (((fsr) & 0xf) | ((fsr) >> 6 & 0x10))
#define FSR_WRITE 0x800u
#define STATUS_ALIGNMENT 0x1u
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

/* The real address of bytes in one page that a half of the guest may load or store, or 0 after the guest's abort. */
static u32 permitted(u32 va, u32 bytes, bool write, bool user, struct translation *t)
{
    u32 real, status;

    *t = walk(va);
    status = t->status;
    real = memory_address(vcpu, t->gpa, bytes);
    if (!status && !((user ? t->user : t->kernel) & (write ? RIGHT_WRITE : RIGHT_READ)))
        status = permission_status(t);
    if (!status && !real) /* a device: as where nothing answers */
        status = STATUS_EXTERNAL;
    if (!status)
        return real;
    inject_data_abort(status | (write ? FSR_WRITE : 0), va);
    return 0;
}

bool guest_access(u32 va, u32 bytes, bool load, bool user, u32 *value)
{
    struct translation t;
    u32 step = va & (bytes - 1) ? 1 : bytes, moved = load ? 0 : in_byte_order(*value, bytes);

    for (u32 n = 0; n < bytes; n += step) {
        u32 real = permitted(va + n, step, !load, user, &t), part = moved >> 8 * n;
        if (!real)
            return false;
        if (load) {
            moved |= (step == 4 ? *(const u32 *)real : step == 2 ? *(const u16 *)real : *(const u8 *)real) << 8 * n;
            continue;
        }
        shadow_written(t.gpa);
        memory_put((void *)real, part, step);
        helpers_written(va + n, part, step);
    }
    if (load)
        *value = in_byte_order(moved, bytes);
    return true;
}

/* Makes the load or store of the guest that faulted. False: it is none that can be decoded. */
static bool emulate_access(void)
{
    struct device_access access;
    u32 value;

    if (!device_decode(shared.instruction, 0, &access))
        return false;
    value = access.value;
    if (guest_access(access.at, access.width, !access.write, !in_kernel(vcpu), &value))
        device_finish(&access, value);
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
    if (!memory_address(vcpu, t.gpa, 1))
        return false;
    if (is_shared(va)) {
        if (execute || !emulate_access())
            abort_guest(va, STATUS_EXTERNAL, write, execute);
    } else if (!write || !shadow_is_root(t.gpa) || !emulate_access()) { /* a level-1 table may map itself: its page would be opened */
        shadow_fill(va, &t, write);
    }
    return true;
}

/* The real address of a word that the guest's kernel may access, or 0 after its abort. */
static u32 reach(u32 va, bool write)
{
    struct translation t;
    u32 real;

    if (va & 3) {
        inject_data_abort(STATUS_ALIGNMENT | (write ? FSR_WRITE : 0), va);
        return 0;
    }
    real = shadow_lookup(va, write);
    if (real)
        return real;
    real = permitted(va, 4, write, false, &t);
    if (real && is_shared(va) && write)
        shadow_written(t.gpa);
    else if (real)
        shadow_fill(va, &t, write);
    return real;
}

bool guest_load(u32 va, u32 *value)
{
    u32 real = reach(va, false);

    if (real)
        *value = in_byte_order(*(const u32 *)real, 4);
    return real != 0;
}

bool guest_store(u32 va, u32 value)
{
    u32 real = reach(va, true), moved = in_byte_order(value, 4);

    if (real) {
        *(u32 *)real = moved;
        helpers_written(va, moved, 4);
    }
    return real != 0;
}
