/* The list of tags that boot loaders hand over on boards without a device tree. Linux, Documentation/arch/arm/booting.rst. */
#include "tags.h"
#include "layout.h"
#include "page.h"

#define CORE 0x54410001u
#define MEM 0x54410002u
#define INITRD2 0x54420005u
#define CMDLINE 0x54410009u
#define CHANNEL 0x41560001u /* armvirt's own: where the doorbell is, and the page */
#define NONE 0u
#define LIST_MAX 0x4000u /* bytes; a list lies in the first 16 KiB of RAM */

struct tag { u32 words, kind, value[]; };

bool tags_read(u32 at, struct board *board)
{
    const struct tag *tag;

    if (at - RAM_START >= LIST_MAX || at % 4)
        return false;
    tag = linear(at);
    if (tag->kind != CORE)
        return false;
    *board = (struct board){.memory_bytes = DEFAULT_MEMORY, .bootargs = ""};
    while (tag->kind != NONE && tag->words >= 2 && physical(tag) - RAM_START < LIST_MAX) {
        if (tag->kind == MEM && tag->value[1] == RAM_BASE) {
            board->memory_bytes = tag->value[0];
        } else if (tag->kind == INITRD2) {
            board->initrd_start = tag->value[0];
            board->initrd_end = tag->value[0] + tag->value[1];
        } else if (tag->kind == CHANNEL) {
            board->channel_doorbell = tag->value[0];
            board->channel_page = tag->value[1];
        } else if (tag->kind == CMDLINE) {
            board->bootargs = (const char *)tag->value;
        }
        tag = (const struct tag *)((const u32 *)tag + tag->words);
    }
    return true;
}
