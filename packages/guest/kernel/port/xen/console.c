/* The console by console_io, a byte at a time; input comes with an event. */
#include "../../port.h"
#include "../../terminal.h"
#include "events.h"
#include "hypercall.h"

void console_start(void) {}

void console_put(char c) { xen_console_io(CONSOLEIO_write, 1, (u32)&c); }

/* What the terminal has no room for stays in Xen, and with whoever types. */
void console_event(void)
{
    char c;

    while (terminal_has_room() && xen_console_io(CONSOLEIO_read, 1, (u32)&c) == 1)
        terminal_input(c);
}

void console_resume(void) { console_event(); }
