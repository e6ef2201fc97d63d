/* Unpacks an archive of files into the RAM file system: cpio, "newc" format (110-byte headers in hexadecimal). */
#include "clock.h"
#include "file.h"
#include "print.h"
#include "string.h"
#include "../include/abi/errno.h"

#define HEADER 110u
#define LINKS_MAX 64u

enum { FIELD_INODE, FIELD_MODE, FIELD_USER, FIELD_GROUP, FIELD_LINKS, FIELD_TIME, FIELD_SIZE, FIELD_DEVICE = 9, FIELD_NAME_SIZE = 11 };

/* A file with several names is a member for each; the data is in the last one. */
struct linked { u32 number; struct inode *inode; };

static u32 field(const char *header, u32 n)
{
    u32 value = 0;

    for (u32 i = 0; i < 8; i++) {
        char c = header[6 + n * 8 + i];
        value = value << 4 | (u32)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return value;
}

/* What stands at a name: a directory stays, of the archive's mode; anything else makes place. */
static struct inode *directory_at(const char *name, u32 mode)
{
    char last[NAME_MAX + 1];
    s32 error = 0;
    struct inode *there = path_find_link(name, root, &error), *parent;

    if (!there)
        return NULL;
    if ((there->mode & S_IFMT) == S_IFDIR && (mode & S_IFMT) == S_IFDIR)
        return there;
    inode_put(there);
    parent = path_parent(name, root, last, &error);
    if (parent) {
        directory_remove(parent, last);
        inode_put(parent);
    }
    return NULL;
}

static s32 link_to(struct inode *inode, const char *name)
{
    char last[NAME_MAX + 1];
    s32 error = 0;
    struct inode *parent = path_parent(name, root, last, &error);

    if (parent) {
        error = directory_add(parent, last, inode);
        inode_put(parent);
    }
    inode_hold(inode);
    return error;
}

static struct inode **place_of(struct linked *linked, u32 number)
{
    u32 n = 0;

    while (n < LINKS_MAX && linked[n].inode && linked[n].number != number)
        n++;
    if (n == LINKS_MAX)
        panic("the archive has more than %u files with several names", LINKS_MAX);
    linked[n].number = number;
    return &linked[n].inode;
}

static void member(const char *header, const char *name, const char *data, struct linked *linked)
{
    u32 mode = field(header, FIELD_MODE), size = field(header, FIELD_SIZE), kind = mode & S_IFMT;
    struct inode *inode = directory_at(name, mode), **place = NULL;
    s32 error = 0;

    if (kind != S_IFDIR && field(header, FIELD_LINKS) > 1)
        place = place_of(linked, field(header, FIELD_INODE));
    if (place && *place)
        error = link_to(inode = *place, name);
    else if (!inode)
        error = path_make(name, root, mode, &inode);
    if (error)
        panic("%s in the archive: error %d", name, -error);
    if (place && !*place)
        *place = inode;
    inode->mode = mode;
    inode->user = field(header, FIELD_USER);
    inode->group = field(header, FIELD_GROUP);
    if (kind == S_IFCHR) {
        inode->device = field(header, FIELD_DEVICE) << 8 | field(header, FIELD_DEVICE + 1);
        inode->kind = device_kind(inode->device);
    }
    if (kind != S_IFDIR && inode_write(inode, data, size, 0) < 0)
        panic("no memory for %s", name);
    if (field(header, FIELD_TIME))
        inode->modified = (u64)field(header, FIELD_TIME) * NANOSECONDS;
    inode_put(inode);
}

bool archive_unpack(const char *start, const char *end)
{
    static struct linked linked[LINKS_MAX];

    memset(linked, 0, sizeof linked);
    for (const char *at = start; at + HEADER <= end;) {
        u32 size = field(at, FIELD_SIZE), name_size = field(at, FIELD_NAME_SIZE);
        const char *name = at + HEADER, *data = at + ALIGN_UP(HEADER + name_size, 4);
        if (memcmp(at, "070701", 6) || name_size == 0 || name_size > (u32)(end - name) || name[name_size - 1]
            || data > end || size > (u32)(end - data))
            return false;
        if (strcmp(name, "TRAILER!!!") == 0)
            return true;
        if (strcmp(name, ".")) /* the root itself, as `find . | cpio` names it */
            member(at, name, data, linked);
        at = data + ALIGN_UP(size, 4);
    }
    return false;
}
