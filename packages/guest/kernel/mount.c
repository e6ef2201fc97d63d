/* Mounting file systems in RAM, /proc, devices and unions; and changing the root. Linux, mount(2), umount2(2), pivot_root(2), chroot(2), overlayfs. */
#include "mount.h"
#include "device_namespace.h"
#include "file.h"
#include "heap.h"
#include "namespace.h"
#include "page.h"
#include "print.h"
#include "string.h"
#include "system_calls.h"
#include "uaccess.h"
#include "user_path.h"

#define MOUNTS_MAX 16u

/* A file system at a place; namespaces that were copied share it. */
struct mount { u32 holds; const struct mountable *type; struct inode *at, *top; };

/* In the order in which they were mounted. The lists of two namespaces never influence each other: nothing is propagated. */
struct mounts { u32 holds; struct user_namespace *owner; struct mount *list[MOUNTS_MAX]; u32 count; };

/* Fills a new root. 0 or -errno. */
typedef s32 filler(struct inode *top, const char *data);
struct mountable { const char *name; filler *fill; };

u32 unions;

static bool is_directory(const struct inode *inode) { return (inode->mode & S_IFMT) == S_IFDIR; }

struct mounts *mounts_create(struct user_namespace *owner)
{
    struct mounts *mounts = heap_take(sizeof *mounts);

    if (mounts) {
        mounts->holds = 1;
        mounts->owner = owner;
        owner->holds++;
    }
    return mounts;
}

struct mounts *mounts_hold(struct mounts *mounts) { return mounts->holds++, mounts; }

struct mounts *mounts_copy(const struct mounts *mounts, struct user_namespace *owner)
{
    struct mounts *copy = mounts_create(owner);

    for (u32 n = 0; copy && n < mounts->count; n++) {
        copy->list[n] = mounts->list[n];
        copy->list[n]->holds++;
        copy->count++;
    }
    return copy;
}

static void mount_put(struct mount *mount)
{
    if (--mount->holds)
        return;
    if (mount->top->lower)
        unions--;
    mount->at->mounted--;
    inode_put(mount->at);
    if (!mount->top->made)
        directory_clear(mount->top);
    mount->top->links = 0;
    inode_put(mount->top);
    heap_put(mount, sizeof *mount);
}

/* The last first: what is mounted in another goes before it. */
void mounts_put(struct mounts *mounts)
{
    if (--mounts->holds)
        return;
    while (mounts->count)
        mount_put(mounts->list[--mounts->count]);
    user_namespace_put(mounts->owner);
    heap_put(mounts, sizeof *mounts);
}

struct inode *mount_top(struct inode *at)
{
    const struct mounts *mounts = current->namespaces->mounts;

    for (u32 n = 0; n < mounts->count; n++) /* one on the other comes later in the list */
        if (mounts->list[n]->at == at)
            at = mounts->list[n]->top;
    return at;
}

static s32 fill_nothing(struct inode *top, const char *data)
{
    (void)top, (void)data;
    return 0;
}

static s32 fill_processes(struct inode *top, const char *data)
{
    (void)data;
    processes_start(top);
    return 0;
}

static s32 fill_devices(struct inode *top, const char *data)
{
    (void)data;
    return devices_make(top);
}

/* `lowerdir=PATH` alone: what changes stays in memory and goes with the mount, as if upperdir were a new file system in RAM. */
static s32 fill_union(struct inode *top, const char *data)
{
    static const char option[] = "lowerdir=";
    s32 error = -EINVAL;
    struct inode *lower = strncmp(data, option, sizeof option - 1) || strchr(data, ',') ? NULL : path_find(data + sizeof option - 1, NULL, &error);

    if (!lower)
        return error;
    if (!is_directory(lower) || lower->made || lower->lower) { /* one level deep */
        inode_put(lower);
        return -EINVAL;
    }
    top->mode = lower->mode;
    top->lower = lower;
    unions++;
    return 0;
}

static const struct mountable types[] = {
    {"tmpfs", fill_nothing}, {"proc", fill_processes}, {"devtmpfs", fill_devices}, {"overlay", fill_union},
};

static const struct mountable *type_of(const char *name)
{
    for (u32 n = 0; n < COUNT(types); n++)
        if (strcmp(types[n].name, name) == 0)
            return &types[n];
    return NULL;
}

static s32 mount_on(struct inode *at, const struct mountable *type, const char *data)
{
    struct mounts *mounts = current->namespaces->mounts;
    struct mount *mount;
    struct inode *top;
    s32 error;

    if (!is_directory(at))
        return -ENOTDIR;
    if (at->parent == at || mounts->count == MOUNTS_MAX)
        return at->parent == at ? -EBUSY : -ENOSPC;
    top = inode_create(S_IFDIR | 0755);
    if (!top)
        return -ENOMEM;
    inode_root(top);
    error = type->fill(top, data);
    mount = error ? NULL : heap_take(sizeof *mount);
    if (!mount) {
        top->links = 0;
        inode_put(top);
        return error ? error : -ENOMEM;
    }
    *mount = (struct mount){1, type, at, top};
    inode_hold(at);
    at->mounted++;
    top->covers = at;
    inode_hold(at);
    top->parent = at->parent;
    inode_hold(top->parent);
    mounts->list[mounts->count++] = mount;
    return 0;
}

static s32 may_mount(void)
{
    return privileged() || current->namespaces->mounts->owner == current->users ? 0 : -EPERM;
}

/* Options of file systems that change nothing here, as no program gets another user, and devices are the kernel's own. */
#define MS_HARMLESS (MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_NOATIME)

s32 sys_mount(u32 source, u32 target, u32 type, u32 flags, u32 data)
{
    const struct mountable *mountable;
    struct inode *at;
    char *options, name[NAME_MAX + 1];
    s32 error = may_mount();

    (void)source;
    if (error)
        return error;
    if (flags == (MS_REC | MS_PRIVATE)) /* as it is */
        return 0;
    if (flags & ~MS_HARMLESS)
        return -EINVAL;
    error = user_string(name, type, sizeof name);
    if (error < 0)
        return error;
    mountable = type_of(name);
    if (!mountable)
        return -ENODEV;
    options = page_take_clear(0);
    if (!options)
        return -ENOMEM;
    error = data ? user_string(options, data, PAGE_SIZE) : 0;
    if (error >= 0)
        error = find_user_path(AT_FDCWD, target, 0, &at);
    if (!error) {
        error = mount_on(at, mountable, options);
        inode_put(at);
    }
    page_put(options);
    return error < 0 ? error : 0;
}

/* What still uses it keeps it, as with MNT_DETACH. */
s32 sys_umount2(u32 target, u32 flags)
{
    struct mounts *mounts = current->namespaces->mounts;
    struct inode *top;
    s32 error = may_mount();
    u32 n = 0;

    if (!error)
        error = flags & ~MNT_DETACH ? -EINVAL : find_user_path(AT_FDCWD, target, 0, &top);
    if (error)
        return error;
    while (n < mounts->count && mounts->list[n]->top != top)
        n++;
    inode_put(top);
    if (n == mounts->count)
        return -EINVAL;
    struct mount *mount = mounts->list[n];
    mounts->count--;
    memmove(&mounts->list[n], &mounts->list[n + 1], (mounts->count - n) * sizeof *mounts->list);
    mount_put(mount);
    return 0;
}

void root_change(struct inode *inode)
{
    inode_hold(inode);
    inode_put(current->root);
    current->root = inode;
}

void directory_change(struct inode *inode)
{
    inode_hold(inode);
    inode_put(current->directory);
    current->directory = inode;
}

s32 sys_chroot(u32 path)
{
    struct inode *inode;
    s32 error = find_user_path(AT_FDCWD, path, 0, &inode);

    if (error)
        return error;
    error = is_directory(inode) ? 0 : -ENOTDIR;
    if (!error)
        root_change(inode);
    inode_put(inode);
    return error;
}

/*
 * Only `pivot_root(".", ".")`, with the new root as current directory: the old root is out of reach at once, as if it had been unmounted
 * after that. The new root is its own parent from now on, so that no way leads up.
 */
s32 sys_pivot_root(u32 new, u32 put_old)
{
    struct inode *top, *old, *parent;
    s32 error = may_mount();

    if (!error)
        error = find_user_path(AT_FDCWD, new, 0, &top);
    if (error)
        return error;
    error = find_user_path(AT_FDCWD, put_old, 0, &old);
    if (!error) {
        inode_put(old);
        error = old == top && top->covers && top->parent != top && current->directory == top ? 0 : -EINVAL;
    }
    if (!error) {
        parent = top->parent;
        top->parent = top;
        inode_put(parent);
        root_change(top);
    }
    inode_put(top);
    return error;
}

/* The lines of /proc/mounts for the running process: the root, and what is mounted below it. */
u32 mounts_text(char *to, u32 size)
{
    const struct mounts *mounts = current->namespaces->mounts;
    u32 used = format_text(to, size, "tmpfs / tmpfs rw,noatime 0 0\n");
    char *path = page_take(0);

    for (u32 n = 0; path && n < mounts->count; n++) {
        const struct mount *mount = mounts->list[n];
        if (mount->top != current->root && path_of(mount->top, path, PAGE_SIZE) > 0)
            used += format_text(to + used, size - used, "%s %s %s rw 0 0\n", mount->type->name, path, mount->type->name);
    }
    if (path)
        page_put(path);
    return used;
}
