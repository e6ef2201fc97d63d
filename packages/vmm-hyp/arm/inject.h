/* Taking an exception into the guest, as the processor would. DDI 0406C B1.8. */
#ifndef HYP_INJECT_H
#define HYP_INJECT_H

#include "guest.h"

/* `frame->pc` is the instruction that faults. The guest resumes at its own vector. */
void inject_undefined(struct vcpu_frame *frame);

/* A synchronous external abort: what the bare machine gives where no device answers. `address` goes to DFAR or IFAR; the HSR tells a
 * store, and a table that is not there. */
void inject_data_abort(struct vcpu_frame *frame, u32 address, u32 hsr);
void inject_prefetch_abort(struct vcpu_frame *frame, u32 address, u32 hsr);

#endif
