/* The virtual MMU: spaces and their private tables. */
#ifndef OKL4_MMU_H
#define OKL4_MMU_H

#include "../../vmm/runtime/config.h"

/* Makes space 0, which maps the cell's RAM and the shared page for its kernel, and selects it. */
void mmu_start(const struct vmm_vm_config *ram);
/* 0 or a number, or a negative error of okl4.h. */
int space_create(void);
int space_destroy(u32 space);
int space_select(u32 space);
int space_map(u32 space, u32 va, u32 machine, u32 rights);
int space_unmap(u32 space, u32 va);
int space_coherent(u32 va, u32 bytes);

#endif
