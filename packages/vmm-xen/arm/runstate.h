/* How long a domain was in each of its states. */
#ifndef XEN_RUNSTATE_H
#define XEN_RUNSTATE_H

#include "domain.h"

/* From this system time on the domain is in a state; until then it was in the one before. */
void runstate_enter(struct domain *d, u32 state, u64 now);
/* What it is told at this system time: the times add up to it. */
struct vcpu_runstate_info runstate_at(const struct domain *d, u64 now);

#endif
