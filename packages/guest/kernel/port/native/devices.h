/* The interrupt handlers of the native port's devices. */
#pragma once

void timer_interrupt(void);
void uart_interrupt(void);
void doorbell_interrupt(void);

/* The interrupt controller lets the doorbell's line through from now on. */
void channel_line_enable(void);
