/* Interrupts and timers on `virt`: GICv2; the generic timer ticks for the host and is emulated for guests. DDI 0406C B8.1. */
#include "../host.h"
#include "../../cp15.h"
#include "../../physical.h"

#define LINE_HOST_TIMER 30u /* the physical timer's PPI */
#define TICKS_PER_SECOND 100u
#define TIMER_ENABLE 1u
#define TIMER_MASK 2u
#define TIMER_STATUS 4u

void host_interrupts_start(void)
{
    gic_start();
    gic_enable(LINE_VIRTUAL_TIMER);
    gic_enable(LINE_HOST_TIMER);
    gic_enable(LINE_UART);
    write_CNTKCTL(0);   /* counters and timers are the kernel's */
    write_PMUSERENR(0); /* so are the performance monitors */
    write_CNTP_TVAL(read_CNTFRQ() / TICKS_PER_SECOND);
    write_CNTP_CTL(TIMER_ENABLE);
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

static bool timer_expired(void)
{
    return (vcpu->timer_control & (TIMER_ENABLE | TIMER_MASK)) == TIMER_ENABLE && read_CNTVCT() >= vcpu->timer_deadline;
}

/* The real virtual timer runs for the current guest until its wire is up. */
void timer_program(void)
{
    bool runs = (vcpu->timer_control & (TIMER_ENABLE | TIMER_MASK)) == TIMER_ENABLE && !vcpu->timer_wire;

    write_CNTV_CVAL(vcpu->timer_deadline);
    write_CNTV_CTL(runs ? TIMER_ENABLE : 0);
    isb();
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

/* The virtual timer's 32-bit registers (B8.1.5). */
bool timer_read(u32 name, u32 *value)
{
    switch (name) {
    case REGISTER(14, 0, 0, 0): *value = read_CNTFRQ(); return true;
    case REGISTER(14, 0, 1, 0): *value = 0; return true;
    case REGISTER(14, 0, 3, 0): *value = (u32)(vcpu->timer_deadline - read_CNTVCT()); return true;
    case REGISTER(14, 0, 3, 1):
        *value = vcpu->timer_control
               | (vcpu->timer_control & TIMER_ENABLE && read_CNTVCT() >= vcpu->timer_deadline ? TIMER_STATUS : 0);
        return true;
    }
    return false;
}

bool timer_write(u32 name, u32 value)
{
    switch (name) {
    case REGISTER(14, 0, 0, 0):
    case REGISTER(14, 0, 1, 0): return true;
    case REGISTER(14, 0, 3, 0): vcpu->timer_deadline = read_CNTVCT() + (u64)(long long)(int)value; break;
    case REGISTER(14, 0, 3, 1): vcpu->timer_control = value & (TIMER_ENABLE | TIMER_MASK); break;
    default: return false;
    }
    vcpu->timer_changed = true;
    return true;
}

/* The counter and the virtual timer's comparison value. */
bool timer_read_wide(u32 name, u64 *value)
{
    if (name == 0x1e || name == 0x0e) /* CNTVCT; CNTPCT, which the host does not keep apart */
        *value = read_CNTVCT();
    else if (name == 0x3e)
        *value = vcpu->timer_deadline;
    else
        return false;
    return true;
}

bool timer_write_wide(u32 name, u64 value)
{
    if (name != 0x3e)
        return false;
    vcpu->timer_deadline = value;
    vcpu->timer_changed = true;
    return true;
}

/* No device of this board keeps time. */
u64 host_microseconds(void) { return 0; }

void timer_device_deadline(struct vcpu *v, u64 deadline)
{
    (void)v;
    (void)deadline;
}
