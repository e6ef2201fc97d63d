/*
 * The virtual MMU. A view's entry becomes visible to the processor when it is written in the selected space, or by the fault of the first
 * access; what the view takes away or narrows is changed in the microvisor too, in a list. DDI 0406C B3.5.1.
 */
#include "../../print.h"
#include "../../string.h"
#include "hypercall.h"
#include "tables.h"

#define KIND 3u
#define GROUP_FIRST(descriptor) (((descriptor) & 0xc00u) == 0) /* of the four tables in a frame */

/* Behind each frame of level-2 tables: whose they are, and the address that their first entry is for. */
struct owner { const u32 *view; u32 va; };

static const u32 *selected;
static u32 changes; /* waiting in the shared page */

static struct owner *owner_of(const u32 *entry) { return (struct owner *)(ALIGN_DOWN((u32)entry, PAGE_SIZE) + PAGE_SIZE); }

static s32 expect(s32 result, const char *what)
{
    if (result < 0)
        panic("okl4 refuses %s: error %d", what, -result);
    return result;
}

u32 *table_create(void)
{
    u32 *view = page_take_clear(2);
    s32 space;

    if (!view)
        return NULL;
    space = okl4_call(OKL4_space_create, 0, 0, 0, 0);
    if (space < 0) {
        page_put(view);
        return NULL;
    }
    view[SPACE_SLOT] = (u32)space;
    return view;
}

void table_destroy(u32 *view)
{
    descriptors_settle();
    expect(okl4_call(OKL4_space_destroy, view[SPACE_SLOT], 0, 0, 0), "to destroy a space");
    page_put(view);
}

char *tables_take(void)
{
    char *tables = page_take(1);

    if (tables)
        memset(tables, 0, PAGE_SIZE);
    return tables;
}

void tables_put(void *tables) { page_put(tables); }

void descriptors_settle(void)
{
    u32 count = changes;

    if (!count)
        return;
    changes = 0;
    expect(okl4_call(OKL4_change, count, 0, 0, 0), "changes");
}

static u32 rights_of(u32 entry)
{
    if (!(entry & SMALL))
        return 0;
#if __ARM_ARCH >= 6
    return OKL4_READ | (is_writable(entry) ? OKL4_WRITE : 0) | (entry & SMALL_XN ? 0 : OKL4_EXECUTE);
#else
    return OKL4_READ | OKL4_EXECUTE | (is_writable(entry) ? OKL4_WRITE : 0) | (entry & SMALL_CACHED ? 0 : OKL4_UNCACHED);
#endif
}

static bool narrows(u32 old, u32 value) { return (old & SMALL) && is_writable(old) && !is_writable(value); }

static void change(const u32 *at, u32 old, u32 value)
{
    const struct owner *owner = owner_of(at);
    u32 va = owner->va + (u32)at % PAGE_SIZE / sizeof *at * PAGE_SIZE, space = owner->view[SPACE_SLOT], rights = rights_of(value);
    u32 machine = rights ? ALIGN_DOWN(value, PAGE_SIZE) : 0;

    if (rights && owner->view == selected && !narrows(old, value)) {
        expect(okl4_call(OKL4_map, space, va, machine, rights), "a mapping");
        return;
    }
    if (!(old & SMALL))
        return;
    if (changes == OKL4_ITEMS)
        descriptors_settle();
    vcpu->items[changes].space = space;
    vcpu->items[changes].va = va;
    vcpu->items[changes].machine = machine;
    vcpu->items[changes].rights = rights;
    changes++;
}

void descriptor_write(u32 *at, u32 value)
{
    u32 old = *at;

    *at = value;
    if ((value & KIND) != (TABLE_DESCRIPTOR & KIND)) {
        change(at, old, value);
    } else if (GROUP_FIRST(value)) {
        const u32 *view = (u32 *)ALIGN_DOWN((u32)at, 4 * PAGE_SIZE);
        *owner_of(linear(ALIGN_DOWN(value, PAGE_SIZE))) = (struct owner){view, (u32)(at - view) << 20};
    }
}

void descriptors_written(void) { descriptors_settle(); }

void table_written(const void *table, u32 bytes) { (void)table, (void)bytes; }

void table_select(u32 table, u32 asid)
{
    (void)asid;
    descriptors_settle();
    selected = table ? linear(table) : NULL;
    expect(okl4_call(OKL4_space_select, selected ? selected[SPACE_SLOT] : 0, 0, 0, 0), "a space");
}

/* A change drops the translation, and address space identifiers are the microvisor's. */
void tlb_drop_page(u32 va, u32 asid) { (void)va, (void)asid; descriptors_settle(); }
void tlb_drop_space(u32 asid) { (void)asid; descriptors_settle(); }
void tlb_drop_all(void) { descriptors_settle(); }
void asids_disable(void) {}

/* The microvisor has mapped all of it. */
void kernel_linear_map(u32 bytes) { (void)bytes; }

void tls_select(u32 value)
{
    static u32 told;

    if (value != told)
        okl4_call(OKL4_tls, value, 0, 0, 0);
    told = value;
}

/* Before anything else. Returns where the board's description is. */
u32 okl4_start(void);
u32 okl4_start(void)
{
    extern char vector_page[];

    expect(okl4_call(OKL4_entry, (u32)vector_page, 0, 0, 0), "the kernel's entry");
    return vcpu->description;
}
