// Runs vmm-hyp's own test guests on the simulator, with both timings: prints `ok` and `not ok` lines. Needs the cross compiler.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CAUSE_COLUMNS, cortexA15, type Timing } from "../packages/arm-core/src/index.ts";
import {
  boardNamed,
  boot,
  fromBytes,
  Machine,
  readElf,
  tree,
  writeFdt,
} from "../packages/machine/src/index.ts";
import { MAX_SYMBOLS, SymbolTable } from "../packages/vmm/src/index.ts";

const HYP = join(import.meta.dirname, "../packages/vmm-hyp");
const image = readFileSync(join(HYP, "images/vmm-hyp.elf"));
const RAM_BASE = boardNamed("virt").ramBase;
const MAGIC = 0x434d4d56; // packages/vmm/runtime/config.h
const GUEST_RAM = 64 << 20;
const GUESTS_AT = 0x48000000;
const RING = 4096; // console.h
const FLAGS =
  "-marm -march=armv7ve -mfloat-abi=soft -mno-unaligned-access -ffreestanding -fno-builtin -fno-pic -fno-stack-protector -O2 -std=gnu11 -nostdlib -static -Wl,--build-id=none -Wl,--no-warn-rwx-segments -T test/guests/guest.ld";

function build(guest: string, folder: string): Uint8Array {
  const elf = join(folder, `${guest}.elf`);
  const args = [...FLAGS.split(" "), `test/guests/${guest}.c`, "test/guests/guest.c", "-o", elf];
  execFileSync("arm-linux-gnueabi-gcc", args, { cwd: HYP, stdio: "inherit" });
  return readFileSync(elf);
}

interface Outcome {
  readonly why: string;
  /** Of each guest. */
  readonly consoles: readonly string[];
  readonly cycles: number;
  /** Cycles charged to all causes and symbols, and to the hypervisor's symbols alone. */
  readonly charged: number;
  readonly vmm: number;
}

/** Runs these guests side by side until the hypervisor powers off, or a limit. */
function run(guests: readonly Uint8Array[], timing: Timing, instructions: number): Outcome {
  const symbolMap = new SymbolTable();
  const { segments, symbols: known } = readElf(image, "vmm-hyp.elf");
  for (const s of segments.filter((one) => one.executable)) {
    const text = { owner: "vmm", by: "physical", hostCalls: true, symbols: known } as const;
    symbolMap.addImage({ ...text, name: "vmm-hyp.elf", start: s.physical, end: s.physical + s.memorySize });
  }
  const machine = new Machine({
    core: cortexA15,
    memory: 256,
    timing,
    virtualization: true,
    coherence: "stop",
    symbols: MAX_SYMBOLS,
    symbolMap,
  });
  boot(machine, image, { name: "vmm-hyp.elf" });
  const ram = machine.memory.bytes;
  const words = new DataView(ram.buffer, ram.byteOffset, ram.byteLength);
  const symbols = new Map(known.map((s) => [s.name, s.address]));
  const at = (name: string): number => (symbols.get(name) as number) - RAM_BASE;
  const config = [MAGIC, guests.length];
  const dtb = writeFdt(
    tree({ memory: GUEST_RAM, bootargs: "", psci: "hvc", virtualization: false, secure: false }),
  );
  for (const [n, guest] of guests.entries()) {
    const base = GUESTS_AT + n * GUEST_RAM;
    const elf = readElf(guest, `guest ${n}`);
    for (const s of elf.segments) ram.set(s.bytes, base - RAM_BASE + s.physical - RAM_BASE);
    ram.set(dtb, base - RAM_BASE);
    config.push(RAM_BASE, base, GUEST_RAM, elf.entry, RAM_BASE, n === 0 ? 1 : 0);
  }
  for (const [i, word] of config.entries()) words.setUint32(at("vmm_config") + 4 * i, word, true);
  const stop = machine.run({ instructions });
  const consoles = guests.map((_, n) => {
    const ring = at("vmm_console") + n * (RING + 4);
    const written = words.getUint32(ring, true);
    return fromBytes(ram.subarray(ring + 4, ring + 4 + Math.min(written, RING)));
  });
  const cpu = machine.cpus[0];
  const sum = (of: (symbol: number) => boolean): number =>
    cpu.accounts.reduce((total, n, i) => (of(Math.floor(i / CAUSE_COLUMNS)) ? total + n : total), 0);
  return {
    why: stop.why === "coherence" ? stop.report : stop.why,
    consoles,
    cycles: cpu.cycles(),
    charged: sum(() => true),
    vmm: sum((symbol) => symbolMap.all[symbol]?.owner === "vmm"),
  };
}

let failed = 0;
function verdict(good: boolean, text: string): void {
  console.log(`${good ? "ok" : "not ok"} - ${text}`);
  if (!good) failed++;
}

const folder = mkdtempSync(join(tmpdir(), "armvirt-"));
try {
  const basic = build("basic", folder);
  const spin = build("spin", folder);
  const consoles: string[] = [];
  for (const timing of ["functional", "full"] as const) {
    const { why, consoles: out, cycles, charged, vmm } = run([basic], timing, 300_000_000);
    const text = out[0] as string;
    consoles.push(text);
    verdict(why === "off", `basic powers off with ${timing} timing (${why})`);
    const lines = text.split(/\r?\n/);
    const good = lines.filter((l) => l.startsWith("ok")).length;
    verdict(
      good > 10 && !text.includes("not ok"),
      `basic finds nothing wrong with ${timing} timing (${good} lines ok)`,
    );
    if (timing === "full") {
      verdict(charged === cycles, `every cycle has a cause and a symbol: ${charged} charged of ${cycles}`);
      verdict(vmm > 0 && vmm < cycles, `the hypervisor pays for its own: ${vmm} cycles`);
    }
    const again = run([basic], timing, 300_000_000).consoles[0];
    verdict(again === text, `basic prints the same a second time with ${timing} timing`);
  }
  verdict(consoles[0] === consoles[1], "basic prints the same with both timings");
  const both = run([basic, spin], "functional", 150_000_000).consoles[0] as string;
  verdict(both === consoles[0], "basic prints the same beside a guest that spins with interrupts masked");
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
