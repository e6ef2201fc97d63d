/* Cases of faults that a program takes itself: which signal, which code, which address. POSIX.1 signal.h (si_code). */
#include "cases.h"

#define UNDEFINED 0xe7f000f0u /* UDF #0: DDI 0406C A8.8.247 */

static siginfo_t seen;

/* Goes on behind a faulting load or store, and where the caller wanted to be behind a faulting fetch. */
static void on_fault(int number, siginfo_t *info, struct ucontext *context)
{
    struct sigcontext *machine = &context->uc_mcontext;

    seen = *info;
    machine->pc = number == SIGSEGV && machine->pc == info->si_addr ? machine->lr : machine->pc + 4;
}

static void load(void *at) { __asm__ volatile("ldr r3, [%0]" : : "r"(at) : "r3", "memory"); }
static void store(void *at) { __asm__ volatile("str r3, [%0]" : : "r"(at) : "memory"); }
static void jump(void *to) { __asm__ volatile("blx %0" : : "r"(to) : "r0", "r1", "r2", "r3", "r12", "lr", "memory", "cc"); }

static void try(const char *what, void (*access)(void *), const void *at)
{
    seen.si_signo = seen.si_code = 0;
    access((void *)at);
    show_fault(what, seen.si_signo, seen.si_code, seen.si_addr == (u32)at);
}

static int load_nowhere(void)
{
    action_set(SIGSEGV, SIG_DFL, 0);
    load(no_page());
    return 0;
}

static int load_nowhere_ignored(void)
{
    action_set(SIGSEGV, SIG_IGN, 0);
    load(no_page());
    return 0;
}

static int undefined(void)
{
    action_set(SIGILL, SIG_DFL, 0);
    __asm__ volatile(".inst %c0" : : "i"(UNDEFINED));
    return 0;
}

static int kill_by_SIGFPE(void)
{
    kill((int)getpid(), SIGFPE);
    return 0;
}

static void of_file(void)
{
    int file = file_with("file", "text");
    char *map = (char *)mmap2(NULL, 2 * PAGE_SIZE, PROT_READ, MAP_SHARED, file, 0);

    try("load from a file's page", load, map);
    load(map + PAGE_SIZE);
    show("the signal of a load from a page beyond the file", seen.si_signo);
    munmap(map, 2 * PAGE_SIZE);
    close(file);
    unlink("file");
}

void check_faults(void)
{
    char *page = page_with(PROT_READ);
    static const u32 constant = 1;

    action_set(SIGSEGV, (u32)on_fault, SA_SIGINFO);
    action_set(SIGBUS, (u32)on_fault, SA_SIGINFO);
    action_set(SIGILL, (u32)on_fault, SA_SIGINFO);
    try("load from nowhere", load, no_page());
    try("store to nowhere", store, no_page() + 8);
    try("load from address 0", load, NULL);
    try("load from read-only memory", load, page);
    try("store to read-only memory", store, page + 12);
    mprotect(page, PAGE_SIZE, PROT_READ | PROT_WRITE);
    try("store after mprotect", store, page);
    mprotect(page, PAGE_SIZE, PROT_NONE);
    try("load from memory without access", load, page);
    try("store to the program's constants", store, &constant);
    try("store to the program's instructions", store, (void *)((u32)check_faults & ~3u));
    try("load from the kernel's memory", load, (void *)0xc0008000);
    try("store to the kernel's memory", store, (void *)0xc0008000);
    try("jump to nowhere", jump, no_page());
    try("jump into data", jump, page_with(PROT_READ | PROT_WRITE));
    try("jump into the kernel's memory", jump, (void *)0xc0008000);
    of_file();
    __asm__ volatile(".inst %c0" : : "i"(UNDEFINED));
    show("an undefined instruction's signal", seen.si_signo);
    show_status("an uncaught load from nowhere", run_child(load_nowhere));
    show_status("an ignored one", run_child(load_nowhere_ignored));
    show_status("an uncaught undefined instruction", run_child(undefined));
    show_status("an uncaught SIGFPE", run_child(kill_by_SIGFPE));
    action_set(SIGSEGV, SIG_DFL, 0);
    action_set(SIGBUS, SIG_DFL, 0);
    action_set(SIGILL, SIG_DFL, 0);
}
