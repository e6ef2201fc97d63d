/* Path names as system calls get them. POSIX.1 openat; Linux man section 2. */
#include "user_path.h"
#include "namespace.h"
#include "page.h"
#include "uaccess.h"

bool is_reachable(const struct inode *directory)
{
    if (privileged())
        return true;
    while (directory != current->root && directory != directory->parent)
        directory = directory->parent;
    return directory == current->root;
}

s32 with_path(s32 directory, u32 address, s32 (*with)(const char *path, struct inode *from, u32 argument), u32 argument)
{
    char *path = page_take(0);
    struct inode *from = NULL;
    s32 result;

    if (!path)
        return -ENOMEM;
    result = user_string(path, address, PATH_MAX);
    if (result >= 0 && *path != '/' && directory != AT_FDCWD) {
        struct file *file = file_of(directory);
        from = file ? file->inode : NULL;
        if (!file)
            result = -EBADF;
        else if (!from || (from->mode & S_IFMT) != S_IFDIR)
            result = -ENOTDIR;
        else if (!is_reachable(from))
            result = -EACCES;
    }
    if (result >= 0)
        result = with(path, from, argument);
    page_put(path);
    return result;
}

static s32 find(const char *path, struct inode *from, u32 argument)
{
    s32 error = 0;

    *(struct inode **)argument = path_find(path, from, &error);
    return error;
}

static s32 find_own(const char *path, struct inode *from, u32 argument)
{
    s32 error = 0;

    *(struct inode **)argument = path_own(path, from, &error);
    return error;
}

static s32 find_link(const char *path, struct inode *from, u32 argument)
{
    s32 error = 0;

    *(struct inode **)argument = path_find_link(path, from, &error);
    return error;
}

s32 find_user_path(s32 directory, u32 address, u32 flags, struct inode **found)
{
    char first;

    if ((flags & AT_EMPTY_PATH) && !user_read(&first, address, 1) && !first) {
        struct file *file = file_of(directory);
        *found = directory == AT_FDCWD ? current->directory : file ? file->inode : NULL;
        if (*found)
            inode_hold(*found);
        return *found ? 0 : file ? -EINVAL : -EBADF;
    }
    return with_path(directory, address, flags & AT_SYMLINK_NOFOLLOW ? find_link : flags & FIND_OWN ? find_own : find, (u32)found);
}

static s32 find_place(const char *path, struct inode *from, u32 argument)
{
    struct place *place = (struct place *)argument;
    s32 error = 0;

    place->parent = path_parent(path, from, place->name, &error);
    return error;
}

s32 find_user_place(s32 directory, u32 address, struct place *place)
{
    return with_path(directory, address, find_place, (u32)place);
}
