// Boots Debian's armhf kernel, unmodified, with Debian's busybox on `virt`: its own drivers of the UART, the clock and the virtio console.
// Run: node --conditions=@armvirt/source house/debian-kernel.ts (needs apt-get and the network, and some minutes). Prints `ok` lines.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CLI = join(import.meta.dirname, "../packages/bench/src/cli.ts");
const MOST_INSTRUCTIONS = "12000000000";
const folder = mkdtempSync(join(tmpdir(), "armvirt-debian-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** apt-get for other architectures, with a state of its own: this host's is left alone. */
function apt(...args: readonly string[]): string {
  const state = {
    "Dir::State": join(folder, "state"),
    "Dir::State::status": join(folder, "status"),
    "Dir::Cache": join(folder, "cache"),
    "APT::Architecture": "armhf",
    "APT::Architectures": "armhf,armel",
    "APT::Sandbox::User": "root",
  };
  const options = Object.entries(state).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  const [command = "", ...rest] = args;
  return execFileSync(command, [...options, ...rest], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

for (const path of ["state/lists/partial", "cache/archives/partial", "root"])
  mkdirSync(join(folder, path), { recursive: true });
writeFileSync(join(folder, "status"), "");
try {
  apt("apt-get", "update");
} catch {
  // An index that is missing shows itself in what is searched next.
}
const image = /^linux-image-[\d.-]+-armmp(?= )/m.exec(apt("apt-cache", "search", "linux-image"))?.[0];
if (image === undefined) {
  console.log("not ok - this host's sources offer a kernel for armhf");
  process.exit(1);
}
apt("apt-get", "download", image, "busybox-static:armel");
for (const file of readdirSync(folder).filter((f) => f.endsWith(".deb")))
  execFileSync("dpkg-deb", ["-x", join(folder, file), join(folder, "root")]);
const version = image.slice("linux-image-".length);
const debian = (path: string): Buffer => readFileSync(join(folder, "root", path));
const driver = (path: string): Buffer => debian(`lib/modules/${version}/kernel/drivers/${path}.ko`);

const INIT = `#!/bin/busybox sh
PATH=/bin
busybox mount -t devtmpfs dev /dev
busybox mount -t proc proc /proc
busybox insmod /virtio_mmio.ko
busybox insmod /virtio_console.ko
echo "system $(busybox uname -sm)"
echo "clock $(busybox hwclock -u)"
echo "say something" > /dev/hvc0
read line < /dev/hvc0
echo "heard $line" > /dev/hvc0
busybox seq 1 1000 | busybox tr '\\n' ' ' > /dev/hvc0
busybox poweroff -f
`;

/** An archive of cpio (newc): for each file thirteen fields of eight digits, the name, the data, each to a multiple of four. */
function archive(
  files: readonly { readonly name: string; readonly mode: number; readonly data?: Buffer }[],
): Buffer {
  const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
  return Buffer.concat(
    files.flatMap(({ name, mode, data = Buffer.alloc(0) }, inode) => {
      const fields = [inode, mode, 0, 0, 1, 0, data.length, 0, 0, 5, 1, name.length + 1, 0]; // device 5, 1: the console
      const header = `070701${fields.map((n) => n.toString(16).padStart(8, "0")).join("")}${name}\0`;
      return [padded(Buffer.from(header)), padded(data)];
    }),
  );
}

const disk = join(folder, "disk.cpio");
writeFileSync(
  disk,
  archive([
    ...["bin", "dev", "proc"].map((name) => ({ name, mode: 0o40755 })),
    { name: "dev/console", mode: 0o20600 },
    { name: "bin/busybox", mode: 0o100755, data: debian("bin/busybox") },
    { name: "init", mode: 0o100755, data: Buffer.from(INIT) },
    { name: "virtio_mmio.ko", mode: 0o100644, data: driver("virtio/virtio_mmio") },
    { name: "virtio_console.ko", mode: 0o100644, data: driver("char/virtio_console") },
    { name: "TRAILER!!!", mode: 0 },
  ]),
);

const child = spawn(
  process.execPath,
  [
    ...["--conditions=@armvirt/source", CLI, "boot", join(folder, `root/boot/vmlinuz-${version}`)],
    ...["--memory", "256", "--timing", "functional", "--initrd", disk, "--console", "virtio"],
    ...["--append", "console=ttyAMA0", "--max-instructions", MOST_INSTRUCTIONS],
  ],
  { stdio: ["pipe", "pipe", "inherit"] },
);
let printed = "";
child.stdout.on("data", (bytes) => {
  const before = printed;
  printed += bytes;
  if (printed.includes("say something") && !before.includes("say something")) child.stdin.write("a word\n");
});
const code = await new Promise((resolve) => child.on("close", resolve));
const numbers = Array.from({ length: 1000 }, (_, i) => `${i + 1} `).join("");
let wrong = code === 0 ? 0 : 1;
for (const [name, text] of [
  ["Debian's kernel unpacks itself and finds its board", /Machine model: linux,dummy-virt/],
  ["it drives the PL031 and takes its time from it", /setting system clock to 2026-01-01T00:00:0\d UTC/],
  ["it runs programs of its RAM disk", /^system Linux armv7l$/m],
  ["which read the clock", /^clock Thu Jan {2}1 00:00:0\d 2026/m],
  ["what is typed goes through the virtio console and back", /^heard a word$/m],
  ["and a long text", new RegExp(numbers)],
  ["it powers off by PSCI", /reboot: Power down/],
] as const) {
  const ok = text.test(printed.replaceAll("\r", ""));
  console.log(`${ok ? "ok" : "not ok"} - ${name}`);
  if (!ok) wrong = 1;
}
if (wrong) console.log(printed.replaceAll(/^/gm, "# "));
process.exitCode = wrong;
