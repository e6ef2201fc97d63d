/* The guest's own translation, read by software. DDI 0406C B3.5.1 (short descriptors), B3.7.1 (permissions), B3.13.3 (status). */
#include "walk.h"

#define STATUS_TRANSLATION_1 0x5u
#define STATUS_TRANSLATION_2 0x7u
#define STATUS_DOMAIN_1 0x9u
#define STATUS_DOMAIN_2 0xbu
#define STATUS_PERMISSION_1 0xdu
#define STATUS_PERMISSION_2 0xfu
#define STATUS_EXTERNAL_1 0xcu
#define STATUS_EXTERNAL_2 0xeu
#define DOMAIN_MANAGER 3u

/* AP[2:0] of B3.7.1: what the kernel may, what programs may. */
static const u8 rights[8][2] = {
    {0, 0}, {3, 0}, {3, 1}, {3, 3}, {0, 0}, {1, 0}, {1, 1}, {1, 1},
};

u8 rights_of(u32 ap, bool user) { return rights[ap & 7][user]; }

static struct translation fault(u32 status, u32 domain, u32 level1)
{
    return (struct translation){.status = (status & 0xf) | (status & 0x10) << 6 | domain << 4, .level1 = level1};
}

static void permit(struct translation *t, u32 ap, bool execute_never, u32 access)
{
    u32 execute = execute_never ? 0 : RIGHT_EXECUTE;

    if (access == DOMAIN_MANAGER) {
        t->kernel = t->user = RIGHT_READ | RIGHT_WRITE | RIGHT_EXECUTE;
        return;
    }
    t->kernel = rights[ap][0];
    t->user = rights[ap][1];
    t->kernel |= t->kernel ? execute : 0;
    t->user |= t->user ? execute : 0;
}

struct translation walk(u32 va)
{
    u32 n = vcpu->ttbcr & 7, base, at, level1, domain, access;
    struct translation t = {.status = 0};

    if (!(vcpu->sctlr & SCTLR_M)) {
        t.gpa = va;
        t.level1 = FLAT_KEY(va);
        t.kernel = t.user = RIGHT_READ | RIGHT_WRITE | RIGHT_EXECUTE;
        return t;
    }
    if (n != 0 && va >> (32 - n) != 0) {
        base = vcpu->ttbr1 & ~0x3fffu;
        n = 0;
    } else {
        base = vcpu->ttbr0 & ~((0x4000u >> n) - 1);
    }
    at = real_address(vcpu, base + ((va << n >> n) >> 20) * 4);
    if (!at)
        return fault(STATUS_EXTERNAL_1, 0, 0);
    level1 = *(const u32 *)at;
    t.level1 = level1;
    domain = level1 >> 5 & 0xf;
    access = vcpu->dacr >> 2 * domain & 3;
    switch (level1 & 3) {
    case 0:
    case 3: return fault(STATUS_TRANSLATION_1, 0, level1);
    case 1: {
        u32 level2;
        at = real_address(vcpu, (level1 & ~0x3ffu) + (va >> 12 & 0xff) * 4);
        if (!at)
            return fault(STATUS_EXTERNAL_2, domain, level1);
        level2 = *(const u32 *)at;
        if ((level2 & 3) == 0)
            return fault(STATUS_TRANSLATION_2, domain, level1);
        if (!(access & 1))
            return fault(STATUS_DOMAIN_2, domain, level1);
        if (level2 & 2) { /* small page: XN in bit 0 */
            t.gpa = (level2 & ~0xfffu) | (va & 0xfff);
            permit(&t, (level2 >> 4 & 3) | (level2 >> 7 & 4), level2 & 1, access);
        } else { /* large page: XN in bit 15 */
            t.gpa = (level2 & ~0xffffu) | (va & 0xffff);
            permit(&t, (level2 >> 4 & 3) | (level2 >> 7 & 4), level2 >> 15 & 1, access);
        }
        return t;
    }
    default:
        if (level1 & 1u << 18) /* a supersection has no domain */
            access = vcpu->dacr & 3;
        if (!(access & 1))
            return fault(STATUS_DOMAIN_1, domain, level1);
        t.gpa = level1 & 1u << 18 ? (level1 & 0xff000000u) | (va & 0xffffff) : (level1 & 0xfff00000u) | (va & 0xfffff);
        permit(&t, (level1 >> 10 & 3) | (level1 >> 13 & 4), level1 >> 4 & 1, access);
        return t;
    }
}

u32 permission_status(const struct translation *t)
{
    bool page = (t->level1 & 3) == 1;

    return (page ? STATUS_PERMISSION_2 : STATUS_PERMISSION_1) | (t->level1 >> 5 & 0xf) << 4;
}
