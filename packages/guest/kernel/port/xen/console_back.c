/*
 * dom0's consoles: the UART is its own, with its page in the I/O domain and its interrupt by an event, and each other domain's ring is
 * mapped as soon as that domain rings. What they print goes to Xen's record of them; the one that is typed to is on the screen as well,
 * and three times Ctrl-A in a row goes on to the next, as with Xen's own console. What a ring says is not to be trusted.
 */
#include "../../page.h"
#include "../../pl011.h"
#include "../../port.h"
#include "../../print.h"
#include "../../terminal.h"
#include "console.h"
#include "events.h"
#include "grants.h"
#include "tables.h"

#define ESCAPE 1 /* Ctrl-A */
#define ESCAPES 3u
#define DOMAINS_MOST 4u
#if __ARM_ARCH >= 6
#define SMALL_DEVICE (SMALL | SMALL_XN | 0x14u) /* shared device, privileged */
#else
#define SMALL_DEVICE (SMALL | 0x550u)
#endif

struct peer { volatile struct console_ring *ring; u32 port; };

static struct peer peers[DOMAINS_MOST];
static u32 focus, escapes;
static bool started, held;

void back_start(void)
{
    u32 *table = linear(START_INFO->table), *level2 = (u32 *)(void *)tables_take();

    if (!level2)
        panic("no table for the UART");
    descriptor_write(&table[UART_BASE >> 20], physical(level2) | TABLE_DESCRIPTOR | DOMAIN_IO << 5);
    descriptor_write(&level2[UART_BASE >> 12 & 0xff], START_INFO->uart | SMALL_DEVICE);
    descriptors_written();
    pl011_start();
    started = true;
}

/* Before the UART is there, console_io. */
void back_put(char c)
{
    if (started)
        pl011_put(c);
    else
        xen_console_io(CONSOLEIO_write, 1, (u32)&c, 0);
}

static bool has_room(void)
{
    const volatile struct console_ring *ring = peers[focus].ring;

    return focus == 0 ? terminal_has_room() : !ring || ring->in_prod - ring->in_cons < sizeof ring->in;
}

static void deliver(char c)
{
    volatile struct console_ring *ring = peers[focus].ring;

    if (focus == 0) {
        terminal_input(c);
    } else if (ring) {
        ring->in[ring->in_prod % sizeof ring->in] = c;
        ring->in_prod++;
        event_send(peers[focus].port);
    }
}

static void focus_on(u32 domain)
{
    focus = domain;
    print("\n(xen) typed to domain %u\n", focus);
}

static void focus_next(void)
{
    u32 next = focus;

    do
        next = (next + 1) % START_INFO->domains;
    while (next != 0 && !peers[next].ring);
    focus_on(next);
}

/* Escapes are held back until it is known that they are none. */
static void input(char c)
{
    if (c == ESCAPE && START_INFO->domains > 1) {
        if (++escapes == ESCAPES) {
            escapes = 0;
            focus_next();
        }
        return;
    }
    for (; escapes; escapes--)
        deliver(ESCAPE);
    deliver(c);
}

static void receive(void)
{
    held = pl011_receive(has_room, input);
    xen_physdev_op(PHYSDEVOP_IRQ_UNMASK_NOTIFY, PIRQ_UART);
}

static void uart_event(u32 unused)
{
    (void)unused;
    receive();
}

void back_resume(void)
{
    if (!held)
        return;
    pl011_listen();
    receive();
}

static void disconnect(u32 domain)
{
    struct peer *peer = &peers[domain];
    struct evtchn channel = {.port = peer->port};

    if (peer->ring)
        grant_unmap((void *)peer->ring);
    peer->ring = NULL;
    xen_event_channel_op(EVTCHNOP_close, (u32)&channel);
    if (focus == domain)
        focus_on(0);
}

static void show(u32 domain, const volatile char *at, u32 count)
{
    if (count)
        xen_console_io(CONSOLEIO_log, count, (u32)at, domain);
    for (u32 n = 0; n < count && focus == domain; n++)
        pl011_put(at[n]);
}

/* A domain has printed, has room again for what is typed, or has ended: what it has said last is in its ring still. */
static void peer_event(u32 domain)
{
    struct peer *peer = &peers[domain];
    volatile struct console_ring *ring = peer->ring ? peer->ring : grant_map(domain, GNTTAB_RESERVED_CONSOLE, true);
    u32 from, count, first;

    peer->ring = ring;
    if (!ring) {
        disconnect(domain);
        return;
    }
    from = ring->out_cons;
    count = ring->out_prod - from;
    if (count > sizeof ring->out) {
        print("(xen) the console of domain %u is not a ring\n", domain);
        disconnect(domain);
        return;
    }
    from %= sizeof ring->out;
    first = MIN(count, sizeof ring->out - from);
    show(domain, ring->out + from, first);
    show(domain, ring->out, count - first);
    ring->out_cons += count;
    if (count == sizeof ring->out)
        event_send(peer->port); /* it may wait for room */
    if (event_status(peer->port) != EVTCHNSTAT_interdomain)
        disconnect(domain);
    back_resume();
}

void back_events_start(void)
{
    char c;

    for (u32 domain = 1; domain < MIN(START_INFO->domains, DOMAINS_MOST); domain++) {
        s32 port = event_bind_interdomain(domain, EVTCHN_CONSOLE, peer_event, domain);
        peers[domain].port = port > 0 ? (u32)port : EVTCHN_PORTS;
    }
    event_bind_pirq(PIRQ_UART, uart_event, 0);
    while (has_room() && xen_console_io(CONSOLEIO_read, 1, (u32)&c, 0) == 1)
        input(c); /* typed before the interrupt was dom0's */
    receive();
}
