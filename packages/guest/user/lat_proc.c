/* lat_proc: a process that ends at once, one that becomes another program, one that asks the shell for it. lmbench lat_proc(8). */
#include "lib/batches.h"

static char *no_environment[] = {NULL};

static void become(char *const *arguments)
{
    close(1);
    execve(arguments[0], arguments, no_environment);
    exit_group(127);
}

static void await(long child)
{
    int status;

    if (child < 0 || wait4((int)child, &status, 0, NULL) != child || !WIFEXITED(status) || WEXITSTATUS(status))
        fail("lat_proc: the child did not end as it should");
}

static void fork_exit(u32 n)
{
    while (n--) {
        long child = fork();
        if (child == 0)
            exit_group(0);
        await(child);
    }
}

static void fork_execute(u32 n)
{
    static char *hello[] = {"/bin/hello", NULL};

    while (n--) {
        long child = fork();
        if (child == 0)
            become(hello);
        await(child);
    }
}

static void fork_shell(u32 n)
{
    static char *shell[] = {"/bin/sh", "-c", "/bin/hello", NULL};

    while (n--) {
        long child = fork();
        if (child == 0)
            become(shell);
        await(child);
    }
}

static void run_fork(void) { measure(&PROC_FORK, fork_exit, NULL, NULL); }
static void run_exec(void) { measure(&PROC_EXEC, fork_execute, NULL, NULL); }
static void run_sh(void) { measure(&PROC_SH, fork_shell, NULL, NULL); }

static const struct variant variants[] = {{"fork", run_fork}, {"exec", run_exec}, {"sh", run_sh}};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
