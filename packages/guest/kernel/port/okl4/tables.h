/* The guest's view of its spaces: tables that no processor walks, in its own memory. */
#pragma once
#include "../../arm/descriptors.h"
#include "../../page.h"
#include "../../port.h"

u32 *table_create(void);
void table_destroy(u32 *table);
char *tables_take(void);
void tables_put(void *tables);

#define TABLE_OF_PROGRAMS TABLE_DESCRIPTOR

/* What was written is what is read. */
static inline void descriptors_settle(void) {}

static inline u32 table_of_kernel(void) { return 0; }
