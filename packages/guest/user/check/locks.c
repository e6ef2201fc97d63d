/* Cases of record locks. POSIX.1 fcntl, close. */
#include "cases.h"

static int file, other, ends[2];

static struct flock flock_of(int type, int whence, int start, int length)
{
    return (struct flock){.l_type = (short)type, .l_whence = (short)whence, .l_start = start, .l_len = length};
}

static long lock_from(int command, int type, int whence, int start, int length)
{
    struct flock lock = flock_of(type, whence, start, length);

    return fcntl64(file, command, (long)&lock);
}

static long lock(int type, int start, int length) { return lock_from(F_SETLK, type, SEEK_SET, start, length); }
static long lock_waiting(int type, int start, int length) { return lock_from(F_SETLKW, type, SEEK_SET, start, length); }

/* What another process gets: its exit status is the error. */
static long in_child(int (*body)(void)) { return -WEXITSTATUS(run_child(body)); }

static int first_byte, bytes, type;
static int try_lock(void) { return (int)-lock(type, first_byte, bytes); }
static long child_locks(int as, int start, int length)
{
    type = as;
    first_byte = start;
    bytes = length;
    return in_child(try_lock);
}

static int parent;
static int find_lock(void)
{
    struct flock found = flock_of(type, SEEK_SET, first_byte, bytes);

    fcntl64(file, F_GETLK, (long)&found);
    print("type %d start %d length %d, %s\n", found.l_type, found.l_start, found.l_len,
          found.l_type == F_UNLCK ? "nobody's" : found.l_pid == parent ? "the parent's" : "another's");
    return 0;
}
static void child_finds(const char *what, int as, int start, int length)
{
    print("%s: ", what);
    type = as;
    first_byte = start;
    bytes = length;
    run_child(find_lock);
}

static void refusals(void)
{
    struct flock64 far = {.l_type = F_WRLCK, .l_start = 0x7fffffffffffffffll, .l_len = 2};
    int reader = (int)open("file", O_RDONLY, 0), writer = (int)open("file", O_WRONLY, 0);
    struct flock reading = flock_of(F_RDLCK, SEEK_SET, 0, 1), writing = flock_of(F_WRLCK, SEEK_SET, 0, 1);

    show("lock a descriptor that is not open", fcntl64(99, F_SETLK, (long)&reading));
    show("lock by an address without memory", fcntl64(file, F_SETLK, (long)no_page()));
    show("lock with a type that there is not", lock(7, 0, 1));
    show("lock from a place that there is not", lock_from(F_SETLK, F_WRLCK, 7, 0, 1));
    show("lock before the file's start", lock(F_WRLCK, -1, 1));
    show("lock back beyond the file's start", lock(F_WRLCK, 1, -2));
    show("lock beyond the last byte that there can be", fcntl64(file, F_SETLK64, (long)&far));
    show("look for no lock", lock_from(F_GETLK, F_UNLCK, SEEK_SET, 0, 1));
    show("read lock of a file open for writing", fcntl64(writer, F_SETLK, (long)&reading));
    show("write lock of a file open for reading", fcntl64(reader, F_SETLK, (long)&writing));
    close(reader);
    close(writer);
}

static void ranges(void)
{
    show("write lock of 10 bytes", lock(F_WRLCK, 10, 10));
    show("again", lock(F_WRLCK, 10, 10));
    show("another process locks one of them", child_locks(F_WRLCK, 19, 1));
    show("one for reading", child_locks(F_RDLCK, 10, 1));
    show("the byte before", child_locks(F_WRLCK, 9, 1));
    show("the byte behind", child_locks(F_WRLCK, 20, 1));
    show("to the end", child_locks(F_WRLCK, 0, 0));
    child_finds("it looks for what is in the way", F_WRLCK, 0, 0);
    child_finds("it looks before that", F_WRLCK, 0, 10);
    show("10 bytes more", lock(F_WRLCK, 20, 10));
    child_finds("both are one", F_WRLCK, 0, 0);
    show("unlock the middle", lock(F_UNLCK, 15, 5));
    child_finds("the middle", F_WRLCK, 15, 5);
    child_finds("before the middle", F_WRLCK, 0, 20);
    child_finds("behind the middle", F_WRLCK, 15, 0);
    show("read lock of it all", lock(F_RDLCK, 0, 100));
    child_finds("in the way of a reader", F_RDLCK, 0, 0);
    child_finds("in the way of a writer", F_WRLCK, 0, 0);
    show("another process locks a part for reading", child_locks(F_RDLCK, 50, 10));
    show("a part of it for writing again", lock(F_WRLCK, 40, 10));
    child_finds("in the way of a reader now", F_RDLCK, 0, 0);
    show("unlock all", lock(F_UNLCK, 0, 0));
    show("unlock what is not locked", lock(F_UNLCK, 5, 5));
    child_finds("in the way of a writer", F_WRLCK, 0, 0);
    lseek(file, 4, SEEK_SET);
    show("lock 2 bytes back from the position", lock_from(F_SETLK, F_WRLCK, SEEK_CUR, 0, -2));
    child_finds("it is", F_WRLCK, 0, 0);
    show("lock from the end on", lock_from(F_SETLK, F_WRLCK, SEEK_END, 0, 0));
    child_finds("it is", F_WRLCK, 4, 0);
    lock(F_UNLCK, 0, 0);
}

static int find_far(void)
{
    struct flock64 found = {.l_type = F_WRLCK, .l_start = 1};

    fcntl64(file, F_GETLK64, (long)&found);
    return found.l_type == F_WRLCK && found.l_start == 0x100000000ll && found.l_len == 3 ? 0 : EIO;
}

static void far_away(void)
{
    struct flock64 far = {.l_type = F_WRLCK, .l_start = 0x100000000ll, .l_len = 3};

    show("lock 3 bytes behind 4 GiB", fcntl64(file, F_SETLK64, (long)&far));
    show("another process finds it", in_child(find_far));
    lock(F_UNLCK, 0, 0);
}

static void closing(void)
{
    lock(F_WRLCK, 0, 1);
    close((int)dup(file));
    show("another process locks when any descriptor was closed", child_locks(F_WRLCK, 0, 1));
    lock(F_WRLCK, 0, 1);
    other = (int)open("file", O_RDWR, 0);
    show("not when one was opened", child_locks(F_WRLCK, 0, 1));
    close(other);
    show("but when that was closed", child_locks(F_WRLCK, 0, 1));
    show("locks end with the process", lock(F_WRLCK, 0, 1));
    lock(F_UNLCK, 0, 0);
}

static void rest(void)
{
    struct timespec short_time = {0, 20000000};

    nanosleep(&short_time, NULL);
}

static int wait_and_tell(void)
{
    long result = lock_waiting(F_WRLCK, 0, 1);

    write(ends[1], "x", 1);
    return (int)-result;
}
static int locked_wait(void)
{
    lock(F_WRLCK, 1, 1);
    write(ends[1], "x", 1);
    return (int)-lock_waiting(F_WRLCK, 0, 1);
}
static int lock_and_stay(void)
{
    lock(F_WRLCK, 0, 1);
    write(ends[1], "x", 1);
    pause();
    return 0;
}
static int victim;
static int kill_later(void)
{
    rest();
    return (int)-kill(victim, SIGKILL);
}
static void nothing(int number) { (void)number; }
static int wait_interrupted(void)
{
    action_set(SIGALRM, (u32)nothing, 0);
    alarms_every(10000);
    return (int)-lock_waiting(F_WRLCK, 0, 1);
}

static int tells(void)
{
    struct pollfd one = {ends[0], POLLIN, 0};

    return (int)poll(&one, 1, 0);
}

static void waiting(void)
{
    char x;
    int child, second;

    pipe(ends);
    lock(F_WRLCK, 0, 1);
    child = start_child(wait_and_tell);
    rest();
    show("another process waits for a lock", tells());
    show("unlock", lock(F_UNLCK, 0, 1));
    show("it has it", read(ends[0], &x, 1));
    show_status("its end", status_of(child));
    lock(F_WRLCK, 0, 1);
    show("a signal ends the wait", in_child(wait_interrupted));
    child = start_child(wait_and_tell);
    second = start_child(wait_and_tell);
    rest();
    show("two wait", tells());
    close((int)dup(file));
    show_status("one after the other has it", status_of(child));
    show_status("and the other", status_of(second));
    read(ends[0], &x, 1);
    read(ends[0], &x, 1);
    victim = start_child(lock_and_stay);
    read(ends[0], &x, 1);
    child = start_child(kill_later);
    show("wait for the lock of a process that is killed", lock_waiting(F_WRLCK, 0, 1));
    show_status("it", status_of(victim));
    status_of(child);
    child = start_child(locked_wait);
    read(ends[0], &x, 1);
    rest();
    show("wait for a process that waits for this one", lock_waiting(F_WRLCK, 1, 1));
    show("try that", lock(F_WRLCK, 1, 1));
    lock(F_UNLCK, 0, 1);
    show_status("it goes on", status_of(child));
    show("wait for nobody", lock_waiting(F_WRLCK, 1, 1));
    close(ends[0]);
    close(ends[1]);
}

void check_locks(void)
{
    file = file_with("file", "0123456789");
    parent = (int)getpid();
    refusals();
    ranges();
    far_away();
    closing();
    waiting();
    close(file);
    unlink("file");
}
