/* The registers of a virtual SP804. ARM DDI 0271D 3.3. */
#include "vsp804.h"

#define ONE_SHOT 0x01u
#define SIZE_32 0x02u
#define INTERRUPT_ENABLE 0x20u
#define PERIODIC 0x40u
#define ENABLE 0x80u

void vsp804_reset(struct vsp804 *timer)
{
    for (u32 n = 0; n < 2; n++)
        timer->counter[n] = (struct vsp804_counter){.control = INTERRUPT_ENABLE, .value = ~0u};
}

/* log2 of the prescaler. */
static u32 prescale(const struct vsp804_counter *c)
{
    u32 stages = c->control >> 2 & 3;

    return stages == 0 ? 0 : stages == 1 ? 4 : 8;
}

/* A counter starts over from this many counts; 0 stands for 2^32. */
static u32 period(const struct vsp804_counter *c)
{
    if (c->control & PERIODIC)
        return c->load;
    return c->control & SIZE_32 ? 0 : 0x10000;
}

static u32 clipped(const struct vsp804_counter *c, u32 value) { return c->control & SIZE_32 ? value : value & 0xffff; }

/* n % d for d > 0, without the compiler's library. */
static u32 modulo(u64 n, u32 d)
{
    u64 rest = 0;

    for (u32 bit = 64; bit-- > 0;) {
        rest = rest << 1 | (n >> bit & 1);
        if (rest >= d)
            rest -= d;
    }
    return (u32)rest;
}

static void pass(struct vsp804_counter *c, u64 now)
{
    u64 elapsed;

    if (!(c->control & ENABLE) || c->value == 0)
        return;
    elapsed = (now - c->start) >> prescale(c);
    if (elapsed < c->value)
        return;
    c->raw = 1;
    if (c->control & ONE_SHOT || (c->control & PERIODIC && c->load == 0)) {
        c->value = 0;
        return;
    }
    elapsed -= c->value;
    c->start += (u64)c->value << prescale(c);
    c->value = period(c);
    if (c->value == 0)
        c->value = ~0u;
    if (elapsed >= c->value) /* whole periods have gone by unseen */
        c->start += (elapsed - modulo(elapsed, c->value)) << prescale(c);
}

static u32 value(const struct vsp804_counter *c, u64 now)
{
    if (!(c->control & ENABLE) || c->value == 0)
        return clipped(c, c->value);
    return clipped(c, c->value - (u32)((now - c->start) >> prescale(c)));
}

static void begin(struct vsp804_counter *c, u32 from, u64 now)
{
    c->start = now;
    c->value = from;
    if (from == 0 && c->control & ENABLE)
        c->raw = 1;
}

u64 vsp804_pass(struct vsp804 *timer, u64 now)
{
    u64 next = VSP804_NEVER;

    for (u32 n = 0; n < 2; n++) {
        struct vsp804_counter *c = &timer->counter[n];
        pass(c, now);
        if (c->control & ENABLE && c->control & INTERRUPT_ENABLE && c->value != 0) {
            u64 due = c->start + ((u64)c->value << prescale(c));
            next = due < next ? due : next;
        }
    }
    return next;
}

bool vsp804_wire(const struct vsp804 *timer)
{
    return (timer->counter[0].raw && timer->counter[0].control & INTERRUPT_ENABLE) ||
           (timer->counter[1].raw && timer->counter[1].control & INTERRUPT_ENABLE);
}

u32 vsp804_read(struct vsp804 *timer, u32 offset, u64 now)
{
    static const u8 id[] = {0x04, 0x18, 0x14, 0x00, 0x0d, 0xf0, 0x05, 0xb1};
    const struct vsp804_counter *c = &timer->counter[offset >> 5 & 1];

    if (offset >= 0x40)
        return offset - 0xfe0 < 32 ? id[(offset - 0xfe0) / 4] : 0;
    vsp804_pass(timer, now);
    switch (offset & 0x1f) {
    case 0x00:
    case 0x18: return c->load;
    case 0x04: return value(c, now);
    case 0x08: return c->control;
    case 0x10: return c->raw;
    case 0x14: return c->raw && c->control & INTERRUPT_ENABLE;
    }
    return 0;
}

void vsp804_write(struct vsp804 *timer, u32 offset, u32 word, u64 now)
{
    struct vsp804_counter *c = &timer->counter[offset >> 5 & 1];

    if (offset >= 0x40)
        return;
    vsp804_pass(timer, now);
    switch (offset & 0x1f) {
    case 0x00:
        c->load = clipped(c, word);
        begin(c, c->load, now);
        break;
    case 0x08: {
        u32 held = value(c, now);
        c->control = word & 0xef;
        begin(c, clipped(c, held), now);
        break;
    }
    case 0x0c: c->raw = 0; break;
    case 0x18: c->load = clipped(c, word); break;
    }
}
