// The same bare-metal guest of virtio's console under QEMU and on the machine: both must print the same.
// Run: node --conditions=@armvirt/source test/qemu/virtio-console.ts (needs qemu-system-arm).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assembleProgram, cortexA15 } from "@armvirt/arm-core";
import { boot, Machine, toBytes } from "../../src/index.ts";
import { GREETING, VIRTIO_GUEST } from "../virtio-guest.ts";

const TYPED = "quit\n";
const image = new Uint8Array(assembleProgram(VIRTIO_GUEST, 0x8000).words.buffer);

const machine = new Machine({ core: cortexA15, memory: 64, timing: "full", console: "virtio" });
let own = "";
machine.console.transmit = (byte) => {
  own += String.fromCharCode(byte);
};
boot(machine, image, { name: "guest" });
assert.equal(machine.run({ instructions: 1e6 }).why, "stuck");
machine.console.receive(toBytes(TYPED));
assert.equal(machine.run({ instructions: 1e6 }).why, "off");

const folder = mkdtempSync(join(tmpdir(), "armvirt-virtio-"));
const file = join(folder, "guest.bin");
writeFileSync(file, image);
const qemu = execFileSync(
  "timeout",
  [
    ...["20", "qemu-system-arm", "-M", "virt", "-cpu", "cortex-a15", "-m", "64", "-kernel", file],
    ...["-display", "none", "-serial", "none", "-monitor", "none"],
    ...["-global", "virtio-mmio.force-legacy=false", "-device", "virtio-serial-device"],
    ...["-chardev", "stdio,id=line", "-device", "virtconsole,chardev=line"],
  ],
  { input: TYPED, encoding: "utf8" },
);
rmSync(folder, { recursive: true });
assert.equal(own, GREETING + TYPED);
assert.equal(qemu.replaceAll("\r", ""), own);
console.log(`${own.length} bytes equal QEMU's`);
