/* The RAM file system: inodes, their pages, directories. */
#include "file.h"
#include "clock.h"
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
    if (inode->parent)
        inode_put(inode->parent);
    heap_put(inode->pages, inode->page_slots * sizeof(void *));
    heap_put(inode, sizeof *inode);
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

struct inode *directory_find(struct inode *directory, const char *name)
{
    for (struct entry *entry = directory->entries; entry; entry = entry->next)
        if (strcmp(entry->name, name) == 0)
            return entry->inode;
    return NULL;
}

s32 directory_add(struct inode *directory, const char *name, struct inode *inode)
{
    struct entry *entry = heap_take(sizeof *entry), **at = &directory->entries;
    u32 bytes = strlen(name) + 1;

    if (!entry)
        return -ENOMEM;
    entry->name = heap_take(bytes);
    if (!entry->name) {
        heap_put(entry, sizeof *entry);
        return -ENOMEM;
    }
    memcpy(entry->name, name, bytes);
    entry->inode = inode;
    entry->cookie = ++directory->last_cookie;
    while (*at)
        at = &(*at)->next;
    *at = entry;
    inode->links++;
    if (S_IFDIR == (inode->mode & S_IFMT)) {
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

s32 directory_remove(struct inode *directory, const char *name)
{
    for (struct entry **at = &directory->entries; *at; at = &(*at)->next) {
        struct entry *entry = *at;
        struct inode *inode = entry->inode;
        if (strcmp(entry->name, name))
            continue;
        *at = entry->next;
        heap_put(entry->name, strlen(entry->name) + 1);
        heap_put(entry, sizeof *entry);
        if ((inode->mode & S_IFMT) == S_IFDIR) {
            inode->links = 0;
            directory->links--;
        } else {
            inode->links--;
        }
        directory->modified = directory->changed = inode->changed = clock_wall();
        inode_hold(inode);
        inode_put(inode);
        return 0;
    }
    return -ENOENT;
}

bool directory_empty(const struct inode *directory) { return !directory->entries && !directory->made; }

static u32 split_time(u64 time, u32 *nanoseconds)
{
    u32 seconds = (u32)(time / NANOSECONDS);

    *nanoseconds = (u32)(time - (u64)seconds * NANOSECONDS);
    return seconds;
}

void inode_stat(struct inode *inode, struct stat64 *stat)
{
    memset(stat, 0, sizeof *stat);
    stat->st_dev = inode->number < MADE_NUMBERS ? DEVICE_FILES : DEVICE_PROCESSES;
    stat->st_ino = inode->number;
    stat->st_ino32 = inode->number;
    stat->st_mode = inode->mode;
    stat->st_nlink = inode->links;
    stat->st_uid = inode->user;
    stat->st_gid = inode->group;
    stat->st_rdev = inode->device;
    stat->st_size = inode->size;
    stat->st_blksize = PAGE_SIZE;
    stat->st_blocks = ALIGN_UP(inode->size, PAGE_SIZE) / 512;
    stat->st_atime = split_time(inode->accessed, &stat->st_atime_nsec);
    stat->st_mtime = split_time(inode->modified, &stat->st_mtime_nsec);
    stat->st_ctime = split_time(inode->changed, &stat->st_ctime_nsec);
}
