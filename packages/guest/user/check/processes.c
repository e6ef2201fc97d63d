/* Cases of processes: fork, exit, wait, groups, limits. POSIX.1 fork, waitpid, setpgid, getrlimit; Linux brk. */
#include "cases.h"

static int ends[2], parent, other;
static volatile int shared_word = 1;

static int exit_7(void) { return 7; }
static int exit_263(void) { return 256 + 7; }
static int kill_self(void) { kill((int)getpid(), SIGKILL); return 0; }
static int terminate_self(void) { kill((int)getpid(), SIGTERM); return 0; }
static int read_pipe(void)
{
    char c;

    close(ends[1]);
    read(ends[0], &c, 1);
    return 5;
}
static int pause_for_ever(void)
{
    for (;;)
        pause();
    return 0;
}

static void ending(void)
{
    int status = 0, child;

    show("wait without children", wait4(-1, NULL, 0, NULL));
    show_status("a child that exits with 7", run_child(exit_7));
    show_status("a child that exits with 263", run_child(exit_263));
    show_status("a child that kills itself", run_child(kill_self));
    show_status("a child that terminates itself", run_child(terminate_self));
    pipe(ends);
    child = start_child(read_pipe);
    show("wait without waiting, the child runs", wait4(child, &status, WNOHANG, NULL));
    show("wait for a process that is no child", wait4(1, &status, 0, NULL));
    show("wait with nonsense as options", wait4(child, &status, 0x100, NULL));
    show("ask whether the child is there", kill(child, 0));
    close(ends[1]);
    show_truth("wait for one child", wait4(child, &status, 0, NULL) == child);
    show_status("its status", status);
    show("wait for it again", wait4(child, &status, 0, NULL));
    show("ask again whether it is there", kill(child, 0));
    close(ends[0]);
    child = start_child(exit_7);
    show("wait with a status at an address without memory", wait4(child, (int *)no_page(), 0, NULL));
}

static void stopping(void)
{
    int child = start_child(pause_for_ever), status = 0;

    kill(child, SIGSTOP);
    show_truth("wait for a stopped child", wait4(child, &status, WUNTRACED, NULL) == child);
    show_status("its status", status);
    show("wait without waiting for another stop", wait4(child, &status, WUNTRACED | WNOHANG, NULL));
    kill(child, SIGCONT);
    show_truth("wait for it to continue", wait4(child, &status, WCONTINUED, NULL) == child);
    show_status("its status", status);
    kill(child, SIGTERM);
    show_status("then terminated", status_of(child));
}

static int has_parent(void) { return getppid() == parent && getpid() != parent && gettid() == getpid(); }

static int own_group(void)
{
    return (getpgrp() != getpid()) + 2 * (setpgid(0, 0) == 0) + 4 * (getpgrp() == getpid()) + 8 * (getpgid(0) == getpid())
         + 16 * (setsid() == -EPERM);
}

static int own_session(void) { return (setsid() == getpid()) + 2 * (getpgrp() == getpid()); }

static void families(void)
{
    int child, status;

    parent = (int)getpid();
    show_status("a child knows its parent and itself", run_child(has_parent));
    show_status("a child makes a group", run_child(own_group));
    show_status("a child makes a session", run_child(own_session));
    show("setpgid of a process that is not there", setpgid(0x3fffffff, 0));
    show("setpgid to a negative group", setpgid(0, -1));
    show("getpgid of a process that is not there", getpgid(0x3fffffff));
    other = child = start_child(pause_for_ever);
    setpgid(child, child);
    show("signal a group", kill(-child, SIGTERM));
    show_truth("wait for the group", wait4(-child, &status, 0, NULL) == child);
    show_status("its status", status);
    show("signal the group again", kill(-child, SIGTERM));
}

static int change_memory(void)
{
    shared_word = 2;
    *(volatile int *)other = 3;
    return shared_word * 10 + *(volatile int *)other;
}

static int await_and_read(void)
{
    char c;

    read(ends[0], &c, 1);
    return shared_word * 10 + *(volatile int *)other;
}

static void copies(void)
{
    int file = file_with("file", "0123456789"), child, status;

    other = (int)brk(0);
    brk((u32)other + PAGE_SIZE);
    *(volatile int *)other = 1;
    show_status("a child changes its memory", run_child(change_memory));
    show("the parent's data", shared_word);
    show("the parent's heap", *(volatile int *)other);
    pipe(ends);
    child = start_child(await_and_read);
    shared_word = 6;
    *(volatile int *)other = 6;
    write(ends[1], "x", 1);
    show_status("the parent changes its memory, the child reads", status_of(child));
    close(ends[0]);
    close(ends[1]);
    child = (int)fork();
    if (child == 0)
        exit_group((int)lseek(file, 4, SEEK_CUR));
    wait4(child, &status, 0, NULL);
    show("a child moves the position of a shared file", lseek(file, 0, SEEK_CUR));
    close(file);
    unlink("file");
    brk((u32)other);
}

static void names_and_limits(void)
{
    struct utsname name;
    struct rlimit limit;

    show("uname", uname(&name));
    show_text("the system", name.sysname);
    show_truth("the machine is armv7 or later", starts(name.machine, "armv") && name.machine[4] >= '7');
    show("uname to an address without memory", uname((struct utsname *)no_page()));
    show("limit of open files", ugetrlimit(RLIMIT_NOFILE, &limit));
    show_truth("at least 100", limit.current >= 100);
    show("a limit that does not exist", ugetrlimit(99, &limit));
    show("sched_yield", sched_yield());
}

void check_processes(void)
{
    ending();
    stopping();
    families();
    copies();
    names_and_limits();
}
