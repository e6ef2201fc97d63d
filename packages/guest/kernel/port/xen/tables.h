/* Memory for translation tables: what Xen lets the kernel read there. */
#pragma once
#include "../../arm/descriptors.h"
#include "../../page.h"
#include "../../port.h"
#include "ram.h"

/* A level-1 table with the kernel's part, pinned; a frame of level-2 tables that map nothing. NULL without memory. */
u32 *table_create(void);
void table_destroy(u32 *table);
char *tables_take(void);
void tables_put(void *tables);

/* The first level's descriptor of a table of a program's. */
#define TABLE_OF_PROGRAMS (TABLE_DESCRIPTOR | DOMAIN_GUEST_USER << 5)

/* Programs may be anywhere. */
#define PROGRAMS_COMPACT false

/* What was written is what is read. */
void descriptors_settle(void);

/* The level-1 table that maps no program. */
static inline u32 table_of_kernel(void) { return START_INFO->table; }
