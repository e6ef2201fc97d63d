/*
 * The channel to the domain beside: the one of even number grants a page, and its builder has left a port to the other. The other
 * waits for the page, because nothing says how far the first is.
 */
#include "../../channel.h"
#include "../../clock.h"
#include "../../page.h"
#include "../../port.h"
#include "events.h"
#include "grants.h"
#include "ram.h"

#define TRIES 20u
#define PATIENCE (NANOSECONDS / TICKS_PER_SECOND) /* between two of them */

static u32 port = EVTCHN_CHANNEL;

/* Only who is bound, or has been until it ended, can ring. */
static void channel_event(u32 unused)
{
    (void)unused;
    channel_interrupt(event_status(port) == EVTCHNSTAT_interdomain);
}

static void *offer(u32 other)
{
    void *page = page_take_clear(0);

    if (!page)
        return NULL;
    event_handle(EVTCHN_CHANNEL, channel_event, 0);
    grant_at(GNTTAB_RESERVED_CHANNEL, other, page, true);
    return page;
}

static void wait(void)
{
    struct sched_poll poll = {.timeout = clock_nanoseconds() + PATIENCE};

    xen_sched_op(SCHEDOP_poll, (u32)&poll);
}

static void *join(u32 other)
{
    for (u32 n = 0; n < TRIES; n++) {
        void *page = grant_map(other, GNTTAB_RESERVED_CHANNEL, true);
        s32 bound;

        if (!page) {
            wait();
            continue;
        }
        bound = event_bind_interdomain(other, EVTCHN_CHANNEL, channel_event, 0);
        if (bound < 0) {
            grant_unmap(page);
            return NULL;
        }
        port = (u32)bound;
        return page;
    }
    return NULL;
}

void *channel_find(const struct board *board, u32 *end)
{
    u32 own = START_INFO->domain, other = own ^ 1u;

    (void)board;
    *end = own & 1u;
    if (other >= START_INFO->domains)
        return NULL;
    return *end ? join(other) : offer(other);
}

void channel_ring(void) { event_send(port); }
