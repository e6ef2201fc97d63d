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
#define STATUS_EXTERNAL 0x8u
#define DOMAIN_MANAGER 3u
#define SUPERSECTION 0x00040000u
#define SUPERSECTION_EXTENDED 0x00f001e0u /* bits 39:32 of its address */

/* What the kernel may, what programs may. */
#if __ARM_ARCH >= 6
/* AP[2:0] of B3.7.1. */
static const u8 rights[8][2] = {
    {0, 0}, {3, 0}, {3, 1}, {3, 3}, {0, 0}, {1, 0}, {1, 1}, {1, 1},
};

u8 section_rights(u32 d, bool user) { return rights[(d >> 10 & 3) | (d >> 13 & 4)][user]; }
u8 page_rights(u32 d, bool user) { return rights[(d >> 4 & 3) | (d >> 7 & 4)][user]; }
#else
/* AP of D15.6.2, whose 0 SCTLR.S and R explain; a page whose subpages differ has the rights of the least. */
#define SCTLR_S 0x100u
#define SCTLR_R 0x200u

static u8 rights_of(u32 ap, bool user)
{
    static const u8 rights[4][2] = {{0, 0}, {3, 0}, {3, 1}, {3, 3}};

    if (ap == 0 && vcpu->sctlr & SCTLR_R)
        return RIGHT_READ;
    if (ap == 0 && vcpu->sctlr & SCTLR_S)
        return user ? 0 : RIGHT_READ;
    return rights[ap][user];
}

u8 section_rights(u32 d, bool user) { return rights_of(d >> 10 & 3, user); }

u8 page_rights(u32 d, bool user)
{
    u8 all = RIGHT_READ | RIGHT_WRITE;

    for (u32 n = 0; n < 4; n++)
        all &= rights_of(d >> (4 + 2 * n) & 3, user);
    return all;
}
#endif

static struct translation fault(u32 status, u32 domain, u32 level1)
{
    return (struct translation){.status = (status & 0xf) | (status & 0x10) << 6 | domain << 4, .level1 = level1};
}

static void permit(struct translation *t, u8 kernel, u8 user, bool execute_never, u32 access)
{
    u32 execute = execute_never ? 0 : RIGHT_EXECUTE;

    if (access == DOMAIN_MANAGER) {
        t->kernel = t->user = RIGHT_READ | RIGHT_WRITE | RIGHT_EXECUTE;
        return;
    }
    t->kernel = kernel;
    t->user = user;
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
        t.cached = true;
        return t;
    }
    if (n != 0 && va >> (32 - n) != 0) {
        base = vcpu->ttbr1 & ~0x3fffu;
        n = 0;
    } else {
        base = vcpu->ttbr0 & ~((0x4000u >> n) - 1);
    }
    at = real_address(vcpu, base + ((va << n >> n) >> 20) * 4, 4);
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
        at = real_address(vcpu, (level1 & ~0x3ffu) + (va >> 12 & 0xff) * 4, 4);
        if (!at)
            return fault(STATUS_EXTERNAL_2, domain, level1);
        level2 = *(const u32 *)at;
        if ((level2 & 3) == 0)
            return fault(STATUS_TRANSLATION_2, domain, level1);
        if (!(access & 1))
            return fault(STATUS_DOMAIN_2, domain, level1);
        if (level2 & 2) { /* small page: XN in bit 0 */
            t.gpa = (level2 & ~0xfffu) | (va & 0xfff);
            permit(&t, page_rights(level2, false), page_rights(level2, true), __ARM_ARCH >= 6 && level2 & 1, access);
        } else { /* large page: XN in bit 15 */
            t.gpa = (level2 & ~0xffffu) | (va & 0xffff);
            permit(&t, page_rights(level2, false), page_rights(level2, true), __ARM_ARCH >= 6 && level2 >> 15 & 1, access);
        }
        t.cached = level2 & 8;
        return t;
    }
    default:
        if (__ARM_ARCH >= 6 && level1 & SUPERSECTION) { /* it has no domain, and 16 megabytes: what is behind 4 GiB is nowhere */
            domain = 0;
            access = vcpu->dacr & 3;
            if (level1 & SUPERSECTION_EXTENDED)
                return fault(access & 1 ? STATUS_EXTERNAL : STATUS_DOMAIN_1, domain, level1);
            level1 |= va & 0x00f00000u;
            t.level1 = level1;
        }
        if (!(access & 1))
            return fault(STATUS_DOMAIN_1, domain, level1);
        t.gpa = (level1 & 0xfff00000u) | (va & 0xfffff);
        permit(&t, section_rights(level1, false), section_rights(level1, true), __ARM_ARCH >= 6 && level1 >> 4 & 1, access);
        t.cached = level1 & 8;
        return t;
    }
}

u32 permission_status(const struct translation *t)
{
    bool page = (t->level1 & 3) == 1;

    return (page ? STATUS_PERMISSION_2 : STATUS_PERMISSION_1) | (t->level1 >> 5 & 0xf) << 4;
}
