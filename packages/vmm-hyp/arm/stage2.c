/*
 * The stage-2 tables: a guest's RAM in 2 MiB blocks, the GIC's virtual CPU interface where it expects a CPU interface, the page of its
 * channel if it has one, nothing else. DDI 0406C B3.6.
 *
 *   63:54 attributes (54 XN) | 39:12 address | 10 AF | 9:8 SH | 7:6 S2AP (11 = read and write) | 5:2 memory | 1:0 type
 */
#include "../../vmm/runtime/channel.h"
#include "../../vmm/runtime/physical.h"
#include "guest.h"

#define TABLE 0x003ull
#define RAM_BLOCK 0x7fdull                    /* Normal write-back, inner shareable */
#define DEVICE_PAGE (0x4c7ull | 1ull << 54)   /* Device, never executable */
#define SHARED_PAGE (0x7ffull | 1ull << 54)   /* Normal write-back, inner shareable, never executable */

#define GIB_SHIFT 30
#define BLOCK_SHIFT 21
#define PAGE_SHIFT 12
#define ENTRIES 512u

static struct __attribute__((aligned(4096))) {
    u64 ram[ENTRIES];       /* level 2, the GiB of the RAM */
    u64 devices[ENTRIES];   /* level 2, the first GiB */
    u64 gic[ENTRIES];       /* level 3, the 2 MiB of the GIC */
    u64 channel[ENTRIES];   /* level 3, the 2 MiB of the channel's page */
    u64 level1[4];
} tables[VMM_MAX_VMS];

u64 stage2_build(const struct vm *vm)
{
    u32 id = vm->id;
    u32 first = vm->ram.ipa_base >> BLOCK_SHIFT & (ENTRIES - 1);

    tables[id].level1[0] = (u32)tables[id].devices | TABLE;
    tables[id].level1[vm->ram.ipa_base >> GIB_SHIFT] = (u32)tables[id].ram | TABLE;
    tables[id].devices[GICC_BASE >> BLOCK_SHIFT] = (u32)tables[id].gic | TABLE;
    for (u32 n = 0; n < vm->ram.size >> BLOCK_SHIFT; n++)
        tables[id].ram[first + n] = (vm->ram.pa_base + (n << BLOCK_SHIFT)) | RAM_BLOCK;
    for (u32 n = 0; n < VGIC_CPU_BYTES >> PAGE_SHIFT; n++)
        tables[id].gic[(GICC_BASE >> PAGE_SHIFT & (ENTRIES - 1)) + n] = (GICV_BASE + (n << PAGE_SHIFT)) | DEVICE_PAGE;
    if (channel_page(id) != 0) {
        tables[id].devices[CHANNEL_PAGE >> BLOCK_SHIFT] = (u32)tables[id].channel | TABLE;
        tables[id].channel[CHANNEL_PAGE >> PAGE_SHIFT & (ENTRIES - 1)] = channel_page(id) | SHARED_PAGE;
    }
    /* VMID 0 stays unused: 55:48 VMID | 39:5 level-1 table */
    return (u64)(id + 1) << 48 | (u32)tables[id].level1;
}
