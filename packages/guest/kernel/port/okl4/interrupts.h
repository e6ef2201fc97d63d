/* What the port's virtual interrupts lead to. */
#pragma once

void timer_interrupt(void);
void console_interrupt(void);
/* A bit for each cell that has sent. */
void doorbell_interrupt(u32 cells);
/* Lets pending virtual interrupts in after they have been unmasked. */
void events_force(void);
