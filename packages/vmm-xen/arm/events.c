/* Event channels. A domain's shared page is written while it has the processor; what comes at other times waits in `pending`. */
#include "events.h"
#include "access.h"
#include "console.h"
#include "hypercalls.h"
#include "schedule.h"
#include "../../vmm/runtime/paravirtual/time.h"

static void raise(struct domain *d, u32 port)
{
    if (d != current) {
        d->pending |= 1u << port;
    } else {
        shared->evtchn_pending |= 1u << port;
        if (!(shared->evtchn_mask >> port & 1))
            shared->upcall_pending = 1;
    }
    if (!d->polled || d->polled >> port & 1)
        schedule_wake(d); /* the current one, too: it may be the one that all wait with */
}

void events_load(struct domain *d)
{
    u32 pending = d->pending;

    d->pending = 0;
    shared->evtchn_pending |= pending;
    if (pending & ~shared->evtchn_mask)
        shared->upcall_pending = 1;
}

bool event_waits(const struct domain *d) { return d == current ? shared->upcall_pending != 0 : d->pending != 0; }

/* 0: none. */
static u32 port_of(const struct domain *d, enum channel_state kind, u32 number)
{
    for (u32 port = 1; port < EVTCHN_PORTS; port++)
        if (d->channels[port].state == kind && d->channels[port].number == number)
            return port;
    return 0;
}

static bool interrupt(struct domain *d, enum channel_state kind, u32 number)
{
    u32 port = port_of(d, kind, number);

    if (port)
        raise(d, port);
    return port != 0;
}

bool event_virq(struct domain *d, u32 virq) { return interrupt(d, CHANNEL_VIRQ, virq); }
bool event_pirq(struct domain *d, u32 pirq) { return interrupt(d, CHANNEL_PIRQ, pirq); }

/* Port 0 is nobody's, as in Xen. */
static int allocate(struct domain *d)
{
    for (u32 port = 1; port < EVTCHN_PORTS; port++)
        if (d->channels[port].state == CHANNEL_FREE)
            return (int)port;
    return -XEN_ENOSPC;
}

void event_leave(struct domain *d, u32 port, u32 to) { d->channels[port] = (struct channel){CHANNEL_UNBOUND, to, 0}; }

static int bind(struct domain *d, enum channel_state kind, u32 number)
{
    int port = allocate(d);

    if (port > 0)
        d->channels[port] = (struct channel){kind, 0, number};
    return port;
}

/* Of interrupts each goes to one port of a domain, as in Xen. */
static int bind_interrupt(struct domain *d, enum channel_state kind, u32 number)
{
    return port_of(d, kind, number) ? -XEN_EEXIST : bind(d, kind, number);
}

/* Binds to a port that the other domain has left for this one. */
static int bind_interdomain(struct domain *d, u32 id, u32 number)
{
    struct domain *other = domain_named(id);
    int port;

    if (!other)
        return -XEN_ESRCH;
    if (number >= EVTCHN_PORTS || other->channels[number].state != CHANNEL_UNBOUND || other->channels[number].domain != id_of(d))
        return -XEN_EINVAL;
    port = bind(d, CHANNEL_INTERDOMAIN, number);
    if (port < 0)
        return port;
    d->channels[port].domain = id;
    other->channels[number] = (struct channel){CHANNEL_INTERDOMAIN, id_of(d), (u32)port};
    return port;
}

static int close(struct domain *d, u32 port)
{
    struct channel *channel = &d->channels[port];

    if (channel->state == CHANNEL_FREE)
        return -XEN_EINVAL;
    if (channel->state == CHANNEL_PIRQ)
        interrupt_uart(true); /* Xen's own again */
    if (channel->state == CHANNEL_INTERDOMAIN)
        domains[channel->domain].channels[channel->number] = (struct channel){CHANNEL_UNBOUND, id_of(d), 0};
    *channel = (struct channel){CHANNEL_FREE, 0, 0};
    return 0;
}

static int send(struct domain *d, u32 port)
{
    const struct channel *channel = &d->channels[port];

    if (channel->state != CHANNEL_INTERDOMAIN)
        return -XEN_EINVAL;
    if (is_alive(&domains[channel->domain]))
        raise(&domains[channel->domain], channel->number);
    return 0;
}

void events_close(struct domain *d)
{
    for (u32 port = 1; port < EVTCHN_PORTS; port++) {
        send(d, port);
        close(d, port);
    }
}

static int unmask(u32 port)
{
    shared->evtchn_mask &= ~(1u << port);
    if (shared->evtchn_pending >> port & 1)
        shared->upcall_pending = 1;
    return 0;
}

int do_event_channel_op(u32 command, u32 argument, u32 c, u32 unused)
{
    struct domain *d = current;
    struct evtchn e;
    int result;

    (void)c, (void)unused;
    if (guest_load(&e, argument, sizeof e / 4))
        return -XEN_EFAULT;
    switch (command) {
    case EVTCHNOP_close:
    case EVTCHNOP_send:
    case EVTCHNOP_unmask:
        if (e.port >= EVTCHN_PORTS)
            return -XEN_EINVAL;
        return command == EVTCHNOP_close ? close(d, e.port) : command == EVTCHNOP_send ? send(d, e.port) : unmask(e.port);
    case EVTCHNOP_status:
        if (e.port >= EVTCHN_PORTS)
            return -XEN_EINVAL;
        return guest_store(argument + __builtin_offsetof(struct evtchn, status), d->channels[e.port].state);
    case EVTCHNOP_bind_virq: result = e.remote < VIRQS ? bind_interrupt(d, CHANNEL_VIRQ, e.remote) : -XEN_EINVAL; break;
    case EVTCHNOP_bind_pirq: result = id_of(d) == 0 && e.remote == PIRQ_UART ? bind_interrupt(d, CHANNEL_PIRQ, e.remote) : -XEN_EPERM; break;
    case EVTCHNOP_alloc_unbound:
        result = domain_named(e.domain) ? bind(d, CHANNEL_UNBOUND, 0) : -XEN_ESRCH;
        if (result > 0)
            d->channels[result].domain = e.domain;
        break;
    case EVTCHNOP_bind_interdomain: result = bind_interdomain(d, e.domain, e.remote); break;
    default: return -XEN_ENOSYS;
    }
    if (result < 0)
        return result;
    if (command == EVTCHNOP_bind_virq && e.remote == VIRQ_CONSOLE)
        console_announce(); /* what was typed before anybody listened */
    return guest_store(argument, (u32)result);
}

/* Interrupts that dom0's drivers serve: each is masked from the event on, until the driver has done its work. */
int do_physdev_op(u32 command, u32 irq, u32 c, u32 d)
{
    (void)c, (void)d;
    if (command != PHYSDEVOP_IRQ_UNMASK_NOTIFY)
        return -XEN_ENOSYS;
    if (id_of(current) != 0)
        return -XEN_EPERM;
    if (!port_of(current, CHANNEL_PIRQ, irq))
        return -XEN_EINVAL;
    interrupt_uart(true);
    return 0;
}
