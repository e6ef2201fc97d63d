/* The virtual MMU: the guest keeps its view, and asks for a mapping when a fault shows that it is wanted. DDI 0406C B3.5.1. */
#include "../../print.h"
#include "../../space.h"
#include "../../task.h"
#include "hypercall.h"
#include "tables.h"

#define SPACE_SLOT 4095u /* a view's last word, beyond programs: the space's number */
#define KIND 3u
#define FSR_WRITE 0x800u

/* Behind each frame of level-2 tables: whose they are. */
struct owner { const u32 *table; u32 va; };

static struct owner *owner_of(const u32 *entry) { return (struct owner *)(((u32)entry & ~(PAGE_SIZE - 1)) + PAGE_SIZE); }

static s32 expect(s32 result, const char *what)
{
    if (result < 0)
        panic("okl4 refuses %s: error %d", what, -result);
    return result;
}

u32 *table_create(void)
{
    u32 *table = page_take_clear(2);
    s32 space;

    if (!table)
        return NULL;
    space = okl4_call(OKL4_space_create, 0, 0, 0, 0);
    if (space < 0) {
        page_put(table);
        return NULL;
    }
    table[SPACE_SLOT] = (u32)space;
    return table;
}

void table_destroy(u32 *table)
{
    expect(okl4_call(OKL4_space_destroy, table[SPACE_SLOT], 0, 0, 0), "to destroy a space");
    page_put(table);
}

char *tables_take(void) { return page_take_clear(1); }
void tables_put(void *tables) { page_put(tables); }

/* A level-2 table gets its owner, and an entry that changes is no longer mapped. */
void descriptor_write(u32 *at, u32 value)
{
    u32 old = *at;

    *at = value;
    if ((value & KIND) == TABLE_DESCRIPTOR) {
        u32 *table = (u32 *)((u32)at & ~(4 * PAGE_SIZE - 1));
        if (!(value & (PAGE_SIZE - 1) & ~KIND))
            *owner_of(linear(value & ~(PAGE_SIZE - 1))) = (struct owner){table, (u32)(at - table) << 20};
    } else if (old & SMALL) {
        struct owner *owner = owner_of(at);
        u32 n = ((u32)at & (PAGE_SIZE - 1)) / 4;
        expect(okl4_call(OKL4_unmap, owner->table[SPACE_SLOT], owner->va + n * PAGE_SIZE, 0, 0), "to unmap a page");
    }
}

/* What the view has at an address, if it allows this access; otherwise 0. */
static u32 viewed(u32 va, bool write, bool execute)
{
    const u32 *table;
    u32 entry;

    if (va >= USER_TOP || !current->space)
        return 0;
    table = current->space->table;
    if (!table[va >> 20])
        return 0;
    entry = ((const u32 *)linear(table[va >> 20] & ~0x3ffu))[va >> 12 & 0xff];
    return (entry & SMALL) && !(write && !is_writable(entry)) && !(execute && (entry & SMALL_XN)) ? entry : 0;
}

static bool make_visible(u32 va, bool write, bool execute)
{
    u32 entry = viewed(va, write, execute);

    if (entry)
        expect(okl4_call(OKL4_map, current->space->table[SPACE_SLOT], va & ~(PAGE_SIZE - 1), entry & ~(PAGE_SIZE - 1),
                         (is_writable(entry) ? OKL4_WRITE : 0) | (entry & SMALL_XN ? 0 : OKL4_EXECUTE)), "a mapping");
    return entry != 0;
}

void data_abort(struct frame *frame);
void prefetch_abort(struct frame *frame);
void okl4_data_abort(struct frame *frame);
void okl4_prefetch_abort(struct frame *frame);

/* What the view has is only mapped; what it has not is the kernel's to decide. */
void okl4_data_abort(struct frame *frame)
{
    u32 va = vcpu->far;
    bool write = (vcpu->fsr & FSR_WRITE) != 0;

    if (make_visible(va, write, false))
        return;
    data_abort(frame);
    make_visible(va, write, false);
}

void okl4_prefetch_abort(struct frame *frame)
{
    u32 va = frame->pc;

    if (make_visible(va, false, true))
        return;
    prefetch_abort(frame);
    make_visible(va, false, true);
}

void table_select(u32 table, u32 asid)
{
    (void)asid;
    expect(okl4_call(OKL4_space_select, table ? ((u32 *)linear(table))[SPACE_SLOT] : 0, 0, 0, 0), "a space");
}

/* Unmapping has dropped translations, and address space identifiers are the microvisor's. */
void tlb_drop_page(u32 va, u32 asid) { (void)va, (void)asid; }
void tlb_drop_space(u32 asid) { (void)asid; }
void tlb_drop_all(void) {}
void asids_disable(void) {}
void descriptors_written(void) {}
void table_written(const void *table, u32 bytes) { (void)table, (void)bytes; }
void kernel_linear_map(u32 bytes) { (void)bytes; }

void tls_select(u32 value) { okl4_call(OKL4_tls, value, 0, 0, 0); }

/* Before anything else. Returns where the board's description is. */
u32 okl4_start(void);
u32 okl4_start(void)
{
    extern char vector_page[];

    expect(okl4_call(OKL4_entry, (u32)vector_page, 0, 0, 0), "the kernel's entry");
    return vcpu->description;
}
