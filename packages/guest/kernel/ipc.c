/* Shared memory segments by key, of each IPC namespace its own. POSIX.1 XSI shmget, shmat, shmdt, shmctl; Linux, ipc_namespaces(7). */
#include "ipc.h"
#include "file.h"
#include "heap.h"
#include "namespace.h"
#include "system_calls.h"
#include "uaccess.h"
#include "../include/abi/ipc.h"

#define SEGMENTS 16u

/* Its identifier is its place. A segment lives until it is removed or its namespace ends, and its memory as long as someone maps it. */
struct segment { s32 key; struct inode *inode; };
struct ipc { u32 holds; struct segment segments[SEGMENTS]; };

struct ipc *ipc_create(void)
{
    struct ipc *ipc = heap_take(sizeof *ipc);

    if (ipc)
        ipc->holds = 1;
    return ipc;
}

struct ipc *ipc_hold(struct ipc *ipc) { return ipc->holds++, ipc; }

void ipc_put(struct ipc *ipc)
{
    if (--ipc->holds)
        return;
    for (u32 n = 0; n < SEGMENTS; n++)
        if (ipc->segments[n].inode)
            inode_put(ipc->segments[n].inode);
    heap_put(ipc, sizeof *ipc);
}

static struct segment *segment_of(s32 id)
{
    struct segment *segment = (u32)id < SEGMENTS ? &current->namespaces->ipc->segments[id] : NULL;

    return segment && segment->inode ? segment : NULL;
}

s32 sys_shmget(s32 key, u32 bytes, u32 flags)
{
    struct segment *segments = current->namespaces->ipc->segments, *free = NULL;

    for (u32 n = SEGMENTS; n--;) {
        if (!segments[n].inode) {
            free = &segments[n];
        } else if (key != IPC_PRIVATE && segments[n].key == key) {
            if ((flags & IPC_CREAT) && (flags & IPC_EXCL))
                return -EEXIST;
            return bytes > segments[n].inode->size ? -EINVAL : (s32)n;
        }
    }
    if (key != IPC_PRIVATE && !(flags & IPC_CREAT))
        return -ENOENT;
    if (!bytes)
        return -EINVAL;
    if (!free)
        return -ENOSPC;
    free->inode = inode_create(S_IFREG | (flags & 0777));
    if (!free->inode)
        return -ENOMEM;
    if (inode_resize(free->inode, ALIGN_UP(bytes, PAGE_SIZE))) {
        inode_put(free->inode);
        free->inode = NULL;
        return -ENOMEM;
    }
    free->key = key;
    return free - segments;
}

s32 sys_shmat(s32 id, u32 address, u32 flags)
{
    struct segment *segment = segment_of(id);
    u32 prot = flags & SHM_RDONLY ? PROT_READ : PROT_READ | PROT_WRITE;
    s32 error;

    if (!segment || address) /* the kernel chooses the place */
        return -EINVAL;
    address = space_room(current->space, segment->inode->size);
    if (!address)
        return -ENOMEM;
    error = space_map(current->space, address, address + segment->inode->size, prot, true, segment->inode, 0);
    return error ? error : (s32)address;
}

s32 sys_shmdt(u32 address)
{
    struct area *area = space_area(current->space, address);

    return area && area->start == address && area->shared ? space_unmap(current->space, area->start, area->end) : -EINVAL;
}

s32 sys_shmctl(s32 id, s32 command)
{
    struct segment *segment = segment_of(id);

    if (!segment || (command & ~IPC_64) != IPC_RMID)
        return -EINVAL;
    inode_put(segment->inode);
    segment->inode = NULL;
    return 0;
}
