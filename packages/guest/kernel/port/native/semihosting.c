/* An exit that carries a code. Semihosting, ARM DUI 0471 8.2 and SYS_EXIT_EXTENDED. */
#include "../../port.h"

#define SYS_EXIT_EXTENDED 0x20u
#define APPLICATION_EXIT 0x20026u

void semihosting_exit(u32 code)
{
    u32 block[2] = {APPLICATION_EXIT, code};
    register u32 r0 __asm__("r0") = SYS_EXIT_EXTENDED;
    register u32 *r1 __asm__("r1") = block;

    __asm__ volatile("mov r4, lr\n\tsvc #0x123456\n\tmov lr, r4" : "+r"(r0) : "r"(r1) : "r4", "lr", "memory");
}
