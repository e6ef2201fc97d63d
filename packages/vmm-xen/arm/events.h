/* Event channels: what a domain hears of. Xen 3.0, public/event_channel.h. */
#ifndef XEN_EVENTS_H
#define XEN_EVENTS_H

#include "domain.h"

/* A virtual interrupt, or the UART's, for the domain; false when it has not bound it. */
bool event_virq(struct domain *d, u32 virq);
bool event_pirq(struct domain *d, u32 pirq);
/* A domain gets the processor: what came meanwhile is put where it looks. */
void events_load(struct domain *d);
/* Leaves a port of the domain to another one. */
void event_leave(struct domain *d, u32 port, u32 to);
/* All of a domain's channels: who is at their other ends has an event, and finds them unbound. */
void events_close(struct domain *d);
bool event_waits(const struct domain *d);

#endif
