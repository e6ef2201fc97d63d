/* A domain of Xen: one vCPU, its memory and tables, its events, its share of the processor. */
#ifndef XEN_DOMAIN_H
#define XEN_DOMAIN_H

#include "../../vmm/runtime/vm.h"
#include "../../vmm/runtime/paravirtual/time.h"
#include "layout.h"

#define PAGE 4096u
#define LEVEL1_BYTES 0x4000u
#define TABLE_FRAMES 4096u /* the most memory for tables: 16 MiB */

struct cpu_info { u32 mode, kernel_sp, vectors; struct domain *domain; u32 unused[4]; };
_Static_assert(sizeof(struct cpu_info) == CPU_INFO_BYTES, "entry.S");

struct stack {
    u8 room[STACK_BYTES - sizeof(struct frame) - sizeof(struct cpu_info)];
    struct frame frame;
    struct cpu_info info;
} __attribute__((aligned(STACK_BYTES)));

enum priority { PRIORITY_OVER, PRIORITY_UNDER, PRIORITY_BOOST };

enum channel_state {
    CHANNEL_FREE = EVTCHNSTAT_closed,
    CHANNEL_UNBOUND = EVTCHNSTAT_unbound,
    CHANNEL_INTERDOMAIN = EVTCHNSTAT_interdomain,
    CHANNEL_PIRQ = EVTCHNSTAT_pirq,
    CHANNEL_VIRQ = EVTCHNSTAT_virq,
};
struct channel { enum channel_state state; u32 domain, number; }; /* the other's, and its port; or the interrupt's */

struct domain {
    struct vm vm;            /* of which only identity, RAM and end are used */
    struct stack *stack;
    u32 sp;                  /* Xen's, while another vCPU has the processor */
    u32 tables, tables_end;  /* machine addresses of the memory for tables */
    u32 first_table;         /* machine address of the first level-1 table, whose slots from XEN_FIRST_SLOT on are every table's */
    u32 base, context;       /* TTBR0 without attributes, CONTEXTIDR */
    u32 tls, tpidrurw;
    u32 pending;             /* events that came while another domain's shared page was mapped */
    u64 deadline;            /* of its timer, in system time; NEVER when it is off */
    u32 polled;              /* while it waits in SCHEDOP_poll: for an event on one of these ports, */
    u64 polled_until;        /* or for this time */
    struct channel channels[EVTCHN_PORTS];
    enum priority priority;
    int credit;
    struct vcpu_runstate_info runstate; /* its time up to the entry of the state */
    bool active;             /* it has run since it last had more credit than it could keep */
    u32 pages, pages_most;   /* of memory: what it has, tables and all, and may have */
};

extern struct domain domains[VMM_MAX_VMS];

static inline struct stack *stack_current(void)
{
    u32 sp;

    __asm__("mov %0, sp" : "=r"(sp));
    return (struct stack *)(sp & ~(STACK_BYTES - 1));
}

/* The domain that has the processor. */
#define current (stack_current()->info.domain)

/* Its shared page, at the address that it has in every space of the domain. */
#define shared ((volatile struct shared_info *)XEN_SHARED)

static inline bool is_alive(const struct domain *d) { return vm_alive(&d->vm); }
static inline u32 id_of(const struct domain *d) { return d->vm.id; }
/* NULL when there is none of that number. */
static inline struct domain *domain_named(u32 id) { return id < vmm_config.vms ? &domains[id] : NULL; }

/* Makes a domain's first tables and its vCPU. Xen's own table is selected, the caches hold nothing of the domain's memory. */
void domain_build(struct domain *d, u32 id);
/* Ends the current domain; it does not come back from return_to_guest. */
void domain_end(enum vm_state state, const char *why);

#endif
