/* Cases of AF_UNIX stream sockets. POSIX.1 socket, bind, listen, accept, connect, shutdown; Linux unix(7). */
#include "cases.h"

static const struct sockaddr_un address = {AF_UNIX, "socket"}, nobody = {AF_UNIX, "missing"}, plain = {AF_UNIX, "file"};
static char buffer[64];
static int ends[2], listener;

static int stream(void) { return (int)socket(AF_UNIX, SOCK_STREAM, 0); }

static int send_without_reader(void)
{
    write(ends[1], "x", 1);
    return 0;
}

static void pairs(void)
{
    struct stat64 stat;

    show("socket of a family that does not exist", socket(99, SOCK_STREAM, 0));
    show("socketpair", socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
    show("socketpair at an address without memory", socketpair(AF_UNIX, SOCK_STREAM, 0, (int *)no_page()));
    fstat64(ends[0], &stat);
    show_truth("it is a socket", (stat.st_mode & S_IFMT) == S_IFSOCK);
    show("write one way", write(ends[0], "there", 5));
    show("write the other way", write(ends[1], "back", 4));
    show("peek", recv(ends[1], buffer, 2, MSG_PEEK));
    show("read", read(ends[1], buffer, sizeof buffer));
    show_truth("the bytes", memcmp(buffer, "there", 5) == 0);
    show("read the other way", read(ends[0], buffer, sizeof buffer));
    show("receive without waiting", recv(ends[0], buffer, 1, MSG_DONTWAIT));
    show("seek", lseek(ends[0], 0, SEEK_CUR));
    show("shut one direction", shutdown(ends[0], SHUT_WR));
    show("write to it", send(ends[0], "x", 1, MSG_NOSIGNAL));
    show("read its end", read(ends[1], buffer, 1));
    show("the other direction", write(ends[1], "x", 1));
    show("shut nonsense", shutdown(ends[0], 9));
    close(ends[0]);
    show("send when the other is closed", send(ends[1], "x", 1, MSG_NOSIGNAL));
    show_status("write when the other is closed", run_child(send_without_reader));
    close(ends[1]);
    pipe(ends);
    show("shut a pipe", shutdown(ends[0], SHUT_RD));
    show("listen on a pipe", listen(ends[0], 1));
    show("shut a descriptor that is not open", shutdown(99, SHUT_RD));
    close(ends[0]);
    close(ends[1]);
}

static void unconnected(void)
{
    int one = stream();

    show("write to a socket without a partner", send(one, "x", 1, MSG_NOSIGNAL));
    show("read from it", read(one, buffer, 1));
    show("listen without a name", listen(one, 1));
    show("accept without listening", accept(one, NULL, NULL));
    show("connect to a name that is not there", connect(one, &nobody, sizeof nobody));
    show("connect to a regular file", connect(one, &plain, sizeof plain));
    show("connect with a name of 1 byte", connect(one, &nobody, 1));
    show("bind at an address without memory", bind(one, (struct sockaddr_un *)no_page(), sizeof address));
    close(one);
}

static int client(void)
{
    int one = stream();
    long error = connect(one, &address, sizeof address);

    if (error)
        return 1;
    write(one, "question", 8);
    return read(one, buffer, sizeof buffer) == 6 && memcmp(buffer, "answer", 6) == 0 ? 6 : 2;
}

static void by_name(void)
{
    int other = stream(), child, connection;
    struct stat64 stat;
    struct pollfd entry = {0, POLLIN, 0};

    listener = stream();
    show("bind", bind(listener, &address, sizeof address));
    stat64("socket", &stat);
    show_truth("the name is a socket", (stat.st_mode & S_IFMT) == S_IFSOCK);
    show("bind again", bind(listener, &nobody, sizeof nobody));
    show("bind another to the name", bind(other, &address, sizeof address));
    show("open the name", open("socket", O_RDWR, 0));
    show("connect before it listens", connect(other, &address, sizeof address));
    show("listen", listen(listener, 4));
    fcntl64(listener, F_SETFL, O_NONBLOCK);
    show("accept without waiting", accept(listener, NULL, NULL));
    fcntl64(listener, F_SETFL, 0);
    child = start_child(client);
    entry.fd = listener;
    show("poll the listener", poll(&entry, 1, -1));
    connection = (int)accept(listener, NULL, NULL);
    show_truth("accept", connection >= 0);
    show("the question", read(connection, buffer, sizeof buffer));
    show("the answer", write(connection, "answer", 6));
    show_status("the client", status_of(child));
    show("read when the client is gone", read(connection, buffer, 1));
    close(connection);
    show("connect before anybody accepts", connect(other, &address, sizeof address));
    show("connect again", connect(other, &address, sizeof address));
    show("write before anybody accepts", write(other, "early", 5));
    connection = (int)accept(listener, NULL, NULL);
    show("read what was written early", read(connection, buffer, sizeof buffer));
    close(connection);
    close(other);
    close(listener);
    other = stream();
    show("connect when nobody listens any more", connect(other, &address, sizeof address));
    close(other);
    unlink("socket");
}

void check_sockets(void)
{
    close(file_with("file", ""));
    pairs();
    unconnected();
    by_name();
    unlink("file");
}
