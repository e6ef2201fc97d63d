/* The table of hypercalls, and the small ones. Xen 3.0, public/xen.h. */
#include "hypercalls.h"
#include "access.h"
#include "domain.h"
#include "runstate.h"
#include "../../vmm/runtime/cp15.h"

#define MULTICALLS_MOST 64u
#define VCPUS_MOST 32u /* as the interface numbers them */

static int do_set_callbacks(u32 base, u32 b, u32 c, u32 d)
{
    (void)b, (void)c, (void)d;
    if (base & 3 || base >= XEN_SHARED)
        return -XEN_EINVAL;
    stack_current()->info.vectors = base;
    return 0;
}

static int do_xen_version(u32 command, u32 b, u32 c, u32 d)
{
    (void)b, (void)c, (void)d;
    return command == XENVER_version ? XEN_VERSION : -XEN_ENOSYS;
}

/* A domain has one, which is up as long as the domain is alive. */
static int do_vcpu_op(u32 command, u32 vcpu, u32 argument, u32 d)
{
    struct vcpu_runstate_info info;

    (void)d;
    if (vcpu != 0)
        return vcpu < VCPUS_MOST ? -XEN_ENOENT : -XEN_EINVAL;
    switch (command) {
    case VCPUOP_up: return 0;
    case VCPUOP_is_up: return 1;
    case VCPUOP_get_runstate_info:
        info = runstate_at(current, system_time());
        return guest_store_words(argument, &info, sizeof info / 4);
    default: return -XEN_ENOSYS;
    }
}

/* Programs read it from a register, or where there is none from the page of the vectors. */
static int do_set_tls(u32 value, u32 b, u32 c, u32 d)
{
    (void)b, (void)c, (void)d;
    current->tls = value;
#if __ARM_ARCH >= 6
    write_TPIDRURO(value);
#else
    *(volatile u32 *)(XEN_VECTORS + 0xff0) = value;
#endif
    return 0;
}

/* What takes long says so to the scheduler by itself; as many of the others as there may be are no longer than WORK_MOST. */
static int do_multicall(u32 list, u32 count, u32 c, u32 d)
{
    struct multicall_entry entry;

    (void)c, (void)d;
    if (count > MULTICALLS_MOST)
        return -XEN_EINVAL;
    for (u32 n = 0, at = list; n < count; n++, at += sizeof entry) {
        int result = -XEN_ENOSYS;
        if (guest_load(&entry, at, sizeof entry / 4))
            return -XEN_EFAULT;
        if (entry.op == HYPERCALL_multicall)
            result = -XEN_EINVAL;
        else if (entry.op < HYPERCALLS && entry.op != HYPERCALL_do_restore_trap_frame)
            result = hypercall_table[entry.op](entry.args[0], entry.args[1], entry.args[2], entry.args[3]);
        if (guest_store(at + __builtin_offsetof(struct multicall_entry, result), (u32)result))
            return -XEN_EFAULT;
    }
    return 0;
}

static int unknown(u32 a, u32 b, u32 c, u32 d)
{
    (void)a, (void)b, (void)c, (void)d;
    return -XEN_ENOSYS;
}

hypercall *hypercall_table[HYPERCALLS] = {
    [0] = unknown,
    [HYPERCALL_mmu_update] = do_mmu_update,
    [2 ... 3] = unknown,
    [HYPERCALL_set_callbacks] = do_set_callbacks,
    [5 ... 11] = unknown,
    [HYPERCALL_memory_op] = do_memory_op,
    [HYPERCALL_multicall] = do_multicall,
    [HYPERCALL_update_va_mapping] = do_update_va_mapping,
    [HYPERCALL_set_timer_op] = do_set_timer_op,
    [16] = unknown,
    [HYPERCALL_xen_version] = do_xen_version,
    [HYPERCALL_console_io] = do_console_io,
    [HYPERCALL_physdev_op] = do_physdev_op,
    [HYPERCALL_grant_table_op] = do_grant_table_op,
    [21 ... 22] = unknown,
    [HYPERCALL_do_restore_trap_frame] = do_restore_trap_frame,
    [HYPERCALL_vcpu_op] = do_vcpu_op,
    [25] = unknown,
    [HYPERCALL_mmuext_op] = do_mmuext_op,
    [27 ... 28] = unknown,
    [HYPERCALL_sched_op] = do_sched_op,
    [30 ... 31] = unknown,
    [HYPERCALL_event_channel_op] = do_event_channel_op,
    [33 ... 49] = unknown,
    [HYPERCALL_set_tls] = do_set_tls,
};
