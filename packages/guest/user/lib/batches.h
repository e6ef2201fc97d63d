/* The frame of a measurement: a warm-up batch, then batches between the two marks. */
#pragma once
#include "text.h"
#include "../rows.h"

/* The marks are hints that do nothing on any core; the bench reads r0 (operations of this batch) and r1 (row). */
static inline void mark_begin(u32 operations, u32 row)
{
    register u32 r0 __asm__("r0") = operations;
    register u32 r1 __asm__("r1") = row;
    __asm__ volatile(".inst 0xe320f0f1" : : "r"(r0), "r"(r1) : "memory");
}

static inline void mark_end(u32 operations, u32 row)
{
    register u32 r0 __asm__("r0") = operations;
    register u32 r1 __asm__("r1") = row;
    __asm__ volatile(".inst 0xe320f0f2" : : "r"(r0), "r"(r1) : "memory");
}

/* Does so many operations. */
typedef void work(u32 operations);
/* Before and after a batch, outside the marks; may be NULL. */
typedef void around(void);

struct row { u32 number, batches, operations; };
#define AS_ROW(id, number, name, batches, operations) static const struct row id __attribute__((unused)) = {number, batches, operations};
ROWS(AS_ROW)

/* The row's batches, each of the row's operations; the first batch is not marked. */
static inline void measure(const struct row *row, work *work, around *before, around *after)
{
    for (u32 batch = 0; batch <= row->batches; batch++) {
        if (before)
            before();
        if (batch)
            mark_begin(row->operations, row->number);
        work(row->operations);
        if (batch)
            mark_end(row->operations, row->number);
        if (after)
            after();
    }
}

/* A program's variants by their arguments, with a space between two; without any the first. */
struct variant { const char *name; void (*run)(void); };

static inline int names(int argc, char **argv, const char *name)
{
    for (int i = 1; i < argc; i++) {
        if ((i > 1 && *name++ != ' ') || !starts(name, argv[i]))
            return 0;
        name += length(argv[i]);
    }
    return !*name;
}

static inline int run_variant(int argc, char **argv, const struct variant *variants, u32 count)
{
    for (u32 i = 0; i < count; i++) {
        if (argc > 1 && !names(argc, argv, variants[i].name))
            continue;
        variants[i].run();
        print("%s: done\n", argv[0]);
        return 0;
    }
    print_to(2, "usage: %s", argv[0]);
    for (u32 i = 0; i < count; i++)
        print_to(2, "%s%s", i ? "|" : " ", variants[i].name);
    print_to(2, "\n");
    return 1;
}
