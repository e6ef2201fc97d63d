/* Where a fault is described: in the shared page. */
#pragma once
#include "hypercall.h"

#define PSR_MASKED VPSR_I_BIT /* events are */

static inline u32 read_DFSR(void) { return shared_info->fsr; }
static inline u32 read_IFSR(void) { return shared_info->fsr; }
static inline u32 read_DFAR(void) { return shared_info->far; }
