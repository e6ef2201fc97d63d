/* The guest's view of its spaces: tables that no processor walks, in its own memory. */
#pragma once
#include "../../arm/descriptors.h"
#include "../../page.h"
#include "../../port.h"

#define SPACE_SLOT 4095u /* a view's last word, beyond programs: the space's number */

/* An empty view of a new space; a frame of level-2 tables that map nothing. NULL without memory. */
u32 *table_create(void);
void table_destroy(u32 *table);
char *tables_take(void);
void tables_put(void *tables);

/* The first level's descriptor of a table of a program's. */
#define TABLE_OF_PROGRAMS TABLE_DESCRIPTOR

/* Where spaces are told apart by process numbers, programs below 32 MiB do not meet. */
#if __ARM_ARCH < 6
#define PROGRAMS_COMPACT true
#else
#define PROGRAMS_COMPACT false
#endif

/* What was taken away is gone. */
void descriptors_settle(void);

/* The view that maps no program: none. */
static inline u32 table_of_kernel(void) { return 0; }
