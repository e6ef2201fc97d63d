/* Entry from what Xen bounces, and return through it: port/xen/xen.h. */
#include "../../layout.h"
#include "xen.h"

#define SHARED_PAGE XEN_SHARED

    .macro  exception_return
    ldmia   sp, {r0-r12}
    add     sp, sp, #FRAME_SIZE
    swi     #HYPERCALL_do_restore_trap_frame
    .endm

#include "../../arm/reflected.h"
