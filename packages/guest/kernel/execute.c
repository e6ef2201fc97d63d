/* execve of a static ELF executable. System V ABI, chapter 4 and 5; ELF for the Arm Architecture; the stack as Linux fills it. */
#include "file.h"
#include "heap.h"
#include "page.h"
#include "string.h"
#include "system_calls.h"
#include "task.h"
#include "uaccess.h"
#include "../include/abi/process.h"

#define STRINGS_PAGES 32u
#define POINTERS_MAX 16384u
#define SCRIPT_LINE 256u
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
struct strings { char *pages[STRINGS_PAGES]; u32 used, arguments, environment; };

struct image { u32 entry, headers, header_count, end; };

/* The rest of the page that the strings end in; NULL when all are full. */
static char *room(struct strings *strings, u32 *bytes)
{
    u32 n = strings->used / PAGE_SIZE, at = strings->used % PAGE_SIZE;

    if (n == STRINGS_PAGES)
        return NULL;
    if (!strings->pages[n])
        strings->pages[n] = page_take(0);
    *bytes = PAGE_SIZE - at;
    return strings->pages[n] ? strings->pages[n] + at : NULL;
}

static void strings_free(struct strings *strings)
{
    for (u32 n = 0; n < STRINGS_PAGES; n++)
        if (strings->pages[n])
            page_put(strings->pages[n]);
}

static s32 add_string(struct strings *strings, const char *kernel, u32 user)
{
    for (;;) {
        u32 bytes;
        char *to = room(strings, &bytes);
        s32 length;
        if (!to)
            return strings->used < STRINGS_PAGES * PAGE_SIZE ? -ENOMEM : -E2BIG;
        if (kernel) {
            length = (s32)MIN(strlen(kernel) + 1, bytes);
            memcpy(to, kernel, (u32)length);
            length = to[length - 1] ? -ENAMETOOLONG : length - 1;
        } else {
            length = user_string(to, user, bytes);
        }
        if (length >= 0) {
            strings->used += (u32)length + 1;
            return 0;
        }
        if (length != -ENAMETOOLONG) /* which says that it goes on in the next page */
            return length;
        strings->used += bytes;
        user += bytes;
        kernel = kernel ? kernel + bytes : NULL;
    }
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

/* The length, with its zero, of the string at an offset; it may go on in the next page. */
static u32 string_bytes(const struct strings *strings, u32 at)
{
    u32 start = at;

    while (strings->pages[at / PAGE_SIZE][at % PAGE_SIZE])
        at++;
    return at + 1 - start;
}

/*
 * The first stack, upwards from sp: argc | argv... | 0 | envp... | 0 | auxv pairs ... | 0 0 | 16 bytes | strings
 */
static s32 build_stack(const struct image *image, const struct strings *strings, u32 *sp)
{
    u32 at = space_stack_top(image->end) - 4096, text, random, vector, next;
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
    error = user_write(random, fixed_bytes, sizeof fixed_bytes) || user_put(vector, strings->arguments);
    for (u32 done = 0; done < strings->used && !error; done += PAGE_SIZE)
        error = user_write(text + done, strings->pages[done / PAGE_SIZE], MIN(strings->used - done, PAGE_SIZE));
    current->space->arguments = text;
    next = vector + 4;
    for (u32 i = 0; i < strings->arguments + strings->environment && !error; i++) {
        if (i == strings->arguments) {
            current->space->arguments_end = text;
            error = user_put(next, 0);
            next += 4;
        }
        error |= user_put(next, text);
        next += 4;
        text += string_bytes(strings, text - (at - strings->used));
    }
    if (!error && strings->environment == 0) {
        current->space->arguments_end = text;
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
    u32 sp, top;
    s32 error;

    if (!space)
        return -ENOMEM;
    error = load(space, inode, &image, headers);
    if (!error) {
        top = space_stack_top(image.end);
        error = space_map(space, top - STACK_LIMIT, top, PROT_READ | PROT_WRITE, false, NULL, 0);
    }
    if (error) {
        space_put(space);
        return error;
    }
    space->heap_start = space->heap_end = image.end;
    current->space = space;
    space_select(space);
    if (old)
        space_put(old);
    space_give_back(current);
    inode_hold(inode);
    if (current->program)
        inode_put(current->program);
    current->program = inode;
    current->executed = true;
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

/* Where a program's arguments come from: the kernel's own list, or user memory. */
struct source { char *const *arguments, *const *environment; u32 argv, envp; };

static s32 gather(struct strings *strings, const struct source *source)
{
    s32 error;

    if (source->arguments) {
        error = add_kernel_list(strings, source->arguments, &strings->arguments);
        return error ? error : add_kernel_list(strings, source->environment, &strings->environment);
    }
    error = add_user_list(strings, source->argv, &strings->arguments);
    return error ? error : add_user_list(strings, source->envp, &strings->environment);
}

static s32 gather_behind_first(struct strings *strings, const struct source *source)
{
    struct source rest = *source;
    u32 first = 0;

    if (rest.arguments && rest.arguments[0])
        rest.arguments++;
    if (rest.argv && user_get(&first, rest.argv))
        return -EFAULT;
    if (first)
        rest.argv += 4;
    return gather(strings, &rest);
}

/* `#! INTERPRETER [ARGUMENT]`: cuts the line in place; the interpreter, NULL when this is no script. */
static char *interpreter_of(struct inode *inode, char *line, char **argument)
{
    u32 length = inode_read(inode, line, SCRIPT_LINE - 1, 0);
    char *name, *at;

    line[length] = 0;
    if (line[0] != '#' || line[1] != '!')
        return NULL;
    at = strchr(line, '\n');
    if (!at && length == SCRIPT_LINE - 1)
        return NULL;
    if (at)
        *at = 0;
    else
        at = line + length;
    while (at > line + 2 && (at[-1] == ' ' || at[-1] == '\t'))
        *--at = 0;
    for (name = line + 2; *name == ' ' || *name == '\t'; name++)
        ;
    for (at = name; *at && *at != ' ' && *at != '\t'; at++)
        ;
    while (*at == ' ' || *at == '\t')
        *at++ = 0;
    *argument = *at ? at : NULL;
    return *name ? name : NULL;
}

/* The interpreter's name, its argument and the script's path take the place of the first argument. */
static s32 add_script(struct strings *strings, char *name, char *argument, const char *path)
{
    u32 count = 0;
    s32 error = add_string(strings, name, 0);

    if (!error && argument) {
        error = add_string(strings, argument, 0);
        count++;
    }
    if (!error)
        error = add_string(strings, path, 0);
    strings->arguments = count + 2;
    return error;
}

static s32 execute_file(const char *path, const struct source *source)
{
    s32 error = -ENOENT;
    struct inode *inode = path_find(path, NULL, &error);
    char *line = inode ? page_take(0) : NULL, *name, *argument;
    struct strings *strings = line ? heap_take(sizeof *strings) : NULL;

    if (!strings) {
        error = inode ? -ENOMEM : error;
    } else if (!(error = check(inode))) {
        name = interpreter_of(inode, line, &argument);
        if (!name) {
            error = gather(strings, source);
            if (!error)
                error = execute(path, inode, strings);
        } else {
            struct inode *interpreter = path_find(name, NULL, &error);
            if (interpreter && !(error = check(interpreter)) && !(error = add_script(strings, name, argument, path))) {
                error = gather_behind_first(strings, source);
                if (!error)
                    error = execute(name, interpreter, strings);
            }
            if (interpreter)
                inode_put(interpreter);
        }
    }
    if (strings) {
        strings_free(strings);
        heap_put(strings, sizeof *strings);
    }
    if (line)
        page_put(line);
    if (inode)
        inode_put(inode);
    return error;
}

s32 task_execute(const char *path, char *const *arguments, char *const *environment)
{
    struct source source = {arguments, environment, 0, 0};

    return execute_file(path, &source);
}

s32 sys_execve(u32 name, u32 argv, u32 envp)
{
    struct source source = {NULL, NULL, argv, envp};
    char *path = page_take(0);
    s32 error;

    if (!path)
        return -ENOMEM;
    error = user_string(path, name, PATH_MAX);
    if (error >= 0)
        error = execute_file(path, &source);
    page_put(path);
    return error;
}
