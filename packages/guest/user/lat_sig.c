/* lat_sig: installing a handler, catching a signal sent to oneself, catching a protection fault. lmbench lat_sig(8). */
#include "lib/batches.h"

static int self;
static volatile u32 faults, faults_wanted;

static void handler(int number) { (void)number; }

static void install(u32 n)
{
    while (n--)
        action_set(SIGUSR1, (u32)handler, 0);
}

/* What `catch` subtracts: the same call without a signal. */
static void send_nothing(u32 n)
{
    while (n--)
        kill(self, 0);
}

static void send_signal(u32 n)
{
    while (n--)
        kill(self, SIGUSR1);
}

/*
 * The faulting store is tried again after each handler; the last one steps over it. At a handler's entry sp is the address of
 * the saved struct ucontext.
 */
void protection_entry(int number);
__asm__(".text\n.type protection_entry, %function\nprotection_entry: mov r1, sp\n\tb protection_fault\n");
void protection_fault(int number, struct ucontext *context);
void protection_fault(int number, struct ucontext *context)
{
    (void)number;
    if (++faults == faults_wanted)
        context->uc_mcontext.pc += 4;
}

static volatile int *read_only;

static void protect(u32 n)
{
    faults = 0;
    faults_wanted = n;
    *read_only = 1;
}

static void run_install(void) { measure(&SIG_INSTALL, install, NULL, NULL); }

static void run_catch(void)
{
    self = (int)getpid();
    action_set(SIGUSR1, (u32)handler, 0);
    measure(&SIG_SEND, send_nothing, NULL, NULL);
    measure(&SIG_CATCH, send_signal, NULL, NULL);
}

static void run_prot(void)
{
    long at = mmap2(NULL, PAGE_SIZE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if ((u32)at > -4096u)
        fail("lat_sig: no memory");
    read_only = (volatile int *)at;
    action_set(SIGSEGV, (u32)protection_entry, 0);
    measure(&SIG_PROT, protect, NULL, NULL);
}

static const struct variant variants[] = {{"install", run_install}, {"catch", run_catch}, {"prot", run_prot}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
