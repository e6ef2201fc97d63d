/* Path names: from a string to an inode, and back. POSIX.1 4.13 (pathname resolution), symlink. */
#include "file.h"
#include "mount.h"
#include "page.h"
#include "string.h"
#include "../include/abi/errno.h"

#define LINKS_MAX 40u /* in one resolution, as Linux */

/* What remains to be walked stands in the caller's string, or behind a symbolic link in a page of our own. */
struct walk { struct inode *at; const char *rest; char *page; u32 links; };

static bool is_directory(const struct inode *inode) { return (inode->mode & S_IFMT) == S_IFDIR; }
static bool is_link(const struct inode *inode) { return (inode->mode & S_IFMT) == S_IFLNK; }

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

/* The inode of a name in a directory, held; the directory stays held too. */
static struct inode *look_up(struct inode *at, const char *name, s32 *error)
{
    struct inode *found;

    if (!is_directory(at)) {
        *error = -ENOTDIR;
        return NULL;
    }
    if (strcmp(name, ".") == 0)
        found = at;
    else if (strcmp(name, "..") == 0)
        found = at == current->root ? at : at->parent;
    else if (at->made && (found = at->made->find(at, name)))
        return found;
    else
        found = directory_find(at, name);
    if (!found) {
        *error = -ENOENT;
        return NULL;
    }
    if (found->mounted)
        found = mount_top(found);
    inode_hold(found);
    return found;
}

/* Puts a link's text before the rest; the walk goes on from the directory that holds the link. Lets go of the link. */
static s32 follow(struct walk *walk, struct inode *link)
{
    u32 rest = strlen(walk->rest) + 1;
    char *page;
    s32 error = 0;

    if (++walk->links > LINKS_MAX) {
        error = -ELOOP;
    } else if (link->target) {
        inode_hold(link->target);
        inode_put(walk->at);
        walk->at = link->target;
    } else if (link->size + rest + 1 > PATH_MAX) {
        error = -ENAMETOOLONG;
    } else if (!(page = page_take(0))) {
        error = -ENOMEM;
    } else {
        inode_read(link, page, link->size, 0);
        memcpy(page + link->size, walk->rest, rest);
        if (walk->page)
            page_put(walk->page);
        walk->page = page;
        walk->rest = page;
        if (*page == '/') {
            inode_hold(current->root);
            inode_put(walk->at);
            walk->at = current->root;
        }
    }
    inode_put(link);
    return error;
}

/* To the end of the path, or with `last` to the directory that holds its last part; `follows` is for a link at the end. */
static s32 walk_on(struct walk *walk, char *last, bool follows)
{
    char name[NAME_MAX + 1];
    s32 length, error = 0;

    for (;;) {
        const char *behind;
        struct inode *found;
        length = next_part(&walk->rest, name);
        if (length < 0)
            return length;
        for (behind = walk->rest; *behind == '/'; behind++)
            ;
        if (length == 0 || (last && !*behind && !follows)) {
            if (last && !is_directory(walk->at))
                return -ENOTDIR;
            if (last)
                memcpy(last, name, (u32)length + 1);
            return 0;
        }
        found = look_up(walk->at, name, &error);
        if (!found && !(last && !*behind && error == -ENOENT))
            return error;
        if (found && is_link(found) && (*walk->rest || follows)) {
            error = follow(walk, found);
            if (error)
                return error;
            continue;
        }
        if (last && !*behind) {
            if (found)
                inode_put(found);
            memcpy(last, name, (u32)length + 1);
            return 0;
        }
        inode_put(walk->at);
        walk->at = found;
        if (*walk->rest && !is_directory(found))
            return -ENOTDIR;
    }
}

/* With `last`, the directory that holds the path's last part, which is copied there. */
static struct inode *resolve(const char *path, struct inode *from, char *last, bool follows, s32 *error)
{
    struct walk walk = {*path == '/' ? current->root : from ? from : current->directory, path, NULL, 0};

    if (!*path) {
        *error = -ENOENT;
        return NULL;
    }
    inode_hold(walk.at);
    *error = walk_on(&walk, last, follows);
    if (walk.page)
        page_put(walk.page);
    if (!*error)
        return walk.at;
    inode_put(walk.at);
    return NULL;
}

struct inode *path_find(const char *path, struct inode *from, s32 *error)
{
    return resolve(path, from, NULL, true, error);
}

struct inode *path_find_link(const char *path, struct inode *from, s32 *error)
{
    return resolve(path, from, NULL, false, error);
}

struct inode *path_own(const char *path, struct inode *from, s32 *error)
{
    char name[NAME_MAX + 1];
    struct inode *found = path_find(path, from, error), *parent, *own = NULL;

    if (!found || (found->mode & S_IFMT) != S_IFREG || !unions || !(parent = resolve(path, from, name, true, error)))
        return found;
    if (parent->tree != found->tree && parent->lower) {
        if (!inode_allows(parent, W_OK))
            *error = -EACCES;
        else if ((own = directory_own(parent, name, error)))
            inode_hold(own);
        inode_put(found);
        found = own;
    }
    inode_put(parent);
    return found;
}

struct inode *path_parent(const char *path, struct inode *from, char *name, s32 *error)
{
    return resolve(path, from, name, false, error);
}

static s32 make_in(struct inode *parent, const char *name, u32 mode, struct inode **made)
{
    struct inode *inode;
    s32 error;

    if (!*name || !strcmp(name, ".") || !strcmp(name, "..") || directory_find(parent, name))
        return -EEXIST;
    if (parent->made)
        return -EACCES;
    if (parent->links == 0)
        return -ENOENT;
    if (!inode_allows(parent, W_OK))
        return -EACCES;
    inode = inode_create(mode);
    if (!inode)
        return -ENOMEM;
    error = directory_add(parent, name, inode);
    if (error || !made)
        inode_put(inode);
    else
        *made = inode;
    return error;
}

static s32 make(const char *path, struct inode *from, u32 mode, struct inode **made, bool follows)
{
    char name[NAME_MAX + 1];
    s32 error;
    struct inode *parent = resolve(path, from, name, follows, &error);

    if (!parent)
        return error;
    error = make_in(parent, name, mode, made);
    inode_put(parent);
    return error;
}

s32 path_make(const char *path, struct inode *from, u32 mode, struct inode **made)
{
    return make(path, from, mode, made, false);
}

s32 path_make_target(const char *path, struct inode *from, u32 mode, struct inode **made)
{
    return make(path, from, mode, made, true);
}

/* Puts a name and a slash before what the end of the buffer holds from *at; false without room. */
static bool prepend(char *to, u32 *at, const char *name)
{
    u32 length = strlen(name);

    if (*at < length + 1)
        return false;
    *at -= length;
    memcpy(to + *at, name, length);
    to[--*at] = '/';
    return true;
}

/* The name of a directory in its parent, NULL when it has none; a made one is written to the buffer. */
static const char *name_of(const struct inode *directory, struct made_name *made)
{
    const struct inode *parent = directory->parent;
    struct entry *entry = parent->entries;

    while (entry && entry->inode != (directory->covers ? directory->covers : directory))
        entry = entry->next;
    if (entry)
        return entry->name;
    for (u32 cookie = 0; parent->made && (cookie = parent->made->next(parent, cookie, made));)
        if (made->number == directory->number)
            return made->name;
    return NULL;
}

s32 path_of(struct inode *directory, char *to, u32 size)
{
    struct made_name made;
    u32 at = size;

    if (directory == current->root) {
        if (size < 2)
            return -ERANGE;
        memcpy(to, "/", 2);
        return 2;
    }
    if (at < 1)
        return -ERANGE;
    to[--at] = 0;
    for (; directory != current->root; directory = directory->parent) {
        const char *name = directory == directory->parent ? NULL : name_of(directory, &made); /* NULL: it is not below the process's root */
        if (!name)
            return -ENOENT;
        if (!prepend(to, &at, name))
            return -ERANGE;
    }
    memmove(to, to + at, size - at);
    return (s32)(size - at);
}

/* The name of a file in a directory, as it has it or as it shows through; NULL when it has none. */
static const char *file_name(const struct inode *directory, const struct inode *inode)
{
    const char *name;
    const struct inode *found;

    for (u32 cookie = 0; (cookie = directory_next(directory, cookie, &name, &found));)
        if (found == inode)
            return name;
    return NULL;
}

static struct entry *first_directory(struct entry *entry)
{
    while (entry && !(entry->inode && is_directory(entry->inode)))
        entry = entry->next;
    return entry;
}

static struct inode *seen(struct inode *directory) { return directory->mounted ? mount_top(directory) : directory; }

static u32 path_in(struct inode *directory, const char *name, char *to, u32 size)
{
    u32 used, more = strlen(name) + 1;
    s32 length = path_of(directory, to, size);

    if (length < 0)
        return 0;
    used = length == 2 ? 0 : (u32)length - 1; /* the root is a slash already */
    if (used + 1 + more > size)
        return 0;
    to[used] = '/';
    memcpy(to + used + 1, name, more);
    return used + 1 + more;
}

/* Nothing leads from a file to its names: this looks through the whole tree that the process sees. */
u32 path_search(const struct inode *inode, char *to, u32 size)
{
    struct inode *directory = current->root;
    struct entry *below;
    const char *name;

    if (is_directory(inode)) {
        s32 length = path_of((struct inode *)inode, to, size);
        return length < 0 ? 0 : (u32)length;
    }
    for (;;) {
        name = file_name(directory, inode);
        if (name)
            return path_in(directory, name, to, size);
        below = first_directory(directory->entries);
        while (!below) { /* up, to what follows this directory */
            const struct inode *done = directory->covers && directory != current->root ? directory->covers : directory;
            if (directory == current->root)
                return 0;
            directory = directory->parent;
            for (below = directory->entries; below->inode != done; below = below->next)
                ;
            below = first_directory(below->next);
        }
        directory = seen(below->inode);
    }
}
