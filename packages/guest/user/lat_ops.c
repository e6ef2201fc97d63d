/*
 * lat_ops: integer operations that each wait for the result of the one before; programs are ARMv5TE code, which divides by a
 * function of the compiler's. An operation is one of them. lmbench lat_ops(8).
 */
#include "lib/batches.h"

typedef int s32;
typedef long long s64;
#define BOTH(high, low) ((s64)(high) << 32 | (low))

#define TEN(...) __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__
#define HUNDRED(...) TEN(TEN(__VA_ARGS__))
/* From here on the compiler knows nothing of a value, and each operation is made. By words: pairs of registers it would spill. */
#define KEEP(value) \
    { \
        u32 low = (u32)value, high = (u32)((s64)value >> 32); \
        if (sizeof value > 4) \
            __asm__("" : "+r"(low), "+r"(high)); \
        else \
            __asm__("" : "+r"(low)); \
        value = (__typeof__(value))((u64)high << 32 | low); \
    }

static volatile s64 result;

/* A hundred steps of so many operations each, on r and s. */
#define OPERATION(name, type, r_first, s_first, each, step) \
    static __attribute__((noinline)) void name(u32 n) \
    { \
        type r = r_first, s = s_first; \
        KEEP(r) KEEP(s) \
        for (; n; n -= 100 * each) { \
            HUNDRED(step) \
        } \
        result = r + s; \
    }

#define BIT(type) r ^= (type)BOTH(n, n); KEEP(r) s ^= r; KEEP(s) r |= s; KEEP(r)
#define ADD r += s; KEEP(r) s -= r; KEEP(s)
#define MUL r *= s; KEEP(r)
#define DIV r = s / r; KEEP(r)
#define MOD r %= s; KEEP(r) r |= s; KEEP(r) /* and the row subtracts an operation for the second */

OPERATION(int_bit, s32, 1, 1000, 3, BIT(s32))
OPERATION(int_add, s32, 58, 32, 2, ADD)
OPERATION(int_mul, s32, 37431, 5, 1, MUL)
OPERATION(int_div, s32, 37, 38 << 20, 1, DIV)
OPERATION(int_mod, s32, 1000, 63, 1, MOD)

OPERATION(int64_bit, s64, BOTH(1, 1), BOTH(1000, 1000), 3, BIT(s64))
OPERATION(int64_add, s64, BOTH(64, 37421), BOTH(8191, 21698325), 2, ADD)
OPERATION(int64_mul, s64, BOTH(7, 37421), 5, 1, MUL)
OPERATION(int64_div, s64, BOTH(74, 37), BOTH(74, 54) << 13, 1, DIV)
OPERATION(int64_mod, s64, BOTH(1000, 1000), BOTH(1 << 25, 0), 1, MOD)

static void run(void)
{
    measure(&INT_BIT, int_bit, NULL, NULL);
    measure(&INT_ADD, int_add, NULL, NULL);
    measure(&INT_MUL, int_mul, NULL, NULL);
    measure(&INT_DIV, int_div, NULL, NULL);
    measure(&INT_MOD, int_mod, NULL, NULL);
    measure(&INT64_BIT, int64_bit, NULL, NULL);
    measure(&INT64_ADD, int64_add, NULL, NULL);
    measure(&INT64_MUL, int64_mul, NULL, NULL);
    measure(&INT64_DIV, int64_div, NULL, NULL);
    measure(&INT64_MOD, int64_mod, NULL, NULL);
}

static const struct variant variants[] = {{"integer", run}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
