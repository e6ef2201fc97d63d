// Kernels with one maintenance operation taken out: what each leaves out, and where.

export interface Mutant {
  readonly name: string;
  /** File below kernel/. */
  readonly file: string;
  /** Text that is taken out; it stands in the file once, or `in` says behind which text. */
  readonly without: string;
  readonly behind?: string;
}

const ALIASES = "port/native/aliases.c";
const CACHE = "port/native/cache.c";
const TRANSLATION = "port/native/translation.c";

/** For ARMv5: caches by virtual address that hold data, walks that see memory only, no ASIDs. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: "a frame's lines by the kernel's address are not cleaned",
    file: ALIASES,
    without: "write_DCCMVAC(at);",
  },
  {
    name: "a frame's lines by the kernel's address are not invalidated",
    file: ALIASES,
    without: "write_DCIMVAC(at);",
  },
  {
    name: "dirty lines are not written back when the space changes",
    file: ALIASES,
    without: '__asm__ volatile("1: mrc p15, 0, r15, c7, c14, 3\\n\\tbne 1b" : : : "cc", "memory");',
  },
  {
    name: "the caches are not invalidated when the space changes",
    file: ALIASES,
    without: '__asm__ volatile("mcr p15, 0, %0, c7, c7, 0" : : "r"(0) : "memory");',
  },
  {
    name: "the caches are not flushed when the space changes",
    file: TRANSLATION,
    without: "caches_flush();",
  },
  {
    name: "the TLBs are not flushed when the space changes",
    file: TRANSLATION,
    without: "write_TLBIALL(0);",
    behind: "caches_flush();",
  },
  { name: "a descriptor is not cleaned", file: TRANSLATION, without: "write_descriptor_clean((u32)at);" },
  {
    name: "a new table is not cleaned",
    file: TRANSLATION,
    without: "write_descriptor_clean((u32)table + at);",
  },
  { name: "a page's data TLB entry stays", file: TRANSLATION, without: "write_DTLBIMVA(va & ~0xfffu);" },
  {
    name: "a space's TLB entries stay",
    file: TRANSLATION,
    without: "write_TLBIALL(0);",
    behind: "void tlb_drop_space(u32 asid)",
  },
  {
    name: "a page that is unmapped is not settled",
    file: "space.c",
    without: "user_page_settle(va);",
    behind: "static void drop(",
  },
  {
    name: "a page that is copied is not settled",
    file: "space.c",
    without: "user_page_settle(va);",
    behind: "static void *copy_frame(",
  },
  { name: "the copy stays in the kernel's lines", file: "space.c", without: "frame_to_user(copy);" },
  {
    name: "the original stays in the kernel's lines",
    file: "space.c",
    without: "frame_to_user(frame);",
    behind: "static void *copy_frame(",
  },
  {
    name: "a file's page stays in the kernel's lines",
    file: "space.c",
    without: "frame_to_user(frame);",
    behind: "frame = copy_frame(frame, 0);",
  },
  {
    name: "a cleared page stays in the kernel's lines",
    file: "space.c",
    without: "frame_to_user(frame);",
    behind: "frame = page_take_clear(0);",
  },
  {
    name: "a page that moves is not settled",
    file: "space.c",
    without: "user_page_settle(va);",
    behind: "s32 space_move(",
  },
  { name: "instructions are not cleaned", file: CACHE, without: "write_data_clean(at);" },
  { name: "the instruction cache is not invalidated", file: CACHE, without: "write_ICIALLU(0);" },
  {
    name: "a page that programs may have written is read from old lines",
    file: "inode.c",
    without: "frame_to_user(page);",
  },
  {
    name: "a page that programs have mapped is written past their lines",
    file: "inode.c",
    without: "frame_written(page);",
  },
];
