/*
 * Shadow page tables. DDI 0406C B3.5.1 (descriptors), B3.12.3 (domains).
 *
 * A root stands for a guest's TTBR0 and is the level-1 table in the hardware's TTBR0. A shadow page stands for one guest level-1
 * descriptor (a level-2 table or a section) and is a level-2 table of small pages, shared by all roots. Both are filled on demand.
 * A guest frame that a root or shadow page was derived from is write-protected in every shadow page; a write to it empties what
 * was derived and takes the protection away, until it is used as a table again. A table that maps itself cannot lose the protection
 * so: its page is opened until the next exit that is no fault, as a TLB operation is; what led on from it is emptied then.
 */
#include "shadow.h"
#include "../cp15.h"
#include "../physical.h"
#include "descriptors.h"

#define ROOTS 24u
#define PAGES 256u          /* shadow pages of one VM */
#define BUCKETS 64u
#define FRAMES 16384u       /* 64 MiB of guest RAM at most */
#define MAPPINGS 2u         /* writable mappings of a frame that are remembered */
#define DEPENDENT 16u       /* entries that hold in one half of the guest only */
#define OPEN 2u             /* tables that one instruction can store to */
#define NONE 0xffffu
#define ENTRIES 256u

#define HIGH_MEGABYTE 0xfffu
#define SHARED_ENTRY (SHARED_CODE >> 12 & 0xffu)

#define L1_ENTRIES 4096u
#define L1_TABLE(domain) ((domain) << 5 | TABLE_DESCRIPTOR)
#define FRAME_MASK 0xfffff000u

struct root { u32 ttbr0, ttbr1, ttbcr; bool used, flat; };

struct page {
    u32 key;       /* the guest's level-1 descriptor; 0: free */
    u16 next;      /* of the same bucket */
    u8 domain;
    bool live;     /* its source frame is protected */
    bool high;     /* of HIGH_MEGABYTE: it keeps the shared page, and no other megabyte shares it */
};

struct shadow {
    struct root roots[ROOTS];
    struct page pages[PAGES];
    u16 buckets[BUCKETS];
    u32 root, next_root, page_count;
    u32 mappings[FRAMES][MAPPINGS]; /* addresses of writable entries; stale ones point elsewhere now */
    u8 flags[FRAMES];
    u32 *dependent[DEPENDENT];
    u32 dependent_count;
    struct { u32 gpa, *entry; } open[OPEN]; /* entries of tables that map themselves, writable until the guest is left */
    u32 open_count;
};

#define FRAME_TABLE 1u  /* a shadow page or a root was derived from it: write-protected */
#define FRAME_MANY 2u   /* more writable mappings than are remembered */

static u32 root_tables[VMM_MAX_VMS][ROOTS][L1_ENTRIES] __attribute__((aligned(16384), section(".bss.tables")));
static u32 page_tables[VMM_MAX_VMS][PAGES][ENTRIES] __attribute__((aligned(1024), section(".bss.tables")));
static struct shadow shadows[VMM_MAX_VMS];
extern u32 shared_level2[];

#define S (&shadows[vcpu->id])

static bool walks_see_cache;

/* A descriptor was stored. Walks that do not see the data cache need it in memory (ID_MMFR3, B4.1.92). */
static void stored(u32 *at)
{
    if (!walks_see_cache)
        write_DCCMVAC((u32)at);
}

static void stored_table(u32 *table, u32 words)
{
    if (!walks_see_cache)
        for (u32 i = 0; i < words; i += 8)
            write_DCCMVAC((u32)(table + i));
}

static void clear(u32 *table, u32 words)
{
    for (u32 i = 0; i < words; i += 4)
        table[i] = table[i + 1] = table[i + 2] = table[i + 3] = 0;
    stored_table(table, words);
}

static u32 *root_table(u32 n) { return root_tables[vcpu->id][n]; }
static u32 *page_table(u32 n) { return page_tables[vcpu->id][n]; }
static u32 frame_of(u32 gpa) { return (gpa - vcpu->ram.ipa_base) >> 12; }
/* True where something was derived from this frame; never of the channel's page, which is no RAM. */
static bool is_table(u32 gpa) { return frame_of(gpa) < FRAMES && S->flags[frame_of(gpa)] & FRAME_TABLE; }
static u32 bucket_of(u32 key) { return (key >> 10 ^ key >> 20) % BUCKETS; }

static void empty_root(u32 n)
{
    u32 *table = root_table(n);

    clear(table, L1_ENTRIES);
    table[HIGH_MEGABYTE] = (u32)shared_level2 | TABLE_DESCRIPTOR;
    stored(&table[HIGH_MEGABYTE]);
}

/* The shadow page that holds the shared page's megabyte keeps the shared page. */
static void empty_page(u32 n)
{
    u32 *table = page_table(n);

    clear(table, ENTRIES);
    if (S->pages[n].high) {
        table[SHARED_ENTRY] = shared_level2[SHARED_ENTRY];
        table[SHARED_ENTRY + 1] = shared_level2[SHARED_ENTRY + 1];
        stored(&table[SHARED_ENTRY]);
    }
}

static void forget_dependent(void)
{
    for (u32 i = 0; i < S->dependent_count; i++) {
        *S->dependent[i] = 0;
        stored(S->dependent[i]);
    }
    S->dependent_count = 0;
}

/* Starts over: no root, no shadow page, no protection. */
static void empty_all(void)
{
    struct shadow *s = S;

    for (u32 n = 0; n < ROOTS; n++)
        if (s->roots[n].used) {
            s->roots[n].used = false;
            empty_root(n);
        }
    for (u32 n = 0; n < s->page_count; n++)
        clear(page_table(n), ENTRIES);
    s->page_count = 0;
    s->dependent_count = 0;
    s->open_count = 0;
    for (u32 n = 0; n < BUCKETS; n++)
        s->buckets[n] = NONE;
    for (u32 n = 0; n < FRAMES; n++)
        s->flags[n] = 0;
    for (u32 n = 0; n < FRAMES; n++)
        s->mappings[n][0] = s->mappings[n][1] = 0;
}

void shadow_start(void)
{
#if __ARM_ARCH >= 6
    walks_see_cache = (read_ID_MMFR3() >> 20 & 0xf) != 0;
#endif
    if (vcpu->ram.size > FRAMES << 12)
        panic("more than 64 MiB of RAM for a VM", vcpu->ram.size, 0);
    for (u32 n = 0; n < ROOTS; n++)
        empty_root(n);
    empty_all();
    shadow_select();
}

/* Takes the write permission out of every entry that maps a frame. */
static void protect(u32 gpa)
{
    struct shadow *s = S;
    u32 frame = frame_of(gpa), wanted = real_address(vcpu, gpa, 1) & FRAME_MASK;

    if (frame >= FRAMES || s->flags[frame] & FRAME_TABLE)
        return;
    if (s->flags[frame] & FRAME_MANY) {
        for (u32 n = 0; n < s->page_count; n++) {
            u32 *table = page_table(n);
            for (u32 i = 0; i < ENTRIES; i++)
                if (table[i] && (table[i] & FRAME_MASK) == wanted && SHADOW_IS_WRITABLE(table[i])) {
                    table[i] = SHADOW_READ_ONLY(table[i]);
                    stored(&table[i]);
                }
        }
    } else {
        for (u32 i = 0; i < MAPPINGS; i++) {
            u32 *entry = (u32 *)s->mappings[frame][i];
            if (entry && *entry && (*entry & FRAME_MASK) == wanted) {
                *entry = SHADOW_READ_ONLY(*entry);
                stored(entry);
            }
        }
    }
    s->mappings[frame][0] = s->mappings[frame][1] = 0;
    s->flags[frame] = FRAME_TABLE;
}

static void remember(u32 gpa, u32 *entry)
{
    struct shadow *s = S;
    u32 frame = frame_of(gpa), real = real_address(vcpu, gpa, 1) & FRAME_MASK;

    if (frame >= FRAMES) /* the channel's page: never protected */
        return;
    for (u32 i = 0; i < MAPPINGS; i++) {
        u32 *old = (u32 *)s->mappings[frame][i];
        if (old == entry || !old || !*old || (*old & FRAME_MASK) != real || !SHADOW_IS_WRITABLE(*old)) {
            s->mappings[frame][i] = (u32)entry;
            return;
        }
    }
    s->flags[frame] |= FRAME_MANY;
}

/* A guest's level-1 table: TTBR0's is shorter and less aligned with TTBCR.N (B3.5.4). Index n of it is index n of the root. */
struct level1 { u32 base, bytes; };

static struct level1 level1_of(const struct root *root, bool second)
{
    u32 bytes = second ? 0x4000u : 0x4000u >> (root->ttbcr & 7);

    return (struct level1){(second ? root->ttbr1 : root->ttbr0) & ~(bytes - 1), bytes};
}

static bool has_second(const struct root *root) { return (root->ttbcr & 7) != 0; }

/* Empties what a root has from the part of a level-1 table that lies in this page. */
static void empty_part(u32 n, struct level1 from, u32 page_base)
{
    u32 *table = root_table(n), first, last;

    if (page_base - from.base < from.bytes) {
        first = page_base - from.base;
        last = first + 0x1000 < from.bytes ? first + 0x1000 : from.bytes;
    } else if (from.base - page_base < 0x1000) {
        first = 0;
        last = from.bytes;
    } else {
        return;
    }
    clear(table + first / 4, (last - first) / 4);
    if (last / 4 == L1_ENTRIES) {
        table[HIGH_MEGABYTE] = (u32)shared_level2 | TABLE_DESCRIPTOR;
        stored(&table[HIGH_MEGABYTE]);
    }
}

/* The frame is written: shadow pages from its tables and the part of the roots that it holds are emptied. */
static void unprotect(u32 gpa)
{
    struct shadow *s = S;
    u32 page_base = gpa & FRAME_MASK;

    for (u32 at = page_base; at < page_base + 0x1000; at += 0x400)
        for (u32 n = s->buckets[bucket_of(at)]; n != NONE; n = s->pages[n].next)
            if ((s->pages[n].key & 3) == 1 && (s->pages[n].key & ~0x3ffu) == at && s->pages[n].live) {
                empty_page(n);
                s->pages[n].live = false;
            }
    for (u32 n = 0; n < ROOTS; n++)
        if (s->roots[n].used && !s->roots[n].flat) {
            empty_part(n, level1_of(&s->roots[n], false), page_base);
            if (has_second(&s->roots[n]))
                empty_part(n, level1_of(&s->roots[n], true), page_base);
        }
    s->flags[frame_of(gpa)] &= ~FRAME_TABLE;
}

/* Index in a root of the descriptor at a guest-physical address of its guest's tables; L1_ENTRIES when it lies outside. */
static u32 root_index(const struct root *root, u32 gpa)
{
    struct level1 first = level1_of(root, false), second = level1_of(root, true);

    if (gpa - first.base < first.bytes)
        return (gpa - first.base) / 4;
    return has_second(root) && gpa - second.base < second.bytes ? (gpa - second.base) / 4 : L1_ENTRIES;
}

bool shadow_is_root(u32 gpa)
{
    if (!is_table(gpa))
        return false;
    for (u32 n = 0; n < ROOTS; n++)
        if (S->roots[n].used && !S->roots[n].flat && root_index(&S->roots[n], gpa) < L1_ENTRIES)
            return true;
    return false;
}

/* A word of a level-1 table is written by the VMM itself: what was derived from it is gone. The frame stays protected. It may
 * hold level-2 tables too: a level-1 table that nobody uses any more looks like one for as long as its root is remembered. */
static void root_written(u32 gpa)
{
    u32 at = gpa & ~0x3ffu;

    for (u32 n = S->buckets[bucket_of(at)]; n != NONE; n = S->pages[n].next)
        if ((S->pages[n].key & 3) == 1 && (S->pages[n].key & ~0x3ffu) == at && S->pages[n].live) {
            empty_page(n);
            S->pages[n].live = false;
        }
    for (u32 n = 0; n < ROOTS; n++) {
        const struct root *root = &S->roots[n];
        u32 index = root_index(root, gpa), *entry;
        if (!root->used || root->flat || index >= L1_ENTRIES)
            continue;
        entry = &root_table(n)[index];
        *entry = index == HIGH_MEGABYTE ? (u32)shared_level2 | TABLE_DESCRIPTOR : 0;
        stored(entry);
    }
}

void shadow_written(u32 gpa)
{
    if (shadow_is_root(gpa))
        root_written(gpa);
    else if (is_table(gpa))
        unprotect(gpa);
}

static u32 find_page(u32 key, bool high)
{
    for (u32 n = S->buckets[bucket_of(key)]; n != NONE; n = S->pages[n].next)
        if (S->pages[n].key == key && S->pages[n].high == high)
            return n;
    return NONE;
}

/* The shadow page of a level-1 descriptor; makes it, emptying everything first when there is no room. */
static u32 page_for(u32 key, bool high, bool user)
{
    struct shadow *s = S;
    u32 n = find_page(key, high), bucket = bucket_of(key);

    if (n != NONE)
        return n;
    if (s->page_count == PAGES)
        shadow_restart();
    n = s->page_count++;
    s->pages[n] = (struct page){.key = key, .next = s->buckets[bucket],
        .domain = high || user ? DOMAIN_USER : DOMAIN_KERNEL, .high = high};
    s->buckets[bucket] = (u16)n;
    empty_page(n);
    return n;
}

void shadow_select(void)
{
    struct shadow *s = S;
    struct root wanted = {vcpu->ttbr0 & ~0x7fu, vcpu->ttbr1 & ~0x7fu, vcpu->ttbcr, true, !(vcpu->sctlr & SCTLR_M)};
    u32 n;

    for (n = 0; n < ROOTS; n++) {
        const struct root *root = &s->roots[n];
        if (root->used && root->flat == wanted.flat && (wanted.flat || (root->ttbr0 == wanted.ttbr0
            && root->ttbcr == wanted.ttbcr && (!(wanted.ttbcr & 7) || root->ttbr1 == wanted.ttbr1))))
            break;
    }
    if (n == ROOTS) {
        n = s->next_root;
        s->next_root = (n + 1) % ROOTS;
        if (s->roots[n].used)
            empty_root(n);
        s->roots[n] = wanted;
    }
    s->root = n;
    shared.shadow_ttbr = (u32)root_table(n) | TTBR_WALKS;
}

/* The page of the guest's level-1 table that an address is translated by. */
static u32 level1_page(u32 va)
{
    u32 n = vcpu->ttbcr & 7;
    struct level1 table = level1_of(&S->roots[S->root], n != 0 && va >> (32 - n) != 0);

    return (table.base + (va >> 20) * 4) & FRAME_MASK;
}

void shadow_close(void)
{
    struct shadow *s = S;

    for (u32 n = 0; n < s->open_count; n++) {
        *s->open[n].entry = 0;
        stored(s->open[n].entry);
        unprotect(s->open[n].gpa);
    }
    s->open_count = 0;
}

void shadow_restart(void)
{
    empty_all();
    shadow_select();
}

void shadow_mode(void)
{
    forget_dependent();
    shared.guest_dacr = in_kernel(vcpu) ? DACR_GUEST_KERNEL : DACR_GUEST_USER;
}

/* True if an address in this frame is translated by a descriptor of the same frame. */
static bool maps_itself(u32 va, const struct translation *t)
{
    u32 frame = frame_of(t->gpa);

    return vcpu->sctlr & SCTLR_M
        && (frame_of(level1_page(va)) == frame || ((t->level1 & 3) == 1 && frame_of(t->level1) == frame));
}

static void note_open(u32 gpa, u32 *entry)
{
    struct shadow *s = S;

    for (u32 n = 0; n < s->open_count; n++)
        if (s->open[n].entry == entry && frame_of(s->open[n].gpa) == frame_of(gpa))
            return;
    if (s->open_count == OPEN)
        shadow_close();
    s->open[s->open_count].entry = entry;
    s->open[s->open_count++].gpa = gpa;
}

/* Protects the tables that a translation was read from, but for one that is open. */
static void protect_sources(u32 va, const struct translation *t, u32 open)
{
    if ((vcpu->sctlr & SCTLR_M) && frame_of(level1_page(va)) != open)
        protect(level1_page(va));
    if ((t->level1 & 3) == 1 && frame_of(t->level1) != open)
        protect(t->level1 & FRAME_MASK);
}

void shadow_fill(u32 va, const struct translation *t, bool write)
{
    struct shadow *s = S;
    u32 real = memory_address(vcpu, t->gpa, 1), frame = frame_of(t->gpa), n, *table, *entry, *level1, value, link;
    u8 rights = in_kernel(vcpu) ? t->kernel : t->user;
    bool open = write && maps_itself(va, t);

    if (is_shared(va)) /* in every table, and never the guest's */
        return;
    n = page_for(t->level1, va >> 20 == HIGH_MEGABYTE, t->user);
    table = page_table(n);
    entry = &table[va >> 12 & 0xff];
    if (open)
        note_open(t->gpa, entry);
    if (write && is_table(t->gpa))
        unprotect(t->gpa);
    protect_sources(va, t, open ? frame : FRAMES);
    s->pages[n].live = true;
    if (t->user && s->pages[n].domain != DOMAIN_USER) { /* and it stays so: other roots may link it as the programs' */
        empty_page(n);
        s->pages[n].domain = DOMAIN_USER;
    }
    value = (real & FRAME_MASK) | SHADOW_PAGE | (t->cached ? SHADOW_CACHED : 0);
    if (!(rights & RIGHT_EXECUTE))
        value |= SHADOW_XN;
    if (rights & RIGHT_WRITE && !is_table(t->gpa)) {
        value |= SHADOW_WRITE;
        if (!open)
            remember(t->gpa, entry);
    } else {
        value |= SHADOW_READ;
    }
    if (s->pages[n].domain == DOMAIN_USER && t->kernel != t->user) {
        if (s->dependent_count == DEPENDENT)
            forget_dependent();
        s->dependent[s->dependent_count++] = entry;
    }
    *entry = value;
    stored(entry);
    level1 = &root_table(s->root)[va >> 20];
    link = (u32)table | L1_TABLE((u32)s->pages[n].domain);
    if (*level1 != link) {
        *level1 = link;
        stored(level1);
    }
}

u32 shadow_lookup(u32 va, bool write)
{
    u32 level1 = root_table(S->root)[va >> 20], entry;

    if (!(level1 & 1) || is_shared(va))
        return 0;
    entry = ((const u32 *)(level1 & ~0x3ffu))[va >> 12 & 0xff];
    if (!entry || (write && !SHADOW_IS_WRITABLE(entry)))
        return 0;
    return (entry & FRAME_MASK) | (va & 0xfff);
}
