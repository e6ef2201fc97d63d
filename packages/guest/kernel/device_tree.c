/* What the kernel takes from the device tree. Devicetree Specification 0.4, chapter 5 (flattened format). */
#include "device_tree.h"
#include "layout.h"
#include "page.h"
#include "string.h"

#define MAGIC 0xd00dfeedu
#define BEGIN_NODE 1u
#define END_NODE 2u
#define PROPERTY 3u
#define END 9u
#define MAPPED 0x04000000u /* start.S */

struct header { u32 magic, total, structure, strings, reservations, version, compatible, boot_cpu, strings_size, structure_size; };

static u32 big(u32 word) { return __builtin_bswap32(word); }

static const struct header *tree_at(u32 at)
{
    const struct header *header;

    if (at - RAM_START > MAPPED - sizeof *header || at % 4)
        return NULL;
    header = linear(at);
    if (big(header->magic) != MAGIC || big(header->total) > MAPPED - (at - RAM_START))
        return NULL;
    return header;
}

static void property(struct board *board, const char *node, const char *name, const u32 *value, u32 bytes)
{
    if (strncmp(node, "memory", 6) == 0 && strcmp(name, "reg") == 0 && bytes >= 8) {
        u32 cells = bytes / 4 / 2, base = big(value[cells - 1]), size = big(value[2 * cells - 1]);
        if (base == RAM_BASE && size)
            board->memory_bytes = size;
    } else if (strcmp(node, "chosen") == 0 && strcmp(name, "bootargs") == 0 && bytes) {
        board->bootargs = (const char *)value;
    } else if (strcmp(node, "chosen") == 0 && strcmp(name, "linux,initrd-start") == 0 && bytes) {
        board->initrd_start = big(value[bytes / 4 - 1]);
    } else if (strcmp(node, "chosen") == 0 && strcmp(name, "linux,initrd-end") == 0 && bytes) {
        board->initrd_end = big(value[bytes / 4 - 1]);
    } else if (strncmp(node, "channel@", 8) == 0 && strcmp(name, "reg") == 0 && bytes == 2 * sizeof(u64) * 2) {
        board->channel_doorbell = big(value[1]);
        board->channel_page = big(value[5]);
    } else if (strcmp(node, "psci") == 0 && strcmp(name, "method") == 0 && bytes) {
        board->psci_by_smc = strcmp((const char *)value, "smc") == 0;
    }
}

void device_tree_read(u32 at, struct board *board)
{
    const struct header *header = tree_at(at);
    const char *node = "", *strings;
    const u32 *word, *end;

    *board = (struct board){.memory_bytes = DEFAULT_MEMORY, .bootargs = ""};
    if (!header) {
        at = RAM_START;
        header = tree_at(at);
    }
    if (!header)
        return;
    board->tree_start = at;
    board->tree_end = at + big(header->total);
    word = (const u32 *)((const char *)header + big(header->structure));
    strings = (const char *)header + big(header->strings);
    end = (const u32 *)((const char *)header + big(header->total));
    while (word < end && big(*word) != END) {
        switch (big(*word++)) {
        case BEGIN_NODE:
            node = (const char *)word;
            word += strlen(node) / 4 + 1;
            break;
        case END_NODE: node = ""; break;
        case PROPERTY: {
            u32 bytes = big(word[0]);
            property(board, node, strings + big(word[1]), word + 2, bytes);
            word += 2 + (bytes + 3) / 4;
            break;
        }
        }
    }
}
