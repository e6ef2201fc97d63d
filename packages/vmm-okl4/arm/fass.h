/* What faults ask of fast address-space switching (fass.c), before ARMv6. */
#ifndef OKL4_FASS_H
#define OKL4_FASS_H

#include "../../vmm/runtime/words.h"

/* A VMM of comparison: everything is flushed where another space is selected. */
extern u32 okl4_flushing;

/* A fault of the cell, by the modified virtual address in FAR or by the pc, and its status. The same for the guest: virtual address
   and, in the upper word, status; 0 there when the active space's section was only missing in the directory, and no longer is. */
u64 data_fault(u32 address, u32 status);
u64 fetch_fault(u32 pc, u32 status);

#endif
