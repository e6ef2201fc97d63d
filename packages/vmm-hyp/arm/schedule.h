/* Which guest runs: round robin on the host tick, on WFI and when a guest ends. DDI 0406C B8 (generic timer). */
#ifndef HYP_SCHEDULE_H
#define HYP_SCHEDULE_H

#include "guest.h"

/* Loads the first guest. All guests are reset; the machine's timers are off. */
void schedule_start(void);

/* Gives the processor to the next guest that can run; waits if none can; powers the machine off if none is left. */
void schedule_next(void);

/* The current guest waits for an interrupt, unless it has one. */
void schedule_wait(void);

/* One interrupt of the real GIC, if there is one: devices are served, `current` stays. True if the host tick came. */
bool schedule_interrupt(void);

/* True while the guest with the focus has no room for the next byte: the real PL011 keeps it. */
extern bool input_blocked;

/* Console input for the guest with the focus, as much as it has room for. */
void schedule_input(void);

#endif
