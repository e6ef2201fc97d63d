/* Unaligned accesses of programs on processors that do not make them. DDI 0406C A3.2.1, D15.3.1. */
#pragma once
#include "port.h"

/* Makes the access of the instruction at frame->pc to `address` byte by byte and steps over it. False when it cannot be one. */
bool alignment_fix(struct frame *frame, u32 address);
