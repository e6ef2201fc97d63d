/* Namespaces: a process lives in its parent's or, with clone's and unshare's flags, in a copy. Linux, namespaces(7), unshare(2). */
#include "namespace.h"
#include "heap.h"
#include "string.h"
#include "system_calls.h"
#include "uaccess.h"

struct uts first_uts = {1, {"Linux", "armvirt", "5.10.0", "#1 armvirt guest kernel", "armv7l", "(none)"}};

struct uts *uts_for(u32 flags, struct uts *from)
{
    struct uts *made;

    if (!(flags & CLONE_NEWUTS)) {
        from->users++;
        return from;
    }
    made = heap_take(sizeof *made);
    if (made)
        *made = (struct uts){1, from->name};
    return made;
}

void uts_put(struct uts *uts)
{
    if (--uts->users == 0)
        heap_put(uts, sizeof *uts);
}

s32 sys_unshare(u32 flags)
{
    struct uts *uts;

    if (flags & ~CLONE_NEWUTS)
        return -EINVAL;
    uts = uts_for(flags, current->uts);
    if (!uts)
        return -ENOMEM;
    uts_put(current->uts);
    current->uts = uts;
    return 0;
}

s32 sys_uname(u32 to) { return user_write(to, &current->uts->name, sizeof current->uts->name); }

s32 sys_sethostname(u32 name, u32 bytes)
{
    char copy[sizeof current->uts->name.nodename] = {0};

    if (bytes >= sizeof copy)
        return -EINVAL;
    if (user_read(copy, name, bytes))
        return -EFAULT;
    memcpy(current->uts->name.nodename, copy, sizeof copy);
    return 0;
}
