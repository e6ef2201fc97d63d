/* The console of a domain: dom0 has the UART and the back ends, the others have a front end each. */
#include "console.h"
#include "../../port.h"
#include "events.h"
#include "grants.h"
#include "ram.h"

static bool is_driver(void) { return START_INFO->uart != 0; }

void console_start(void)
{
    grants_start();
    if (is_driver())
        back_start();
    else
        front_start();
}

void console_events_start(void)
{
    if (is_driver())
        back_events_start();
    else
        front_events_start();
}

void console_put(char c)
{
    if (is_driver())
        back_put(c);
    else
        front_put(c);
}

void console_resume(void)
{
    if (is_driver())
        back_resume();
    else
        front_resume();
}

void console_flush(void)
{
    if (!is_driver())
        front_flush();
}
