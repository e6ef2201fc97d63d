/* The guest's general registers by number, as its mode has them. DDI 0406C B9.2.1 (register banks). */
#ifndef HYP_REGISTERS_H
#define HYP_REGISTERS_H

#include "../../vmm/runtime/vcpu.h"

/* Register 0..14 of the mode in frame->psr. Register 15 reads 0 and ignores writes: no trapped access may name it. */
u32 register_read(const struct vcpu_frame *frame, u32 number);
void register_write(struct vcpu_frame *frame, u32 number, u32 value);

/* True if the instruction that trapped with this HSR passes its condition; it may trap although it fails (B3.13.6). */
bool condition_passed(const struct vcpu_frame *frame, u32 hsr);

/* Goes behind the instruction that trapped with this HSR, and moves the IT block on. */
void skip_instruction(struct vcpu_frame *frame, u32 hsr);

#endif
