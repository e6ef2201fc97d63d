/* Where an observer of the guest's memory finds its processes: src/inspection.ts reads this record. */
#include "space.h"
#include "task.h"

const struct {
    struct task **tasks, **current;
    u32 next, pid, name, space, table; /* offsets in struct task, the last in struct space */
} inspection = {
    &tasks, &current, __builtin_offsetof(struct task, next), __builtin_offsetof(struct task, pid), __builtin_offsetof(struct task, name),
    __builtin_offsetof(struct task, space), __builtin_offsetof(struct space, table),
};
