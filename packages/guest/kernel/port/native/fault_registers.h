/* Where a fault is described: in CP15. DDI 0406C B4.1.51, B4.1.52, B4.1.95. */
#pragma once
#include "cp15.h"

#define PSR_MASKED 0x80u /* interrupts are */
