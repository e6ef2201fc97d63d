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
    console_flush();
    xen_sched_op(SCHEDOP_block, 0);
    irq_save();
}

static struct { event_handler *handler; u32 data; } handlers[EVTCHN_PORTS];

void event_handle(u32 port, event_handler *handler, u32 data)
{
    handlers[port].data = data;
    handlers[port].handler = handler;
}

static s32 bind(u32 command, u32 domain, u32 remote, event_handler *handler, u32 data)
{
    struct evtchn channel = {.domain = domain, .remote = remote};
    s32 error = xen_event_channel_op(command, (u32)&channel);

    if (error)
        return error;
    event_handle(channel.port, handler, data);
    return (s32)channel.port;
}

s32 event_bind_virq(u32 virq, event_handler *handler, u32 data) { return bind(EVTCHNOP_bind_virq, 0, virq, handler, data); }
s32 event_bind_pirq(u32 irq, event_handler *handler, u32 data) { return bind(EVTCHNOP_bind_pirq, 0, irq, handler, data); }
s32 event_leave(u32 domain, event_handler *handler, u32 data) { return bind(EVTCHNOP_alloc_unbound, domain, 0, handler, data); }

s32 event_bind_interdomain(u32 domain, u32 port, event_handler *handler, u32 data)
{
    return bind(EVTCHNOP_bind_interdomain, domain, port, handler, data);
}

void interrupts_start(void)
{
    event_bind_virq(VIRQ_TIMER, timer_event, 0);
    console_events_start();
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
        while (pending) {
            u32 port = 31u - (u32)__builtin_clz(pending);

            pending &= ~(1u << port);
            if (handlers[port].handler)
                handlers[port].handler(handlers[port].data);
        }
    }
}
