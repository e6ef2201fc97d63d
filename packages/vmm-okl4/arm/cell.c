/* Cells: built before the first of them runs, as the configuration says, and how they end. */
#include "cell.h"
#include "hypercalls.h"
#include "mmu.h"
#include "schedule.h"
#include "../../vmm/runtime/cp15.h"

u32 okl4_priorities[VMM_MAX_VMS], okl4_partners[VMM_MAX_VMS];
static struct stack stacks[VMM_MAX_VMS];

void cell_build(struct cell *c, u32 id)
{
    const struct vmm_vm_config *ram = &vmm_config.vm[id];
    struct stack *stack = &stacks[id];

    c->vm.id = id;
    c->vm.ram = *ram;
    c->deadline = NEVER;
    c->stack = stack;
    stack->info = (struct vcpu_info){.mode = VMODE_SVC, .vectors = OKL4_BASE};
    stack->frame = (struct frame){.pc = ram->entry - ram->ipa_base + OKL4_GUEST_BASE, .psr = PSR_USR};
    vmm_state[id] = VM_READY;
    mmu_build(c);
}

/* Who shares a channel with it hears of it. */
void cell_end(enum vm_state state, const char *why)
{
    vm_end(&current->vm, state, why, current->stack->frame.pc);
    for (u32 id = 0; id < vmm_config.vms; id++)
        if (has_channel(current, id))
            cell_raise(&cells[id], (u32)VIRQ_CHANNEL << id_of(current));
    attention = 1;
}

u32 partners_running(const struct cell *c)
{
    u32 running = 0;

    for (u32 id = 0; id < vmm_config.vms; id++)
        running |= (u32)is_alive(&cells[id]) << id;
    return running & okl4_partners[id_of(c)];
}

int do_entry(u32 base, u32 b, u32 c, u32 d)
{
    (void)b, (void)c, (void)d;
    if (base % 4)
        return -OKL4_EINVAL;
    current->stack->info.vectors = base;
    return 0;
}

/* Each way back to a cell delivers. */
int do_deliver(u32 a, u32 b, u32 c, u32 d)
{
    (void)a, (void)b, (void)c, (void)d;
    return 0;
}

/* Programs read it from a register, or where there is none from the page of the vectors. */
int do_tls(u32 value, u32 b, u32 c, u32 d)
{
    (void)b, (void)c, (void)d;
    current->tls = value;
#if __ARM_ARCH >= 6
    write_TPIDRURO(value);
#else
    *(volatile u32 *)(OKL4_VECTORS + 0xff0) = value;
#endif
    return 0;
}

int do_stop(u32 how, u32 b, u32 c, u32 d)
{
    (void)b, (void)c, (void)d;
    if (how > OKL4_RESET)
        return -OKL4_EINVAL;
    cell_end(how == OKL4_RESET ? VM_RESET : VM_OFF, NULL);
    return 0;
}

/* The channel's memory is the cells' own affair; this is its interrupt. */
int do_send(u32 id, u32 b, u32 c, u32 d)
{
    (void)b, (void)c, (void)d;
    if (id >= vmm_config.vms || !has_channel(current, id) || !is_alive(&cells[id]))
        return -OKL4_ESRCH;
    cell_raise(&cells[id], (u32)VIRQ_CHANNEL << id_of(current));
    return 0;
}
