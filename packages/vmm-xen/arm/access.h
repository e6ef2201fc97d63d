/* access.S: with the rights of the guest kernel; -EFAULT where it would fault. */
#ifndef XEN_ACCESS_H
#define XEN_ACCESS_H

#include "layout.h"
#include "../../vmm/runtime/words.h"

int access_load(void *to, u32 from, u32 words);
int access_store(u32 to, const void *from, u32 words);
int guest_load_byte(u32 from);
int guest_store(u32 to, u32 value);
int guest_store_byte(u32 to, u32 byte);
int guest_clean(u32 at, u32 end, u32 line);
int guest_clean_invalidate(u32 at, u32 end, u32 line);
int guest_invalidate_code(u32 at, u32 end, u32 line);

/* Below Xen, and so without a wrap; what is mapped there says the access itself. */
static inline bool is_guests(u32 at, u32 bytes) { return at < XEN_BASE && bytes <= XEN_BASE - at; }

static inline int guest_load(void *to, u32 from, u32 words)
{
    return is_guests(from, words * 4) ? access_load(to, from, words) : -XEN_EFAULT;
}

static inline int guest_store_words(u32 to, const void *from, u32 words)
{
    return is_guests(to, words * 4) ? access_store(to, from, words) : -XEN_EFAULT;
}

#endif
