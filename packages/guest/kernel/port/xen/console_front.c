/*
 * The console's front end: a ring in a page that is granted to dom0, and the event channel that the domain's builder has left to dom0.
 * As long as nobody is at its other end, and when nobody is there any more, console_io prints.
 */
#include "../../clock.h"
#include "../../page.h"
#include "../../port.h"
#include "../../terminal.h"
#include "console.h"
#include "events.h"
#include "grants.h"

#define BACK_END 0u /* its domain */
#define PATIENCE (NANOSECONDS / TICKS_PER_SECOND)

static union { struct console_ring ring; u8 page[PAGE_SIZE]; } page __attribute__((aligned(PAGE_SIZE)));
#define ring (*(volatile struct console_ring *)&page.ring)
static bool connected;
static u32 announced; /* out_prod when the back end last heard of it */

void front_start(void) { grant_at(GNTTAB_RESERVED_CONSOLE, BACK_END, &page, true); }

static void print_by_xen(char c) { xen_console_io(CONSOLEIO_write, 1, (u32)&c, 0); }

/* What dom0 has not taken. */
static void disconnect(void)
{
    connected = false;
    while (ring.out_cons != ring.out_prod) {
        print_by_xen(ring.out[ring.out_cons % sizeof ring.out]);
        ring.out_cons++;
    }
}

void front_flush(void)
{
    if (!connected) {
        connected = event_status(EVTCHN_CONSOLE) == EVTCHNSTAT_interdomain;
        return;
    }
    if (announced == ring.out_prod)
        return;
    announced = ring.out_prod;
    if (event_send(EVTCHN_CONSOLE))
        disconnect();
}

static void wait_for_back_end(void)
{
    u32 port = EVTCHN_CONSOLE;
    struct sched_poll poll = {(u32)&port, 1, clock_nanoseconds() + PATIENCE};

    xen_sched_op(SCHEDOP_poll, (u32)&poll);
}

/* A line at a time, or what there is at the next tick or when nobody runs. */
void front_put(char c)
{
    while (connected && ring.out_prod - ring.out_cons == sizeof ring.out) {
        announced = ring.out_prod - 1;
        front_flush();
        if (connected)
            wait_for_back_end();
    }
    if (!connected) {
        print_by_xen(c);
        return;
    }
    ring.out[ring.out_prod % sizeof ring.out] = c;
    ring.out_prod++;
    if (c == '\n' || ring.out_prod - ring.out_cons > sizeof ring.out / 2)
        front_flush();
}

/* What the terminal has no room for stays in the ring, and with whoever types. */
void front_resume(void)
{
    u32 came = ring.in_prod - ring.in_cons;

    while (ring.in_cons != ring.in_prod && terminal_has_room()) {
        char c = ring.in[ring.in_cons % sizeof ring.in];
        ring.in_cons++;
        terminal_input(c);
    }
    if (came == sizeof ring.in)
        event_send(EVTCHN_CONSOLE); /* there is room again */
}

static void console_event(u32 unused)
{
    (void)unused;
    front_resume();
}

void front_events_start(void)
{
    event_handle(EVTCHN_CONSOLE, console_event, 0);
    front_flush();
}
