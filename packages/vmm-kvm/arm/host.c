/* The host kernel's side of the device process, of the real interrupts, and of the console. */
#include "host.h"
#include "../../vmm/runtime/console.h"
#include "../../vmm/runtime/physical.h"
#include "../../vmm/runtime/vm.h"
#include "cp15.h"

#define LINE_HOST_TIMER 30u /* the physical timer's PPI */
#define UARTIMSC (PL011_BASE + 0x38)
#define RECEIVE_INTERRUPTS 0x50u
#define TICKS_PER_SECOND 100u

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

    process_registers[0] = request;
    process_registers[1] = a;
    process_registers[2] = b;
    process_registers[3] = c;
    process_registers[4] = v->id;
    process_continue();
    v->irq = process_registers[2] != 0;
    room = process_registers[3] != 0;
    struct answer answer = {process_registers[0], process_registers[1] != 0};
    if (room && input_blocked && request == REQUEST_READ && v->id == vmm_console_focus)
        console_input();
    return answer;
}

void console_input(void)
{
    struct vcpu *v = &vcpus[vmm_console_focus % VMM_MAX_VMS];
    bool wanted = vmm_console_focus < vmm_config.vms && vmm_state[v->id] <= VM_WAITING;
    int byte;

    input_blocked = false;
    while ((byte = uart_receive()) >= 0) {
        if (!wanted)
            continue;
        process_ask(v, REQUEST_INPUT, (u32)byte, 0, 0);
        if (process_registers[3] == 0) {
            input_blocked = true;
            break;
        }
    }
    word_write(UARTIMSC, input_blocked ? 0 : RECEIVE_INTERRUPTS);
}

void host_interrupts_start(void)
{
    gic_start();
    gic_enable(LINE_VIRTUAL_TIMER);
    gic_enable(LINE_HOST_TIMER);
    gic_enable(LINE_UART);
    write_CNTKCTL(0);   /* counters and timers are the kernel's */
    write_PMUSERENR(0); /* so are the performance monitors */
}

bool host_interrupt(void)
{
    u32 acknowledged = gic_acknowledge(), line = acknowledged & 0x3ff;

    if (line >= 1020)
        return false;
    switch (line) {
    case LINE_VIRTUAL_TIMER: timer_update(vcpu); break;
    case LINE_HOST_TIMER:
        write_CNTP_TVAL(read_CNTFRQ() / TICKS_PER_SECOND);
        break;
    case LINE_UART: console_input(); break;
    }
    gic_drop(acknowledged);
    gic_deactivate(acknowledged);
    return line == LINE_HOST_TIMER;
}

void timer_update(struct vcpu *v)
{
    struct vcpu *current = vcpu;
    bool wire;

    vcpu = v;
    wire = timer_expired();
    v->timer_changed = false;
    if (wire != v->timer_wire) {
        v->timer_wire = wire;
        process_ask(v, REQUEST_WIRE, VM_VIRTUAL_TIMER_LINE, wire, 0);
    }
    vcpu = current;
    if (v == current)
        timer_program();
}
