/* Cases of descriptors: copies and flags. POSIX.1 dup, fcntl. */
#include "cases.h"

static void copies(void)
{
    int file = file_with("file", "0123456789"), copy = (int)dup(file);

    lseek(file, 7, SEEK_SET);
    show("a copy has the same position", lseek(copy, 0, SEEK_CUR));
    close(file);
    show("it stays when the other is closed", lseek(copy, 0, SEEK_CUR));
    show_truth("open takes the lowest free descriptor", open("file", O_RDONLY, 0) == file);
    show("dup2 to 70", dup2(copy, 70));
    show("dup2 over an open descriptor", dup2(file, 70));
    show("that is the other file", lseek(70, 0, SEEK_CUR));
    show("dup2 to itself", dup2(70, 70));
    show("dup2 of a descriptor that is not open", dup2(99, 70));
    show("dup2 of such a one to itself", dup2(99, 99));
    show("dup2 to -1", dup2(file, -1));
    show("dup3 to itself", dup3(70, 70, 0));
    show("dup of a descriptor that is not open", dup(99));
    show("F_DUPFD from 70 on", fcntl64(file, F_DUPFD, 70));
    show("F_DUPFD from -1 on", fcntl64(file, F_DUPFD, -1));
    show("F_DUPFD of a descriptor that is not open", fcntl64(99, F_DUPFD, 0));
    close(71);
    close(70);
    close(file);
    close(copy);
}

static void flags(void)
{
    int file = (int)open("file", O_RDWR | O_APPEND, 0), copy = (int)fcntl64(file, F_DUPFD_CLOEXEC, 70);

    show("close-on-exec at first", fcntl64(file, F_GETFD, 0));
    show("set it", fcntl64(file, F_SETFD, FD_CLOEXEC));
    show("close-on-exec", fcntl64(file, F_GETFD, 0));
    show("close-on-exec of F_DUPFD_CLOEXEC", fcntl64(copy, F_GETFD, 0));
    dup2(copy, 75);
    show("close-on-exec of dup2", fcntl64(75, F_GETFD, 0));
    show("file flags", fcntl64(file, F_GETFL, 0) & (O_ACCMODE | O_APPEND | O_NONBLOCK));
    show("set others", fcntl64(file, F_SETFL, O_NONBLOCK));
    show("file flags", fcntl64(file, F_GETFL, 0) & (O_ACCMODE | O_APPEND | O_NONBLOCK));
    show("a copy has the same", fcntl64(copy, F_GETFL, 0) & (O_ACCMODE | O_APPEND | O_NONBLOCK));
    show("F_GETFD of a descriptor that is not open", fcntl64(99, F_GETFD, 0));
    close(75);
    close(copy);
    close(file);
}

void check_descriptors(void)
{
    copies();
    flags();
    unlink("file");
}
