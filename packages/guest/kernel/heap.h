/* Memory for the kernel's objects. */
#pragma once
#include "types.h"

/* Cleared memory of at least size bytes (at most 16 KiB), 8-byte aligned; NULL without memory. */
void *heap_take(u32 size);
/* Gives back what heap_take(size) returned; NULL is allowed. */
void heap_put(void *object, u32 size);
