/* lat_syscall: one system call that does next to nothing. lmbench lat_syscall(8). */
#include "lib/batches.h"

static const char path[] = "/etc/motd";
static int descriptor;

static void null(u32 n)
{
    while (n--)
        getppid();
}

static void read_byte(u32 n)
{
    char byte;

    while (n--)
        read(descriptor, &byte, 1);
}

static void write_byte(u32 n)
{
    char byte = 0;

    while (n--)
        write(descriptor, &byte, 1);
}

static void stat_path(u32 n)
{
    struct stat64 stat;

    while (n--)
        stat64(path, &stat);
}

static void stat_file(u32 n)
{
    struct stat64 stat;

    while (n--)
        fstat64(descriptor, &stat);
}

static void open_close(u32 n)
{
    while (n--)
        close((int)open(path, O_RDONLY, 0));
}

static void on(const char *file, u32 flags)
{
    descriptor = (int)open(file, flags, 0);
    if (descriptor < 0)
        fail("lat_syscall: cannot open its file");
}

static void run_null(void) { measure(&SYSCALL_NULL, null, NULL, NULL); }
static void run_read(void) { on("/dev/zero", O_RDONLY); measure(&SYSCALL_READ, read_byte, NULL, NULL); }
static void run_write(void) { on("/dev/null", O_WRONLY); measure(&SYSCALL_WRITE, write_byte, NULL, NULL); }
static void run_stat(void) { measure(&SYSCALL_STAT, stat_path, NULL, NULL); }
static void run_fstat(void) { on(path, O_RDONLY); measure(&SYSCALL_FSTAT, stat_file, NULL, NULL); }
static void run_open(void) { measure(&SYSCALL_OPEN, open_close, NULL, NULL); }

static const struct variant variants[] = {
    {"null", run_null}, {"read", run_read}, {"write", run_write}, {"stat", run_stat}, {"fstat", run_fstat}, {"open", run_open},
};

int main(int argc, char **argv) { return run_variant(argc, argv, variants, COUNT(variants)); }
