/* cat: copies files, or its input, to its output. POSIX.1. */
#include "lib/text.h"

static int copy(int in)
{
    static char bytes[4096];
    long n;

    while ((n = read(in, bytes, sizeof bytes)) > 0)
        if (write(1, bytes, (u32)n) != n)
            return 1;
    return n < 0;
}

int main(int argc, char **argv)
{
    int status = 0;

    if (argc == 1)
        return copy(0);
    for (int i = 1; i < argc; i++) {
        int file = (int)open(argv[i], O_RDONLY, 0);
        if (file < 0)
            print_to(2, "cat: cannot open %s\n", argv[i]);
        status |= file < 0 || copy(file);
        close(file);
    }
    return status;
}
