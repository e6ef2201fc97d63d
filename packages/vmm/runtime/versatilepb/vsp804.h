/* A virtual SP804 dual timer whose clock runs at 1 MHz. ARM DDI 0271D. */
#ifndef VMM_VSP804_H
#define VMM_VSP804_H

#include "../words.h"

#define VSP804_BYTES 0x1000u
#define VSP804_NEVER (~0ull)

/* Times are microseconds of the host's clock. */
struct vsp804 {
    struct vsp804_counter {
        u32 load, control, raw;
        u32 value;  /* at `start`, from where it has counted since */
        u64 start;
    } counter[2];
};

void vsp804_reset(struct vsp804 *timer);
u32 vsp804_read(struct vsp804 *timer, u32 offset, u64 now);
void vsp804_write(struct vsp804 *timer, u32 offset, u32 value, u64 now);
/* Lets the time until `now` pass; returns when something happens next, or VSP804_NEVER. */
u64 vsp804_pass(struct vsp804 *timer, u64 now);
/* The interrupt of both counters. */
bool vsp804_wire(const struct vsp804 *timer);

#endif
