/* The table of system calls, the calls that only ARM has, and the answer to unknown ones. Linux ARM EABI. */
#include "system_calls.h"
#include "print.h"
#include "uaccess.h"

typedef s32 system_call(void);

#define ROW(number, name) [number] = (system_call *)(void *)sys_##name,
system_call *const system_calls[SYSTEM_CALL_LIMIT] = {SYSTEM_CALLS(ROW)};
_Static_assert(SYSTEM_CALL_LIMIT == 400, "vectors.S compares with 400");

typedef s32 late_system_call(u32, u32, u32, u32, u32, u32);

#define LATE_ROW(number, name) [number - SYSTEM_CALL_LIMIT] = (late_system_call *)(void *)sys_##name,
static late_system_call *const late_system_calls[LATE_SYSTEM_CALL_LIMIT - SYSTEM_CALL_LIMIT] = {LATE_SYSTEM_CALLS(LATE_ROW)};

static u32 logged[LATE_SYSTEM_CALL_LIMIT / 32 + 1];

/* Both are for threads, which there are none of; C libraries try them and go on without. */
s32 sys_set_robust_list(void) { return -ENOSYS; }
s32 sys_rseq(void) { return -ENOSYS; }

/* From exception entry, when the number has no row. */
s32 other_system_call(struct frame *frame)
{
    u32 number = frame->r[7], bit = MIN(number, LATE_SYSTEM_CALL_LIMIT);
    u32 late = number - SYSTEM_CALL_LIMIT;

    if (late < COUNT(late_system_calls) && late_system_calls[late])
        return late_system_calls[late](frame->r[0], frame->r[1], frame->r[2], frame->r[3], frame->r[4], frame->r[5]);
    switch (number) {
    case ARM_NR_cacheflush:
        if (frame->r[2] || frame->r[1] < frame->r[0])
            return -EINVAL;
        if (!user_range(frame->r[0], frame->r[1] - frame->r[0]))
            return -EFAULT;
        return code_written_user(frame->r[0], frame->r[1]) ? -EFAULT : 0;
    case ARM_NR_set_tls:
        current->tls = frame->r[0];
        tls_select(current->tls);
        return 0;
    case ARM_NR_get_tls: return (s32)current->tls;
    case ARM_NR_breakpoint: signal_force(SIGTRAP, TRAP_BRKPT, frame->pc - 4); return (s32)frame->r[0];
    }
    if (!(logged[bit / 32] & 1u << bit % 32)) {
        logged[bit / 32] |= 1u << bit % 32;
        print("%s: unknown system call %u\n", current->name, number);
    }
    return -ENOSYS;
}
