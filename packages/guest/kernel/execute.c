/* execve of a static ELF executable. System V ABI, chapter 4 and 5; ELF for the Arm Architecture; the stack as Linux fills it. */
#include "file.h"
#include "heap.h"
#include "page.h"
#include "string.h"
#include "system_calls.h"
#include "task.h"
#include "uaccess.h"
#include "../include/abi/process.h"

#define STRINGS_BYTES (PAGE_SIZE << ORDER_MAX)
#define POINTERS_MAX 512u
#define HEADERS_MAX 16u

struct elf_header {
    u8 ident[16];
    u16 type, machine;
    u32 version, entry, phoff, shoff, flags;
    u16 ehsize, phentsize, phnum, shentsize, shnum, shstrndx;
};

struct program_header { u32 type, offset, vaddr, paddr, filesz, memsz, flags, align; };

#define ET_EXEC 2
#define EM_ARM 40
#define PT_LOAD 1
#define PF_X 1u
#define PF_W 2u
#define PF_R 4u

/* Arguments and environment on their way from the old space to the new: strings, one after the other. */
struct strings { char *bytes; u32 used, arguments, environment; };

struct image { u32 entry, headers, header_count, end; };

static s32 add_string(struct strings *strings, const char *kernel, u32 user)
{
    s32 length;

    if (kernel) {
        length = (s32)strlen(kernel);
        if (strings->used + (u32)length + 1 > STRINGS_BYTES)
            return -E2BIG;
        memcpy(strings->bytes + strings->used, kernel, (u32)length + 1);
    } else {
        length = user_string(strings->bytes + strings->used, user, STRINGS_BYTES - strings->used);
        if (length == -ENAMETOOLONG)
            return -E2BIG;
        if (length < 0)
            return length;
    }
    strings->used += (u32)length + 1;
    return 0;
}

static s32 add_user_list(struct strings *strings, u32 list, u32 *count)
{
    u32 pointer;
    s32 error;

    for (; list; list += 4, (*count)++) {
        if (user_get(&pointer, list))
            return -EFAULT;
        if (!pointer)
            return 0;
        if (*count >= POINTERS_MAX)
            return -E2BIG;
        error = add_string(strings, NULL, pointer);
        if (error)
            return error;
    }
    return 0;
}

static s32 add_kernel_list(struct strings *strings, char *const *list, u32 *count)
{
    s32 error = 0;

    for (; !error && list[*count]; (*count)++)
        error = add_string(strings, list[*count], 0);
    return error;
}

static s32 map_segment(struct space *space, struct inode *inode, const struct program_header *segment, u32 *end)
{
    u32 start = ALIGN_DOWN(segment->vaddr, PAGE_SIZE), skew = segment->vaddr - start;
    u32 file_end = ALIGN_UP(segment->vaddr + segment->filesz, PAGE_SIZE);
    u32 memory_end = ALIGN_UP(segment->vaddr + segment->memsz, PAGE_SIZE);
    u32 prot = (segment->flags & PF_R ? PROT_READ : 0) | (segment->flags & PF_W ? PROT_WRITE : 0)
             | (segment->flags & PF_X ? PROT_EXEC : 0);
    s32 error = 0;

    if (segment->filesz > segment->memsz || segment->offset % PAGE_SIZE != skew || segment->vaddr >= USER_TOP
        || segment->memsz > USER_TOP - STACK_LIMIT - segment->vaddr || segment->offset + segment->filesz > inode->size
        || segment->offset + segment->filesz < segment->offset)
        return -ENOEXEC;
    for (struct area *area = space->areas; area; area = area->next)
        if (area->start < memory_end && start < area->end)
            return -ENOEXEC;
    if (segment->filesz)
        error = space_map(space, start, file_end, prot, false, inode, segment->offset - skew);
    else
        file_end = start;
    if (!error && memory_end > file_end)
        error = space_map(space, file_end, memory_end, prot, false, NULL, 0);
    if (memory_end > *end)
        *end = memory_end;
    return error;
}

static s32 load(struct space *space, struct inode *inode, struct image *image, struct program_header *headers)
{
    struct elf_header header;
    s32 error = 0;

    if (inode_read(inode, &header, sizeof header, 0) != sizeof header || memcmp(header.ident, "\177ELF\1\1\1", 7)
        || header.type != ET_EXEC || header.machine != EM_ARM || header.phentsize != sizeof *headers
        || header.phnum == 0 || header.phnum > HEADERS_MAX
        || inode_read(inode, headers, header.phnum * sizeof *headers, header.phoff) != header.phnum * sizeof *headers)
        return -ENOEXEC;
    *image = (struct image){header.entry, 0, header.phnum, 0};
    for (u32 i = 0; i < header.phnum && !error; i++) {
        if (headers[i].type != PT_LOAD || headers[i].memsz == 0)
            continue;
        error = map_segment(space, inode, &headers[i], &image->end);
        if (headers[i].offset <= header.phoff && header.phoff < headers[i].offset + headers[i].filesz)
            image->headers = headers[i].vaddr + (header.phoff - headers[i].offset);
    }
    return error ? error : image->end ? 0 : -ENOEXEC;
}

/* The rest of a segment's last file page is zero; this writes through the new space. */
static s32 clear_tails(const struct image *image, const struct program_header *headers)
{
    for (u32 i = 0; i < image->header_count; i++) {
        u32 end = headers[i].vaddr + headers[i].filesz, stop = ALIGN_UP(end, PAGE_SIZE);
        if (headers[i].type == PT_LOAD && headers[i].memsz > headers[i].filesz && headers[i].filesz && (headers[i].flags & PF_W)
            && user_clear(end, MIN(stop, headers[i].vaddr + headers[i].memsz) - end))
            return -EFAULT;
    }
    return 0;
}

/*
 * The first stack, upwards from sp: argc | argv... | 0 | envp... | 0 | auxv pairs ... | 0 0 | 16 bytes | strings
 */
static s32 build_stack(const struct image *image, const struct strings *strings, u32 *sp)
{
    u32 at = USER_TOP - 4096, text, random, vector, next;
    static const u32 fixed_bytes[4] = {0x2545f491, 0x6c078965, 0x9908b0df, 0x5d588b65};
    u32 pairs[] = {
        AT_PHDR, image->headers, AT_PHENT, sizeof(struct program_header), AT_PHNUM, image->header_count,
        AT_PAGESZ, PAGE_SIZE, AT_BASE, 0, AT_FLAGS, 0, AT_ENTRY, image->entry, AT_UID, 0, AT_EUID, 0, AT_GID, 0, AT_EGID, 0,
        AT_HWCAP, HWCAPS, AT_CLKTCK, 100, AT_SECURE, 0, AT_RANDOM, 0, AT_NULL, 0,
    };
    s32 error;

    text = at - strings->used;
    random = ALIGN_DOWN(text, 16) - sizeof fixed_bytes;
    pairs[COUNT(pairs) - 3] = random;
    vector = ALIGN_DOWN(random - sizeof pairs - (strings->arguments + strings->environment + 3) * 4, 8);
    error = user_write(text, strings->bytes, strings->used) || user_write(random, fixed_bytes, sizeof fixed_bytes)
         || user_put(vector, strings->arguments);
    next = vector + 4;
    for (u32 i = 0; i < strings->arguments + strings->environment && !error; i++) {
        if (i == strings->arguments) {
            error = user_put(next, 0);
            next += 4;
        }
        error |= user_put(next, text);
        next += 4;
        text += strlen(strings->bytes + (text - (at - strings->used))) + 1;
    }
    if (!error && strings->environment == 0) {
        error = user_put(next, 0);
        next += 4;
    }
    error |= user_put(next, 0) || user_write(next + 4, pairs, sizeof pairs);
    *sp = vector;
    return error ? -EFAULT : 0;
}

static void name_task(const char *path)
{
    const char *name = path;
    u32 i = 0;

    for (const char *c = path; *c; c++)
        if (*c == '/')
            name = c + 1;
    for (; i < NAME_BYTES - 1 && name[i]; i++)
        current->name[i] = name[i];
    current->name[i] = 0;
}

static void enter(const struct image *image, u32 sp)
{
    struct frame *frame = task_frame(current);

    memset(frame, 0, sizeof *frame);
    frame->sp = sp;
    frame->pc = image->entry & ~1u;
    frame->psr = PSR_USER | (image->entry & 1 ? PSR_THUMB : 0);
    current->tls = 0;
    tls_select(0);
}

static s32 check(struct inode *inode)
{
    if ((inode->mode & S_IFMT) != S_IFREG || !(inode->mode & 0111))
        return -EACCES;
    return 0;
}

static s32 execute(const char *path, struct inode *inode, struct strings *strings)
{
    struct program_header headers[HEADERS_MAX];
    struct space *space = space_create(), *old = current->space;
    struct image image;
    u32 sp;
    s32 error;

    if (!space)
        return -ENOMEM;
    error = load(space, inode, &image, headers);
    if (!error)
        error = space_map(space, USER_TOP - STACK_LIMIT, USER_TOP, PROT_READ | PROT_WRITE, false, NULL, 0);
    if (error) {
        space_destroy(space);
        return error;
    }
    space->heap_start = space->heap_end = image.end;
    current->space = space;
    space_select(space);
    if (old)
        space_destroy(old);
    if (clear_tails(&image, headers) || build_stack(&image, strings, &sp))
        task_exit(SIGKILL); /* the old program is gone */
    for (u32 n = 0; n < FILES_MAX; n++)
        if (current->close_on_exec[n / 32] & 1u << n % 32)
            descriptor_close((s32)n);
    memset(current->close_on_exec, 0, sizeof current->close_on_exec);
    signals_execute(&current->signals);
    name_task(path);
    enter(&image, sp);
    return 0;
}

static s32 with_strings(const char *path, struct inode *inode, char *const *arguments, char *const *environment, u32 argv, u32 envp)
{
    struct strings strings = {page_take(ORDER_MAX), 0, 0, 0};
    s32 error;

    if (!strings.bytes)
        return -ENOMEM;
    if (arguments) {
        error = add_kernel_list(&strings, arguments, &strings.arguments);
        if (!error)
            error = add_kernel_list(&strings, environment, &strings.environment);
    } else {
        error = add_user_list(&strings, argv, &strings.arguments);
        if (!error)
            error = add_user_list(&strings, envp, &strings.environment);
    }
    if (!error)
        error = execute(path, inode, &strings);
    page_put(strings.bytes);
    return error;
}

s32 task_execute(const char *path, char *const *arguments, char *const *environment)
{
    s32 error = -ENOENT;
    struct inode *inode = path_find(path, NULL, &error);

    if (!inode)
        return error;
    error = check(inode);
    if (!error)
        error = with_strings(path, inode, arguments, environment, 0, 0);
    inode_put(inode);
    return error;
}

s32 sys_execve(u32 name, u32 argv, u32 envp)
{
    char *path = page_take(0);
    s32 error;
    struct inode *inode;

    if (!path)
        return -ENOMEM;
    error = user_string(path, name, PATH_MAX);
    inode = error < 0 ? NULL : path_find(path, NULL, &error);
    if (inode) {
        error = check(inode);
        if (!error)
            error = with_strings(path, inode, NULL, NULL, argv, envp);
        inode_put(inode);
    }
    page_put(path);
    return error;
}
