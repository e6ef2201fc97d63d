/* hello: what lat_proc starts. lmbench hello.c. */
#include "lib/text.h"

int main(void)
{
    static const char words[] = "Hello world\n";

    write(1, words, sizeof words - 1);
    return 0;
}
