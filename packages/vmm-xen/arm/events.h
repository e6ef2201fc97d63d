/* Event channels: what a domain hears of. Xen 3.0, public/event_channel.h. */
#ifndef XEN_EVENTS_H
#define XEN_EVENTS_H

#include "domain.h"

/* A virtual interrupt, or the UART's, for the domain; nothing when it has not bound it. */
void event_virq(struct domain *d, u32 virq);
void event_pirq(struct domain *d, u32 pirq);
/* A domain gets the processor: what came meanwhile is put where it looks. */
void events_load(struct domain *d);
/* A port that dom0 may bind, for the domain's console. */
u32 event_console(struct domain *d);
bool event_waits(const struct domain *d);

#endif
