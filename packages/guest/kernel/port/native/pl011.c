/* The console is the board's PL011. */
#include "../../pl011.h"
#include "../../port.h"
#include "../../terminal.h"
#include "devices.h"

static bool held;

void console_start(void) { pl011_start(); }
void console_put(char c) { pl011_put(c); }

static bool held;

void uart_interrupt(void)
{
    if (pl011_receive(terminal_has_room, terminal_input))
        held = true;
}

void console_resume(void)
{
    if (!held)
        return;
    held = false;
    pl011_listen();
    uart_interrupt();
}
