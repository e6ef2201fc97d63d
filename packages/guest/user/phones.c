/* phones: as the first process, starts phones that run the same program, shows one of them, and ends with that one. */
#include "lib/phone.h"

#define PHONES_MAX 15u

struct program { char **arguments, **environment; };

static u32 number(const char *text)
{
    u32 value = 0;

    for (; *text >= '0' && *text <= '9'; text++)
        value = value * 10 + (u32)(*text - '0');
    return value;
}

/* The number behind `NAME=` when this is that word. */
static int is_word(const char *word, const char *name, u32 *value)
{
    if (!starts(word, name) || word[length(name)] != '=')
        return 0;
    *value = number(word + length(name) + 1);
    return 1;
}

static int run(void *argument)
{
    struct program *program = argument;

    execve(program->arguments[0], program->arguments, program->environment);
    print("phones: cannot start %s\n", program->arguments[0]);
    return 127;
}

/* The wait status of the child, when all others are gone or run on without it. */
static int wait_for(long child)
{
    static const int keys[] = {SIGINT, SIGQUIT, SIGTSTP}; /* for the program, which may be in the same group */
    int status;

    for (u32 n = 0; n < COUNT(keys); n++)
        action_set(keys[n], SIG_IGN, 0);
    for (;;) {
        long pid = wait4(-1, &status, 0, NULL);
        if (pid == child)
            return status;
        if (pid < 0 && pid != -EINTR)
            fail("phones: nobody to wait for");
    }
}

/* As the program itself would have ended. */
__attribute__((noreturn)) static void end(int status)
{
    if (WIFEXITED(status))
        exit_group(WEXITSTATUS(status));
    exit_group(128 + WTERMSIG(status));
    __builtin_unreachable();
}

static long start(u32 n, const struct phone_limits *limits, struct program *program)
{
    char name[] = "phone0";

    if (n > 9) { /* a letter, as the host's name is for people */
        name[5] = (char)('a' + n - 10);
    } else {
        name[5] = (char)('0' + n);
    }
    return phone_start(name, limits, run, program);
}

static void in_chroot(struct program *program)
{
    long error, child = fork();

    if (child == 0) {
        error = chroot_enter();
        if (error)
            fail("phones: cannot make the tree for chroot");
        exit_group(run(program));
    }
    end(wait_for(child));
}

int main(int argc, char **argv, char **envp)
{
    u32 count = 1, foreground = 1;
    struct phone_limits limits = {0, 0, 0, 0};
    struct program program = {NULL, envp};
    long shown = 0;
    int at = 1, by_chroot = 0;

    for (; at < argc; at++) {
        if (equal(argv[at], "chroot"))
            by_chroot = 1;
        else if (!is_word(argv[at], "count", &count) && !is_word(argv[at], "foreground", &foreground)
                 && !is_word(argv[at], "processes", &limits.processes) && !is_word(argv[at], "kibibytes", &limits.kibibytes)
                 && !is_word(argv[at], "percent", &limits.percent))
            break;
    }
    if (at == argc || count < 1 || count > PHONES_MAX || foreground < 1 || foreground > count) {
        print_to(2, "usage: phones [chroot] [count=1-%u] [foreground=N] [processes=N] [kibibytes=N] [percent=N] PROGRAM ARGUMENT...\n",
                 PHONES_MAX);
        return 2;
    }
    program.arguments = argv + at;
    if (by_chroot)
        in_chroot(&program);
    for (u32 n = 1; n <= count; n++) {
        long pid = start(n, &limits, &program);
        if (pid < 0) {
            print_to(2, "phones: cannot start phone %u: error %d\n", n, (int)-pid);
            return 1;
        }
        if (n == foreground) {
            shown = pid;
            phone_show((int)pid);
        }
    }
    end(wait_for(shown));
}
