/* Cases of memory: mmap, munmap, mprotect, msync, brk. POSIX.1 mmap; Linux man section 2. */
#include "cases.h"

#define FAILED(at) ((u32)(at) > -4096u)
#define ERROR(at) (FAILED(at) ? (long)(at) : 0)

static char *volatile region;

static long map(u32 bytes, u32 prot, u32 flags, int file, u32 page) { return mmap2(NULL, bytes, prot, flags, file, page); }

static void refusals(void)
{
    int writer = (int)open("file", O_WRONLY, 0), reader = (int)open("file", O_RDONLY, 0), ends[2];
    char *page = page_with(PROT_READ);

    pipe(ends);
    show("mmap of no byte", ERROR(map(0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)));
    show("mmap neither shared nor private", ERROR(map(4096, PROT_READ, MAP_ANONYMOUS, -1, 0)));
    show("mmap of a descriptor that is not open", ERROR(map(4096, PROT_READ, MAP_PRIVATE, 99, 0)));
    show("mmap of a file that is open for writing only", ERROR(map(4096, PROT_READ, MAP_PRIVATE, writer, 0)));
    show("shared mmap for writing of a file that is open for reading", ERROR(map(4096, PROT_READ | PROT_WRITE, MAP_SHARED, reader, 0)));
    show("private mmap for writing of it", ERROR(map(4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, reader, 0)));
    show("mmap of a pipe", ERROR(map(4096, PROT_READ, MAP_PRIVATE, ends[0], 0)));
    show("mmap at a fixed odd address", ERROR(mmap2(page + 1, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0)));
    show("munmap of an odd address", munmap(page + 1, 4096));
    show("munmap of no byte", munmap(page, 0));
    show("munmap", munmap(page, 4096));
    show("munmap again", munmap(page, 4096));
    show("mprotect of an odd address", mprotect(page + 1, 4096, PROT_READ));
    show("msync beyond the end of addresses", msync(page, 0u - (u32)page, 4));
    page = page_with(PROT_READ);
    show("mremap that cannot grow", ERROR(mremap(page, 4096, 0x90000000u, 0)));
    munmap(page, 4096);
    close(ends[0]);
    close(ends[1]);
    close(writer);
    close(reader);
}

static void anonymous(void)
{
    u32 sum = 0;
    char *at = (char *)map(3 * PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int file = (int)open("file", O_RDONLY, 0);

    for (u32 i = 0; i < 3 * PAGE_SIZE; i++)
        sum += (u8)at[i];
    show("the sum of new memory", (long)sum);
    at[0] = 'a';
    at[2 * PAGE_SIZE] = 'c';
    show("unmap the middle page", munmap(at + PAGE_SIZE, PAGE_SIZE));
    show_truth("the others stay", at[0] == 'a' && at[2 * PAGE_SIZE] == 'c');
    show("read to the hole", read(file, at + PAGE_SIZE, 4));
    show_truth("a fixed mapping fills it",
               mmap2(at + PAGE_SIZE, PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
                   == (long)(at + PAGE_SIZE));
    show("read to it", read(file, at + PAGE_SIZE, 4));
    show("make it read-only", mprotect(at + PAGE_SIZE, PAGE_SIZE, PROT_READ));
    show("read to it", read(file, at + PAGE_SIZE, 4));
    show("make it writable", mprotect(at + PAGE_SIZE, PAGE_SIZE, PROT_READ | PROT_WRITE));
    show("read to it", read(file, at + PAGE_SIZE, 4));
    show("a fixed mapping over the whole replaces it",
         ERROR(mmap2(at, 3 * PAGE_SIZE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0)));
    show("its first byte", at[0]);
    munmap(at, 3 * PAGE_SIZE);
    close(file);
}

static void of_files(void)
{
    int file = (int)open("file", O_RDWR, 0);
    char text[6] = "", *shared = (char *)map(4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    char *own = (char *)map(4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0), *second;

    show_truth("a mapping shows the file", memcmp(shared, "first", 5) == 0);
    shared[0] = 'F';
    own[1] = 'I';
    pread64(file, text, 5, 0);
    show_text("the file after both mappings were written", text);
    pwrite64(file, "X", 1, 2);
    show_truth("the shared one follows a write", shared[2] == 'X');
    show("msync", msync(shared, 4096, 4));
    show_truth("beyond the file's end is zero", shared[4096 - 1] == 0 || shared[4096 - 1] == '-');
    second = (char *)map(4096, PROT_READ, MAP_SHARED, file, 1);
    show_truth("the second page", memcmp(second, "second", 6) == 0);
    show_truth("zero beyond the file's end", second[6] == 0 && second[4095] == 0);
    close(file);
    show_truth("a mapping outlives the descriptor", shared[0] == 'F');
    munmap(shared, 4096);
    munmap(own, 4096);
    munmap(second, 4096);
}

static int write_region(void)
{
    region[0] = 'c';
    return 0;
}

static void across_fork(void)
{
    region = (char *)map(4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    run_child(write_region);
    show_truth("shared memory shows what a child wrote", region[0] == 'c');
    munmap(region, 4096);
    region = page_with(PROT_READ | PROT_WRITE);
    run_child(write_region);
    show_truth("private memory does not", region[0] == 0);
    munmap(region, 4096);
}

static void heap(void)
{
    u32 start = (u32)brk(0), sum = 0;

    show_truth("brk grows by 3 pages and a bit", (u32)brk(start + 3 * PAGE_SIZE + 5) == start + 3 * PAGE_SIZE + 5);
    for (u32 i = 0; i < 3 * PAGE_SIZE; i++)
        sum += ((u8 *)start)[i];
    show("the sum of new heap", (long)sum);
    ((char *)start)[2 * PAGE_SIZE] = 9;
    show_truth("brk shrinks", (u32)brk(start) == start);
    brk(start + 3 * PAGE_SIZE);
    show("what was given back is zero", ((char *)start)[2 * PAGE_SIZE]);
    show_truth("brk below its start changes nothing", (u32)brk(4096) == start + 3 * PAGE_SIZE);
    brk(start);
}

/* Every frame is a quarter of a page. */
static u32 deep(u32 depth)
{
    volatile u8 frame[1024];

    frame[0] = (u8)depth;
    return depth ? deep(depth - 1) + frame[0] - (u8)depth : 0;
}

void check_memory(void)
{
    int file = file_with("file", "first");

    ftruncate(file, 4096);
    lseek(file, 0, SEEK_END);
    write(file, "second", 6);
    close(file);
    refusals();
    anonymous();
    of_files();
    across_fork();
    heap();
    show("a stack of a megabyte", (long)deep(1024));
    unlink("file");
}
