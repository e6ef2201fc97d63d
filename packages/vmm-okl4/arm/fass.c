/*
 * Fast address-space switching on cores without ASIDs (Wiggins, 1999; OKL4 3.0). All spaces share one table, the caching page directory:
 * its sections are copies of the spaces' own, each tagged with the domain that its space has while it is there. Another space is another
 * DACR and another process number, and nothing is flushed. A space without a domain takes one that is free or recycles another's.
 *
 * The first 32 MiB of a space are relocated by the process number (FCSE) to a slot of their own, so that programs do not meet there; above
 * that, spaces that use the same section take it from each other by recycling. ARM926EJ-S TRM 2.3.13, DDI 0406C D15 and B3.12.3.
 */
#include "mmu.h"
#include "fass.h"
#include "../../vmm/runtime/cp15.h"
#include "../../vmm/runtime/paravirtual/cache.h"
#include "../../vmm/runtime/paravirtual/descriptors.h"

#if __ARM_ARCH < 6
#define SLOT_BITS 25u
#define SLOT_BYTES (1u << SLOT_BITS)
#define SLOTS 62u       /* from 1 on: up to 0x7e000000; slot 0 is not relocated */
#define SLOTS_OF_CELL 16u
#define DOMAINS 16u
#define SECTIONS 4096u
#define WHOLE_CACHE 8u  /* pages: more lines than any of these caches has */
#define DOMAIN_FAULT 0x9u /* 0b1001, 0b1011; with bit 2 a fault of permission: 0b1101, 0b1111. D15.6.3 */
#define ANY_PERMISSION 0x4u
#define TRANSLATION_FAULT_SECTION 0x5u

/* Whose a domain is, and which sections of the directory are tagged with it. */
static struct domain { struct space *owner; u32 sections[SECTIONS / 32]; } domains[DOMAINS];
static u32 dirty;              /* domains that may have lines in the caches */
static struct space *active;   /* NULL: space 0 */
static u32 victim;
u32 okl4_flushing;
static u32 forgotten;          /* cached pages of this batch */

static u32 domain_bit(const struct space *s) { return s && s->domain ? 1u << s->domain : 0; }

u32 cache_address(const struct space *s, u32 va) { return va < SLOT_BYTES ? va | (u32)s->slot << SLOT_BITS : va; }

/* Maintenance by address takes an address below 32 MiB as the active space's: for one of slot 0, none is. */
static void process_number(const struct space *s) { write_FCSEIDR(s ? (u32)s->slot << SLOT_BITS : 0); }

static void flush_caches(void)
{
    cache_flush_all();
    dirty = domain_bit(active);
}

/* Takes a domain's sections out of the directory: no translation and no line of its space is left. */
static void recycle(u32 domain)
{
    struct domain *d = &domains[domain];

    for (u32 word = 0; word < SECTIONS / 32; word++) {
        for (u32 bits = d->sections[word]; bits; bits &= bits - 1) {
            u32 *at = &own_table[word * 32 + (u32)__builtin_ctz(bits)];
            *(volatile u32 *)at = 0;
            descriptor_clean((u32)at);
        }
        d->sections[word] = 0;
    }
    if (dirty >> domain & 1)
        flush_caches();
    dirty &= ~(1u << domain);
    tlb_flush_all();
    if (d->owner)
        d->owner->domain = 0;
    d->owner = NULL;
}

/* A free one; or one whose space has nothing in the caches; or any but the active one's. */
static u32 domain_take(void)
{
    for (u32 n = DOMAIN_PROGRAMS; n < DOMAINS; n++)
        if (!domains[n].owner)
            return n;
    for (u32 n = DOMAIN_PROGRAMS; n < DOMAINS; n++)
        if (!(dirty >> n & 1)) {
            recycle(n);
            return n;
        }
    do
        victim = victim + 1 < DOMAINS ? victim + 1 : DOMAIN_PROGRAMS;
    while (victim < DOMAIN_PROGRAMS || domains[victim].owner == active);
    recycle(victim);
    return victim;
}

void space_begin(struct cell *c, struct space *s, u32 number)
{
    s->slot = number ? (u8)(1 + (id_of(c) * SLOTS_OF_CELL + number - 1) % SLOTS) : 0;
}

void space_activate(struct cell *c, struct space *s)
{
    struct vcpu_info *info = &c->stack->info;

    if (s == &c->spaces[0]) {
        active = NULL;
        info->dacr_kernel = DACR_KERNEL;
        info->dacr_user = DACR_OWN;
        process_number(NULL);
        return;
    }
    if (!s->domain) {
        u32 domain = domain_take();
        s->domain = (u8)domain;
        domains[domain].owner = s;
    }
    active = s;
    dirty |= domain_bit(s);
    process_number(s);
    info->dacr_kernel = DACR_KERNEL | CLIENT_OF(s->domain);
    info->dacr_user = DACR_OWN | CLIENT_OF(s->domain);
    if (okl4_flushing) {
        flush_caches();
        tlb_flush_all();
    }
}

void kernel_activate(struct cell *c)
{
    flush_caches();
    dirty = 0;
    kernel_part(c, own_table);
    tlb_flush_all();
}

/* The active space's section, from its own table to the directory. What is there now is another's, or its own by another address. */
static void install(struct cell *c, struct space *s, u32 va)
{
    u32 section = cache_address(s, va) >> 20, *at = &own_table[section], owner;

    if (*at) {
        owner = *at >> 5 & (DOMAINS - 1);
        recycle(owner);
        if (!s->domain)
            space_activate(c, s);
    }
    *(volatile u32 *)at = s->table[va >> 20] | OF_DOMAIN(s->domain);
    descriptor_clean((u32)at);
    dsb();
    domains[s->domain].sections[section / 32] |= 1u << section % 32;
}

void section_made(struct cell *c, struct space *s, u32 va)
{
    if (va >> SLOT_BITS && va >> SLOT_BITS == s->slot) { /* its low addresses lie where this one is: they stay low from now on */
        if (s->domain)
            recycle(s->domain);
        s->slot = 0;
        if (s == active)
            space_activate(c, s);
    }
    if (s == active)
        install(c, s, va);
}

/* True when the active space has a table for the address that the directory had not: it has it now. */
static bool supplied(u32 va)
{
    struct space *s = active;

    if (!s || va >= OKL4_USER_TOP || !s->table[va >> 20])
        return false;
    if (own_table[cache_address(s, va) >> 20] == (s->table[va >> 20] | OF_DOMAIN(s->domain)))
        return false;
    install(current, s, va);
    return true;
}

/* Of another space's section, the domain is no concern of this one: it has nothing there. */
static u64 fault(u32 va, u32 status)
{
    if (va < OKL4_USER_TOP && (status & DOMAIN_FAULT) == DOMAIN_FAULT && !(status & ANY_PERMISSION))
        status = (status & ~0xfu) | TRANSLATION_FAULT_SECTION;
    return (u64)status << 32 | va;
}

u64 data_fault(u32 address, u32 status)
{
    u32 va = active && active->slot && address >> SLOT_BITS == active->slot ? address & (SLOT_BYTES - 1) : address;

    return supplied(va) ? 0 : fault(va, status);
}

u64 fetch_fault(u32 pc, u32 status) { return supplied(pc) ? 0 : fault(pc, status); }

void page_forget(struct space *s, u32 va, bool cached)
{
    u32 at = cache_address(s, va);

    if (!s->domain) /* nothing has been left of it since it lost it */
        return;
    process_number(NULL);
    if (cached && dirty >> s->domain & 1 && forgotten++ < WHOLE_CACHE)
        data_flush(at, at + PAGE);
    tlb_flush_page(at, 0);
    process_number(active);
}

void pages_forgotten(void)
{
    if (forgotten > WHOLE_CACHE)
        flush_caches();
    forgotten = 0;
    dsb();
}

void space_forget(struct cell *c, struct space *s)
{
    (void)c;
    if (s->domain)
        recycle(s->domain);
}
#endif
