/* Cases of names: folders, links, renaming, the working folder, listing. POSIX.1 mkdir, rmdir, link, unlink, rename, chdir, getcwd. */
#include "cases.h"

static void folders(void)
{
    struct stat64 stat;

    show("mkdir", mkdir("folder", 0755));
    show("mkdir again", mkdir("folder", 0755));
    show("mkdir in a folder that is not there", mkdir("missing/folder", 0755));
    stat64("folder", &stat);
    show_truth("it is a folder", (stat.st_mode & S_IFMT) == S_IFDIR);
    close(file_with("folder/file", "text"));
    show("mkdir below a file", mkdir("folder/file/folder", 0755));
    show("rmdir with a file in it", rmdir("folder"));
    show("rmdir a file", rmdir("folder/file"));
    show("rmdir what is not there", rmdir("missing"));
    show("rmdir the folder itself by .", rmdir("folder/."));
    show("unlink a folder", unlink("folder"));
    show("unlink what is not there", unlink("missing"));
    show("unlink a path at an address without memory", unlink(no_page()));
    show("open a path with . and ..", close((int)open("folder/./../folder/file", O_RDONLY, 0)));
}

static void from_descriptors(void)
{
    int folder = (int)open("folder", O_RDONLY | O_DIRECTORY, 0), file;

    file = (int)openat(folder, "below", O_WRONLY | O_CREAT, 0644);
    show("openat makes a file below a folder's descriptor", access("folder/below", F_OK));
    show("openat from a file's descriptor", openat(file, "below", O_RDONLY, 0));
    show("openat from a descriptor that is not open", openat(99, "below", O_RDONLY, 0));
    show("openat with a path from the root", close((int)openat(99, "/dev/null", O_RDONLY, 0)));
    show("unlinkat", unlinkat(folder, "below", 0));
    show("unlinkat of a folder that is to be a file", unlinkat(AT_FDCWD, "folder", 0));
    close(file);
    close(folder);
}

static void links(void)
{
    struct stat64 stat;
    char c = 0;
    int file;

    show("link", link("folder/file", "second"));
    stat64("second", &stat);
    show("names of the file", (long)stat.st_nlink);
    show("link over a name", link("folder/file", "second"));
    show("link a file that is not there", link("missing", "third"));
    show("link a folder", link("folder", "third"));
    file = (int)open("second", O_RDONLY, 0);
    unlink("second");
    show("unlink the last name of an open file", unlink("folder/file"));
    fstat64(file, &stat);
    show("names of the file", (long)stat.st_nlink);
    show("read it", read(file, &c, 1));
    close(file);
}

static void renaming(void)
{
    char text[8] = "";
    int file;

    close(file_with("one", "1"));
    close(file_with("two", "2"));
    mkdir("folder/inner", 0755);
    mkdir("empty", 0755);
    show("rename over a file", rename("one", "two"));
    file = (int)open("two", O_RDONLY, 0);
    read(file, text, 1);
    close(file);
    show_text("its text", text);
    show("the old name", access("one", F_OK));
    show("rename what is not there", rename("one", "three"));
    show("rename to a folder that is not there", rename("two", "missing/two"));
    show("rename to itself", rename("two", "two"));
    show("rename a file over a folder", rename("two", "empty"));
    show("rename a folder over a file", rename("empty", "two"));
    show("rename a folder into itself", rename("folder", "folder/inner/deep"));
    show("rename a folder over one that is not empty", rename("empty", "folder"));
    show("rename a folder over an empty one", rename("folder/inner", "empty"));
    show("rename a folder", rename("empty", "folder/moved"));
    show("it is there", access("folder/moved/..", F_OK));
    unlink("two");
    rmdir("folder/moved");
}

static void working_folder(void)
{
    char start[128], after[128];
    long bytes = getcwd(start, sizeof start);

    show("getcwd into 4 bytes", getcwd(after, 4));
    show("getcwd to an address without memory", getcwd(no_page(), 128));
    show("chdir", chdir("folder"));
    show_truth("getcwd is longer by the name", getcwd(after, sizeof after) == bytes + 7 && starts(after, start)
                   && equal(after + bytes - 1, "/folder"));
    show("chdir up", chdir(".."));
    show_truth("getcwd is as before", getcwd(after, sizeof after) == bytes && equal(after, start));
    show("chdir to what is not there", chdir("missing"));
    close(file_with("file", ""));
    show("chdir to a file", chdir("file"));
    show("chdir above the root", chdir("/../.."));
    getcwd(after, sizeof after);
    show_text("getcwd", after);
    chdir(start);
    unlink("file");
}

static int before(const char *a, const char *b)
{
    while (*a && *a == *b)
        a++, b++;
    return (u8)*a < (u8)*b;
}

/* The names that getdents64 gives, sorted; the kind of each as a letter behind it. */
static void list(const char *what, int folder)
{
    static char entries[1024], text[256];
    const struct dirent64 *found[16];
    long bytes;
    u32 count = 0, used = 0;

    while ((bytes = getdents64(folder, entries, sizeof entries)) > 0)
        for (u32 at = 0; at < (u32)bytes; count++) {
            struct dirent64 *entry = (struct dirent64 *)(entries + at);
            u32 place = count;
            for (; place && before(entry->d_name, found[place - 1]->d_name); place--)
                found[place] = found[place - 1];
            found[place] = entry;
            at += entry->d_reclen;
        }
    for (u32 i = 0; i < count; i++) {
        memcpy(text + used, found[i]->d_name, length(found[i]->d_name));
        used += length(found[i]->d_name);
        memcpy(text + used, found[i]->d_type == DT_DIR ? "/ " : " ", 2);
        used += found[i]->d_type == DT_DIR ? 2 : 1;
    }
    text[used] = 0;
    show_text(what, text);
}

static void listing(void)
{
    char entries[256];
    int folder, file;

    mkdir("folder/c", 0755);
    close(file_with("folder/b", ""));
    close(file_with("folder/a", ""));
    folder = (int)open("folder", O_RDONLY | O_DIRECTORY, 0);
    file = (int)open("folder/a", O_RDONLY, 0);
    list("getdents64", folder);
    show("getdents64 at the end", getdents64(folder, entries, sizeof entries));
    lseek(folder, 0, SEEK_SET);
    show("getdents64 into 8 bytes", getdents64(folder, entries, 8));
    show("getdents64 of a file", getdents64(file, entries, sizeof entries));
    show("getdents64 of a descriptor that is not open", getdents64(99, entries, sizeof entries));
    unlink("folder/a");
    unlink("folder/b");
    rmdir("folder/c");
    lseek(folder, 0, SEEK_SET);
    list("getdents64 of the emptied folder", folder);
    close(file);
    close(folder);
}

void check_directories(void)
{
    folders();
    from_descriptors();
    links();
    renaming();
    working_folder();
    listing();
    show("rmdir", rmdir("folder"));
}
