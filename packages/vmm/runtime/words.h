/* The fixed-width words that the run-time library is written in. ARM ARM A2.1 (data types). */
#ifndef VMM_WORDS_H
#define VMM_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;

#endif
