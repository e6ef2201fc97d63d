/* No domain is given a page of another one here: there is no channel. */
#include "../../channel.h"
#include "../../port.h"

void *channel_find(const struct board *board, u32 *end)
{
    (void)board;
    (void)end;
    return NULL;
}

void channel_ring(void) {}
