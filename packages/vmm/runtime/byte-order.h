/* Values in the byte order of a guest's loads and stores. DDI 0406C A3.3. */
#ifndef VMM_BYTE_ORDER_H
#define VMM_BYTE_ORDER_H

#include "words.h"

#define PSR_E (1u << 9)

/* A value of 1, 2 or 4 bytes as loads and stores under this PSR have it in memory. */
static inline u32 in_order_of(u32 psr, u32 value, u32 bytes)
{
    return psr & PSR_E ? __builtin_bswap32(value) >> (32 - 8 * bytes) : value;
}

#endif
