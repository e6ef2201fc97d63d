/* The scheduler and the host's interrupts. DDI 0406C B8; IHI 0048B 3.2. */
#include "schedule.h"
#include "../../vmm/runtime/console.h"
#include "../../vmm/runtime/physical.h"
#include "lists.h"
#include "system.h"

#define TIMER_ENABLE 1u
#define TIMER_MASK 2u
#define TICKS_PER_SECOND 100u
#define UARTIMSC (PL011_BASE + 0x38)
#define RECEIVE_INTERRUPTS 0x50u

struct guest guests[VMM_MAX_VMS];
struct guest *current;

bool input_blocked;

static u32 state_of(const struct guest *guest) { return vmm_state[guest->vm.id]; }

static void save(struct guest *guest)
{
    guest->timer_control = read_CNTV_CTL();
    guest->timer_deadline = read_CNTV_CVAL();
    write_CNTV_CTL(0);
    isb();
    lists_save(guest);
    context_save(&guest->context);
}

static void load(struct guest *guest)
{
    current = guest;
    write_VTTBR(guest->vttbr);
    context_load(&guest->context);
    lists_load(guest);
    write_CNTVOFF(guest->timer_offset);
    write_CNTV_CVAL(guest->timer_deadline);
    isb();
    write_CNTV_CTL(guest->timer_control);
}

/* True if the timer of a guest that is not loaded will interrupt it. */
static bool timer_armed(const struct guest *guest)
{
    return (guest->timer_control & (TIMER_ENABLE | TIMER_MASK)) == TIMER_ENABLE &&
           (guest->vm.board.gic.hardware[0] >> LINE_VIRTUAL_TIMER & 1) == 0;
}

/* The host timer comes at the next tick, or when a waiting guest that is not loaded has to wake. */
static void set_host_timer(u64 now)
{
    u64 next = now + read_CNTFRQ() / TICKS_PER_SECOND;

    for (u32 n = 0; n < vmm_config.vms; n++) {
        const struct guest *guest = &guests[n];
        if (guest != current && state_of(guest) == VM_WAITING && timer_armed(guest)) {
            /* By the guest's own count, which cannot pass its end: the deadline is any number. */
            u64 count = now - guest->timer_offset;
            u64 left = guest->timer_deadline > count ? guest->timer_deadline - count : 0;
            if (left < next - now)
                next = now + left;
        }
    }
    write_CNTHP_CVAL(next);
    write_CNTHP_CTL(TIMER_ENABLE);
    isb();
}

/* The guest, if it can run: a waiting one wakes for a pending interrupt or a timer that is due. */
static bool can_run(struct guest *guest, u64 now)
{
    if (state_of(guest) == VM_WAITING) {
        bool due = guest != current && timer_armed(guest) &&
                   now - guest->timer_offset >= guest->timer_deadline;
        if (due || vgic_most_urgent(&guest->vm.board.gic, 256) != VGIC_SPURIOUS)
            vmm_state[guest->vm.id] = VM_READY;
    }
    return state_of(guest) == VM_READY;
}

/* The next guest after the current one that can run, the current one last; NULL if all wait. */
static struct guest *choose(u64 now)
{
    bool alive = false;

    for (u32 n = 1; n <= vmm_config.vms; n++) {
        struct guest *guest = &guests[(current->vm.id + n) % vmm_config.vms];
        alive = alive || vm_alive(&guest->vm);
        if (can_run(guest, now))
            return guest;
    }
    if (!alive)
        power_off();
    return NULL;
}

void schedule_next(void)
{
    struct guest *next;

    for (;;) {
        u64 now = read_CNTPCT();
        next = choose(now);
        if (next != NULL)
            break;
        set_host_timer(now);
        dsb();
        __asm__ volatile("wfi");
        schedule_interrupt();
    }
    if (next != current) {
        save(current);
        load(next);
    }
    set_host_timer(read_CNTPCT());
}

void schedule_start(void)
{
    for (u32 n = 0; n < vmm_config.vms; n++)
        guests[n].timer_offset = read_CNTPCT();
    load(&guests[0]);
    set_host_timer(read_CNTPCT());
}

void schedule_wait(void)
{
    lists_retract(current);
    if (vgic_most_urgent(&current->vm.board.gic, 256) != VGIC_SPURIOUS)
        return;
    vmm_state[current->vm.id] = VM_WAITING;
    schedule_next();
}

void schedule_input(void)
{
    struct guest *guest = &guests[vmm_console_focus % VMM_MAX_VMS];
    bool wanted = vmm_console_focus < vmm_config.vms && vm_alive(&guest->vm);
    bool room = true;
    int byte;

    while ((room = !wanted || vpl011_has_room(&guest->vm.uart)) && (byte = uart_receive()) >= 0)
        if (wanted)
            vm_receive(&guest->vm, (u8)byte);
    if (room == input_blocked) {
        input_blocked = !room;
        word_write(UARTIMSC, room ? RECEIVE_INTERRUPTS : 0);
    }
}

bool schedule_interrupt(void)
{
    u32 acknowledged = gic_acknowledge();
    u32 line = acknowledged & 0x3ff;

    if (line >= 1020)
        return false;
    gic_drop(acknowledged);
    switch (line) {
    case LINE_VIRTUAL_TIMER:
        /* It stays active until the guest ends the virtual interrupt, so it cannot come again before. */
        lists_retract(current);
        vgic_pend_hardware(&current->vm.board.gic, VM_VIRTUAL_TIMER_LINE);
        return false;
    case LINE_HYP_TIMER:
        write_CNTHP_CTL(0);
        isb();
        break;
    case LINE_MAINTENANCE:
        lists_retract(current);
        break;
    case LINE_UART:
        schedule_input();
        break;
    default: break;
    }
    gic_deactivate(acknowledged);
    return line == LINE_HYP_TIMER;
}
