/* System calls on names: making, removing, linking, renaming, listing, and what belongs to the named. POSIX.1; Linux man section 2. */
#include "clock.h"
#include "namespace.h"
#include "page.h"
#include "string.h"
#include "system_calls.h"
#include "uaccess.h"
#include "user_path.h"
#include "../include/abi/time.h"

static bool is_directory(const struct inode *inode) { return (inode->mode & S_IFMT) == S_IFDIR; }

/* Every process is its namespace's superuser: over what that owns reading and writing are always allowed, execution where anybody may. */
s32 sys_faccessat2(s32 directory, u32 path, u32 mode, u32 flags)
{
    struct inode *inode;
    s32 error;

    if ((mode & ~(u32)(R_OK | W_OK | X_OK)) || (flags & ~(AT_EACCESS | AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH)))
        return -EINVAL;
    error = find_user_path(directory, path, flags, &inode);
    if (error)
        return error;
    if ((mode & X_OK) && !is_directory(inode) && !(inode->mode & 0111))
        error = -EACCES;
    if (!inode_allows(inode, mode))
        error = -EACCES;
    inode_put(inode);
    return error;
}

s32 sys_faccessat(s32 directory, u32 path, u32 mode) { return sys_faccessat2(directory, path, mode, 0); }
s32 sys_access(u32 path, u32 mode) { return sys_faccessat2(AT_FDCWD, path, mode, 0); }

static s32 make_node(const char *path, struct inode *from, u32 mode)
{
    return path_make(path, from, mode, NULL);
}

s32 sys_mkdirat(s32 directory, u32 path, u32 mode)
{
    return with_path(directory, path, make_node, S_IFDIR | (mode & 07777 & ~current->mask));
}

s32 sys_mkdir(u32 path, u32 mode) { return sys_mkdirat(AT_FDCWD, path, mode); }

struct device_node { u32 mode, number; };

static s32 make_device(const char *path, struct inode *from, u32 argument)
{
    const struct device_node *node = (const struct device_node *)argument;
    struct inode *inode;
    s32 error = path_make(path, from, node->mode, &inode);

    if (error)
        return error;
    inode->device = node->number;
    inode->kind = device_kind(node->number);
    inode_put(inode);
    return 0;
}

s32 sys_mknodat(s32 directory, u32 path, u32 mode, u32 number)
{
    u32 kind = mode & S_IFMT, allowed = (kind ? kind : S_IFREG) | (mode & 07777 & ~current->mask);
    struct device_node node = {allowed, number};

    if (kind == S_IFCHR && !privileged())
        return -EPERM;
    if (kind == S_IFCHR)
        return with_path(directory, path, make_device, (u32)&node);
    return kind == 0 || kind == S_IFREG || kind == S_IFIFO ? with_path(directory, path, make_node, allowed) : -EPERM;
}

s32 sys_mknod(u32 path, u32 mode, u32 number) { return sys_mknodat(AT_FDCWD, path, mode, number); }

static s32 remove_name(struct place *place, u32 flags)
{
    struct inode *inode = directory_find(place->parent, place->name);

    if (!*place->name)
        return -EBUSY;
    if ((flags & AT_REMOVEDIR) && strcmp(place->name, ".") == 0)
        return -EINVAL;
    if ((flags & AT_REMOVEDIR) && strcmp(place->name, "..") == 0)
        return -ENOTEMPTY;
    if (place->parent->made)
        return -EPERM;
    if (!inode_allows(place->parent, W_OK))
        return -EACCES;
    if (!inode)
        return -ENOENT;
    if (is_directory(inode) && !(flags & AT_REMOVEDIR))
        return -EISDIR;
    if (!is_directory(inode) && (flags & AT_REMOVEDIR))
        return -ENOTDIR;
    if (is_directory(inode) && (inode->made || inode->mounted))
        return -EBUSY;
    if (is_directory(inode) && !directory_empty(inode))
        return -ENOTEMPTY;
    return directory_remove(place->parent, place->name);
}

s32 sys_unlinkat(s32 directory, u32 path, u32 flags)
{
    struct place place;
    s32 error = flags & ~AT_REMOVEDIR ? -EINVAL : find_user_place(directory, path, &place);

    if (error)
        return error;
    error = remove_name(&place, flags);
    inode_put(place.parent);
    return error;
}

s32 sys_unlink(u32 path) { return sys_unlinkat(AT_FDCWD, path, 0); }
s32 sys_rmdir(u32 path) { return sys_unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

/* A name for an inode where none may stand. */
static s32 add_name(struct place *place, struct inode *inode)
{
    if (!*place->name || !strcmp(place->name, ".") || !strcmp(place->name, "..") || directory_find(place->parent, place->name))
        return -EEXIST;
    if (place->parent->links == 0)
        return -ENOENT;
    if (place->parent->made || inode->number >= MADE_NUMBERS || (inode->links && inode->tree != place->parent->tree))
        return -EXDEV;
    if (!inode_allows(place->parent, W_OK))
        return -EACCES;
    return directory_add(place->parent, place->name, inode);
}

s32 sys_linkat(s32 old_directory, u32 old, s32 new_directory, u32 new, u32 flags)
{
    struct place place;
    struct inode *inode;
    s32 error;

    if (flags & ~(AT_SYMLINK_FOLLOW | AT_EMPTY_PATH))
        return -EINVAL;
    flags = (flags & AT_EMPTY_PATH) | (flags & AT_SYMLINK_FOLLOW ? 0 : AT_SYMLINK_NOFOLLOW);
    error = find_user_path(old_directory, old, flags, &inode);
    if (error)
        return error;
    error = find_user_place(new_directory, new, &place);
    if (!error) {
        error = is_directory(inode) ? -EPERM : add_name(&place, inode);
        inode_put(place.parent);
    }
    inode_put(inode);
    return error;
}

s32 sys_link(u32 old, u32 new) { return sys_linkat(AT_FDCWD, old, AT_FDCWD, new, 0); }

s32 sys_symlinkat(u32 text, s32 directory, u32 path)
{
    char *target = page_take(0);
    struct place place;
    struct inode *inode;
    s32 length, error;

    if (!target)
        return -ENOMEM;
    length = user_string(target, text, PATH_MAX);
    error = length < 0 ? length : length == 0 ? -ENOENT : find_user_place(directory, path, &place);
    if (!error) {
        inode = inode_create(S_IFLNK | 0777);
        error = !inode || inode_write(inode, target, (u32)length, 0) < 0 ? -ENOMEM : add_name(&place, inode);
        if (inode)
            inode_put(inode);
        inode_put(place.parent);
    }
    page_put(target);
    return error;
}

s32 sys_symlink(u32 text, u32 path) { return sys_symlinkat(text, AT_FDCWD, path); }

s32 sys_readlinkat(s32 directory, u32 path, u32 to, s32 bytes)
{
    struct inode *inode;
    char *text;
    u32 length;
    s32 error = bytes <= 0 ? -EINVAL : find_user_path(directory, path, AT_SYMLINK_NOFOLLOW, &inode);

    if (error)
        return error;
    text = (inode->mode & S_IFMT) == S_IFLNK ? page_take(0) : NULL;
    if (!text) {
        error = (inode->mode & S_IFMT) == S_IFLNK ? -ENOMEM : -EINVAL;
        inode_put(inode);
        return error;
    }
    length = inode_read(inode, text, MIN((u32)bytes, PAGE_SIZE), 0);
    error = user_write(to, text, length);
    page_put(text);
    inode_put(inode);
    return error ? error : (s32)length;
}

s32 sys_readlink(u32 path, u32 to, s32 bytes) { return sys_readlinkat(AT_FDCWD, path, to, bytes); }

static bool is_dot(const char *name) { return !*name || !strcmp(name, ".") || !strcmp(name, ".."); }

/* What stands at the new name goes first, when kinds and emptiness allow it. */
static s32 rename_to(struct place *old, struct place *new, u32 flags)
{
    s32 error = 0;
    struct inode *inode, *there;
    u32 links;

    if (is_dot(old->name) || is_dot(new->name))
        return -EBUSY;
    if (old->parent->made || new->parent->made)
        return old->parent->made == new->parent->made ? -EPERM : -EXDEV;
    if (old->parent->tree != new->parent->tree)
        return -EXDEV;
    if (!inode_allows(old->parent, W_OK) || !inode_allows(new->parent, W_OK))
        return -EACCES;
    inode = directory_own(old->parent, old->name, &error);
    there = directory_find(new->parent, new->name);
    if (!inode || new->parent->links == 0)
        return error ? error : -ENOENT;
    if (inode->mounted || (there && there->mounted))
        return -EBUSY;
    if (there && (flags & RENAME_NOREPLACE))
        return -EEXIST;
    if (there == inode)
        return 0;
    for (struct inode *up = new->parent; is_directory(inode); up = up->parent) {
        if (up == inode)
            return -EINVAL;
        if (up == up->parent)
            break;
    }
    if (there && is_directory(there) != is_directory(inode))
        return is_directory(there) ? -EISDIR : -ENOTDIR;
    if (there && is_directory(there) && (!directory_empty(there) || there->made))
        return -ENOTEMPTY;
    inode_hold(inode);
    if (there)
        error = directory_remove(new->parent, new->name);
    if (!error)
        error = directory_add(new->parent, new->name, inode);
    if (!error) {
        links = inode->links;
        directory_remove(old->parent, old->name);
        if (is_directory(inode))
            inode->links = links; /* the new name keeps it */
    }
    inode_put(inode);
    return error;
}

s32 sys_renameat2(s32 old_directory, u32 old, s32 new_directory, u32 new, u32 flags)
{
    struct place from, to;
    s32 error = flags & ~RENAME_NOREPLACE ? -EINVAL : find_user_place(old_directory, old, &from);

    if (error)
        return error;
    error = find_user_place(new_directory, new, &to);
    if (!error) {
        error = rename_to(&from, &to, flags);
        inode_put(to.parent);
    }
    inode_put(from.parent);
    return error;
}

s32 sys_renameat(s32 old_directory, u32 old, s32 new_directory, u32 new)
{
    return sys_renameat2(old_directory, old, new_directory, new, 0);
}

s32 sys_rename(u32 old, u32 new) { return sys_renameat2(AT_FDCWD, old, AT_FDCWD, new, 0); }

/* Takes the caller's hold. */
static s32 enter(struct inode *inode)
{
    if (!is_directory(inode)) {
        inode_put(inode);
        return -ENOTDIR;
    }
    inode_put(current->directory);
    current->directory = inode;
    return 0;
}

s32 sys_chdir(u32 path)
{
    struct inode *inode;
    s32 error = find_user_path(AT_FDCWD, path, 0, &inode);

    return error ? error : enter(inode);
}

s32 sys_fchdir(s32 descriptor)
{
    struct file *file = file_of(descriptor);

    if (!file)
        return -EBADF;
    if (!file->inode)
        return -ENOTDIR;
    if (!is_reachable(file->inode))
        return -EACCES;
    inode_hold(file->inode);
    return enter(file->inode);
}

s32 sys_getcwd(u32 to, u32 bytes)
{
    char *path = page_take(0);
    s32 length;

    if (!path)
        return -ENOMEM;
    length = path_of(current->directory, path, MIN(bytes, PATH_MAX));
    if (length > 0 && user_write(to, path, (u32)length))
        length = -EFAULT;
    page_put(path);
    return length;
}

/* What may be changed of an inode. */
struct change { u32 mode, user, group; u64 accessed, modified; };
#define KEEP (~0u)
#define KEEP_TIME (~0ull)

static bool owns(const struct inode *inode) { return privileged() || inode->user - current->users->first < USERS; }

static s32 change(struct inode *inode, const struct change *change)
{
    if (inode->number >= MADE_NUMBERS || !owns(inode))
        return -EPERM;
    if (!privileged() && ((change->user != KEEP && change->user >= USERS) || (change->group != KEEP && change->group >= USERS)))
        return -EINVAL;
    if (change->mode != KEEP)
        inode->mode = (inode->mode & S_IFMT) | (change->mode & 07777);
    if (change->user != KEEP)
        inode->user = current->users->first + change->user;
    if (change->group != KEEP)
        inode->group = current->users->first + change->group;
    if (change->accessed != KEEP_TIME)
        inode->accessed = change->accessed;
    if (change->modified != KEEP_TIME)
        inode->modified = change->modified;
    inode->changed = clock_wall();
    return 0;
}

static s32 change_at(s32 directory, u32 path, u32 flags, const struct change *asked)
{
    struct inode *inode;
    s32 error = find_user_path(directory, path, flags | FIND_OWN, &inode);

    if (error)
        return error;
    error = change(inode, asked);
    inode_put(inode);
    return error;
}

static s32 change_of(s32 descriptor, const struct change *asked)
{
    struct file *file = file_of(descriptor);

    return !file ? -EBADF : !file->inode ? -EINVAL : change(file->inode, asked);
}

static struct change of_mode(u32 mode) { return (struct change){mode & 07777, KEEP, KEEP, KEEP_TIME, KEEP_TIME}; }
static struct change of_owner(u32 user, u32 group) { return (struct change){KEEP, user, group, KEEP_TIME, KEEP_TIME}; }

s32 sys_fchmodat(s32 directory, u32 path, u32 mode)
{
    struct change asked = of_mode(mode);

    return change_at(directory, path, 0, &asked);
}

s32 sys_chmod(u32 path, u32 mode) { return sys_fchmodat(AT_FDCWD, path, mode); }

s32 sys_fchmod(s32 descriptor, u32 mode)
{
    struct change asked = of_mode(mode);

    return change_of(descriptor, &asked);
}

s32 sys_fchownat(s32 directory, u32 path, u32 user, u32 group, u32 flags)
{
    struct change asked = of_owner(user, group);

    return flags & ~(AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH) ? -EINVAL : change_at(directory, path, flags, &asked);
}

s32 sys_chown32(u32 path, u32 user, u32 group) { return sys_fchownat(AT_FDCWD, path, user, group, 0); }
s32 sys_lchown32(u32 path, u32 user, u32 group) { return sys_fchownat(AT_FDCWD, path, user, group, AT_SYMLINK_NOFOLLOW); }

s32 sys_fchown32(s32 descriptor, u32 user, u32 group)
{
    struct change asked = of_owner(user, group);

    return change_of(descriptor, &asked);
}

/* One of the two times of utimensat; times before 1970 become 1970. */
static s32 read_time(u32 from, bool wide, u64 *time)
{
    struct timespec64 asked;

    if (wide) {
        if (user_read(&asked, from, sizeof asked))
            return -EFAULT;
    } else {
        struct timespec narrow;
        if (user_read(&narrow, from, sizeof narrow))
            return -EFAULT;
        asked = (struct timespec64){narrow.tv_sec, (u32)narrow.tv_nsec, 0};
    }
    if (asked.tv_nsec == UTIME_NOW)
        *time = clock_wall();
    else if (asked.tv_nsec == UTIME_OMIT)
        *time = KEEP_TIME;
    else if (asked.tv_nsec >= NANOSECONDS)
        return -EINVAL;
    else
        *time = asked.tv_sec < 0 ? 0 : (u64)asked.tv_sec * NANOSECONDS + asked.tv_nsec;
    return 0;
}

static s32 set_times(s32 directory, u32 path, u32 times, u32 flags, bool wide)
{
    u64 now = clock_wall();
    struct change asked = {KEEP, KEEP, KEEP, now, now};
    s32 error = 0;

    if (flags & ~(AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH))
        return -EINVAL;
    if (times) {
        error = read_time(times, wide, &asked.accessed);
        if (!error)
            error = read_time(times + (wide ? sizeof(struct timespec64) : sizeof(struct timespec)), wide, &asked.modified);
    }
    if (error || (asked.accessed == KEEP_TIME && asked.modified == KEEP_TIME))
        return error;
    return path ? change_at(directory, path, flags, &asked) : change_of(directory, &asked);
}

s32 sys_utimensat(s32 directory, u32 path, u32 times, u32 flags) { return set_times(directory, path, times, flags, false); }
s32 sys_utimensat_time64(s32 directory, u32 path, u32 times, u32 flags) { return set_times(directory, path, times, flags, true); }

/* One record; its length, 0 when it does not fit, -EFAULT. */
static s32 give_entry(u32 to, u32 room, const char *name, u32 mode, u32 number, u32 cookie)
{
    u32 length = strlen(name) + 1, bytes = ALIGN_UP(DIRENT_NAME + length, 8);
    struct dirent64 entry = {
        .d_ino = number, .d_off = cookie, .d_reclen = (u16)bytes, .d_type = (u8)((mode & S_IFMT) >> DT_SHIFT),
    };

    if (bytes > room)
        return 0;
    if (user_write(to, &entry, DIRENT_NAME) || user_write(to + DIRENT_NAME, name, length))
        return -EFAULT;
    return (s32)bytes;
}

/* The position is the cookie of the name that was given last: 1 for `.`, 2 for `..`, then the directory's own, from 3. */
s32 sys_getdents64(s32 descriptor, u32 to, u32 bytes)
{
    struct file *file = file_of(descriptor);
    struct inode *directory = file ? file->inode : NULL;
    u32 done = 0;

    if (!file)
        return -EBADF;
    if (!directory || !is_directory(directory))
        return -ENOTDIR;
    if (directory->links == 0 && !directory->made)
        return -ENOENT;
    for (;;) {
        u32 last = (u32)file->position, cookie;
        struct made_name made;
        s32 length;
        if (last < 2) {
            cookie = last + 1;
            const struct inode *inode = cookie == 1 ? directory : directory->parent;
            length = give_entry(to + done, bytes - done, cookie == 1 ? "." : "..", S_IFDIR, inode->number, cookie);
        } else if (directory->made) {
            cookie = directory->made->next(directory, last - 2, &made);
            if (!cookie)
                break;
            cookie += 2;
            length = give_entry(to + done, bytes - done, made.name, made.mode, made.number, cookie);
        } else {
            const struct inode *inode;
            const char *name;
            cookie = directory_next(directory, last - 2, &name, &inode);
            if (!cookie)
                break;
            cookie += 2;
            length = give_entry(to + done, bytes - done, name, inode->mode, inode->number, cookie);
        }
        if (length <= 0)
            return done ? (s32)done : length ? length : -EINVAL;
        done += (u32)length;
        file->position = cookie;
    }
    return (s32)done;
}
