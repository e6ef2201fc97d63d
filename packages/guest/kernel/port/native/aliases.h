/* The part of aliases.c that only the native port itself uses. */
#pragma once

#if __ARM_ARCH < 6
/* Writes back and forgets everything, data and instructions. */
void caches_flush(void);
#else
static inline void caches_flush(void) {}
#endif
