/* spin: never ends, and walks through more memory than first-level caches and TLBs hold. What a busy neighbour runs. */
#include "lib/text.h"

#define WORDS (256u * 1024 / sizeof(u32))
#define LINE (32u / sizeof(u32))

static volatile u32 memory[WORDS];

int main(void)
{
    for (u32 at = 0;; at = (at + LINE) % WORDS)
        memory[at]++;
}
