/* The console: a byte a hypercall; what is typed comes with a virtual interrupt. */
#include "../../port.h"
#include "../../terminal.h"
#include "hypercall.h"
#include "interrupts.h"

void console_start(void) {}

void console_put(char c) { okl4_call(OKL4_put, (u8)c, 0, 0, 0); }

/* What the terminal has no room for stays in the microvisor, and with whoever types. */
void console_interrupt(void)
{
    s32 c;

    while (terminal_has_room() && (c = okl4_call(OKL4_get, 0, 0, 0, 0)) >= 0)
        terminal_input((char)c);
}

void console_resume(void) { console_interrupt(); }
