/*
 * A function of this folder that a TypeScript handler decides first (DESIGN 6): --wrap of ld(1) leads the function's callers to WRAPPER.
 * The handler answers them in its place, or the function itself, ORIGINAL, runs. Assembled for each one by images.
 */
#include "layout.h"
    .syntax unified
    .arm
    .text
    .balign 64
    .global WRAPPER
    .type   WRAPPER, %function
WRAPPER:
    .inst   0xe7f000f0 | NUMBER     @ UDF #NUMBER, 0 to 15 (DDI 0406C A8.8.247)
    b       ORIGINAL
    .word   SHARED_DATA             @ struct world, for the handler
    .space  512 - 12                @ the handler's text, which what it declares is fetched from
    .size   WRAPPER, . - WRAPPER
