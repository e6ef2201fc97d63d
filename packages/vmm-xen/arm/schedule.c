/*
 * The credit scheduler, on one processor. A running domain pays for each tick; every three ticks the credit that the ticks have cost is
 * given out again to the active ones by weight. Who is active has run lately: whose credit grows beyond a slice is none until it runs
 * again, for it would take what others need. Who has credit goes before who has none, and who wakes with credit goes before both, until
 * the next tick. Xen 3.0, common/sched_credit.c (the rules).
 */
#include "schedule.h"
#include "access.h"
#include "maintenance.h"
#include "../../vmm/runtime/paravirtual/cache.h"
#include "events.h"
#include "hypercalls.h"
#include "runstate.h"
#include "../../vmm/runtime/paravirtual/time.h"
#include "../../vmm/runtime/cp15.h"
#include "../../vmm/runtime/physical.h"

#define WEIGHT 256
#define CREDITS_PER_TICK 100
#define TICKS_PER_SLICE 3u
#define CREDIT_MOST (CREDITS_PER_TICK * (int)TICKS_PER_SLICE)

void switch_to(u32 *save, u32 sp);
void domain_serve_interrupts(u32 came);

struct domain domains[VMM_MAX_VMS];
/* Of the domains; a loader may put others in, 1 to 65535. */
u32 xen_weights[VMM_MAX_VMS] = {WEIGHT, WEIGHT, WEIGHT, WEIGHT};
u32 softirq_pending, schedule_work;
static u32 ticks;

static bool is_ready(const struct domain *d) { return vmm_state[id_of(d)] == VM_READY; }

static void rank(struct domain *d) { d->priority = d->credit >= 0 ? PRIORITY_UNDER : PRIORITY_OVER; }

static void account(void)
{
    u32 sum = 0;

    for (u32 n = 0; n < vmm_config.vms; n++)
        if (domains[n].active && is_alive(&domains[n]))
            sum += xen_weights[n];
    for (u32 n = 0; n < vmm_config.vms; n++) {
        struct domain *d = &domains[n];
        if (!d->active || !is_alive(d))
            continue;
        d->credit += (int)((u32)CREDIT_MOST * xen_weights[n] / sum);
        if (d->credit > CREDIT_MOST) {
            d->active = false;
            d->credit = 0;
        }
        rank(d);
    }
}

void schedule_tick(void)
{
    struct domain *d = current;

    if (is_ready(d)) {
        d->active = true;
        d->credit -= CREDITS_PER_TICK;
        if (d->credit < -CREDIT_MOST)
            d->credit = -CREDIT_MOST;
        rank(d);
    }
    if (++ticks % TICKS_PER_SLICE == 0) {
        account();
        softirq_pending = 1;
    }
    time_update();
}

/* It has the processor no more. */
static void leave(struct domain *d, u64 now)
{
    if (d->runstate.state == RUNSTATE_running)
        runstate_enter(d, is_ready(d) ? RUNSTATE_runnable : is_alive(d) ? RUNSTATE_blocked : RUNSTATE_offline, now);
}

void schedule_wake(struct domain *d)
{
    if (vmm_state[id_of(d)] != VM_WAITING)
        return;
    vmm_state[id_of(d)] = VM_READY;
    if (d->runstate.state == RUNSTATE_blocked)
        runstate_enter(d, RUNSTATE_runnable, system_time());
    d->polled = 0;
    d->polled_until = NEVER;
    if (d->priority == PRIORITY_UNDER)
        d->priority = PRIORITY_BOOST;
    if (d->priority > current->priority || !is_ready(current))
        softirq_pending = 1;
}

/* The first of the highest, after the current one. */
static struct domain *choose(void)
{
    struct domain *best = NULL;
    bool alive = false;

    for (u32 n = 1; n <= vmm_config.vms; n++) {
        struct domain *d = &domains[(id_of(current) + n) % vmm_config.vms];
        alive = alive || is_alive(d);
        if (is_ready(d) && (!best || d->priority > best->priority))
            best = d;
    }
    if (!alive)
        power_off();
    return best;
}

void time_update(void)
{
    shared->version++;
    shared->stamp = counter_now();
    shared->system_time = system_time();
    shared->version++;
}

/* What is one domain's only; its tables and, with them, its shared page. As published: TTBR0, the whole TLB, CONTEXTIDR. */
static void load(struct domain *d)
{
    space_select(d->base, d->context);
    tlb_flush_all();
#if __ARM_ARCH >= 6
    write_TPIDRURW(d->tpidrurw);
    write_TPIDRURO(d->tls);
#else
    *(volatile u32 *)(XEN_VECTORS + 0xff0) = d->tls;
#endif
    time_update();
    events_load(d);
}

static void change_to(struct domain *next)
{
    struct domain *d = current;

#if __ARM_ARCH >= 6
    d->tpidrurw = read_TPIDRURW();
#endif
    load(next);
    leave(d, shared->system_time);
    runstate_enter(next, RUNSTATE_running, shared->system_time);
    switch_to(&d->sp, next->sp);
}

void do_softirq(void)
{
    struct domain *next;

    softirq_pending = 0;
    while (!(next = choose())) {
        leave(current, system_time());
        dsb();
        wait_for_interrupt();
        domain_serve_interrupts(interrupts_take());
    }
    softirq_pending = 0;
    if (next != current)
        change_to(next);
    else if (next->runstate.state != RUNSTATE_running)
        runstate_enter(next, RUNSTATE_running, system_time());
}

void schedule_preempt(void)
{
    schedule_work = 0;
    domain_serve_interrupts(interrupts_take());
    if (!softirq_pending)
        return;
    do_softirq();
    write_DACR(DACR_GUEST_KERNEL); /* of who makes hypercalls */
}

void timers_run(void)
{
    u64 now = system_time(), next = NEVER;

    for (u32 n = 0; n < vmm_config.vms; n++) {
        struct domain *d = &domains[n];
        if (!is_alive(d))
            continue;
        if (d->deadline <= now) {
            d->deadline = NEVER;
            event_virq(d, VIRQ_TIMER);
        }
        if (d->polled_until <= now)
            schedule_wake(d);
        if (d->deadline < next)
            next = d->deadline;
        if (d->polled_until < next)
            next = d->polled_until;
    }
    alarm_set(next);
}

int do_set_timer_op(u32 low, u32 high, u32 c, u32 d)
{
    u64 deadline = (u64)high << 32 | low;

    (void)c, (void)d;
    current->deadline = deadline ? deadline : NEVER;
    timers_run();
    return 0;
}

static void wait(void)
{
    vmm_state[id_of(current)] = VM_WAITING;
    softirq_pending = 1;
}

/* Waits for an event on one of some ports, whether events are masked or not. */
static int poll(u32 argument)
{
    struct domain *d = current;
    struct sched_poll request;
    u32 ports = 0, port;

    if (guest_load(&request, argument, sizeof request / 4))
        return -XEN_EFAULT;
    if (request.count > EVTCHN_PORTS)
        return -XEN_EINVAL;
    for (u32 n = 0; n < request.count; n++) {
        if (guest_load(&port, request.ports + 4 * n, 1))
            return -XEN_EFAULT;
        if (port >= EVTCHN_PORTS)
            return -XEN_EINVAL;
        ports |= 1u << port;
    }
    if (shared->evtchn_pending & ports)
        return 0;
    d->polled = ports | 1; /* port 0 is nobody's */
    wait();
    if (request.timeout) {
        d->polled_until = request.timeout;
        timers_run();
    }
    return 0;
}

int do_sched_op(u32 command, u32 argument, u32 c, u32 d)
{
    (void)c, (void)d;
    switch (command) {
    case SCHEDOP_yield: softirq_pending = 1; return 0;
    case SCHEDOP_block:
        shared->vpsr &= ~(u32)VPSR_I_BIT;
        if (!event_waits(current))
            wait();
        return 0;
    case SCHEDOP_poll: return poll(argument);
    case SCHEDOP_shutdown:
        if (argument != SHUTDOWN_poweroff && argument != SHUTDOWN_reboot)
            domain_end(VM_STOPPED, "it has crashed");
        else
            domain_end(argument == SHUTDOWN_reboot ? VM_RESET : VM_OFF, NULL);
        do_softirq(); /* does not come back: nothing behind it in a multicall is done */
        return 0;
    default: return -XEN_ENOSYS;
    }
}

void schedule_start(void)
{
    u32 nobody;

    for (u32 n = 0; n < vmm_config.vms; n++)
        rank(&domains[n]);
    load(&domains[0]);
    runstate_enter(&domains[0], RUNSTATE_running, shared->system_time);
    switch_to(&nobody, domains[0].sp);
    __builtin_unreachable();
}
