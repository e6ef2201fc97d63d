/* Memory for translation tables: any frames. DDI 0406C B3.5.1. */
#pragma once
#include "../../arm/descriptors.h"
#include "../../page.h"
#include "../../port.h"
#include "../../string.h"

#define TABLE_ENTRIES 4096u

/* A level-1 table with the kernel's part; NULL without memory. */
static inline u32 *table_create(void)
{
    u32 *table = page_take(2), *kernel = (u32 *)KERNEL_TABLE;

    if (!table)
        return NULL;
    memset(table, 0, (KERNEL_BASE >> 20) * 4);
    memcpy(table + (KERNEL_BASE >> 20), kernel + (KERNEL_BASE >> 20), (TABLE_ENTRIES - (KERNEL_BASE >> 20)) * 4);
    table_written(table, TABLE_ENTRIES * 4);
    descriptors_written();
    return table;
}

static inline void table_destroy(u32 *table) { page_put(table); }

/* A frame of level-2 tables that map nothing. */
static inline char *tables_take(void)
{
    char *tables = page_take_clear(0);

    if (tables)
        table_written(tables, PAGE_SIZE);
    return tables;
}

static inline void tables_put(void *tables) { page_put(tables); }

/* The first level's descriptor of a table of a program's. */
#define TABLE_OF_PROGRAMS TABLE_DESCRIPTOR

/* Programs may be anywhere. */
#define PROGRAMS_COMPACT false

/* What was written is what is read. */
static inline void descriptors_settle(void) {}

/* The level-1 table that maps no program. */
static inline u32 table_of_kernel(void) { return physical((void *)KERNEL_TABLE); }
