/* Event channels. A domain's shared page is written while it has the processor; what comes at other times waits in `pending`. */
#include "events.h"
#include "access.h"
#include "hypercalls.h"
#include "schedule.h"

static void raise(struct domain *d, u32 port)
{
    if (d != current) {
        d->pending |= 1u << port;
        schedule_wake(d);
        return;
    }
    shared->evtchn_pending |= 1u << port;
    if (!(shared->evtchn_mask >> port & 1))
        shared->upcall_pending = 1;
    schedule_wake(d); /* it may be the one that all wait with */
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

static void interrupt(struct domain *d, enum channel_state kind, u32 number)
{
    for (u32 port = 0; port < EVTCHN_PORTS; port++)
        if (d->channels[port].state == kind && d->channels[port].number == number)
            raise(d, port);
}

void event_virq(struct domain *d, u32 virq) { interrupt(d, CHANNEL_VIRQ, virq); }
void event_pirq(struct domain *d, u32 pirq) { interrupt(d, CHANNEL_PIRQ, pirq); }

/* Port 0 is nobody's, as in Xen. */
static int allocate(struct domain *d)
{
    for (u32 port = 1; port < EVTCHN_PORTS; port++)
        if (d->channels[port].state == CHANNEL_FREE)
            return (int)port;
    return -XEN_ENOSPC;
}

u32 event_console(struct domain *d)
{
    d->channels[1] = (struct channel){CHANNEL_UNBOUND, 0, 0};
    return 1;
}

static int bind(struct domain *d, enum channel_state kind, u32 number)
{
    int port = allocate(d);

    if (port > 0)
        d->channels[port] = (struct channel){kind, 0, number};
    return port;
}

static struct domain *domain_named(u32 id) { return id < vmm_config.vms ? &domains[id] : NULL; }

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
    case EVTCHNOP_bind_virq: result = e.remote <= VIRQ_CONSOLE ? bind(d, CHANNEL_VIRQ, e.remote) : -XEN_EINVAL; break;
    case EVTCHNOP_bind_pirq: result = id_of(d) == 0 && e.remote == PIRQ_UART ? bind(d, CHANNEL_PIRQ, e.remote) : -XEN_EPERM; break;
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
    return guest_store(argument, (u32)result);
}
