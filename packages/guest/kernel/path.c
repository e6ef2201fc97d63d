/* Path names: from a string to an inode, and back. POSIX.1 4.13 (pathname resolution). */
#include "file.h"
#include "string.h"
#include "../include/abi/errno.h"

static bool is_directory(const struct inode *inode) { return (inode->mode & S_IFMT) == S_IFDIR; }

/* Takes the next part of *path; its length, 0 at the end. */
static s32 next_part(const char **path, char *name)
{
    u32 length = 0;

    while (**path == '/')
        (*path)++;
    while (**path && **path != '/') {
        if (length == NAME_MAX)
            return -ENAMETOOLONG;
        name[length++] = *(*path)++;
    }
    name[length] = 0;
    return (s32)length;
}

/* One step from a held directory; the result is held instead. */
static struct inode *step(struct inode *at, const char *name, s32 *error)
{
    struct inode *found;

    if (!is_directory(at)) {
        *error = -ENOTDIR;
        inode_put(at);
        return NULL;
    }
    if (strcmp(name, ".") == 0)
        return at;
    if (strcmp(name, "..") == 0) {
        found = at->parent;
    } else if (at->processes) {
        found = process_entry(name);
        if (!found)
            *error = -ENOENT;
        inode_put(at);
        return found;
    } else {
        found = directory_find(at, name);
    }
    if (found)
        inode_hold(found);
    else
        *error = -ENOENT;
    inode_put(at);
    return found;
}

static struct inode *start_of(const char *path, struct inode *from)
{
    struct inode *start = *path == '/' ? root : from ? from : current->directory;

    inode_hold(start);
    return start;
}

struct inode *path_find(const char *path, struct inode *from, s32 *error)
{
    char name[NAME_MAX + 1];
    struct inode *at;
    s32 length;

    if (!*path) {
        *error = -ENOENT;
        return NULL;
    }
    at = start_of(path, from);
    while ((length = next_part(&path, name)) > 0) {
        at = step(at, name, error);
        if (!at)
            return NULL;
        if (*path == '/' && !is_directory(at)) {
            *error = -ENOTDIR;
            inode_put(at);
            return NULL;
        }
    }
    if (length < 0) {
        *error = length;
        inode_put(at);
        return NULL;
    }
    return at;
}

struct inode *path_parent(const char *path, struct inode *from, char *name, s32 *error)
{
    struct inode *at;
    char next[NAME_MAX + 1];
    s32 length;

    if (!*path) {
        *error = -ENOENT;
        return NULL;
    }
    at = start_of(path, from);
    length = next_part(&path, name);
    while (length >= 0) {
        length = next_part(&path, next);
        if (length == 0) {
            if (!is_directory(at)) {
                *error = -ENOTDIR;
                break;
            }
            return at;
        }
        if (length < 0)
            break;
        at = step(at, name, error);
        if (!at)
            return NULL;
        memcpy(name, next, NAME_MAX + 1);
    }
    if (length < 0)
        *error = length;
    inode_put(at);
    return NULL;
}

s32 path_make(const char *path, struct inode *from, u32 mode, struct inode **made)
{
    char name[NAME_MAX + 1];
    s32 error = 0;
    struct inode *parent = path_parent(path, from, name, &error), *inode;

    if (!parent)
        return error;
    if (!*name || !strcmp(name, ".") || !strcmp(name, "..") || directory_find(parent, name))
        error = -EEXIST;
    else if (parent->processes)
        error = -EACCES;
    else if (parent->links == 0)
        error = -ENOENT;
    inode = error ? NULL : inode_create(mode);
    if (inode)
        error = directory_add(parent, name, inode);
    else if (!error)
        error = -ENOMEM;
    inode_put(parent);
    if (error) {
        if (inode)
            inode_put(inode);
        return error;
    }
    if (made)
        *made = inode;
    else
        inode_put(inode);
    return 0;
}

s32 path_of(struct inode *directory, char *to, u32 size)
{
    u32 at = size;

    if (directory == root) {
        if (size < 2)
            return -ERANGE;
        memcpy(to, "/", 2);
        return 2;
    }
    if (at < 1)
        return -ERANGE;
    to[--at] = 0;
    for (; directory != root; directory = directory->parent) {
        struct entry *entry = directory->parent->entries;
        u32 length;
        while (entry && entry->inode != directory)
            entry = entry->next;
        if (!entry)
            return -ENOENT;
        length = strlen(entry->name);
        if (at < length + 1)
            return -ERANGE;
        at -= length;
        memcpy(to + at, entry->name, length);
        to[--at] = '/';
    }
    memmove(to, to + at, size - at);
    return (s32)(size - at);
}
