/* ls: the names in a directory, sorted, one to a line. POSIX.1. */
#include "lib/text.h"

#define NAMES_MAX 256u

static char entries[16384];
static const char *names[NAMES_MAX];

static int before(const char *a, const char *b)
{
    while (*a && *a == *b)
        a++, b++;
    return (u8)*a < (u8)*b;
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : ".";
    int file = (int)open(path, O_RDONLY | O_DIRECTORY, 0);
    u32 count = 0, used = 0;
    long n;

    if (file < 0) {
        print_to(2, "ls: cannot open %s\n", path);
        return 1;
    }
    while (used < sizeof entries && (n = getdents64(file, entries + used, sizeof entries - used)) > 0) {
        for (u32 at = used; at < used + (u32)n; at += ((struct dirent64 *)(entries + at))->d_reclen) {
            const char *name = ((struct dirent64 *)(entries + at))->d_name;
            u32 place = count;
            if (*name == '.' || count == NAMES_MAX)
                continue;
            for (; place && before(name, names[place - 1]); place--)
                names[place] = names[place - 1];
            names[place] = name;
            count++;
        }
        used += (u32)n;
    }
    for (u32 i = 0; i < count; i++)
        print("%s\n", names[i]);
    return 0;
}
