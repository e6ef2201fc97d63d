/* What the port's events lead to. */
#pragma once

void timer_event(void);
void console_event(void);
/* Lets pending events in after they have been unmasked. */
void events_force(void);
