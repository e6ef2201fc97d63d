/* Signals of the Linux ARM EABI: numbers, siginfo, the context a handler sees. Linux, arch/arm/include/uapi/asm/signal.h. */
#pragma once

enum {
    SIGHUP = 1, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE,
    SIGALRM, SIGTERM, SIGSTKFLT, SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGXCPU, SIGXFSZ,
    SIGVTALRM, SIGPROF, SIGWINCH, SIGIO, SIGPWR, SIGSYS,
    SIGNALS = 64,
};

#define SA_NOCLDSTOP 0x00000001u
#define SA_NOCLDWAIT 0x00000002u
#define SA_SIGINFO 0x00000004u
#define SA_RESTORER 0x04000000u
#define SA_ONSTACK 0x08000000u
#define SA_RESTART 0x10000000u
#define SA_NODEFER 0x40000000u
#define SA_RESETHAND 0x80000000u

#define SIG_DFL 0u
#define SIG_IGN 1u

#define SIG_BLOCK 0
#define SIG_UNBLOCK 1
#define SIG_SETMASK 2

#define SI_USER 0
#define SI_KERNEL 0x80
#define SI_TKILL (-6)
#define ILL_ILLOPC 1
#define TRAP_BRKPT 1
#define SEGV_MAPERR 1
#define SEGV_ACCERR 2
#define BUS_ADRALN 1
#define BUS_ADRERR 2
#define CLD_EXITED 1
#define CLD_KILLED 2
#define CLD_DUMPED 3
#define CLD_STOPPED 5
#define CLD_CONTINUED 6

#define SS_ONSTACK 1
#define SS_DISABLE 2
#define MINSIGSTKSZ 2048u

typedef unsigned long long sigset_t; /* signal n is bit n - 1 */

struct sigaction {
    unsigned sa_handler; /* address, SIG_DFL or SIG_IGN */
    unsigned sa_flags;
    unsigned sa_restorer;
    sigset_t sa_mask __attribute__((packed, aligned(4)));
};
_Static_assert(sizeof(struct sigaction) == 20, "Linux arm struct sigaction");

typedef struct {
    int si_signo, si_errno, si_code;
    union {
        struct { int si_pid; unsigned si_uid; int si_status; };
        unsigned si_addr;
        int pad[29];
    };
} siginfo_t;
_Static_assert(sizeof(siginfo_t) == 128, "Linux siginfo_t");

typedef struct { unsigned ss_sp; int ss_flags; unsigned ss_size; } stack_t;

struct sigcontext {
    unsigned trap_no, error_code, oldmask, r[11], fp, ip, sp, lr, pc, cpsr, fault_address;
};

struct ucontext {
    unsigned uc_flags, uc_link;
    stack_t uc_stack;
    struct sigcontext uc_mcontext;
    sigset_t uc_sigmask;
    unsigned unused[30];
    unsigned uc_regspace[128] __attribute__((aligned(8)));
};
