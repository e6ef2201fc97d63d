/* Charging the processor by the clock, at each change from one user namespace to another, and keeping each to its share. */
#include "share.h"
#include "clock.h"
#include "namespace.h"
#include "port.h"

#define PERIOD 10u /* ticks */

static u64 since; /* clock_nanoseconds() at the last charge */
static u32 ticks;
static struct user_namespace *limited[NAMESPACES_MAX]; /* those with less than all */

static void charge(void)
{
    u64 now = clock_nanoseconds();

    payer->spent += now - since;
    payer->spent_total += now - since;
    since = now;
}

void processor_pay(struct user_namespace *users)
{
    charge();
    payer = users;
}

/* True when it has to let others run, if there are any. */
static bool over(const struct user_namespace *users)
{
    return users->share < 100 && users->spent >= (u64)users->share * (PERIOD * (NANOSECONDS / TICKS_PER_SECOND) / 100);
}

static void new_period(void)
{
    for (u32 n = 0; n < NAMESPACES_MAX; n++)
        if (limited[n]) {
            limited[n]->spent = 0;
            limited[n]->waits = false;
        }
    waiting_namespaces = 0;
}

void processor_tick(void)
{
    if (++ticks % PERIOD == 0)
        new_period();
    if (payer == &first_users)
        return;
    charge();
    if (!payer->waits && over(payer)) {
        payer->waits = true;
        waiting_namespaces++;
        current->work |= WORK_SCHEDULE;
    }
}

void processor_share(struct user_namespace *users, u32 share)
{
    u32 free = NAMESPACES_MAX;

    users->share = share;
    for (u32 n = 0; n < NAMESPACES_MAX; n++) {
        if (limited[n] == users)
            return;
        if (!limited[n])
            free = n;
    }
    limited[free] = users;
}

void processor_forget(struct user_namespace *users)
{
    for (u32 n = 0; n < NAMESPACES_MAX; n++)
        if (limited[n] == users)
            limited[n] = NULL;
    if (users->waits) {
        users->waits = false;
        waiting_namespaces--;
    }
}
