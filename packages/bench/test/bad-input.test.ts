// What users do wrong: one clear sentence, exit code 2, no stack trace, no file.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kernel } from "@armvirt/guest/images";
import { writeFdt } from "@armvirt/machine";
import { expect, test } from "vitest";
import { armvirt, folder } from "./armvirt.ts";

/** Runs it and expects its one sentence. */
async function refused(args: readonly string[], sentence: RegExp): Promise<void> {
  const { code, out, err } = await armvirt(args);
  expect(err).toMatch(sentence);
  expect(err.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
  expect(err).not.toMatch(/^\s+at /m);
  expect({ code, out }).toEqual({ code: 2, out: "" });
}

test.concurrent.each<[string, readonly string[], RegExp]>([
  ["core", ["run", "--core", "cortex-a51", "--out", "x"], /no core "cortex-a51"; did you mean cortex-a\d+\?/],
  ["board", ["compare", "--board", "vrit"], /no board "vrit"; did you mean virt\?/],
  ["VMM", ["compare", "--vmm", "hpy"], /no vmm "hpy"; did you mean hyp\?/],
  ["VMM of explain", ["explain", "vmm-kwm", "lat_pipe"], /no vmm "kwm"; did you mean kvm\?/],
  ["workload", ["explain", "hyp", "lat_pip"], /no workload "lat_pip"; did you mean lat_pipe\?/],
  ["pattern", ["compare", "--workload", "lat_zzz*"], /no workload matches "lat_zzz\*"; did you mean lat_/],
  ["format", ["compare", "--format", "jsn"], /no format "jsn"; did you mean json\?/],
  ["format of list", ["list", "vmms", "--format", "cvs"], /no format "cvs"; did you mean csv\?/],
  ["list", ["list", "bords"], /no list "bords"; did you mean boards\?/],
  ["timing", ["compare", "--timing", "ful"], /no timing "ful"; did you mean full\?/],
  ["scale", ["compare", "--assumed-scale", "3"], /no scale of assumed numbers "3"; did you mean/],
  ["core of timing", ["timing", "cortex-a88"], /no core "cortex-a88"; did you mean cortex-a8\?/],
  [
    "price of functional timing",
    ["compare", "--assumed", "--timing", "functional"],
    /--assumed needs prices, which functional timing has not; leave --timing out/,
  ],
  [
    "measurement",
    ["timing", "cortex-a9", "--measured"],
    /nothing comparable is published of cortex-a9; choose/,
  ],
  ["profile", ["compare", "--profile", "undefined"], /no profile "undefined"; did you mean undef\?/],
  ["clock", ["compare", "--mhz", "fast"], /--mhz takes a whole number from 1 to 10000, not "fast"/],
  [
    "command line",
    ["compare", "--append", "x".repeat(512)],
    /--append has 512 bytes and the guest's kernel takes 511; shorten it/,
  ],
  [
    "RAM disk",
    ["boot", import.meta.filename, "--initrd", "/dev/null"],
    /\/dev\/null is no file; name a RAM disk/,
  ],
  ["command", ["comprae"], /unknown command 'comprae'[\s\S]*Did you mean compare\?/],
  ["option", ["compare", "--worklaod", "x"], /unknown option '--worklaod'[\s\S]*Did you mean --workload\?/],
  [
    "VMM, named by nothing,",
    ["compare", "--vmm", ""],
    /--vmm names no VMM; name one or more of native, xen, xen-released, okl4, okl4-flushing, kvm, hyp/,
  ],
  ["folder, named by nothing,", ["run", "--out", ""], /--out names no folder; give one/],
  ["folder that is a file,", ["run", "--out", process.execPath], /is a file; choose a folder/],
  [
    "VMM, given twice,",
    ["compare", "--vmm", "hyp", "--vmm", "kvm"],
    /--vmm is given twice; give it once, names/,
  ],
  [
    "VMM for the core of explain",
    ["explain", "hyp", "lat_pipe", "--core", "cortex-a8"],
    /hyp cannot run here: cortex-a8 has no Virtualization Extensions.*choose another core or VMM/,
  ],
  [
    "VMM for all cores of compare",
    ["compare", "--vmm", "hyp", "--core", "cortex-a8,arm926ej-s"],
    /hyp cannot run here: cortex-a8 has no Virtualization Extensions.*choose another core or VMM/,
  ],
  ["run without a folder", ["run"], /required option '--out <folder>' not specified; see armvirt run --help/],
])("an unknown %s is named with the nearest one", async (_, args, sentence) => {
  await refused(args, sentence);
});

test.each(["attacks/run", "attacks/aim", "mutants/run", "mutants/watch", "profiles", "sequences"])(
  "an unknown option of the long check %s is one sentence",
  async (name) => {
    const check = spawn(process.execPath, [
      ...["--conditions=@armvirt/source", join(import.meta.dirname, `${name}.ts`), "--bogus"],
    ]);
    let err = "";
    check.stderr.on("data", (bytes) => {
      err += bytes;
    });
    const code = await new Promise((resolve) => check.on("close", resolve));
    expect(err).toMatch(/^\w+: Unknown option '--bogus'; it takes --[^\n]*\n$/);
    expect(code).toBe(2);
  },
);

test.concurrent.each<[string, readonly string[], RegExp]>([
  ["negative", ["--memory", "-64"], /--memory takes a whole number from \d+ to \d+, not "-64"/],
  ["none", ["--memory", "0"], /--memory takes a whole number/],
  ["too much", ["--memory", "99999"], /--memory takes a whole number from \d+ to 2048, not "99999"/],
  ["no number", ["--memory", "lots"], /--memory takes a whole number from \d+ to \d+, not "lots"/],
  [
    "odd for a VMM",
    ["--memory", "63", "--vmm", "hyp"],
    /guest\.elf asks for 63 MiB of memory; vmm-hyp gives multiples of 2\./,
  ],
  [
    "too much for a VMM",
    ["--memory", "2048", "--vmm", "hyp"],
    /the guests ask for 2048 MiB of memory; virt takes 2048 MiB and vmm-hyp needs \d+ itself\./,
  ],
  [
    "more than shadow tables cover",
    ["--memory", "66", "--vmm", "kvm"],
    /vmm-kvm gives at most 64 to a guest\./,
  ],
  ["no instructions", ["--max-instructions", "0"], /--max-instructions takes a whole number from 1 /],
])("boot refuses memory or a limit that is %s", async (_, options, sentence) => {
  const image = join(folder(), "guest.elf");
  writeFileSync(image, kernel());
  await refused(["boot", image, ...options], sentence);
});

test.concurrent.each<[string, readonly string[], RegExp]>([
  [
    "a core that has none",
    ["--core", "arm926ej-s"],
    /arm926ej-s has no Security Extensions, so no Secure world; choose one of .*arm1176jzf-s.*cortex-a15/,
  ],
  [
    "a VMM",
    ["--vmm", "hyp"],
    /vmm-hyp does not run in the Secure world; take native, or leave --secure out\./,
  ],
])("boot refuses the Secure world with %s", async (_, options, sentence) => {
  const image = join(folder(), "guest.elf");
  writeFileSync(image, kernel());
  await refused(["boot", image, "--secure", ...options], sentence);
});

test.each([
  ["xen", "kvm", /port xen, which kvm does not run; choose --vmm xen, or guest-virt-v7\.elf$/m],
  ["okl4", "native", /port okl4, which native does not run; choose --vmm okl4, or guest-virt-v7\.elf$/m],
  ["native", "xen", /with no port, which xen does not run; choose guest-xen-virt-v7\.elf$/m],
  ["xen", "okl4", /port xen, which okl4 does not run; choose --vmm xen, or guest-okl4-virt-v7\.elf$/m],
])("the guest kernel with the port %s is refused by %s", async (port, vmm, sentence) => {
  const image = join(folder(), "guest.elf");
  writeFileSync(image, kernel("virt", "v7", port));
  await refused(["boot", image, "--vmm", vmm], sentence);
});

test("an image for the RAM of another board is told which", async () => {
  const image = join(folder(), "guest.elf");
  writeFileSync(image, kernel());
  await refused(
    ["boot", image, "--core", "cortex-a8"],
    /guest\.elf is linked for the RAM of virt, not of versatilepb; choose --board virt or one of its cores/,
  );
});

/** The guest's image with bytes changed. */
const damaged = (change: (bytes: Uint8Array) => Uint8Array): Uint8Array => change(kernel().slice());

test.concurrent.each<[string, Uint8Array, RegExp]>([
  ["empty", new Uint8Array(), /is empty; give an ELF executable or a flat binary\./],
  ["cut in its header", damaged((b) => b.slice(0, 40)), /guest\.elf .*header.*\./],
  ["cut in its segments", damaged((b) => b.slice(0, 5000)), /guest\.elf .*\./],
  ["of 64 bits", damaged((b) => b.fill(2, 4, 4 + 1)), /guest\.elf .*64.*\./],
  ["big-endian", damaged((b) => b.fill(2, 5, 5 + 1)), /guest\.elf .*big-endian.*\./],
  ["for another processor", damaged((b) => b.fill(62, 18, 19)), /guest\.elf .*ARM.*\./],
  ["no executable", damaged((b) => b.fill(1, 16, 17)), /guest\.elf .*executable.*\./],
  ["entered outside RAM", damaged((b) => b.fill(0, 26, 28)), /guest\.elf .*entry.*\./],
])("an image that is %s is refused by every VMM", async (_, bytes, sentence) => {
  const image = join(folder(), "guest.elf");
  writeFileSync(image, bytes);
  for (const vmm of ["native", "kvm", "hyp"]) await refused(["boot", image, "--vmm", vmm], sentence);
});

test.concurrent.each<[string, Uint8Array, RegExp]>([
  ["gzip", Uint8Array.of(0x1f, 0x8b, 8, 0), /vmlinuz is compressed with gzip; unpack it with gunzip\./],
  ["a uImage", Uint8Array.of(0x27, 5, 0x19, 0x56), /vmlinuz is a uImage of U-Boot; give the zImage in it/],
  [
    "a device tree",
    Uint8Array.of(0xd0, 0xd, 0xfe, 0xed),
    /vmlinuz is a device tree blob; give it with --dtb/,
  ],
  ["a zImage that is cut", zImage(64, 4096), /vmlinuz is truncated: its zImage header says 4096 bytes/],
  ["a zImage for elsewhere", zImage(64, 64, 0x9000_0000), /vmlinuz is a zImage for address 0x90000000/],
])("a kernel that is %s is refused with the remedy", async (_, bytes, sentence) => {
  const image = join(folder(), "vmlinuz");
  writeFileSync(image, bytes);
  await refused(["boot", image], sentence);
});

/** A zImage's header (arch/arm/boot/compressed/head.S). */
function zImage(size: number, said: number, start = 0): Uint8Array {
  const bytes = new Uint8Array(size);
  const words = new DataView(bytes.buffer);
  for (const [i, word] of [0x016f2818, start, start + said, 0x04030201].entries())
    words.setUint32(0x24 + 4 * i, word, true);
  return bytes;
}

test.concurrent.each<[string, Uint8Array | undefined, RegExp]>([
  ["not there", undefined, /cannot read .*\.dtb \(ENOENT\); name a device tree blob/],
  [
    "empty",
    new Uint8Array(),
    /board\.dtb is not a device tree blob; give a device tree blob as dtc writes it\./,
  ],
  ["a source", Buffer.from("/dts-v1/;\n/ { };\n".padEnd(80)), /board\.dtb is not a device tree blob/],
  ["cut", writeFdt({ name: "", properties: {} }).slice(0, 60), /board\.dtb is truncated: 60 of \d+ bytes/],
  ["one without sizes", writeFdt({ name: "", properties: {} }), /board\.dtb has no #address-cells/],
  ["too large", new Uint8Array(2 << 20), /board\.dtb has 2097152 bytes; a device tree has at most 1048576\./],
])("a device tree that is %s is refused", async (_, bytes, sentence) => {
  const image = join(folder(), "guest.elf");
  writeFileSync(image, kernel());
  const dtb = join(folder(), "board.dtb");
  if (bytes) writeFileSync(dtb, bytes);
  await refused(["boot", image, "--dtb", dtb], sentence);
});

test.concurrent.each<[string, readonly string[], RegExp]>([
  ["unknown", ["--console", "hvc"], /no console "hvc"; choose another \(uart, virtio\)/],
  [
    "not on the board",
    ["--console", "virtio", "--core", "arm926ej-s"],
    /board versatilepb has no virtio console/,
  ],
  [
    "not emulated",
    ["--console", "virtio", "--vmm", "hyp"],
    /vmm-hyp emulates no virtio console for its guests; boot without --console virtio\./,
  ],
])("a console that is %s is refused", async (_, options, sentence) => {
  const image = join(folder(), "guest.elf");
  writeFileSync(image, options.includes("arm926ej-s") ? kernel("versatilepb", "v5te") : kernel());
  await refused(["boot", image, ...options], sentence);
});

test("a reader that goes away early is no error", async () => {
  const { execFileSync } = await import("node:child_process");
  const cli = join(import.meta.dirname, "../src/cli.ts");
  const command = `${process.execPath} --conditions=@armvirt/source ${cli} list published --format json 2>&1 | head -c 10`;
  expect(execFileSync("sh", ["-c", `${command}; true`], { encoding: "utf8" }).length).toBe(10);
});

test("semihosting is refused where it cannot be", async () => {
  const image = join(folder(), "guest.elf");
  writeFileSync(image, kernel());
  await refused(
    ["boot", image, "--vmm", "kvm", "--semihosting"],
    /kvm has no semihosting: .* boot without --semihosting\./,
  );
});

test("an image that is not there is named", async () => {
  await refused(["boot", "/nowhere/kernel.elf"], /cannot read \/nowhere\/kernel\.elf \(ENOENT\)/);
  await refused(["boot", "/"], /armvirt: \/ is no file; name an ELF file/);
});

test("a folder where a result's file belongs is named before anything is measured", async () => {
  const out = folder();
  mkdirSync(join(out, "comparison.csv"));
  await refused(["run", "--out", out], /comparison\.csv is a folder; choose a file/);
});

test("a folder that cannot be made is named before anything is measured", async () => {
  const file = join(folder(), "file");
  writeFileSync(file, "kept");
  await refused(["run", "--out", join(file, "results")], /cannot make the folder .*; choose another one/);
  await refused(["compare", "--out", "/proc/results"], /cannot make the folder \/proc\/results/);
  expect(readFileSync(file, "utf8")).toBe("kept");
});

test("a wrong selection leaves no folder and no file", async () => {
  const out = join(folder(), "results");
  await refused(["run", "--vmm", "xne", "--out", out], /no vmm "xne"/);
  expect(existsSync(out)).toBe(false);
});

test("statistics that cannot be written are refused before the boot", async () => {
  const image = join(folder(), "guest.elf");
  writeFileSync(image, kernel());
  await refused(
    ["boot", image, "--stats", "/proc/stats.json"],
    /cannot write into the folder \/proc .*; choose another one/,
  );
  await refused(["boot", image, "--stats", ""], /a file's name is empty; name a file/);
  const missing = join(image, "..", "new", "stats.json");
  await refused(
    ["boot", image, "--stats", missing],
    /there is no folder .*new for .*stats\.json; make it, or choose another one/,
  );
  expect(readdirSync(join(image, ".."))).toEqual(["guest.elf"]);
});

test("an interrupted run says so, and leaves neither file nor new folder", async () => {
  const out = join(folder(), "new", "results");
  const run = spawn(
    process.execPath,
    [
      ...["--conditions=@armvirt/source", join(import.meta.dirname, "../src/cli.ts")],
      ...["run", "--workload", "lat_proc *", "--core", "cortex-a15", "--out", out],
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let err = "";
  run.stderr.on("data", (text) => {
    err += text;
    if (/ native /.test(err) && !run.killed) run.kill("SIGINT");
  });
  const code = await new Promise((done) => run.on("exit", done));
  expect(code).toBe(130);
  expect(err).toMatch(/armvirt: interrupted; nothing was written\n$/);
  expect(existsSync(join(out, ".."))).toBe(false);
});
