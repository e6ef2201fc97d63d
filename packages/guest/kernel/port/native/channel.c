/* The channel's doorbell and page as hypervisors of whole machines show them (packages/vmm/runtime/channel.h). */
#include "../../channel.h"
#include "../../layout.h"
#include "../../port.h"
#include "../../arm/descriptors.h"
#include "devices.h"

#define MEGABYTE 0x100000u
#define DOORBELL(offset) (*(volatile u32 *)(doorbell + (offset)))
#define STATUS DOORBELL(0)
#define RING DOORBELL(4)

#define STATUS_OTHER_RUNS 2u
#define STATUS_END_SHIFT 2

static u32 doorbell;

void doorbell_interrupt(void) { channel_interrupt(STATUS & STATUS_OTHER_RUNS); }

void channel_ring(void) { RING = 1; }

void *channel_find(const struct board *board, u32 *end)
{
    u32 *entry = &((u32 *)KERNEL_TABLE)[CHANNEL_VA >> 20], status;

    if (board->channel_doorbell / MEGABYTE != DEVICES_HIGH / MEGABYTE || !board->channel_page)
        return NULL;
    doorbell = DEVICES_HIGH_VA + board->channel_doorbell % MEGABYTE;
    descriptor_write(entry, (board->channel_page & ~(MEGABYTE - 1)) | SECTION_NORMAL_XN);
    descriptors_written();
    status = STATUS;
    *end = status >> STATUS_END_SHIFT & 1;
    channel_line_enable();
    if (!(status & STATUS_OTHER_RUNS))
        channel_interrupt(false);
    return (void *)(CHANNEL_VA + board->channel_page % MEGABYTE);
}
