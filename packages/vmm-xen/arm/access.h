/* access.S: with the rights of the guest kernel; -EFAULT where it would fault. */
#ifndef XEN_ACCESS_H
#define XEN_ACCESS_H

#include "../../vmm/runtime/words.h"

int guest_load(void *to, u32 from, u32 words);
int guest_load_byte(u32 from);
int guest_store(u32 to, u32 value);
int guest_store_byte(u32 to, u32 byte);
int guest_clean(u32 at, u32 end, u32 line);
int guest_clean_invalidate(u32 at, u32 end, u32 line);
int guest_invalidate_code(u32 at, u32 end, u32 line);

#endif
