/* The virtual MMU's hypercalls and the memory for tables. DDI 0406C B3.5.1, B3.10, B2.2.9. */
#include "mmu.h"
#include "hypercalls.h"
#include "../../vmm/runtime/cp15.h"
#include "../../vmm/runtime/paravirtual/cache.h"
#include "../../vmm/runtime/paravirtual/descriptors.h"

#define POOL_SHARE 16u /* of RAM is memory for tables: a sixteenth, at least a megabyte */
#define LEVEL1_BYTES 0x4000u
#define LEVEL2_BYTES 0x400u
#define RANGE_MOST 0x10000u
#if __ARM_ARCH >= 6
#define TABLE_OF_PROGRAMS (TABLE_DESCRIPTOR | OF_DOMAIN(DOMAIN_PROGRAMS))
#else
#define TABLE_OF_PROGRAMS TABLE_DESCRIPTOR /* fass.c gives the domain */
#endif
#define RIGHTS (OKL4_READ | OKL4_WRITE | OKL4_EXECUTE | OKL4_UNCACHED)

/* Of each cell: its shared page, and the table that maps it, the counter and the channels' pages. */
static u8 shared_pages[VMM_MAX_VMS][PAGE] __attribute__((aligned(PAGE)));
static u32 shared_tables[VMM_MAX_VMS][256] __attribute__((aligned(LEVEL2_BYTES)));
/* The page between two cells; [a][b] for a < b. */
static u8 channels[VMM_MAX_VMS][VMM_MAX_VMS][OKL4_CHANNEL_BYTES] __attribute__((aligned(PAGE)));

static void store(u32 *at, u32 value)
{
    *(volatile u32 *)at = value;
    descriptor_clean((u32)at);
}

static u32 pool_of(const struct cell *c) { return OKL4_POOLS + id_of(c) * OKL4_POOL_BYTES; }

/* Machine address and the microvisor's view of a cell's table. */
static u32 machine_of_table(const struct cell *c, const u32 *table) { return (u32)table - pool_of(c) + c->vm.ram.pa_base + bytes_of(c); }
static u32 *table_at(const struct cell *c, u32 descriptor)
{
    return (u32 *)((descriptor & ~(LEVEL2_BYTES - 1)) - c->vm.ram.pa_base - bytes_of(c) + pool_of(c));
}

static u32 *entry_at(const struct cell *c, const struct space *s, u32 va)
{
    u32 first = s->table[va >> 20];

    return first ? &table_at(c, first)[va >> 12 & 0xff] : NULL;
}

/* First-level tables from the bottom, second-level tables from the top. */
static u32 *level1_take(struct cell *c)
{
    u32 *table = (u32 *)c->low;

    if (c->high - c->low < LEVEL1_BYTES)
        return NULL;
    c->low += LEVEL1_BYTES;
    for (u32 slot = 0; slot < OKL4_POOLS >> 20; slot++)
        table[slot] = 0;
    for (u32 slot = OKL4_POOLS >> 20; slot < LEVEL1_BYTES / 4; slot++)
        table[slot] = own_table[slot];
    return table;
}

static u32 *level2_take(struct cell *c)
{
    u32 *table = c->free_tables;

    if (table) {
        c->free_tables = (u32 *)table[0];
    } else {
        if (c->high - c->low < LEVEL2_BYTES)
            return NULL;
        c->high -= LEVEL2_BYTES;
        table = (u32 *)c->high;
    }
    for (u32 n = 0; n < 256; n++)
        table[n] = 0;
    descriptors_clean((u32)table, LEVEL2_BYTES);
    return table;
}

static void level2_give(struct cell *c, u32 *table)
{
    table[0] = (u32)c->free_tables;
    c->free_tables = table;
}

/* RAM is in one piece: behind it there is at most what a former cell had more of. */
void kernel_part(const struct cell *c, u32 *table)
{
    u32 *first = &table[OKL4_GUEST_BASE >> 20], *slot = first, at = 0;

    for (; at < bytes_of(c); at += MIB)
        *slot++ = (c->vm.ram.pa_base + at) | SECTION_OPEN | OF_DOMAIN(DOMAIN_KERNEL);
    for (; *slot && slot < &table[OKL4_POOLS >> 20]; slot++)
        *slot = 0;
    descriptors_clean((u32)first, (u32)slot - (u32)first);
    store(&table[OKL4_SHARED >> 20], machine_of(shared_tables[id_of(c)]) | TABLE_DESCRIPTOR | OF_DOMAIN(DOMAIN_KERNEL));
    dsb();
}

static void build_shared_table(const struct cell *c)
{
    u32 id = id_of(c), *table = shared_tables[id];

    table[OKL4_SHARED >> 12 & 0xff] = machine_of(shared_pages[id]) | SMALL_OPEN;
    if (counter_page())
        table[OKL4_COUNTER >> 12 & 0xff] = counter_page() | SMALL_COUNTER;
    for (u32 n = 0; n < vmm_config.vms; n++)
        if (has_channel(c, n))
            table[(OKL4_CHANNEL >> 12 & 0xff) + n] = machine_of(channels[n < id ? n : id][n < id ? id : n]) | SMALL_OPEN;
    descriptors_clean((u32)table, LEVEL2_BYTES);
}

static void build_shared_page(const struct cell *c)
{
    const struct vmm_vm_config *ram = &c->vm.ram;
    struct okl4_vcpu *page = (struct okl4_vcpu *)shared_pages[id_of(c)];

    page->vpsr = VMODE_SVC | VPSR_I_BIT;
    page->cell = id_of(c);
    page->cells = vmm_config.vms;
    page->running = okl4_partners[id_of(c)];
    page->partners[id_of(c)] = okl4_partners[id_of(c)];
    for (u32 n = 0; n < vmm_config.vms; n++)
        if (has_channel(c, n))
            page->partners[n] = okl4_partners[n];
    page->ram = ram->pa_base;
    page->bytes = bytes_of(c);
    page->reserved = c->reserved;
    page->description = ram->dtb - ram->ipa_base + ram->pa_base;
    page->counter = counter_word();
    page->scale = counter_scale() >> 16;
}

static bool is_space(const struct cell *c, u32 number) { return number < SPACES && c->spaces[number].made; }

static int space_make(struct cell *c, u32 number)
{
    struct space *s = &c->spaces[number];

    if (!s->table) {
        s->table = level1_take(c);
        if (!s->table)
            return -OKL4_ENOMEM;
        kernel_part(c, s->table);
        descriptors_clean((u32)s->table, LEVEL1_BYTES);
    }
    space_begin(c, s, number);
    s->made = true;
    return (int)number;
}

void mmu_build(struct cell *c)
{
    u32 bytes = (c->vm.ram.size / POOL_SHARE + MIB - 1) & ~(MIB - 1);

    c->reserved = bytes < MIB ? MIB : bytes > OKL4_POOL_BYTES ? OKL4_POOL_BYTES : bytes;
    c->low = pool_of(c);
    c->high = c->low + c->reserved;
    for (u32 at = 0; at < c->reserved; at += MIB)
        own_table[(c->low + at) >> 20] = (c->vm.ram.pa_base + bytes_of(c) + at) | SECTION_OWN | OF_DOMAIN(DOMAIN_MICROVISOR);
    descriptors_clean((u32)own_table, LEVEL1_BYTES);
    tlb_flush_all();
    build_shared_table(c);
    build_shared_page(c);
    space_make(c, 0);
}

void mmu_load(struct cell *c)
{
    kernel_activate(c);
    space_activate(c, &c->spaces[c->selected]);
}

int do_space_create(u32 a, u32 b, u32 c, u32 d)
{
    (void)a, (void)b, (void)c, (void)d;
    for (u32 n = 1; n < SPACES; n++)
        if (!current->spaces[n].made)
            return space_make(current, n);
    return -OKL4_ENOMEM;
}

int do_space_destroy(u32 number, u32 b, u32 c, u32 d)
{
    struct space *s = &current->spaces[number % SPACES];

    (void)b, (void)c, (void)d;
    if (number == 0 || !is_space(current, number))
        return -OKL4_ESRCH;
    if (number == current->selected)
        do_space_select(0, 0, 0, 0);
    for (u32 word = 0; word < sizeof s->sections / sizeof *s->sections; word++) {
        for (u32 bits = s->sections[word]; bits; bits &= bits - 1) {
            u32 slot = word * 32 + (u32)__builtin_ctz(bits);
            level2_give(current, table_at(current, s->table[slot]));
            store(&s->table[slot], 0);
        }
        s->sections[word] = 0;
    }
    space_forget(current, s);
    s->made = false;
    return 0;
}

int do_space_select(u32 number, u32 b, u32 c, u32 d)
{
    (void)b, (void)c, (void)d;
    if (!is_space(current, number))
        return -OKL4_ESRCH;
    current->selected = number;
    space_activate(current, &current->spaces[number]);
    return 0;
}

/* What a cell may map: its own memory, where programs are. */
int mapping_fault(u32 machine, u32 va, u32 rights)
{
    if (va >= OKL4_USER_TOP || va % PAGE || machine % PAGE || (rights & ~(u32)RIGHTS))
        return -OKL4_EINVAL;
    if (rights && machine - current->vm.ram.pa_base >= bytes_of(current))
        return -OKL4_EPERM;
    return 0;
}

static u32 entry_for(u32 machine, u32 rights)
{
#if __ARM_ARCH >= 6
    return machine | SMALL_PROGRAM | (rights & OKL4_WRITE ? 0 : SMALL_APX) | (rights & OKL4_EXECUTE ? 0 : SMALL_XN);
#else
    return machine | SMALL_PROGRAM | (rights & OKL4_WRITE ? SMALL_WRITE : 0) | (rights & OKL4_UNCACHED ? 0 : SMALL_CACHED);
#endif
}

static bool is_cached(u32 entry) { return (entry & SMALL_CACHED) != 0; }

int do_map(u32 number, u32 va, u32 machine, u32 rights)
{
    struct space *s = &current->spaces[number % SPACES];
    u32 *entry, old;
    int error = number == 0 || !is_space(current, number) ? -OKL4_ESRCH : rights ? mapping_fault(machine, va, rights) : -OKL4_EINVAL;

    if (error)
        return error;
    entry = entry_at(current, s, va);
    if (!entry) {
        u32 *table = level2_take(current);
        if (!table)
            return -OKL4_ENOMEM;
        s->sections[va >> 25] |= 1u << (va >> 20 & 31);
        store(&s->table[va >> 20], machine_of_table(current, table) | TABLE_OF_PROGRAMS);
        section_made(current, s, va);
        entry = &table[va >> 12 & 0xff];
    }
    old = *entry;
    if (old) { /* break before make: B3.10.1 */
        store(entry, 0);
        page_forget(s, va, is_cached(old));
        pages_forgotten();
    }
    store(entry, entry_for(machine, rights));
    dsb();
    isb();
    return 0;
}

int do_change(u32 count, u32 b, u32 c, u32 d)
{
    int error = 0;

    (void)b, (void)c, (void)d;
    if (count > OKL4_ITEMS)
        return -OKL4_EINVAL;
    for (u32 n = 0; n < count && error == 0; n++) {
        struct okl4_item item = shared->items[n];
        struct space *s = &current->spaces[item.space % SPACES];
        u32 *entry;
        error = item.space == 0 || !is_space(current, item.space) ? -OKL4_ESRCH : mapping_fault(item.machine, item.va, item.rights);
        entry = error ? NULL : entry_at(current, s, item.va);
        if (entry && *entry) {
            u32 old = *entry;
            store(entry, item.rights ? entry_for(item.machine, item.rights) : 0);
            page_forget(s, item.va, is_cached(old));
        }
    }
    pages_forgotten();
    return error;
}

/* Every page of the range is mapped, so that maintenance by address does not fault. */
static bool is_mapped(const struct space *s, u32 va, u32 bytes)
{
    if (bytes == 0 || bytes > RANGE_MOST || va + bytes < va)
        return false;
    for (u32 page = va & ~(PAGE - 1); page < va + bytes; page += PAGE) {
        const u32 *entry = page < OKL4_USER_TOP ? entry_at(current, s, page) : NULL;
        if (page - OKL4_GUEST_BASE >= bytes_of(current) && !(entry && *entry))
            return false;
    }
    return true;
}

int do_coherent(u32 va, u32 bytes, u32 c, u32 d)
{
    const struct space *s = &current->spaces[current->selected];
    u32 line = data_line(), end;

    (void)c, (void)d;
    if (!is_mapped(s, va, bytes))
        return -OKL4_EINVAL;
    va = cache_address(s, va);
    end = va + bytes;
    for (u32 at = va & ~(line - 1); at < end; at += line)
        data_clean(at);
    dsb();
    line = code_line();
    if (code_by_address())
        for (u32 at = va & ~(line - 1); at < end; at += line)
            write_ICIMVAU(at);
    else
        write_ICIALLU(0);
    write_BPIALL(0);
    dsb();
    isb();
    return 0;
}

int do_clean(u32 number, u32 va, u32 bytes, u32 d)
{
    (void)d;
    if (!is_space(current, number))
        return -OKL4_ESRCH;
    if (!is_mapped(&current->spaces[number], va, bytes))
        return -OKL4_EINVAL;
#if __ARM_ARCH < 6
    va = cache_address(&current->spaces[number], va);
    data_flush(va, va + bytes);
    dsb();
#endif
    return 0;
}

int do_flush(u32 a, u32 b, u32 c, u32 d)
{
    (void)a, (void)b, (void)c, (void)d;
    cache_flush_all();
    return 0;
}
