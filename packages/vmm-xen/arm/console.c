/*
 * The emergency console: console_io of every domain, and what is typed, for the one that has the focus. Once dom0 has bound the UART's
 * interrupt the UART is dom0's, and the consoles of the other domains are its back end's; console_io still prints.
 */
#include "console.h"
#include "access.h"
#include "domain.h"
#include "events.h"
#include "hypercalls.h"
#include "schedule.h"
#include "../../vmm/runtime/paravirtual/time.h"
#include "../../vmm/runtime/console.h"
#include "../../vmm/runtime/physical.h"

#define INPUT_BYTES 64u
#define COUNT_MOST 4096u
#define CHUNK 128u /* of what is written before another domain may: as in Xen */
#define WORK_CHUNK (5u * CHUNK)

static u8 input[INPUT_BYTES];
static u32 taken, given; /* counts of bytes */
static bool blocked;

void console_input(void)
{
    int byte = 0;

    if (event_pirq(&domains[0], PIRQ_UART)) {
        interrupt_uart(false);
        return;
    }
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

static int write(u32 id, u32 count, u32 buffer)
{
    for (u32 n = 0; n < count; n++) {
        int byte = guest_load_byte(buffer + n);
        if (byte < 0)
            return -XEN_EFAULT;
        console_write(id, (u8)byte);
        if ((n + 1) % CHUNK == 0)
            schedule_worked(WORK_CHUNK);
    }
    return (int)count;
}

int do_console_io(u32 command, u32 count, u32 buffer, u32 id)
{
    if (count > COUNT_MOST)
        return -XEN_EINVAL;
    if (!is_guests(buffer, count))
        return -XEN_EFAULT;
    switch (command) {
    case CONSOLEIO_write: return write(id_of(current), count, buffer);
    case CONSOLEIO_read: return read(count, buffer);
    case CONSOLEIO_log:
        if (id_of(current) != 0)
            return -XEN_EPERM;
        return domain_named(id) && id != 0 ? write(id, count, buffer) : -XEN_ESRCH;
    default: return -XEN_ENOSYS;
    }
}
