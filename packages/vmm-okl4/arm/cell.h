/* A cell: one vCPU, its memory, its spaces, its virtual interrupts. */
#ifndef OKL4_CELL_H
#define OKL4_CELL_H

#include "../../vmm/runtime/vm.h"
#include "../../vmm/runtime/paravirtual/time.h"
#include "layout.h"

#define PAGE 4096u
#define MIB 0x100000u
#define SPACES 64u /* of a cell; 0 has no programs */
#define PROGRAM_SECTIONS (OKL4_USER_TOP >> 20)

struct vcpu_info { u32 mode, kernel_sp, vectors, dacr_kernel, dacr_user, unused; };
_Static_assert(sizeof(struct vcpu_info) == VCPU_INFO_BYTES, "entry.S");

struct stack {
    u8 room[4096];
    struct frame frame;
    struct vcpu_info info;
} __attribute__((aligned(8)));

struct space {
    u32 *table;                            /* of the first level; NULL until the space is made for the first time */
    u32 sections[PROGRAM_SECTIONS / 32 + 1]; /* a bit for each that has a table of the second level */
    bool made;
    u8 asid;
    u8 domain, slot;                       /* before ARMv6: fass.c */
};

struct cell {
    struct vm vm;       /* of which only identity, RAM and end are used */
    struct stack *stack;
    u32 reserved;       /* bytes at the end of its RAM, for its tables */
    u32 low, high;      /* what of them is left, as the microvisor sees it */
    u32 *free_tables;   /* of the second level, linked by their first words */
    struct space spaces[SPACES];
    u32 selected;
    u32 tls, tpidrurw;
    u32 pending;        /* virtual interrupts that came while another cell had the processor */
    u64 deadline;       /* of its timer; NEVER when it is off */
    u32 turn;           /* when it was last given the processor, as turns are counted */
};

/* The static configuration beside vmm_config, which the loader writes: of each cell its priority, and a bit for each cell that it has a channel with. */
extern u32 okl4_priorities[VMM_MAX_VMS], okl4_partners[VMM_MAX_VMS];
extern struct cell cells[VMM_MAX_VMS];
/* The cell that has the processor. */
extern struct cell *current;

/* Its shared page, at the address that it has in every space of the cell; open whenever its kernel's domain is. */
#define shared ((volatile struct okl4_vcpu *)OKL4_SHARED)

static inline bool is_alive(const struct cell *c) { return vm_alive(&c->vm); }
static inline u32 id_of(const struct cell *c) { return c->vm.id; }
static inline u32 priority_of(const struct cell *c) { return okl4_priorities[id_of(c)]; }
static inline bool has_channel(const struct cell *c, u32 id) { return okl4_partners[id_of(c)] >> id & 1; }
static inline u32 machine_of(const void *at) { return (u32)at - OKL4_OFFSET; }
/* Bytes of RAM that the cell may use. */
static inline u32 bytes_of(const struct cell *c) { return c->vm.ram.size - c->reserved; }

/* Makes a cell as the configuration says; the caches hold nothing of its memory. */
void cell_build(struct cell *c, u32 id);
/* Ends the current cell. */
void cell_end(enum vm_state state, const char *why);
/* Of a cell's partners, those that have not ended. */
u32 partners_running(const struct cell *c);
/* A virtual interrupt: the bits are raised, and who waits goes on. */
void cell_raise(struct cell *c, u32 bits);

#endif
