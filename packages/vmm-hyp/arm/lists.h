/* The list registers of the real GIC, which hold the current guest's virtual interrupts. IHI 0048B 5.3. */
#ifndef HYP_LISTS_H
#define HYP_LISTS_H

#include "guest.h"

/* Finds out how many list registers there are and switches the virtual interface on. */
void lists_start(void);

/* Makes the current guest's `vm.gic` true; it must be followed by lists_fill before the guest runs. */
void lists_retract(struct guest *guest);

/* Offers the current guest what is pending in `vm.gic`. */
void lists_fill(struct guest *guest);

/* The rest of the virtual interface moves when the guest changes. */
void lists_save(struct guest *guest);
void lists_load(struct guest *guest);

#endif
