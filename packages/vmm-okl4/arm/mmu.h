/* The virtual MMU: spaces, and the tables that the processor walks. */
#ifndef OKL4_MMU_H
#define OKL4_MMU_H

#include "cell.h"

/* Memory for tables and space 0 of a cell. */
void mmu_build(struct cell *c);
/* The cell gets the processor: its kernel and its selected space are what is translated. */
void mmu_load(struct cell *c);

/* asid.c or fass.c, by what the core has. */
/* A cell's space gets its identity, each time that it is made. */
void space_begin(struct cell *c, struct space *s, u32 number);
/* It is what is translated from now on; the vCPU's DACR words follow. */
void space_activate(struct cell *c, struct space *s);
/* Another cell's kernel, and nothing of the former one. */
void kernel_activate(struct cell *c);
/* A section of the space has a table now. */
void section_made(struct cell *c, struct space *s, u32 va);
/* An entry has changed: translations go, and what caches know by the address. A barrier ends each batch. */
void page_forget(struct space *s, u32 va, bool cached);
void pages_forgotten(void);
/* All tables of the space have gone. */
void space_forget(struct cell *c, struct space *s);
/* The address of the space as caches know it. */
u32 cache_address(const struct space *s, u32 va);

/* 0, or why the current cell may not have it: a negative error. */
int mapping_fault(u32 machine, u32 va, u32 rights) __attribute__((noinline));

extern u32 own_table[];
/* A first-level table's words for the cell's kernel: its RAM and its shared page. */
void kernel_part(const struct cell *c, u32 *table);

#endif
