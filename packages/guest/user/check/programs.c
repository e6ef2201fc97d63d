/* Cases of execve: its errors, and what a program gets from the one before it. POSIX.1 execve. */
#include "cases.h"

#define KEPT 60
#define CLOSED 61

static char *nothing[] = {NULL};

static void errors(void)
{
    char *arguments[] = {"program", NULL};

    show("execve of what is not there", execve("missing", arguments, nothing));
    show("execve of a folder", execve("/tmp", arguments, nothing));
    close(file_with("text", "not a program"));
    show("execve below a file", execve("text/program", arguments, nothing));
    show("execve of a file without the bit", execve("text", arguments, nothing));
    chmod("text", 0755);
    show("execve of a text", execve("text", arguments, nothing));
    show("execve of an empty path", execve("", arguments, nothing));
    show("execve of a path at an address without memory", execve(no_page(), arguments, nothing));
    show("execve with arguments at an address without memory", execve("text", (char **)no_page(), nothing));
    unlink("text");
}

static int start(void)
{
    char *arguments[] = {"check", "--started", "one", "two words", "", NULL};
    char *environment[] = {"NAME=value", NULL};
    int file = (int)open("/dev/null", O_RDONLY, 0);

    dup2(file, KEPT);
    dup2(file, CLOSED);
    fcntl64(CLOSED, F_SETFD, FD_CLOEXEC);
    action_set(SIGUSR1, SIG_IGN, 0);
    action_set(SIGUSR2, (u32)start, 0);
    become_self(arguments, environment);
    return 99;
}

/* Printed in the new program; the case that is counted is its exit status. */
int started(int argc, char **argv, char **envp)
{
    struct sigaction action;
    int count = 0;

    for (int i = 2; i < argc; i++)
        print("  argument '%s'\n", argv[i]);
    for (; envp[count]; count++)
        print("  environment '%s'\n", envp[count]);
    print("  the kept descriptor: %s\n", fcntl64(KEPT, F_GETFD, 0) == 0 ? "open" : "closed");
    print("  the other: %s\n", fcntl64(CLOSED, F_GETFD, 0) == -EBADF ? "closed" : "open");
    rt_sigaction(SIGUSR1, NULL, &action, sizeof(sigset_t));
    print("  an ignored signal: %s\n", action.sa_handler == SIG_IGN ? "ignored" : "not ignored");
    rt_sigaction(SIGUSR2, NULL, &action, sizeof(sigset_t));
    print("  a caught signal: %s\n", action.sa_handler == SIG_DFL ? "default" : "not default");
    return argc + count;
}

void check_programs(void)
{
    errors();
    show_status("a child becomes this program again", run_child(start));
}
