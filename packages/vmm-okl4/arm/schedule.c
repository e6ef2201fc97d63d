/*
 * The scheduler: of the cells that are ready those of the highest priority, in turn, each until the next tick. Who waits gives the rest of its
 * turn up, and so does who is interrupted by a higher one: it comes behind its equals, so that waking a higher cell costs a turn and gains none.
 */
#include "schedule.h"
#include "hypercalls.h"
#include "mmu.h"
#include "../../vmm/runtime/cp15.h"
#include "../../vmm/runtime/physical.h"

void interrupts(void);

struct cell cells[VMM_MAX_VMS];
struct cell *current;
u32 attention;
static bool slice_is_over;
static u32 turns;

static bool is_ready(const struct cell *c) { return vmm_state[id_of(c)] == VM_READY; }

void schedule_tick(void)
{
    if (vmm_config.vms == 1)
        return;
    slice_is_over = true;
    attention = 1;
}

void cell_raise(struct cell *c, u32 bits)
{
    if (!is_alive(c))
        return;
    if (c == current)
        shared->pending |= bits;
    else
        c->pending |= bits;
    if (vmm_state[id_of(c)] != VM_WAITING)
        return;
    vmm_state[id_of(c)] = VM_READY;
    attention |= !is_ready(current) || priority_of(c) > priority_of(current);
}

/* True when a cell that is ready comes before another one: with the higher priority, with time left, or with the longer time since its turn. */
static bool precedes(const struct cell *c, const struct cell *other)
{
    if (priority_of(c) != priority_of(other))
        return priority_of(c) > priority_of(other);
    if (!slice_is_over && (c == current || other == current))
        return c == current;
    return turns - c->turn > turns - other->turn;
}

/* NULL while all wait. */
static struct cell *choose(void)
{
    struct cell *chosen = NULL;
    bool alive = false;

    for (struct cell *c = cells; c < &cells[vmm_config.vms]; c++) {
        alive |= is_alive(c);
        if (is_ready(c) && (!chosen || precedes(c, chosen)))
            chosen = c;
    }
    if (!alive)
        power_off();
    return chosen;
}

/* What is one cell's only. */
static void change_to(struct cell *next)
{
#if __ARM_ARCH >= 6
    current->tpidrurw = read_TPIDRURW();
    write_TPIDRURW(next->tpidrurw);
    write_TPIDRURO(next->tls);
#else
    *(volatile u32 *)(OKL4_VECTORS + 0xff0) = next->tls;
#endif
    current = next;
    mmu_load(next);
    shared->running = partners_running(next); /* only a cell that has the processor ends */
    shared->pending |= next->pending;
    next->pending = 0;
}

struct frame *schedule(void)
{
    struct cell *next;

    while (!(next = choose())) {
        dsb();
        wait_for_interrupt();
        interrupts();
    }
    slice_is_over = false;
    attention = 0;
    next->turn = ++turns;
    if (next != current)
        change_to(next);
    return &next->stack->frame;
}

void timers_run(void)
{
    u64 now = system_time(), next = NEVER;

    for (u32 n = 0; n < vmm_config.vms; n++) {
        struct cell *c = &cells[n];
        if (!is_alive(c) || c->deadline == NEVER)
            continue;
        if (c->deadline <= now) {
            c->deadline = NEVER;
            cell_raise(c, VIRQ_TIMER);
        } else if (c->deadline < next) {
            next = c->deadline;
        }
    }
    alarm_set(next);
}

int do_timer(u32 low, u32 high, u32 c, u32 d)
{
    u64 deadline = (u64)high << 32 | low;

    (void)c, (void)d;
    current->deadline = deadline ? deadline : NEVER;
    timers_run();
    return 0;
}

int do_wait(u32 a, u32 b, u32 c, u32 d)
{
    (void)a, (void)b, (void)c, (void)d;
    shared->vpsr = VMODE_SVC;
    if (!shared->pending) {
        vmm_state[id_of(current)] = VM_WAITING;
        attention = 1;
    }
    return 0;
}
