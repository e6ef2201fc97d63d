/* Direct page tables: the kernel reads them, and asks Xen for every change. Descriptors wait in a batch until somebody may look. */
#include "../../print.h"
#include "hypercall.h"
#include "tables.h"

#define BATCH 32u
#define LEVEL1_FRAMES 4u
#define FRAMES_MOST 4096u /* of table memory: 16 MiB */
#define KERNEL_PART 3u    /* the frame of a level-1 table that has the entries from KERNEL_BASE on */

static struct mmu_update batch[BATCH];
static u32 batched;

static void expect(s32 result, const char *what)
{
    if (result < 0)
        panic("xen refuses %s: error %d", what, -result);
}

/* Adds `op` behind the batch, in one crossing. */
static void flush_with(u32 command, u32 machine, u32 linear)
{
    struct mmuext_op op = {command, machine, linear, 0};
    struct multicall_entry calls[2] = {
        {HYPERCALL_mmu_update, 0, {(u32)batch, batched, 0, 0}},
        {HYPERCALL_mmuext_op, 0, {(u32)&op, 1, 0, 0}},
    };

    if (!batched) {
        expect(xen_mmuext_op((u32)&op, 1, 0), "an operation");
        return;
    }
    batched = 0;
    expect(xen_multicall((u32)calls, 2), "a multicall");
    expect((s32)calls[0].result, "a descriptor");
    expect((s32)calls[1].result, "an operation");
}

static void flush(void)
{
    u32 count = batched;

    if (!count)
        return;
    batched = 0;
    expect(xen_mmu_update((u32)batch, count, 0), "a descriptor");
}

void descriptor_write(u32 *at, u32 value)
{
    if (batched == BATCH)
        flush();
    batch[batched++] = (struct mmu_update){physical(at), value};
}

void descriptors_written(void) { flush(); }
void descriptors_settle(void) { flush(); }

void table_written(const void *table, u32 bytes)
{
    (void)table;
    (void)bytes;
}

#if __ARM_ARCH >= 6
static bool without_asids;
static u32 hardware_asid(u32 asid) { return without_asids ? 0 : asid & 0xffu; }
#else
static u32 hardware_asid(u32 asid) { (void)asid; return 0; }
#endif

void table_select(u32 table, u32 asid)
{
    flush_with(MMUEXT_NEW_BASEPTR, table, hardware_asid(asid));
#if __ARM_ARCH >= 6
    if (without_asids)
        tlb_drop_all();
#endif
}

void tlb_drop_page(u32 va, u32 asid) { flush_with(MMUEXT_INVLPG, hardware_asid(asid), va & ~0xfffu); }

void tlb_drop_space(u32 asid) { flush_with(MMUEXT_TLB_FLUSH_ASID, hardware_asid(asid), 0); }

void tlb_drop_all(void) { flush_with(MMUEXT_TLB_FLUSH, 0, 0); }

void asids_disable(void)
{
#if __ARM_ARCH >= 6
    without_asids = true;
#endif
}

void tls_select(u32 value) { xen_set_tls(value); }

/* Xen has mapped all of it. */
void kernel_linear_map(u32 bytes) { (void)bytes; }

/* Memory for tables: which frames are taken, from START_INFO->tables on. The first level-1 table is there already. */
static u8 taken[FRAMES_MOST];
static u32 frames_first = LEVEL1_FRAMES;

static u32 frame_address(u32 n) { return START_INFO->tables + n * PAGE_SIZE; }

static bool is_free(u32 n, u32 count)
{
    for (u32 i = 0; i < count; i++)
        if (taken[n + i])
            return false;
    return true;
}

/* Blocks are aligned to their size. Returns a machine address, 0 without memory. */
static u32 take(u32 count)
{
    u32 all = MIN(RAM_RESERVED / PAGE_SIZE, FRAMES_MOST);

    for (u32 tries = 0, n = ALIGN_UP(frames_first, count); tries < all / count; tries++, n += count) {
        if (n + count > all)
            n = LEVEL1_FRAMES;
        if (!is_free(n, count))
            continue;
        for (u32 i = 0; i < count; i++)
            taken[n + i] = true;
        frames_first = n + count;
        return frame_address(n);
    }
    return 0;
}

static void give(u32 machine, u32 count)
{
    u32 n = (machine - START_INFO->tables) / PAGE_SIZE;

    for (u32 i = 0; i < count; i++)
        taken[n + i] = false;
}

u32 *table_create(void)
{
    u32 table = take(LEVEL1_FRAMES);
    struct mmuext_op ops[LEVEL1_FRAMES + 1];

    if (!table)
        return NULL;
    for (u32 n = 0; n < LEVEL1_FRAMES; n++)
        ops[n] = (struct mmuext_op){MMUEXT_CLEAR_PAGE, table + n * PAGE_SIZE, 0, 0};
    ops[KERNEL_PART].command = MMUEXT_COPY_PAGE;
    ops[KERNEL_PART].linear = START_INFO->table + KERNEL_PART * PAGE_SIZE;
    ops[LEVEL1_FRAMES] = (struct mmuext_op){MMUEXT_PIN_TABLE, table, 0, 0};
    expect(xen_mmuext_op((u32)ops, COUNT(ops), 0), "a table");
    return linear(table);
}

void table_destroy(u32 *table)
{
    flush();
    expect(xen_mmuext(MMUEXT_UNPIN_TABLE, physical(table), 0, 0), "to unpin a table");
    give(physical(table), LEVEL1_FRAMES);
}

char *tables_take(void)
{
    u32 frame = take(1);

    if (!frame)
        return NULL;
    expect(xen_mmuext(MMUEXT_CLEAR_PAGE, frame, 0, 0), "to clear a table");
    return linear(frame);
}

void tables_put(void *tables) { give(physical(tables), 1); }

/* Before anything else. Returns where the board's description is. */
u32 xen_start(void);
u32 xen_start(void)
{
    extern char vector_page[];

    expect(xen_set_callbacks((u32)vector_page), "callbacks");
    return START_INFO->description;
}
