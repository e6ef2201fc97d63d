/* Cases of regular files: opening, reading, writing, seeking, sizes, modes. POSIX.1 open, read, write, lseek, ftruncate, fstat. */
#include "cases.h"

static char buffer[256];

static void opening(void)
{
    static char long_name[NAME_MAX + 2], long_path[PATH_MAX + 2];
    int file;

    memset(long_name, 'n', NAME_MAX + 1);
    for (u32 i = 0; i <= PATH_MAX; i++)
        long_path[i] = i % 2 ? '/' : '.';
    show("open a file that is not there", open("missing", O_RDONLY, 0));
    show("open the empty path", open("", O_RDONLY, 0));
    show("open a name of 256 bytes", open(long_name, O_RDONLY, 0));
    long_name[NAME_MAX] = 0;
    show("open a name of 255 bytes that is not there", open(long_name, O_RDONLY, 0));
    show("open a path of 4097 bytes", open(long_path, O_RDONLY, 0));
    show("open a path at an address without memory", open(no_page(), O_RDONLY, 0));
    show("open a path in the kernel's memory", open((const char *)0xc0008000, O_RDONLY, 0));
    show("create a file in a folder that is not there", open("missing/file", O_WRONLY | O_CREAT, 0644));
    file = file_with("file", "0123456789");
    show_truth("create a file", file >= 0);
    close(file);
    show("create it exclusively again", open("file", O_RDWR | O_CREAT | O_EXCL, 0644));
    show("open it as a folder", open("file", O_RDONLY | O_DIRECTORY, 0));
    show("open a path that goes through it", open("file/below", O_RDONLY, 0));
    show("open it with a slash at the end", open("file/", O_RDONLY, 0));
    show("open a folder for writing", open("/tmp", O_WRONLY, 0));
    show("create a file where a folder stands", open("/tmp", O_WRONLY | O_CREAT, 0644));
    show("close a descriptor that is not open", close(99));
    show("close descriptor -1", close(-1));
    file = (int)open("file", O_RDONLY, 0);
    show("close", close(file));
    show("close again", close(file));
}

static void reading(void)
{
    int file = (int)open("file", O_RDONLY, 0), folder = (int)open("/tmp", O_RDONLY, 0);

    show("read a descriptor that is not open", read(99, buffer, 1));
    show("read 4 bytes", read(file, buffer, 4));
    buffer[4] = 0;
    show_text("the bytes", buffer);
    show("read more than is left", read(file, buffer, sizeof buffer));
    show("read at the end", read(file, buffer, sizeof buffer));
    show("write what is open for reading", write(file, buffer, 1));
    show("read a folder", read(folder, buffer, 1));
    lseek(file, 0, SEEK_SET);
    show("read to an address without memory", read(file, no_page(), 4));
    show("read to memory for reading only", read(file, page_with(PROT_READ), 4));
    show("read to the kernel's memory", read(file, (void *)0xc0008000, 4));
    show("after that the position is", lseek(file, 0, SEEK_CUR));
    show("pread at 6", pread64(file, buffer, 4, 6));
    buffer[4] = 0;
    show_text("the bytes", buffer);
    show("pread at a negative position", pread64(file, buffer, 4, -1));
    show("after that the position is", lseek(file, 0, SEEK_CUR));
    close(file);
    close(folder);
}

static void writing(void)
{
    int file = (int)open("file", O_WRONLY, 0), again;

    show("read what is open for writing", read(file, buffer, 1));
    show("write from an address without memory", write(file, no_page(), 4));
    show("write from memory without access", write(file, page_with(PROT_NONE), 4));
    show("write from the kernel's memory", write(file, (void *)0xc0008000, 4));
    show("write 3 bytes", write(file, "abc", 3));
    show("pwrite at 8", pwrite64(file, "xyz", 3, 8));
    close(file);
    file = (int)open("file", O_RDWR | O_APPEND, 0);
    lseek(file, 0, SEEK_SET);
    show("append 2 bytes", write(file, "++", 2));
    show("after that the position is", lseek(file, 0, SEEK_CUR));
    buffer[pread64(file, buffer, sizeof buffer - 1, 0)] = 0;
    show_text("the file", buffer);
    again = (int)open("file", O_RDONLY | O_TRUNC, 0);
    show("truncated by open, read", pread64(file, buffer, 1, 0));
    close(again);
    close(file);
}

static void seeking(void)
{
    int file = file_with("sought", "0123456789");

    show("seek to 4", lseek(file, 4, SEEK_SET));
    show("seek 3 on", lseek(file, 3, SEEK_CUR));
    show("seek 2 before the end", lseek(file, -2, SEEK_END));
    show("seek before the start", lseek(file, -1, SEEK_SET));
    show("seek from nowhere", lseek(file, 0, 9));
    show("seek a descriptor that is not open", lseek(99, 0, SEEK_SET));
    show("seek beyond the end", lseek(file, 5000, SEEK_SET));
    show("read there", read(file, buffer, 1));
    show("write there", write(file, "!", 1));
    pread64(file, buffer, 3, 4000);
    show_truth("the hole is zero", !buffer[0] && !buffer[1] && !buffer[2]);
    close(file);
}

static void sizes(void)
{
    int file = (int)open("sought", O_RDWR, 0), reader = (int)open("sought", O_RDONLY, 0);
    struct stat64 stat;

    fstat64(file, &stat);
    show("the size", (long)stat.st_size);
    show("cut to 3 bytes", ftruncate(file, 3));
    show("grow to 6", ftruncate(file, 6));
    show("read all", pread64(file, buffer, sizeof buffer, 0));
    show_truth("what was cut is zero", memcmp(buffer, "012\0\0\0", 6) == 0);
    show("cut to -1", ftruncate(file, -1));
    show("cut what is open for reading", ftruncate(reader, 0));
    show("cut a descriptor that is not open", ftruncate(99, 0));
    show("fsync", fsync(file));
    show("fsync a descriptor that is not open", fsync(99));
    close(reader);
    close(file);
}

static void modes(void)
{
    struct stat64 stat;
    long before = umask(027);
    int file = (int)open("masked", O_RDWR | O_CREAT, 0666);

    show("the mask before", before);
    show("the mask", umask(022));
    show("fstat", fstat64(file, &stat));
    show("permissions of a file made under a mask", stat.st_mode & 07777);
    show_truth("it is a regular file", (stat.st_mode & S_IFMT) == S_IFREG);
    show("chmod", chmod("masked", 0751));
    show("chmod a file that is not there", chmod("missing", 0751));
    stat64("masked", &stat);
    show("permissions after chmod", stat.st_mode & 07777);
    show("access for existence", access("masked", F_OK));
    show("access of a file that is not there", access("missing", F_OK));
    show("access for execution", access("masked", X_OK));
    show("access for execution without the bit", access("sought", X_OK));
    show("access for nonsense", access("masked", 8));
    show("stat of a file that is not there", stat64("missing", &stat));
    show("stat to an address without memory", stat64("masked", (struct stat64 *)no_page()));
    show("fstat of a descriptor that is not open", fstat64(99, &stat));
    fstat64((int)open("/dev/null", O_RDONLY, 0), &stat);
    show_truth("/dev/null is a character device", (stat.st_mode & S_IFMT) == S_IFCHR);
    close(file);
}

static void vectors(void)
{
    int file = file_with("vector", "");
    char a[3], b[5];
    struct iovec out[] = {{"abc", 3}, {"", 0}, {"defgh", 5}}, in[] = {{b, 5}, {a, 3}};

    show("writev of 3 parts", writev(file, out, 3));
    lseek(file, 0, SEEK_SET);
    show("readv of 2 parts", readv(file, in, 2));
    show_truth("the parts", memcmp(b, "abcde", 5) == 0 && memcmp(a, "fgh", 3) == 0);
    show("writev of no part", writev(file, out, 0));
    show("writev of 1025 parts", writev(file, out, 1025));
    show("readv with parts at an address without memory", readv(file, (struct iovec *)no_page(), 1));
    show("readv a descriptor that is not open", readv(99, in, 1));
    close(file);
}

static void devices(void)
{
    int null = (int)open("/dev/null", O_RDWR, 0), zero = (int)open("/dev/zero", O_RDWR, 0);
    struct termios settings;

    show("write to /dev/null", write(null, "gone", 4));
    show("read /dev/null", read(null, buffer, 4));
    memset(buffer, 1, 8);
    show("read /dev/zero", read(zero, buffer, 8));
    show_truth("zeros", memcmp(buffer, "\0\0\0\0\0\0\0", 8) == 0);
    show("read /dev/zero to an address without memory", read(zero, no_page(), 4));
    show("terminal settings of /dev/null", ioctl(null, TCGETS, &settings));
    show("terminal settings of a descriptor that is not open", ioctl(99, TCGETS, &settings));
    close(null);
    close(zero);
}

void check_files(void)
{
    opening();
    reading();
    writing();
    seeking();
    sizes();
    modes();
    vectors();
    devices();
    unlink("file");
    unlink("sought");
    unlink("masked");
    unlink("vector");
}
