/* What the port's events lead to. */
#pragma once
#include "hypercall.h"

/* An event's handler, called with events masked; `data` is what it was bound with. */
typedef void event_handler(u32 data);

/* Each binds a port and says what its events lead to. A port, or a negative error. */
s32 event_bind_virq(u32 virq, event_handler *handler, u32 data);
s32 event_bind_pirq(u32 irq, event_handler *handler, u32 data);
/* To the port that another domain has left for this one; and a port that is left for another. */
s32 event_bind_interdomain(u32 domain, u32 port, event_handler *handler, u32 data);
s32 event_leave(u32 domain, event_handler *handler, u32 data);
/* Of a port that is bound already, as the builder left one. */
void event_handle(u32 port, event_handler *handler, u32 data);

static inline s32 event_send(u32 port)
{
    struct evtchn channel = {.port = port};

    return xen_event_channel_op(EVTCHNOP_send, (u32)&channel);
}

/* EVTCHNSTAT_... */
static inline u32 event_status(u32 port)
{
    struct evtchn channel = {.port = port};

    return xen_event_channel_op(EVTCHNOP_status, (u32)&channel) == 0 ? channel.status : EVTCHNSTAT_closed;
}

/* Lets pending events in after they have been unmasked. */
void events_force(void);

void timer_event(u32 unused);
/* Once events are there. */
void console_events_start(void);
/* What has been printed goes on its way, at the latest now. */
void console_flush(void);
