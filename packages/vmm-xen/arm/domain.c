/* The domain builder, and a domain's end. Each domain's first table maps its RAM at XEN_GUEST_BASE, the end of it for tables. */
#include "domain.h"
#include "../../vmm/runtime/paravirtual/cache.h"
#include "../../vmm/runtime/paravirtual/descriptors.h"
#include "events.h"
#include "frames.h"
#include "grants.h"
#include "mm.h"
#include "schedule.h"
#include "../../vmm/runtime/paravirtual/time.h"
#include "../../vmm/runtime/cp15.h"

#define MIB 0x100000u
#define TABLES_SHARE 16u /* of RAM is memory for tables: a sixteenth, at least a megabyte */
#define TABLES_MOST (TABLE_FRAMES * PAGE)

extern u32 xen_level1[];
void return_to_guest(void);

static struct stack stacks[VMM_MAX_VMS];
/* Pages at XEN_SHARED and XEN_START_INFO, and the tables that map them and the counter. */
static struct { u8 shared_page[PAGE], start_page[PAGE]; } pages[VMM_MAX_VMS] __attribute__((aligned(PAGE)));
static u32 level2[VMM_MAX_VMS][2][256] __attribute__((aligned(PAGE)));

static u32 machine_of(const void *at) { return (u32)at - XEN_OFFSET; }

static void build_slots(const struct domain *d, u32 *table)
{
    u32 id = id_of(d), *own = level2[id][0], *counter = level2[id][1];

    for (u32 slot = XEN_FIRST_SLOT; slot < 4096; slot++)
        table[slot] = xen_level1[slot];
    own[XEN_SHARED >> 12 & 0xff] = machine_of(pages[id].shared_page) | SMALL_GUEST;
    own[XEN_START_INFO >> 12 & 0xff] = machine_of(pages[id].start_page) | SMALL_GUEST;
    own[XEN_GRANT_TABLE >> 12 & 0xff] = machine_of(grants_table(id)) | SMALL_GUEST;
    table[XEN_SHARED >> 20] = machine_of(own) | TABLE_DESCRIPTOR | OF_DOMAIN(DOMAIN_GUEST_KERNEL);
    table[XEN_GRANT_WINDOW >> 20] = machine_of(grants_window(id)) | TABLE_DESCRIPTOR | OF_DOMAIN(DOMAIN_TABLES);
    if (counter_page()) {
        counter[0] = counter_page() | SMALL_COUNTER;
        table[XEN_COUNTER >> 20] = machine_of(counter) | TABLE_DESCRIPTOR | OF_DOMAIN(DOMAIN_TABLES);
    }
}

static void build_table(const struct domain *d, u32 *table)
{
    for (u32 slot = 0; slot < 4096; slot++)
        table[slot] = 0;
    for (u32 at = 0; at < d->vm.ram.size && at < XEN_SHARED - XEN_GUEST_BASE; at += MIB) {
        u32 machine = d->vm.ram.pa_base + at;
        bool tables = machine - d->tables < d->tables_end - d->tables;
        table[(XEN_GUEST_BASE + at) >> 20] =
            machine | (!tables ? SECTION_GUEST | OF_DOMAIN(DOMAIN_GUEST_KERNEL)
                       : xen_validates ? SECTION_TABLES | OF_DOMAIN(DOMAIN_TABLES) : SECTION_TABLES | OF_DOMAIN(DOMAIN_GUEST_KERNEL));
    }
    build_slots(d, table);
}

static void build_vcpu(struct domain *d)
{
    struct stack *stack = &stacks[id_of(d)];
    u32 *sp = (u32 *)&stack->frame - 9;

    stack->info = (struct cpu_info){.mode = VMODE_SVC, .vectors = XEN_BASE, .domain = d};
    stack->frame = (struct frame){.pc = d->vm.ram.entry - d->vm.ram.ipa_base + XEN_GUEST_BASE, .psr = PSR_USR};
    stack->frame.r[0] = XEN_START_INFO;
    for (u32 n = 0; n < 8; n++)
        sp[n] = 0;
    sp[8] = (u32)return_to_guest;
    d->stack = stack;
    d->sp = (u32)sp;
}

static void build_pages(struct domain *d)
{
    struct shared_info *info = (struct shared_info *)pages[id_of(d)].shared_page;
    struct start_info *start = (struct start_info *)pages[id_of(d)].start_page;

    info->vpsr = VMODE_SVC | VPSR_I_BIT;
    info->scale = counter_scale();
    *start = (struct start_info){
        .domain = id_of(d), .domains = vmm_config.vms, .ram = d->vm.ram.pa_base, .bytes = d->vm.ram.size, .table = d->first_table, .tables = d->tables,
        .description = d->vm.ram.dtb - d->vm.ram.ipa_base + d->vm.ram.pa_base, .counter = counter_word(),
        .uart = id_of(d) == 0 ? PL011_BASE : 0,
    };
}

void domain_build(struct domain *d, u32 id)
{
    const struct vmm_vm_config *ram = &vmm_config.vm[id];
    u32 bytes = (ram->size / TABLES_SHARE + MIB - 1) & ~(MIB - 1), first = ram->pa_base >> 20;
    struct frame_type *types;

    d->vm.id = id;
    d->vm.ram = *ram;
    vmm_state[id] = VM_READY;
    d->deadline = d->polled_until = NEVER;
    d->runstate.state = RUNSTATE_runnable; /* since system time 0 */
    if (id != 0)
        event_leave(d, EVTCHN_CONSOLE, 0);
    if (id % 2 == 0 && id + 1 < vmm_config.vms)
        event_leave(d, EVTCHN_CHANNEL, id + 1);
    bytes = bytes < MIB ? MIB : bytes > TABLES_MOST ? TABLES_MOST : bytes;
    d->tables_end = ram->pa_base + ram->size;
    d->tables = d->tables_end - bytes;
    d->base = d->first_table = d->tables;
    frames_build(d);
    /* Xen's own table lends the address that the domain's table will have. */
    for (u32 at = 0; at < bytes >> 20; at++)
        xen_level1[(XEN_GUEST_BASE >> 20) + (d->tables >> 20) - first + at] =
            (d->tables + at * MIB) | SECTION_OWN | OF_DOMAIN(DOMAIN_XEN);
    descriptors_clean((u32)xen_level1, LEVEL1_BYTES);
    tlb_flush_all();
    build_table(d, table_at(d, d->first_table));
    build_pages(d);
    build_vcpu(d);
    types = frame_types[id];
    for (u32 n = 0; n < LEVEL1_BYTES / PAGE; n++)
        types[n].type = TYPE_LEVEL1;
    types->pinned = true;
    types->count = 2; /* pinned, and in TTBR0 */
    for (u32 at = 0; at < bytes >> 20; at++)
        xen_level1[(XEN_GUEST_BASE >> 20) + (d->tables >> 20) - first + at] = 0;
    descriptors_clean((u32)xen_level1, LEVEL1_BYTES);
    cache_flush_all();
    tlb_flush_all();
}

void domain_end(enum vm_state state, const char *why)
{
    struct domain *d = current;

    if (!is_alive(d))
        return;
    vm_end(&d->vm, state, why, d->stack->frame.pc);
    grants_release(d);
    events_close(d);
    softirq_pending = 1;
}
