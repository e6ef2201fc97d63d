/* The virtual MMU: spaces and their private tables; a space's number is its ASID. DDI 0406C B3.5.1, B3.10, B2.2.9. */
#include "layout.h"
#include "mmu.h"
#include "../../vmm-xen/arm/cp15.h"

#define SPACES 112u
#define TABLES 1900u
#define PAGE 4096u
#define MIB 0x100000u
#define RANGE_MOST 0x10000u
#define SMALL_PROGRAM 0x87eu /* nG, normal, read and write for all */
#define SMALL_APX 0x200u
#define SMALL_XN 1u

extern u32 own_table[];
extern u8 shared_page[];
u8 shared_page[PAGE] __attribute__((aligned(PAGE)));
static u32 level1[SPACES][4096] __attribute__((aligned(16384)));
static u32 level2[TABLES][256] __attribute__((aligned(1024)));
static u16 spare[TABLES]; /* free tables */
static u32 spares, selected;
static u8 made[SPACES];
static struct vmm_vm_config cell;
static u32 shared_table[256] __attribute__((aligned(1024)));

static u32 machine_of(const void *at) { return (u32)at - OKL4_OFFSET; }

/* Walks may not see the data cache. */
static void write(u32 *at, u32 value)
{
    *(volatile u32 *)at = value;
    write_DCCMVAU((u32)at);
}

static u32 *table_of(u32 entry) { return (u32 *)((entry & ~0x3ffu) + OKL4_OFFSET); }

static void kernel_part(u32 *table)
{
    for (u32 slot = OKL4_GUEST_BASE >> 20; slot < 4096; slot++)
        write(&table[slot], slot >= OKL4_BASE >> 20 ? own_table[slot] : 0);
    for (u32 at = 0; at < cell.size && at < OKL4_SHARED - OKL4_GUEST_BASE; at += MIB)
        write(&table[(OKL4_GUEST_BASE + at) >> 20], (cell.pa_base + at) | SECTION_GUEST | OF_DOMAIN(DOMAIN_KERNEL));
    write(&table[OKL4_SHARED >> 20], machine_of(shared_table) | TABLE | OF_DOMAIN(DOMAIN_KERNEL));
}

void mmu_start(const struct vmm_vm_config *ram)
{
    cell = *ram;
    for (u32 n = 0; n < TABLES; n++)
        spare[spares++] = (u16)n;
    write(&shared_table[0], machine_of(shared_page) | SMALL_GUEST);
    kernel_part(level1[0]);
    made[0] = 1;
    dsb();
    write_TTBR0(machine_of(level1[0]) | TTBR_WALKS);
    isb();
    write_TLBIALL(0);
    dsb();
    isb();
}

static bool is_space(u32 space) { return space != 0 && space < SPACES && made[space]; }

int space_create(void)
{
    for (u32 n = 1; n < SPACES; n++) {
        if (made[n])
            continue;
        made[n] = 1;
        kernel_part(level1[n]);
        dsb();
        return (int)n;
    }
    return -OKL4_ENOMEM;
}

int space_select(u32 space)
{
    if (space != 0 && !is_space(space))
        return -OKL4_EINVAL;
    selected = space;
    /* Space 0 has global entries only: it stands in between, so that none gets a foreign ASID (B3.10.4). */
    write_TTBR0(machine_of(level1[0]) | TTBR_WALKS);
    isb();
    write_CONTEXTIDR(space);
    isb();
    write_TTBR0(machine_of(level1[space]) | TTBR_WALKS);
    isb();
    return 0;
}

int space_destroy(u32 space)
{
    if (!is_space(space))
        return -OKL4_EINVAL;
    if (space == selected)
        space_select(0);
    for (u32 slot = 0; slot < OKL4_USER_TOP >> 20; slot++)
        if (level1[space][slot]) {
            spare[spares++] = (u16)((table_of(level1[space][slot]) - level2[0]) / 256);
            write(&level1[space][slot], 0);
        }
    dsb();
    write_TLBIASID(space);
    write_BPIALL(0);
    dsb();
    isb();
    made[space] = 0;
    return 0;
}

int space_unmap(u32 space, u32 va)
{
    u32 *entry;

    if (!is_space(space) || va >= OKL4_USER_TOP || va % PAGE)
        return -OKL4_EINVAL;
    if (!level1[space][va >> 20])
        return 0;
    entry = &table_of(level1[space][va >> 20])[va >> 12 & 0xff];
    if (!*entry)
        return 0;
    write(entry, 0);
    dsb();
    write_TLBIMVA(va | space);
    write_BPIALL(0);
    dsb();
    isb();
    return 0;
}

int space_map(u32 space, u32 va, u32 machine, u32 rights)
{
    u32 *slot;
    int error = space_unmap(space, va);

    if (error)
        return error;
    if (machine % PAGE || rights > (OKL4_WRITE | OKL4_EXECUTE))
        return -OKL4_EINVAL;
    if (machine - cell.pa_base >= cell.size)
        return -OKL4_EPERM;
    slot = &level1[space][va >> 20];
    if (!*slot) {
        u32 *table;
        if (spares == 0)
            return -OKL4_ENOMEM;
        table = level2[spare[--spares]];
        for (u32 n = 0; n < 256; n++)
            write(&table[n], 0);
        dsb();
        write(slot, machine_of(table) | TABLE | OF_DOMAIN(DOMAIN_USER));
    }
    write(&table_of(*slot)[va >> 12 & 0xff],
          machine | SMALL_PROGRAM | (rights & OKL4_WRITE ? 0 : SMALL_APX) | (rights & OKL4_EXECUTE ? 0 : SMALL_XN));
    dsb();
    isb();
    return 0;
}

static bool is_mapped(u32 va)
{
    u32 slot = va < OKL4_USER_TOP ? level1[selected][va >> 20] : 0;

    return va - OKL4_GUEST_BASE < cell.size || (slot && table_of(slot)[va >> 12 & 0xff]);
}

int space_coherent(u32 va, u32 bytes)
{
    u32 end = va + bytes, data = 4u << (read_CTR() >> 16 & 0xf);

    if (bytes == 0 || bytes > RANGE_MOST || end < va)
        return -OKL4_EINVAL;
    for (u32 page = va & ~(PAGE - 1); page < end; page += PAGE)
        if (!is_mapped(page))
            return -OKL4_EINVAL;
    for (u32 at = va & ~(data - 1); at < end; at += data)
        write_DCCMVAU(at);
    dsb();
    write_ICIALLU(0);
    write_BPIALL(0);
    dsb();
    isb();
    return 0;
}
