/* Entry from what the microvisor reflects, and return through it: port/okl4/okl4.h. */
#include "../../layout.h"
#include "okl4.h"

#define SHARED_PAGE OKL4_SHARED

    .macro  exception_return
    ldr     r5, [sp, #(12 * 4)]     @ r12, which has the hypercall's number
    str     r5, [r4, #SHARED_R12]
    ldmia   sp, {r0-r11}
    add     sp, sp, #FRAME_SIZE
    mov     r12, #OKL4_return
    swi     #0
    .endm

#include "../../arm/reflected.h"
