/* The RAM file system: inodes, their pages, directories. */
#include "file.h"
#include "clock.h"
#include "namespace.h"
#include "heap.h"
#include "page.h"
#include "port.h"
#include "string.h"
#include "../include/abi/errno.h"

#define FILE_PAGES_MAX 4096u /* 16 MiB */
#define FIRST_SLOTS 8u

struct inode *root;
static u32 last_number;

struct inode *inode_create(u32 mode)
{
    struct inode *inode = heap_take(sizeof *inode);

    if (inode) {
        inode->mode = mode;
        inode->number = ++last_number;
        inode->holds = 1;
        inode->user = inode->group = current->users->first;
        inode->accessed = inode->modified = inode->changed = clock_wall();
    }
    return inode;
}

void inode_hold(struct inode *inode) { inode->holds++; }

void inode_put(struct inode *inode)
{
    if (--inode->holds || inode->links)
        return;
    inode_resize(inode, 0);
    if (inode->target)
        inode_put(inode->target);
    if (inode->lower)
        inode_put(inode->lower);
    if (inode->covers)
        inode_put(inode->covers);
    if (inode->parent && inode->parent != inode)
        inode_put(inode->parent);
    heap_put(inode->pages, inode->page_slots * sizeof(void *));
    heap_put(inode, sizeof *inode);
}

bool inode_allows(const struct inode *inode, u32 wanted)
{
    return privileged() || inode->user - current->users->first < USERS || (inode->mode & wanted) == wanted;
}

void inode_root(struct inode *inode)
{
    static u32 last_tree;

    inode->tree = ++last_tree;
    inode->links = 2;
}

void inode_page_use(void *page)
{
    if (page_of(page)->flags & PAGE_SHARED)
        frame_to_user(page);
}

void inode_page_changed(void *page)
{
    page_of(page)->flags &= (u8)~PAGE_CODE;
    if (page_of(page)->users > 1)
        frame_written(page);
}

void *inode_page(struct inode *inode, u32 page)
{
    if (page >= (inode->size + PAGE_SIZE - 1) / PAGE_SIZE || page >= inode->page_slots)
        return NULL;
    if (!inode->pages[page])
        inode->pages[page] = page_take_clear(0);
    return inode->pages[page];
}

static bool grow_slots(struct inode *inode, u32 pages)
{
    u32 slots = MAX(inode->page_slots, FIRST_SLOTS);
    void **grown;

    while (slots < pages)
        slots *= 2;
    if (slots <= inode->page_slots)
        return true;
    grown = heap_take(slots * sizeof(void *));
    if (!grown)
        return false;
    memcpy(grown, inode->pages, inode->page_slots * sizeof(void *));
    heap_put(inode->pages, inode->page_slots * sizeof(void *));
    inode->pages = grown;
    inode->page_slots = slots;
    return true;
}

s32 inode_resize(struct inode *inode, u32 size)
{
    u32 pages = (size + PAGE_SIZE - 1) / PAGE_SIZE;

    if (size > FILE_PAGES_MAX * PAGE_SIZE)
        return -EFBIG;
    if (!grow_slots(inode, pages))
        return -ENOMEM;
    for (u32 i = pages; i < inode->page_slots; i++)
        if (inode->pages[i]) {
            page_put(inode->pages[i]);
            inode->pages[i] = NULL;
        }
    if (size < inode->size && size % PAGE_SIZE && inode->pages[size / PAGE_SIZE])
        memset((char *)inode->pages[size / PAGE_SIZE] + size % PAGE_SIZE, 0, PAGE_SIZE - size % PAGE_SIZE);
    inode->size = size;
    return 0;
}

s32 inode_truncate(struct inode *inode, u64 size)
{
    s32 error = size > 0x7fffffff ? -EFBIG : inode_resize(inode, (u32)size);

    if (!error)
        inode->modified = inode->changed = clock_wall();
    return error;
}

u32 inode_read(struct inode *inode, void *to, u32 bytes, u32 at)
{
    u32 done = 0;

    while (done < bytes && at < inode->size) {
        u32 part = MIN(MIN(bytes - done, PAGE_SIZE - at % PAGE_SIZE), inode->size - at);
        char *page = inode_page(inode, at / PAGE_SIZE);
        if (!page)
            break;
        inode_page_use(page);
        memcpy((char *)to + done, page + at % PAGE_SIZE, part);
        done += part;
        at += part;
    }
    return done;
}

s32 inode_write(struct inode *inode, const void *from, u32 bytes, u32 at)
{
    s32 error = at + bytes > inode->size ? inode_resize(inode, at + bytes) : 0;
    u32 done = 0;

    while (!error && done < bytes) {
        u32 part = MIN(bytes - done, PAGE_SIZE - at % PAGE_SIZE);
        char *page = inode_page(inode, at / PAGE_SIZE);
        if (!page)
            return -ENOMEM;
        inode_page_use(page);
        memcpy(page + at % PAGE_SIZE, (const char *)from + done, part);
        inode_page_changed(page);
        done += part;
        at += part;
    }
    return error ? error : (s32)bytes;
}

static bool is_directory(const struct inode *inode) { return (inode->mode & S_IFMT) == S_IFDIR; }

/* Its owner is the union's, so that the union's superuser may change it; the copy has no names or bytes yet. */
static struct inode *copy_of(const struct inode *inode, const struct inode *owner)
{
    struct inode *copy = inode_create(inode->mode);

    if (copy) {
        copy->user = owner->user;
        copy->group = owner->group;
        copy->device = inode->device;
        copy->kind = inode->kind;
        copy->modified = inode->modified;
    }
    return copy;
}

/* What the lower directory has by a name. A directory gets one of the union's over it. */
static struct inode *lower_find(struct inode *directory, const char *name)
{
    struct inode *lower = directory_find(directory->lower, name), *made;

    if (!lower || !is_directory(lower) || !(made = copy_of(lower, directory)))
        return lower && !is_directory(lower) ? lower : NULL;
    made->lower = lower;
    inode_hold(lower);
    if (directory_add(directory, name, made)) {
        inode_put(made);
        return NULL;
    }
    inode_put(made);
    return made;
}

struct inode *directory_find(struct inode *directory, const char *name)
{
    for (struct entry *entry = directory->entries; entry; entry = entry->next)
        if (strcmp(entry->name, name) == 0)
            return entry->inode;
    return directory->lower ? lower_find(directory, name) : NULL;
}

static struct entry *entry_of(struct inode *directory, const char *name)
{
    for (struct entry *entry = directory->entries; entry; entry = entry->next)
        if (strcmp(entry->name, name) == 0)
            return entry;
    return NULL;
}

/* An entry without an inode at the end; NULL without memory. */
static struct entry *entry_add(struct inode *directory, const char *name)
{
    struct entry *entry = heap_take(sizeof *entry), **at = &directory->entries;
    u32 bytes = strlen(name) + 1;

    if (!entry)
        return NULL;
    entry->name = heap_take(bytes);
    if (!entry->name) {
        heap_put(entry, sizeof *entry);
        return NULL;
    }
    memcpy(entry->name, name, bytes);
    entry->cookie = ++directory->last_cookie;
    while (*at)
        at = &(*at)->next;
    *at = entry;
    return entry;
}

static void entry_remove(struct inode *directory, struct entry *entry)
{
    struct entry **at = &directory->entries;

    while (*at != entry)
        at = &(*at)->next;
    *at = entry->next;
    heap_put(entry->name, strlen(entry->name) + 1);
    heap_put(entry, sizeof *entry);
}

s32 directory_add(struct inode *directory, const char *name, struct inode *inode)
{
    struct entry *entry = directory->lower ? entry_of(directory, name) : NULL; /* that hides the lower one's */

    if (!entry)
        entry = entry_add(directory, name);
    if (!entry)
        return -ENOMEM;
    entry->inode = inode;
    if (inode->links == 0)
        inode->tree = directory->tree;
    inode->links++;
    if (is_directory(inode)) {
        inode_hold(directory);
        if (inode->parent)
            inode_put(inode->parent);
        inode->parent = directory;
        inode->links = 2;
        directory->links++;
    }
    directory->modified = directory->changed = inode->changed = clock_wall();
    return 0;
}

static void unlink_inode(struct inode *directory, struct inode *inode)
{
    if (is_directory(inode)) {
        inode->links = 0;
        directory->links--;
    } else {
        inode->links--;
    }
    directory->modified = directory->changed = inode->changed = clock_wall();
    inode_hold(inode);
    inode_put(inode);
}

s32 directory_remove(struct inode *directory, const char *name)
{
    struct entry *entry = entry_of(directory, name);
    bool hides = directory->lower && directory_find(directory->lower, name);
    struct inode *inode = entry ? entry->inode : NULL;

    if (!inode && (entry || !hides))
        return -ENOENT;
    if (hides && !entry && !entry_add(directory, name))
        return -ENOMEM;
    if (hides && entry)
        entry->inode = NULL;
    else if (entry)
        entry_remove(directory, entry);
    if (inode)
        unlink_inode(directory, inode);
    return 0;
}

/* Deepest first, without going deeper on the stack. */
void directory_clear(struct inode *directory)
{
    struct inode *at = directory;

    for (;;) {
        struct entry *entry = at->entries;
        struct inode *inode = entry ? entry->inode : NULL;
        if (inode && is_directory(inode) && inode->entries) {
            at = inode;
        } else if (entry) {
            entry_remove(at, entry);
            if (inode)
                unlink_inode(at, inode);
        } else if (at == directory) {
            return;
        } else {
            at = at->parent;
        }
    }
}

#define LOWER_COOKIES 0x40000000u /* of the names that show through */

u32 directory_next(const struct inode *directory, u32 cookie, const char **name, const struct inode **inode)
{
    const struct entry *entry = directory->entries;

    if (cookie < LOWER_COOKIES) {
        while (entry && (entry->cookie <= cookie || !entry->inode))
            entry = entry->next;
        if (!entry && !directory->lower)
            return 0;
        cookie = entry ? entry->cookie : LOWER_COOKIES;
    }
    if (cookie >= LOWER_COOKIES) {
        entry = directory->lower->entries;
        while (entry && (entry->cookie + LOWER_COOKIES <= cookie || entry_of((struct inode *)directory, entry->name)))
            entry = entry->next;
        if (!entry)
            return 0;
        cookie = entry->cookie + LOWER_COOKIES;
    }
    *name = entry->name;
    *inode = entry->inode;
    return cookie;
}

bool directory_empty(const struct inode *directory)
{
    const char *name;
    const struct inode *inode;

    return !directory->made && !directory_next(directory, 0, &name, &inode);
}

struct inode *directory_own(struct inode *directory, const char *name, s32 *error)
{
    struct inode *inode = directory_find(directory, name), *copy;
    char *page;
    u32 at = 0;

    *error = inode ? 0 : -ENOENT;
    if (!inode || !directory->lower || inode->tree == directory->tree)
        return inode;
    copy = copy_of(inode, directory);
    *error = -ENOMEM;
    if (!copy)
        return NULL;
    for (; at < inode->size; at += PAGE_SIZE) {
        page = inode_page(inode, at / PAGE_SIZE);
        if (!page || inode_write(copy, page, MIN(PAGE_SIZE, inode->size - at), at) < 0)
            break;
    }
    if (at >= inode->size)
        *error = directory_add(directory, name, copy);
    inode_put(copy);
    return *error ? NULL : copy;
}

static u32 split_time(u64 time, u32 *nanoseconds)
{
    u32 seconds = (u32)(time / NANOSECONDS);

    *nanoseconds = (u32)(time - (u64)seconds * NANOSECONDS);
    return seconds;
}

void inode_stat(struct inode *inode, struct stat64 *stat)
{
    memset(stat, 0, sizeof *stat);
    stat->st_dev = (inode->number < MADE_NUMBERS ? DEVICE_FILES : DEVICE_PROCESSES) | inode->tree << TREE_SHIFT;
    stat->st_ino = inode->number;
    stat->st_ino32 = inode->number;
    stat->st_mode = inode->mode;
    stat->st_nlink = inode->links;
    stat->st_uid = user_seen(current->users, inode->user);
    stat->st_gid = user_seen(current->users, inode->group);
    stat->st_rdev = inode->device;
    stat->st_size = inode->size;
    stat->st_blksize = PAGE_SIZE;
    stat->st_blocks = ALIGN_UP(inode->size, PAGE_SIZE) / 512;
    stat->st_atime = split_time(inode->accessed, &stat->st_atime_nsec);
    stat->st_mtime = split_time(inode->modified, &stat->st_mtime_nsec);
    stat->st_ctime = split_time(inode->changed, &stat->st_ctime_nsec);
}
