/* echo: prints its arguments. POSIX.1. */
#include "lib/text.h"

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        print("%s%s", argv[i], i + 1 < argc ? " " : "");
    print("\n");
    return 0;
}
