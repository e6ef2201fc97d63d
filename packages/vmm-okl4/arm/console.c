/* The console of every cell, and what is typed, for the one that has the focus. */
#include "console.h"
#include "cell.h"
#include "hypercalls.h"
#include "../../vmm/runtime/console.h"
#include "../../vmm/runtime/physical.h"

#define INPUT_BYTES 64u

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
    if (taken != given)
        cell_raise(&cells[vmm_console_focus], VIRQ_CONSOLE);
}

int do_put(u32 byte, u32 b, u32 c, u32 d)
{
    (void)b, (void)c, (void)d;
    console_write(id_of(current), (u8)byte);
    return 0;
}

int do_get(u32 a, u32 b, u32 c, u32 d)
{
    u8 byte;

    (void)a, (void)b, (void)c, (void)d;
    if (id_of(current) != vmm_console_focus || taken == given)
        return -OKL4_EAGAIN;
    byte = input[given++ % INPUT_BYTES];
    if (blocked)
        console_input();
    return byte;
}
