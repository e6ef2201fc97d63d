/* check: tries system calls that succeed and that fail, and prints what each gives, the same on every Linux ARM EABI kernel. */
#include "check/cases.h"

#define ERRORS(ERROR) \
    ERROR(EPERM) ERROR(ENOENT) ERROR(ESRCH) ERROR(EINTR) ERROR(EIO) ERROR(ENXIO) ERROR(E2BIG) ERROR(ENOEXEC) ERROR(EBADF) \
    ERROR(ECHILD) ERROR(EAGAIN) ERROR(ENOMEM) ERROR(EACCES) ERROR(EFAULT) ERROR(EBUSY) ERROR(EEXIST) ERROR(EXDEV) \
    ERROR(ENODEV) ERROR(ENOTDIR) ERROR(EISDIR) ERROR(EINVAL) ERROR(ENFILE) ERROR(EMFILE) ERROR(ENOTTY) ERROR(ETXTBSY) \
    ERROR(EFBIG) ERROR(ENOSPC) ERROR(ESPIPE) ERROR(EROFS) ERROR(EMLINK) ERROR(EPIPE) ERROR(EDOM) ERROR(ERANGE) \
    ERROR(EDEADLK) ERROR(ENAMETOOLONG) ERROR(ENOSYS) ERROR(ENOTEMPTY) ERROR(ELOOP) ERROR(EOVERFLOW) ERROR(ENOTSOCK) \
    ERROR(EDESTADDRREQ) ERROR(EPROTOTYPE) ERROR(ENOPROTOOPT) ERROR(EPROTONOSUPPORT) ERROR(EOPNOTSUPP) ERROR(EAFNOSUPPORT) ERROR(EADDRINUSE) ERROR(ECONNRESET) \
    ERROR(EISCONN) ERROR(ENOTCONN) ERROR(ECONNREFUSED)

const char *own_path;
static u32 cases;

void show(const char *what, long result)
{
#define NAMED(name) [name] = #name,
    static const char *const names[] = {ERRORS(NAMED)};
#undef NAMED

    cases++;
    if (result >= 0 || result < -4095)
        print("%s: %d\n", what, (int)result);
    else if (-result < (long)COUNT(names) && names[-result])
        print("%s: -1 %s\n", what, names[-result]);
    else
        print("%s: -1 errno %d\n", what, (int)-result);
}

void show_truth(const char *what, int truth) { show_text(what, truth ? "yes" : "no"); }

void show_text(const char *what, const char *text)
{
    cases++;
    print("%s: %s\n", what, text);
}

void show_status(const char *what, int status)
{
    cases++;
    if (status == 0xffff)
        print("%s: continued\n", what);
    else if (WIFEXITED(status))
        print("%s: exit %d\n", what, WEXITSTATUS(status));
    else if ((status & 0xff) == 0x7f)
        print("%s: stopped by signal %d\n", what, status >> 8);
    else
        print("%s: killed by signal %d\n", what, WTERMSIG(status));
}

void show_fault(const char *what, int number, int code, int address_is_right)
{
    cases++;
    if (number)
        print("%s: signal %d code %d address %s\n", what, number, code, address_is_right ? "right" : "wrong");
    else
        print("%s: no signal\n", what);
}

int start_child(int (*body)(void))
{
    int child = (int)fork();

    if (child == 0)
        exit_group(body());
    return child;
}

int status_of(int child)
{
    int status = -1;

    while (wait4(child, &status, 0, NULL) == -EINTR)
        ;
    return status;
}

int run_child(int (*body)(void)) { return status_of(start_child(body)); }

/*
 * Under qemu-arm the host's kernel does not know this kind of program (ENOEXEC) and the emulator itself has to be started; by
 * its usual name, /proc/self/exe, it gives the program that it runs.
 */
long become_self(char *const *arguments, char *const *environment)
{
    char *emulated[16] = {"qemu-arm", "-0", arguments[0], (char *)own_path};
    long error = execve(own_path, arguments, environment);

    if (error != -ENOEXEC)
        return error;
    for (u32 i = 1; arguments[i]; i++)
        emulated[3 + i] = arguments[i];
    return execve("/proc/./self/exe", emulated, environment);
}

char *page_with(u32 prot) { return (char *)mmap2(NULL, PAGE_SIZE, prot, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); }

char *no_page(void)
{
    char *page = page_with(PROT_READ);

    munmap(page, PAGE_SIZE);
    return page;
}

int file_with(const char *name, const char *text)
{
    int file = (int)open(name, O_RDWR | O_CREAT | O_TRUNC, 0644);

    write(file, text, length(text));
    return file;
}

u32 milliseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (u32)now.tv_sec * 1000 + (u32)now.tv_nsec / 1000000;
}

void alarms_every(int microseconds)
{
    struct itimerval timer = {{0, microseconds}, {0, microseconds}};

    setitimer(ITIMER_REAL, &timer, NULL);
}

/* A folder of its own in /tmp, which is empty again at the end. */
static void make_folder(char *name)
{
    static const char digits[] = "0123456789";
    u32 pid = (u32)getpid(), at = length(name);

    for (; pid; pid /= 10)
        name[at++] = digits[pid % 10];
    name[at] = 0;
    if (mkdir(name, 0755) || chdir(name))
        fail("check: cannot make a folder in /tmp");
}

/* The program's own path from the root; a relative one would be wrong in the folder. */
static const char *absolute(const char *path)
{
    static char whole[PATH_MAX];
    u32 at;

    if (*path == '/')
        return path;
    at = (u32)getcwd(whole, sizeof whole) - 1;
    whole[at++] = '/';
    memcpy(whole + at, path, length(path) + 1);
    return whole;
}

int main(int argc, char **argv, char **envp)
{
    static char folder[64] = "/tmp/check.";

    own_path = absolute(argv[0]);
    if (access(own_path, X_OK)) /* found by the shell */
        own_path = "/bin/check";
    if (argc > 1 && equal(argv[1], "--started"))
        return started(argc, argv, envp);
    if (argc > 2 || (argc == 2 && !equal(argv[1], "--check"))) {
        print_to(2, "usage: check [--check]\n");
        return 1;
    }
    umask(022);
    make_folder(folder);
    check_files();
    check_directories();
    check_descriptors();
    check_locks();
    check_pipes();
    check_waiting();
    check_processes();
    check_programs();
    check_memory();
    check_signals();
    check_faults();
    check_sockets();
    check_time();
    check_processor();
    chdir("/");
    show("the folder is empty at the end", rmdir(folder));
    print("%u cases\n", cases);
    return 0;
}
