/* System calls on memory: brk, mmap2, mremap, munmap, mprotect, msync, madvise. POSIX.1 mmap; Linux man section 2. */
#include "device_namespace.h"
#include "file.h"
#include "layout.h"
#include "system_calls.h"
#include "uaccess.h"

#define LOWEST 0x1000u

s32 sys_brk(u32 end)
{
    struct space *space = current->space;
    u32 old = ALIGN_UP(space->heap_end, PAGE_SIZE), new = ALIGN_UP(end, PAGE_SIZE);

    if (end < space->heap_start || new < end || new > MMAP_TOP)
        return (s32)space->heap_end;
    if (new < old) {
        space_unmap(space, new, old);
    } else if (new > old) {
        for (struct area *area = space->areas; area; area = area->next)
            if (area->start < new && old < area->end)
                return (s32)space->heap_end;
        if (space_map(space, old, new, PROT_READ | PROT_WRITE, false, NULL, 0))
            return (s32)space->heap_end;
    }
    space->heap_end = end;
    return (s32)end;
}

static s32 map_at(u32 address, u32 size, u32 prot, u32 flags, struct inode *inode, u32 offset)
{
    struct space *space = current->space;
    s32 error;

    if (flags & MAP_FIXED) {
        if (address % PAGE_SIZE)
            return -EINVAL;
        if (address < LOWEST)
            return -EPERM;
        if (address > USER_TOP - size)
            return -ENOMEM;
        error = space_unmap(space, address, address + size);
        if (error)
            return error;
    } else {
        address = space_room(space, size);
        if (!address)
            return -ENOMEM;
    }
    error = space_map(space, address, address + size, prot, (flags & MAP_TYPE) == MAP_SHARED, inode, offset);
    return error ? error : (s32)address;
}

/* Memory that processes share is the pages of a file without a name. */
static s32 map_shared_memory(u32 address, u32 size, u32 prot, u32 flags)
{
    struct inode *inode = inode_create(S_IFREG);
    s32 result;

    if (!inode)
        return -ENOMEM;
    result = inode_resize(inode, size) ? -ENOMEM : map_at(address, size, prot, flags, inode, 0);
    inode_put(inode);
    return result;
}

s32 sys_mmap2(u32 address, u32 bytes, u32 prot, u32 flags, s32 descriptor, u32 page)
{
    struct inode *inode = NULL;
    u32 kind = flags & MAP_TYPE, size = ALIGN_UP(bytes, PAGE_SIZE);

    if (!(flags & MAP_ANONYMOUS)) {
        struct file *file = file_of(descriptor);
        if (!file)
            return -EBADF;
        inode = file->inode;
        if (!bytes || (kind != MAP_SHARED && kind != MAP_PRIVATE))
            return -EINVAL;
        if ((file->flags & O_ACCMODE) == O_WRONLY)
            return -EACCES;
        if (kind == MAP_SHARED && (prot & PROT_WRITE) && (file->flags & O_ACCMODE) != O_RDWR)
            return -EACCES;
        if (inode && file->kind == &zero_kind)
            inode = NULL;
        else if (file->kind == &screen_kind && !(inode = screen_of_process()))
            return -ENOMEM;
        else if (!inode || (inode->mode & S_IFMT) != S_IFREG)
            return -ENODEV;
    }
    if (!bytes || (kind != MAP_SHARED && kind != MAP_PRIVATE))
        return -EINVAL;
    if (size < bytes || size > USER_TOP)
        return -ENOMEM;
    if (!inode && kind == MAP_SHARED)
        return map_shared_memory(address, size, prot, flags);
    return map_at(address, size, prot, flags, inode, page * PAGE_SIZE);
}

s32 sys_munmap(u32 start, u32 bytes)
{
    u32 size = ALIGN_UP(bytes, PAGE_SIZE);

    if (start % PAGE_SIZE || !size || start > USER_TOP || size > USER_TOP - start)
        return -EINVAL;
    return space_unmap(current->space, start, start + size);
}

s32 sys_mprotect(u32 start, u32 bytes, u32 prot)
{
    u32 size = ALIGN_UP(bytes, PAGE_SIZE);

    if (start % PAGE_SIZE || (prot & ~(PROT_READ | PROT_WRITE | PROT_EXEC)))
        return -EINVAL;
    if (!bytes)
        return 0;
    if (size < bytes || start > USER_TOP || size > USER_TOP - start)
        return -ENOMEM;
    return space_protect(current->space, start, start + size, prot);
}

/* Every page of [start, start + bytes) belongs to an area. */
static bool all_mapped(u32 start, u32 end)
{
    for (u32 va = start; va < end;) {
        struct area *area = space_area(current->space, va);
        if (!area)
            return false;
        va = area->end;
    }
    return true;
}

/* The file system is memory: what a shared mapping holds, the file holds. */
s32 sys_msync(u32 start, u32 bytes, u32 flags)
{
    u32 end = start + ALIGN_UP(bytes, PAGE_SIZE);

    if (start % PAGE_SIZE || (flags & ~7u))
        return -EINVAL;
    return end >= start && all_mapped(start, end) ? 0 : -ENOMEM;
}

/* Pages come on demand and go never: only advice that changes what memory holds has to be followed. */
s32 sys_madvise(u32 start, u32 bytes, u32 advice)
{
    u32 end = start + ALIGN_UP(bytes, PAGE_SIZE);

    if (start % PAGE_SIZE || end < start || end > USER_TOP || advice > MADV_DONTNEED)
        return -EINVAL;
    if (!all_mapped(start, end))
        return -ENOMEM;
    if (advice == MADV_DONTNEED)
        space_forget(current->space, start, end);
    return 0;
}

static bool free_behind(u32 start, u32 end)
{
    for (struct area *area = current->space->areas; area; area = area->next)
        if (area->start < end && start < area->end)
            return false;
    return end <= MMAP_TOP;
}

s32 sys_mremap(u32 start, u32 bytes, u32 wanted, u32 flags)
{
    struct space *space = current->space;
    u32 old = ALIGN_UP(bytes, PAGE_SIZE), new = ALIGN_UP(wanted, PAGE_SIZE), to = start;
    struct area *area;
    s32 error;

    if (start % PAGE_SIZE || !old || new < wanted || !new || (flags & ~MREMAP_MAYMOVE) || new > USER_TOP)
        return -EINVAL;
    if (start + old < start || start + old > USER_TOP)
        return -EFAULT;
    area = space_area(space, start);
    if (!area || area->end < start + old)
        return -EFAULT;
    if (new <= old) {
        error = new < old ? space_unmap(space, start + new, start + old) : 0;
        return error ? error : (s32)start;
    }
    if (area->inode && area->shared) /* what is behind its end may be another file's part */
        return -ENOMEM;
    if (new > USER_TOP - start || !free_behind(start + old, start + new)) {
        to = flags & MREMAP_MAYMOVE ? space_room(space, new) : 0;
        if (!to)
            return -ENOMEM;
        error = space_move(space, start, start + old, to);
        if (error)
            return error;
        area = space_area(space, to);
    }
    error = space_map(space, to + old, to + new, area->prot, area->shared, area->inode, area->offset + (to + old - area->start));
    return error ? error : (s32)to;
}
