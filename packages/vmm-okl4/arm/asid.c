/* Spaces on cores with ASIDs: a table each, and none of their translations has to go when another is selected. DDI 0406C B3.10.4. */
#include "mmu.h"
#include "../../vmm/runtime/cp15.h"
#include "../../vmm/runtime/paravirtual/cache.h"
#include "../../vmm/runtime/paravirtual/descriptors.h"

#if __ARM_ARCH >= 6
/* 1 to 252: those of different cells differ. */
void space_begin(struct cell *c, struct space *s, u32 number) { s->asid = number ? (u8)(id_of(c) * (SPACES - 1) + number) : 0; }

/* Space 0 has global entries only: it stands in between, so that none gets a foreign ASID. */
void space_activate(struct cell *c, struct space *s)
{
    const struct space *without = &c->spaces[0];
    u32 offset = c->vm.ram.pa_base + bytes_of(c) - (OKL4_POOLS + id_of(c) * OKL4_POOL_BYTES);

    write_TTBR0(((u32)without->table + offset) | TTBR_WALKS);
    isb();
    write_CONTEXTIDR(s->asid);
    isb();
    if (s == without)
        return;
    write_TTBR0(((u32)s->table + offset) | TTBR_WALKS);
    isb();
}

/* Kernels' entries are global, and all at the same addresses. */
void kernel_activate(struct cell *c)
{
    c->stack->info.dacr_kernel = DACR_KERNEL | CLIENT_OF(DOMAIN_PROGRAMS);
    c->stack->info.dacr_user = DACR_OWN | CLIENT_OF(DOMAIN_PROGRAMS);
    space_activate(c, &c->spaces[0]);
    tlb_flush_all();
}

void section_made(struct cell *c, struct space *s, u32 va) { (void)c, (void)s, (void)va; }

void page_forget(struct space *s, u32 va, bool cached)
{
    (void)cached;
    dsb();
    write_TLBIMVA(va | s->asid);
}

void pages_forgotten(void)
{
    predictor_flush();
    dsb();
    isb();
}

void space_forget(struct cell *c, struct space *s)
{
    (void)c;
    tlb_flush_asid(s->asid);
}

u32 cache_address(const struct space *s, u32 va)
{
    (void)s;
    return va;
}
#endif
