/* Which cell has the processor. */
#ifndef OKL4_SCHEDULE_H
#define OKL4_SCHEDULE_H

#include "cell.h"

/* Something is to be done before the cell goes on: entry.S asks. */
extern u32 attention;
/* The cell that goes on, and its frame. */
struct frame *schedule(void);

/* The host's tick has come. */
void schedule_tick(void);
/* Cells whose timers are due hear of it; the alarm is set for the next. */
void timers_run(void);

#endif
