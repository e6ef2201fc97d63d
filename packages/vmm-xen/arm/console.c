/* The emergency console: console_io of every domain, and what is typed, for the one that has the focus. */
#include "console.h"
#include "access.h"
#include "domain.h"
#include "events.h"
#include "hypercalls.h"
#include "../../vmm/runtime/paravirtual/time.h"
#include "../../vmm/runtime/console.h"
#include "../../vmm/runtime/physical.h"

#define INPUT_BYTES 64u
#define COUNT_MOST 4096u

static u8 input[INPUT_BYTES];
static u32 taken, given; /* counts of bytes */
static bool blocked;

void console_input(void)
{
    int byte = 0;

    while (taken - given < INPUT_BYTES && (byte = uart_receive()) >= 0)
        input[taken++ % INPUT_BYTES] = (u8)byte;
    if ((byte >= 0) != blocked) {
        blocked = byte >= 0;
        interrupt_uart(!blocked);
    }
    console_announce();
}

void console_announce(void)
{
    if (taken != given)
        event_virq(&domains[vmm_console_focus], VIRQ_CONSOLE);
}

static int read(u32 count, u32 buffer)
{
    u32 n;

    if (id_of(current) != vmm_console_focus)
        return 0;
    for (n = 0; n < count && taken != given; n++) {
        if (guest_store_byte(buffer + n, input[given % INPUT_BYTES]))
            return -XEN_EFAULT;
        given++;
    }
    if (blocked)
        console_input();
    return (int)n;
}

int do_console_io(u32 command, u32 count, u32 buffer, u32 unused)
{
    (void)unused;
    if (count > COUNT_MOST)
        return -XEN_EINVAL;
    if (command == CONSOLEIO_read)
        return read(count, buffer);
    if (command != CONSOLEIO_write)
        return -XEN_ENOSYS;
    for (u32 n = 0; n < count; n++) {
        int byte = guest_load_byte(buffer + n);
        if (byte < 0)
            return -XEN_EFAULT;
        console_write(id_of(current), (u8)byte);
    }
    return (int)count;
}
