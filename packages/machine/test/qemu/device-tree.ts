// Checks the generated device tree of `virt` against dtc and against the one that QEMU generates.
// Run: node --conditions=@armvirt/source test/qemu/device-tree.ts (needs dtc and qemu-system-arm).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FdtReading, readFdt, tree, writeFdt } from "../../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "armvirt-dtb-"));
const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("hex");
const child = (node: FdtReading, name: string): FdtReading => {
  const found = node.children.find((c) => c.name === name);
  assert(found, `${name} is missing`);
  return found;
};
/** The blob after a phandle has been replaced by the name of what it points to cannot be compared as bytes: phandles are
 *  left out, and every other property that both trees have must be equal. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  "memory@40000000": ["reg", "device_type"],
  "pl011@9000000": ["reg", "interrupts", "compatible", "clock-names"],
  "intc@8000000": ["reg", "compatible", "#interrupt-cells", "interrupt-controller"],
  "pl031@9010000": ["reg", "interrupts", "compatible", "clock-names"],
  ...Object.fromEntries(
    Array.from({ length: 32 }, (_, n) => [
      `virtio_mmio@${(0x0a000000 + n * 0x200).toString(16)}`,
      ["reg", "interrupts", "compatible", "dma-coherent"],
    ]),
  ),
  timer: ["interrupts", "compatible"],
  "apb-pclk": ["compatible", "clock-frequency", "#clock-cells", "clock-output-names"],
  psci: ["method"],
  chosen: ["stdout-path"],
};
/** Nodes of the Secure world, which has no firmware to call. */
const SECURE: Readonly<Record<string, readonly string[]>> = {
  "pl011@9040000": ["reg", "interrupts", "compatible", "status", "secure-status"],
  "secram@e000000": ["reg", "device_type", "status", "secure-status"],
  "secure-chosen": ["stdout-path"],
};

let checked = 0;
for (const [virtualization, secure] of [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const) {
  const file = join(folder, "own.dtb");
  const blob = writeFdt(
    tree({
      memory: 256 << 20,
      bootargs: "console=ttyAMA0",
      psci: secure ? "none" : virtualization ? "smc" : "hvc",
      virtualization,
      secure,
    }),
  );
  writeFileSync(file, blob);
  // dtc reads it without a warning about its structure.
  const source = execFileSync("dtc", ["-I", "dtb", "-O", "dts", file], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  assert.match(source, /bootargs = "console=ttyAMA0";/);
  const theirs = join(folder, "qemu.dtb");
  execFileSync(
    "timeout",
    [
      "20",
      "qemu-system-arm",
      "-M",
      `virt,virtualization=${virtualization ? "on" : "off"},secure=${secure ? "on" : "off"},dumpdtb=${theirs}`,
      "-cpu",
      "cortex-a15",
      "-m",
      "256",
      "-display",
      "none",
    ],
    { stdio: "ignore" },
  );
  const own = readFdt(blob, "own");
  const qemu = readFdt(readFileSync(theirs), "qemu");
  assert.equal(
    own.children.some((c) => c.name === "psci"),
    !secure,
  );
  assert.equal(
    qemu.children.some((c) => c.name === "psci"),
    !secure,
  );
  for (const [name, properties] of Object.entries(secure ? { ...SAME, ...SECURE } : SAME)) {
    if (secure && name === "psci") continue;
    for (const property of properties) {
      assert(child(qemu, name).properties.has(property), `QEMU has no ${name}/${property}`);
      const want = hex(child(qemu, name).properties.get(property));
      assert.equal(
        hex(child(own, name).properties.get(property)),
        want,
        `${name}/${property}, virtualization=${virtualization}, secure=${secure}`,
      );
      checked++;
    }
  }
  if (virtualization) {
    const property = "interrupts";
    assert.equal(
      hex(child(own, "intc@8000000").properties.get(property)),
      hex(child(qemu, "intc@8000000").properties.get(property)),
    );
    checked++;
  }
}
rmSync(folder, { recursive: true });
console.log(`${checked} properties equal QEMU's`);
