// Makes of an ELF what QEMU's versatilepb starts as it starts Linux, with a list of tags: a flat image for 0x10000. flat.ts ELF OUT
import { readFileSync, writeFileSync } from "node:fs";
import { physicalEntry, readElf } from "../../../machine/src/index.ts";

/** Where QEMU puts a flat image (KERNEL_LOAD_ADDR). */
const AT = 0x10000;
const [, , from = "", to = ""] = process.argv;
const elf = readElf(readFileSync(from), from);
const end = Math.max(...elf.segments.map((s) => s.physical + s.bytes.length));
const image = new Uint8Array(end - AT);
for (const s of elf.segments) image.set(s.bytes, s.physical - AT);
// A branch to the entry: its offset counts words from two instructions on (A8.8.18).
const branch = 0xea000000 | (((physicalEntry(elf) - AT - 8) >> 2) & 0xffffff);
new DataView(image.buffer).setUint32(0, branch, true);
writeFileSync(to, image);
