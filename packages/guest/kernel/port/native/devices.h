/* The interrupt handlers of the native port's devices. */
#pragma once

void timer_interrupt(void);
void uart_interrupt(void);
