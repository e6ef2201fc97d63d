/* How long a domain was in each of its states. Xen 3.0, public/vcpu.h. */
#include "runstate.h"

void runstate_enter(struct domain *d, u32 state, u64 now)
{
    d->runstate.time[d->runstate.state] += now - d->runstate.state_entry_time;
    d->runstate.state = state;
    d->runstate.state_entry_time = now;
}

struct vcpu_runstate_info runstate_at(const struct domain *d, u64 now)
{
    struct vcpu_runstate_info info = d->runstate;

    info.time[info.state] += now - info.state_entry_time;
    return info;
}
