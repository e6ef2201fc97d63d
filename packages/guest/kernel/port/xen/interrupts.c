/* Events: the virtual mask, the upcall, and waiting. Xen 3.0, public/event_channel.h. */
#include "../../port.h"
#include "events.h"
#include "hypercall.h"

void events_force(void) { xen_xen_version(XENVER_version); } /* every return from Xen delivers */

static void unmask(u32 vpsr)
{
    shared_info->vpsr = vpsr;
    __asm__ volatile("" : : : "memory");
    if (shared_info->upcall_pending)
        events_force();
}

u32 irq_save(void)
{
    u32 saved = shared_info->vpsr;

    shared_info->vpsr = saved | VPSR_I_BIT;
    __asm__ volatile("" : : : "memory");
    return saved;
}

void irq_restore(u32 saved)
{
    __asm__ volatile("" : : : "memory");
    if (saved & VPSR_I_BIT)
        shared_info->vpsr = saved;
    else
        unmask(saved);
}

void irq_enable(void) { unmask(VMODE_SVC); }

/* Xen unmasks where it blocks: no event comes in between. */
void cpu_wait(void)
{
    xen_sched_op(SCHEDOP_block, 0);
    irq_save();
}

static u32 timer_port, console_port;

static u32 bind_virq(u32 virq)
{
    struct evtchn channel = {.remote = virq};

    return xen_event_channel_op(EVTCHNOP_bind_virq, (u32)&channel) == 0 ? channel.port : EVTCHN_PORTS;
}

void interrupts_start(void)
{
    timer_port = bind_virq(VIRQ_TIMER);
    console_port = bind_virq(VIRQ_CONSOLE);
}

/* The upcall, masked. Xen takes bits from the pending word only here and sets them only while the guest does not run. */
void interrupt(struct frame *frame)
{
    (void)frame;
    while (shared_info->upcall_pending) {
        u32 pending;

        shared_info->upcall_pending = 0;
        pending = shared_info->evtchn_pending;
        shared_info->evtchn_pending &= ~pending;
        if (pending >> timer_port & 1)
            timer_event();
        if (pending >> console_port & 1)
            console_event();
    }
}
