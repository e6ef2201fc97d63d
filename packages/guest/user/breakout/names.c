/* Attempts on names of others: the host's, keys of shared memory, sockets; and to enter their namespaces. */
#include "attacks.h"

#define KEY 77
#define SECRET 0x5ec12e7u
#define SOCKET "/tmp/machine.socket"
#define ALL (CLONE_NEWNS | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWPID | CLONE_NEWUSER | CLONE_NEWDEV)

static struct utsname names;

static int keep_names(void) { return uname(&names) != 0; }

static int change_name(void)
{
    sethostname("broken", 6);
    return 0;
}

static int name_changed(void)
{
    struct utsname now;

    uname(&now);
    return !equal(now.nodename, names.nodename);
}

static int segment;

static int make_segment(void)
{
    segment = (int)shmget(KEY, PAGE_SIZE, IPC_CREAT | 0600);
    *(u32 *)shmat(segment, NULL, 0) = SECRET;
    return segment < 0;
}

static int guess_segments(void)
{
    if (shmget(KEY, PAGE_SIZE, 0) >= 0)
        return 1;
    for (int id = 0; id < 64; id++) {
        long at = shmat(id, NULL, 0);
        if ((at >= 0 || at < -4095) && *(u32 *)at == SECRET)
            return 1;
    }
    return 0;
}

static int remove_segment(void) { return shmctl(segment, IPC_RMID) != 0; }

static int nothing(void) { return 0; }

/* What the phone mounted on its way is seen by the phone alone. */
static int place_is_used(void) { return access(PHONE_PLACE "/bin", F_OK) == 0; }

static int server;

static int listen_at(void)
{
    struct sockaddr_un name = {AF_UNIX, SOCKET};

    server = (int)socket(AF_UNIX, SOCK_STREAM, 0);
    return bind(server, &name, sizeof name) != 0 || listen(server, 1) != 0;
}

static int connect_to(void)
{
    struct sockaddr_un name = {AF_UNIX, SOCKET};

    return connect((int)socket(AF_UNIX, SOCK_STREAM, 0), &name, sizeof name) == 0;
}

static int close_server(void)
{
    close(server);
    return unlink(SOCKET) != 0;
}

static int give_self(void)
{
    given = (int)pidfd_open((int)getpid(), 0);
    return given < 0;
}

static int enter_namespaces(void)
{
    return setns(given, ALL) == 0 || setns(given, CLONE_NEWNS) == 0 || setns(given, CLONE_NEWDEV) == 0;
}

const struct attack name_attacks[] = {
    {.name = "hostname", .before = keep_names, .in_phone = change_name, .after = name_changed},
    {.name = "ipc", .before = make_segment, .in_phone = guess_segments, .after = remove_segment},
    {.name = "mounts", .in_phone = nothing, .after = place_is_used},
    {.name = "socket", .before = listen_at, .in_phone = connect_to, .after = close_server},
    {.name = "setns", .before = give_self, .in_phone = enter_namespaces},
    {.name = NULL},
};
