/* Cases of ARM itself: kuser helpers, thread register, new instructions, unaligned access. Linux Documentation/arm/kernel_user_helpers. */
#include "cases.h"

#define HELPER_VERSION (*(const volatile int *)0xffff0ffc)
#define get_thread ((u32 (*)(void))0xffff0fe0)
#define compare_exchange ((int (*)(int, int, volatile int *))0xffff0fc0)
#define compare_exchange_64 ((int (*)(const u64 *, const u64 *, volatile u64 *))0xffff0f60)
#define barrier ((void (*)(void))0xffff0fa0)

static volatile int word;

static int other_thread(void)
{
    u32 inherited = get_thread();

    set_tls(0x22220000);
    sched_yield();
    return (inherited == 0x11110000) + 2 * (get_thread() == 0x22220000);
}

/* On pages that parent and child share until one of them writes: the exchange is that write. */
static volatile u64 *shared, *shared_64;

static int exchanging_child(void)
{
    static const u64 old = 0x500000005, new = 0x600000006;

    return (compare_exchange(5, 6, (volatile int *)shared) == 0) + 2 * (compare_exchange_64(&old, &new, shared_64) == 0)
         + 4 * (*(volatile int *)shared == 6) + 8 * (*shared_64 == new);
}

static void exchange_in_child(void)
{
    shared = (volatile u64 *)page_with(PROT_READ | PROT_WRITE);
    *shared = 5;
    shared_64 = (volatile u64 *)page_with(PROT_READ | PROT_WRITE);
    *shared_64 = 0x500000005;
    show_status("a child exchanges in pages of both", run_child(exchanging_child));
    show_truth("the parent's word stays", *shared == 5);
    show_truth("the parent's two words stay", *shared_64 == 0x500000005);
}

static void helpers(void)
{
    show_truth("at least version 2", HELPER_VERSION >= 2);
    show("set_tls", set_tls(0x11110000));
    show_truth("get_tls", get_thread() == 0x11110000);
    show_status("a child has it and another", run_child(other_thread));
    show_truth("get_tls after that", get_thread() == 0x11110000);
    word = 5;
    show("compare and exchange 5 for 6", compare_exchange(5, 6, &word));
    show("the word", word);
    show_truth("compare and exchange 5 for 7 does not", compare_exchange(5, 7, &word) != 0);
    show("the word", word);
    barrier();
    exchange_in_child();
}

/* mov r0, #value; bx lr */
static int run_new(u32 *code, u32 value)
{
    int (*function)(void) = (int (*)(void))code;

    code[0] = 0xe3a00000u | value;
    code[1] = 0xe12fff1eu;
    show("cacheflush", cacheflush(code, code + 2));
    return function();
}

static void new_instructions(void)
{
    u32 *code = (u32 *)page_with(PROT_READ | PROT_WRITE | PROT_EXEC);

    show("new instructions", run_new(code, 42));
    show("changed instructions", run_new(code, 43));
    mprotect(code, PAGE_SIZE, PROT_READ | PROT_EXEC);
    show("after they are read-only", ((int (*)(void))code)());
}

static void accesses(void)
{
    static const u8 bytes[8] __attribute__((aligned(8))) = {1, 2, 3, 4, 5, 6, 7, 8};
    u32 value;

    __asm__ volatile("ldr %0, [%1, #1]" : "=r"(value) : "r"(bytes));
    show_truth("an unaligned load", value == 0x05040302);
}

void check_processor(void)
{
    helpers();
    new_instructions();
    accesses();
}
