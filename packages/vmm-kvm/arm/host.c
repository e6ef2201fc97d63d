/* The host kernel's side of the device process, and of the console. */
#include "../../vmm/runtime/patched/input.h"
#include "process.h"

extern u32 process_registers[16];
extern char process_main[], process_stack_top[];
void host_user(void);

static bool input_blocked;

/* Runs the process until it asks for the next request; serves its other calls. */
static void process_continue(void)
{
    for (;;) {
        host_user();
        if (process_registers[7] == CALL_RUN)
            return;
        if (process_registers[7] == CALL_WRITE)
            console_transmit((u8)process_registers[0]);
    }
}

void process_start(void)
{
    process_registers[13] = (u32)process_stack_top;
    process_registers[15] = (u32)process_main;
    process_continue();
}

struct answer process_ask(struct vcpu *v, enum request request, u32 a, u32 b, u32 c)
{
    bool room;
    u32 woken;
    u64 now;

    process_registers[0] = request;
    process_registers[1] = a;
    process_registers[2] = b;
    process_registers[3] = c;
    process_registers[4] = v->id;
    now = host_microseconds();
    process_registers[5] = (u32)now;
    process_registers[6] = (u32)(now >> 32);
    process_continue();
    v->irq = process_registers[2] != 0;
    room = process_registers[3] != 0;
    woken = process_registers[4];
    timer_device_deadline(v, (u64)process_registers[6] << 32 | process_registers[5]);
    struct answer answer = {process_registers[0], (enum vm_access)process_registers[1]};
    wires_up(woken);
    if (room && input_blocked && request == REQUEST_READ && v->id == vmm_console_focus)
        console_input();
    return answer;
}

static bool type(struct vcpu *v, u32 byte)
{
    process_ask(v, REQUEST_INPUT, byte, 0, 0);
    return process_registers[3] != 0;
}

void console_input(void) { input_move(&input_blocked, type); }
