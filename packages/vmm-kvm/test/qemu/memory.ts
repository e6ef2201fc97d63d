// What `bootHosted` puts into a machine's RAM before the first instruction, as files for QEMU's loader device.
// Usage: node memory.ts FOLDER BOOTARGS. Writes ram.bin, the RAM up to its last byte that is not zero, without the pages of the
// image's ELF file, and prints the address of each piece.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cortexA15, layout } from "../../../arm-core/src/index.ts";
import { kernel } from "../../../guest/src/images.ts";
import { kvm } from "../../src/index.ts";

const [, , folder = ".", bootargs = ""] = process.argv;
const { machine } = kvm.boot({
  core: cortexA15,
  board: "virt",
  timing: "functional",
  guests: [{ name: "guest", kernel: kernel(), bootargs }],
});
const { base, bytes } = machine.memory;
const MIB = 2 ** 20;
/** QEMU keeps its own device tree at the start of RAM. */
let n = 0;
for (let at = MIB; at < bytes.length; at += MIB) {
  const piece = bytes.subarray(at, at + MIB);
  let end = piece.length;
  while (end > 0 && piece[end - 1] === 0) end--;
  if (end === 0) continue;
  const file = join(folder, `piece${n++}.bin`);
  writeFileSync(file, piece.subarray(0, end));
  console.log(`-device loader,file=${file},addr=0x${(base + at).toString(16)},force-raw=on`);
}
console.log(
  `-device loader,addr=0x${((machine.cpus[0].state[layout.PC] as number) >>> 0).toString(16)},cpu-num=0`,
);
