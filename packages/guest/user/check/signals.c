/* Cases of signals: handlers, masks, interrupted calls, siginfo, timers. POSIX.1 2.4, sigaction, sigprocmask, sigsuspend, setitimer. */
#include "cases.h"

#define BIT(number) (1ull << ((number) - 1))

static char trace[64];
static volatile u32 traced;
static volatile int count, ends[2];
static siginfo_t seen;

static void note(char c)
{
    if (traced < sizeof trace - 1)
        trace[traced++] = c;
}

static void show_trace(const char *what)
{
    trace[traced] = 0;
    traced = 0;
    show_text(what, trace);
}

static void on_signal(int number)
{
    count++;
    note(number == SIGUSR1 ? '1' : number == SIGUSR2 ? '2' : 'a');
}

static void on_info(int number, siginfo_t *info, struct ucontext *context)
{
    (void)number;
    (void)context;
    seen = *info;
    count++;
}

static void self(int number) { kill((int)getpid(), number); }

static void mask(int how, sigset_t set) { rt_sigprocmask(how, &set, NULL, sizeof set); }

static void handlers(void)
{
    struct sigaction action, old;

    show("sigaction", action_set(SIGUSR1, (u32)on_signal, SA_RESTART));
    self(SIGUSR1);
    show("handler calls after one signal", count);
    rt_sigaction(SIGUSR1, NULL, &old, sizeof(sigset_t));
    show_truth("sigaction gives the handler back", old.sa_handler == (u32)on_signal && (old.sa_flags & SA_RESTART));
    action_set(SIGUSR1, SIG_IGN, 0);
    self(SIGUSR1);
    show("handler calls when ignored", count);
    show("a handler for SIGKILL", action_set(SIGKILL, (u32)on_signal, 0));
    show("a handler for signal 0", action_set(0, (u32)on_signal, 0));
    show("a handler for signal 65", action_set(65, (u32)on_signal, 0));
    show("sigaction with a set of 4 bytes", rt_sigaction(SIGUSR1, NULL, &action, 4));
    show("sigaction from an address without memory", rt_sigaction(SIGUSR1, (struct sigaction *)no_page(), NULL, 8));
    show("a signal to oneself", kill((int)getpid(), 0));
    show("signal 65 to oneself", kill((int)getpid(), 65));
    show("signal -1 to oneself", kill((int)getpid(), -1));
    show("a signal to a process that is not there", kill(0x3fffffff, SIGTERM));
}

static int pending_in_child(void)
{
    sigset_t set = 0;

    rt_sigpending(&set, sizeof set);
    return set != 0;
}

static void masks(void)
{
    sigset_t set = 0, old;

    action_set(SIGUSR1, (u32)on_signal, 0);
    count = 0;
    mask(SIG_BLOCK, BIT(SIGUSR1) | BIT(SIGKILL));
    rt_sigprocmask(SIG_BLOCK, NULL, &old, sizeof old);
    show_truth("SIGUSR1 is blocked, SIGKILL is not", (old & BIT(SIGUSR1)) && !(old & BIT(SIGKILL)));
    self(SIGUSR1);
    self(SIGUSR1);
    show("handler calls while blocked", count);
    show("sigpending", rt_sigpending(&set, sizeof set));
    show_truth("SIGUSR1 is pending", set == BIT(SIGUSR1));
    show_status("a child has it pending", run_child(pending_in_child));
    mask(SIG_UNBLOCK, BIT(SIGUSR1));
    show("handler calls when unblocked", count);
    self(SIGUSR1);
    show("and after one more", count);
    traced = 0;
    show("sigprocmask with nonsense", rt_sigprocmask(9, &set, NULL, sizeof set));
    show("sigprocmask from an address without memory", rt_sigprocmask(SIG_BLOCK, (sigset_t *)no_page(), NULL, 8));
    show("sigprocmask with a set of 4 bytes", rt_sigprocmask(SIG_BLOCK, &set, NULL, 4));
    show("sigpending to an address without memory", rt_sigpending((sigset_t *)no_page(), 8));
}

static void nest(int number)
{
    note('(');
    note(number == SIGUSR1 ? '1' : '2');
    if (count++ == 0) {
        self(number);
        self(SIGUSR2);
    }
    note(')');
}

static void nested(const char *what, u32 flags, sigset_t blocked)
{
    struct sigaction action = {(u32)nest, flags | SA_RESTORER, (u32)signal_return, blocked};

    count = 0;
    traced = 0;
    rt_sigaction(SIGUSR1, &action, NULL, sizeof(sigset_t));
    rt_sigaction(SIGUSR2, &action, NULL, sizeof(sigset_t));
    self(SIGUSR1);
    show_trace(what);
}

static int reset_handler(void)
{
    action_set(SIGUSR1, (u32)on_signal, SA_RESETHAND);
    self(SIGUSR1);
    self(SIGUSR1);
    return 0;
}

static void write_on_alarm(int number)
{
    (void)number;
    count++;
    write(ends[1], "x", 1);
}

static void interrupted(void)
{
    struct timespec long_time = {10, 0}, left = {0, 0};
    struct pollfd entry = {0, POLLIN, 0};
    sigset_t set = BIT(SIGUSR1), old;
    fd_set in = {.bits = {0}};
    char c;

    pipe((int *)ends);
    action_set(SIGALRM, (u32)on_signal, 0);
    alarms_every(10000);
    show("a read that a signal interrupts", read(ends[0], &c, 1));
    show("a pause", pause());
    show("a sleep", nanosleep(&long_time, &left));
    show_truth("its rest", left.tv_sec == 9 && left.tv_nsec > 0);
    entry.fd = ends[0];
    show("a poll", poll(&entry, 1, -1));
    in.bits[ends[0] / 32] = 1u << ends[0] % 32;
    show("a select", newselect(128, &in, NULL, NULL, NULL));
    action_set(SIGALRM, (u32)on_signal, SA_RESTART);
    show("a poll with SA_RESTART", poll(&entry, 1, -1));
    action_set(SIGALRM, (u32)write_on_alarm, SA_RESTART);
    count = 0;
    show("a read with SA_RESTART", read(ends[0], &c, 1));
    show_truth("the handler ran", count > 0);
    alarms_every(0);
    action_set(SIGUSR1, (u32)on_signal, 0);
    mask(SIG_BLOCK, BIT(SIGUSR1));
    self(SIGUSR1);
    count = 0;
    set = 0;
    show("sigsuspend without the mask", rt_sigsuspend(&set, sizeof set));
    show("handler calls", count);
    rt_sigprocmask(SIG_BLOCK, NULL, &old, sizeof old);
    show_truth("the mask is back", (old & BIT(SIGUSR1)) != 0);
    mask(SIG_UNBLOCK, BIT(SIGUSR1));
    traced = 0;
    close(ends[0]);
    close(ends[1]);
}

static int exit_5(void) { return 5; }
static int killed(void) { self(SIGKILL); return 0; }

static void information(void)
{
    sigset_t child_signal = BIT(SIGCHLD), none = 0;
    int child;

    action_set(SIGUSR1, (u32)on_info, SA_SIGINFO);
    self(SIGUSR1);
    show("si_signo", seen.si_signo);
    show("si_code of kill", seen.si_code);
    show_truth("si_pid is the sender", seen.si_pid == getpid());
    mask(SIG_BLOCK, child_signal);
    action_set(SIGCHLD, (u32)on_info, SA_SIGINFO);
    child = start_child(exit_5);
    rt_sigsuspend(&none, sizeof none);
    show("si_code of a child that exited", seen.si_code);
    show("si_status", seen.si_status);
    show_truth("si_pid is the child", seen.si_pid == child);
    status_of(child);
    child = start_child(killed);
    rt_sigsuspend(&none, sizeof none);
    show("si_code of a child that was killed", seen.si_code);
    show("si_status", seen.si_status);
    status_of(child);
    action_set(SIGCHLD, SIG_DFL, 0);
    mask(SIG_UNBLOCK, child_signal);
}

static void timers(void)
{
    struct itimerval timer = {{0, 0}, {0, 10000}}, left, wrong = {{0, 0}, {0, 1000000}};
    sigset_t set = BIT(SIGALRM), none = 0;

    action_set(SIGALRM, (u32)on_signal, 0);
    mask(SIG_BLOCK, set);
    count = 0;
    show("setitimer", setitimer(ITIMER_REAL, &timer, NULL));
    rt_sigsuspend(&none, sizeof none);
    show("alarms", count);
    getitimer(ITIMER_REAL, &left);
    show("what is left of a timer that has fired", left.it_value.tv_sec + left.it_value.tv_usec);
    timer.it_interval.tv_usec = 5000;
    setitimer(ITIMER_REAL, &timer, NULL);
    while (count < 4)
        rt_sigsuspend(&none, sizeof none);
    getitimer(ITIMER_REAL, &left);
    show("the interval of one that repeats", left.it_interval.tv_usec);
    alarms_every(0);
    show("setitimer with a million microseconds", setitimer(ITIMER_REAL, &wrong, NULL));
    show("setitimer of a timer that does not exist", setitimer(9, &timer, NULL));
    show("setitimer from an address without memory", setitimer(ITIMER_REAL, (struct itimerval *)no_page(), NULL));
    show("getitimer of a timer that does not exist", getitimer(9, &left));
    mask(SIG_UNBLOCK, set);
    traced = 0;
}

static char other_stack[16384] __attribute__((aligned(8)));

static void on_other_stack(int number)
{
    char here;

    (void)number;
    count = &here >= other_stack && &here < other_stack + sizeof other_stack;
}

static void stacks(void)
{
    stack_t stack = {(u32)other_stack, 0, sizeof other_stack}, small = {(u32)other_stack, 0, 100}, off = {0, SS_DISABLE, 0};

    count = 0;
    show("sigaltstack", sigaltstack(&stack, NULL));
    action_set(SIGUSR1, (u32)on_other_stack, SA_ONSTACK);
    self(SIGUSR1);
    show("the handler ran on it", count);
    show("a stack of 100 bytes", sigaltstack(&small, NULL));
    sigaltstack(&off, NULL);
}

/*
 * kill(pid, SIGUSR1) with a number in each register and Z and C set; the sum of the registers after it, and of the flags.
 */
u32 sum_registers(u32 pid);
__asm__(".text\n.type sum_registers, %function\nsum_registers:\n"
        "push {r4-r11, lr}\n"
        "mov r1, #10\nmov r2, #2\nmov r3, #3\nmov r4, #4\nmov r5, #5\nmov r6, #6\nmov r7, #37\nmov r8, #8\n"
        "mov r9, #9\nmov r10, #20\nmov r11, #11\nmov r12, #12\nmov lr, #14\ncmp r1, r1\n"
        "svc #0\n"
        "add r0, r0, r1\nadd r0, r0, r2\nadd r0, r0, r3\nadd r0, r0, r4\nadd r0, r0, r5\nadd r0, r0, r6\nadd r0, r0, r7\n"
        "add r0, r0, r8\nadd r0, r0, r9\nadd r0, r0, r10\nadd r0, r0, r11\nadd r0, r0, r12\nadd r0, r0, lr\n"
        "mrs r1, cpsr\nand r1, r1, #0xf0000000\nadd r0, r0, r1\n"
        "pop {r4-r11, pc}\n");
#define REGISTERS_SUM (0x60000000u + 10 + 2 + 3 + 4 + 5 + 6 + 37 + 8 + 9 + 20 + 11 + 12 + 14)

static void on_clobber(int number)
{
    (void)number;
    count++;
    __asm__ volatile("mvn r4, #0\n mvn r5, #0\n mvn r6, #0\n mvn r8, #0\n mvn r9, #0\n mvn r10, #0\n mvn r12, #0\n cmp r4, #0\n"
                     : : : "r4", "r5", "r6", "r8", "r9", "r10", "r12", "cc");
}

void check_signals(void)
{
    handlers();
    masks();
    nested("a handler that signals itself", 0, 0);
    nested("with SA_NODEFER", SA_NODEFER, 0);
    nested("with the other signal in its mask", 0, BIT(SIGUSR2));
    show_status("a handler for one time", run_child(reset_handler));
    interrupted();
    information();
    timers();
    stacks();
    action_set(SIGUSR1, (u32)on_clobber, 0);
    show_truth("registers and flags survive a handler", sum_registers((u32)getpid()) == REGISTERS_SUM);
    action_set(SIGUSR1, SIG_DFL, 0);
    action_set(SIGUSR2, SIG_DFL, 0);
    action_set(SIGALRM, SIG_DFL, 0);
}
