/* Unpacks the archive of programs into the RAM file system: cpio, "newc" format (110-byte headers in hexadecimal). */
#include "file.h"
#include "print.h"
#include "string.h"

#define HEADER 110u
#define FIELD_MODE 1u
#define FIELD_SIZE 6u
#define FIELD_NAME_SIZE 11u

static u32 field(const char *header, u32 n)
{
    u32 value = 0;

    for (u32 i = 0; i < 8; i++) {
        char c = header[6 + n * 8 + i];
        value = value << 4 | (u32)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return value;
}

void archive_unpack(const char *start, const char *end)
{
    for (const char *at = start; at + HEADER <= end;) {
        u32 mode = field(at, FIELD_MODE), size = field(at, FIELD_SIZE), name_size = field(at, FIELD_NAME_SIZE);
        const char *name = at + HEADER, *data = at + ALIGN_UP(HEADER + name_size, 4);
        struct inode *inode;
        s32 error;

        if (memcmp(at, "070701", 6))
            panic("the archive is damaged");
        if (strcmp(name, "TRAILER!!!") == 0)
            return;
        error = path_make(name, root, mode, &inode);
        if (error)
            panic("%s in the archive: error %d", name, -error);
        if ((mode & S_IFMT) == S_IFREG && inode_write(inode, data, size, 0) < 0)
            panic("no memory for %s", name);
        inode_put(inode);
        at = data + ALIGN_UP(size, 4);
    }
}
