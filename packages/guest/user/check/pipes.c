/* Cases of pipes and FIFOs. POSIX.1 pipe, read, write, open; Linux pipe(7) for the capacity, fifo(7). */
#include "cases.h"

static int ends[2];
static char block[4096];

static void both_ends(void)
{
    int waiting = -1;

    show("pipe at an address without memory", pipe((int *)no_page()));
    show("pipe", pipe(ends));
    show("write into the reading end", write(ends[0], "x", 1));
    show("read from the writing end", read(ends[1], block, 1));
    show("seek in a pipe", lseek(ends[0], 0, SEEK_CUR));
    show("fsync a pipe", fsync(ends[0]));
    show("write 5 bytes", write(ends[1], "12345", 5));
    show("write from an address without memory", write(ends[1], no_page(), 5));
    show("ask what waits", ioctl(ends[0], FIONREAD, &waiting));
    show("it is", waiting);
    show("read 3", read(ends[0], block, 3));
    show("read to an address without memory", read(ends[0], no_page(), 2));
    close(ends[1]);
    show("read the rest when no writer is left", read(ends[0], block, 9));
    show("read the end", read(ends[0], block, 9));
    close(ends[0]);
}

static void not_waiting(void)
{
    u32 total = 0;
    long n;

    pipe2(ends, O_NONBLOCK | O_CLOEXEC);
    show("pipe2's ends are closed on exec", fcntl64(ends[0], F_GETFD, 0));
    show("read an empty pipe without waiting", read(ends[0], block, 1));
    while ((n = write(ends[1], block, sizeof block)) > 0)
        total += (u32)n;
    show("write a full pipe without waiting", n);
    show("it holds", (long)total);
    show("read 4096 of it", read(ends[0], block, sizeof block));
    show("write 4096 again", write(ends[1], block, sizeof block));
    close(ends[0]);
    close(ends[1]);
}

static int write_without_reader(void)
{
    write(ends[1], "x", 1);
    return 0;
}

static void without_reader(void)
{
    pipe(ends);
    close(ends[0]);
    show_status("writing without a reader", run_child(write_without_reader));
    action_set(SIGPIPE, SIG_IGN, 0);
    show("writing without a reader, SIGPIPE ignored", write(ends[1], "x", 1));
    action_set(SIGPIPE, SIG_DFL, 0);
    close(ends[1]);
}

/* 100,000 bytes, more than the pipe holds. */
static int write_much(void)
{
    static u8 all[100000];

    for (u32 i = 0; i < sizeof all; i++)
        all[i] = (u8)(i * 7);
    close(ends[0]);
    return write(ends[1], all, sizeof all) == (long)sizeof all ? 3 : 4;
}

static void between_processes(void)
{
    u32 total = 0, wrong = 0;
    int child;
    long n;

    pipe(ends);
    child = start_child(write_much);
    close(ends[1]);
    while ((n = read(ends[0], block, sizeof block)) > 0)
        for (long i = 0; i < n; i++, total++)
            wrong += (u8)block[i] != (u8)(total * 7);
    show("bytes from another process", (long)total);
    show("wrong ones", (long)wrong);
    show_status("the writer", status_of(child));
    close(ends[0]);
}

/* Writes of at most PIPE_BUF are not torn: two writers, each block of one letter. */
static int write_blocks(void)
{
    memset(block, (int)(getpid() & 0x7f), sizeof block);
    close(ends[0]);
    for (u32 i = 0; i < 24; i++)
        write(ends[1], block, sizeof block);
    return 0;
}

static void atomicity(void)
{
    u32 torn = 0, blocks = 0;
    int one, two;

    pipe(ends);
    one = start_child(write_blocks);
    two = start_child(write_blocks);
    close(ends[1]);
    for (;;) {
        u32 got = 0;
        long n = 0;
        while (got < sizeof block && (n = read(ends[0], block + got, sizeof block - got)) > 0)
            got += (u32)n;
        if (got < sizeof block)
            break;
        blocks++;
        for (u32 i = 1; i < sizeof block; i++)
            torn += block[i] != block[0];
    }
    show("blocks from two writers", (long)blocks);
    show("torn ones", (long)torn);
    status_of(one);
    status_of(two);
    close(ends[0]);
}

static int write_to_fifo(void)
{
    int writer = (int)open("fifo", O_WRONLY, 0);

    write(writer, "through", 7);
    return close(writer) == 0;
}

static void named(void)
{
    int reader, writer, child;
    struct pollfd polled = {0, POLLIN, 0};

    show("make a FIFO", mknod("fifo", S_IFIFO | 0640, 0));
    show("again", mknod("fifo", S_IFIFO | 0640, 0));
    show("open it for writing without a reader and without waiting", open("fifo", O_WRONLY | O_NONBLOCK, 0));
    reader = (int)open("fifo", O_RDONLY | O_NONBLOCK, 0);
    show_truth("open it for reading without waiting", reader >= 0);
    show("read without a writer", read(reader, block, 9));
    polled.fd = reader;
    show("poll before there was a writer", poll(&polled, 1, 0));
    writer = (int)open("fifo", O_WRONLY | O_NONBLOCK, 0);
    show_truth("open it for writing now", writer >= 0);
    show("read with a writer", read(reader, block, 9));
    show("write", write(writer, "12345", 5));
    show("read", read(reader, block, 9));
    show("seek", lseek(reader, 0, SEEK_CUR));
    close(writer);
    poll(&polled, 1, 0);
    show("events when the writer has left", polled.revents);
    show("read the end", read(reader, block, 9));
    close(reader);
    child = start_child(write_to_fifo);
    reader = (int)open("fifo", O_RDONLY, 0);
    show("read what a child writes", read(reader, block, 9));
    show_status("the child that waited for a reader", status_of(child));
    show("read the end", read(reader, block, 9));
    close(reader);
    writer = (int)open("fifo", O_RDWR, 0);
    show_truth("open it for both", writer >= 0);
    show("write", write(writer, "123", 3));
    show("read", read(writer, block, 9));
    close(writer);
    show("unlink it", unlink("fifo"));
}

void check_pipes(void)
{
    both_ends();
    not_waiting();
    without_reader();
    between_processes();
    atomicity();
    named();
}
