// Builds each mutant and runs a session with `check` on an ARM926EJ-S: prints `ok` for what its output gives away. Needs the cross compiler.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { arm926ejS } from "../../../arm-core/src/index.ts";
import { boot, fromBytes, Machine, toBytes } from "../../../machine/src/index.ts";
import { MUTANTS, type Mutant } from "./mutants.ts";

const GUEST = join(import.meta.dirname, "../..");
const IMAGE = "guest-versatilepb-v5te.elf";
const INSTRUCTIONS = 60_000_000;
const SLICE = 100_000;
/** MiB: little, so that frames are used again and again. */
const MEMORY = 4;
const SESSION = "check\nls /bin | cat\nhello\nlat_pipe\nhello\ncheck\nexit\n";

/** What a session prints on the machine, up to the end, a panic, or the limit. */
function printed(image: Uint8Array): string {
  const machine = new Machine({ board: "versatilepb", core: arm926ejS, memory: MEMORY, timing: "full" });
  let text = "";
  machine.uart.transmit = (byte) => {
    text += fromBytes(Uint8Array.of(byte));
  };
  boot(machine, image, { name: IMAGE });
  let typed = toBytes(SESSION);
  while (machine.cpus[0].instructions < INSTRUCTIONS && !text.includes("panic")) {
    if (machine.run({ instructions: SLICE }).why !== "instructions") break;
    if (text.endsWith("$ ") && typed.length > 0) {
      const line = typed.subarray(0, typed.indexOf(10) + 1);
      machine.uart.receive(line);
      typed = typed.subarray(line.length);
    }
  }
  return text;
}

/** @throws Error when the text that is to be taken out is not where it should be */
function mutated(source: string, { file, without, behind = "" }: Mutant): string {
  const from = source.indexOf(behind);
  const at = source.indexOf(without, from);
  if (from < 0 || at < 0) throw new Error(`${file} has no "${without}" behind "${behind}"`);
  return `${source.slice(0, at)};${source.slice(at + without.length)}`;
}

const house = mkdtempSync(join(tmpdir(), "mutants-"));
const copy = join(house, "packages/guest");
mkdirSync(join(house, "packages"));
symlinkSync(join(GUEST, "../../node_modules"), join(house, "node_modules"));
cpSync(GUEST, copy, { recursive: true, filter: (path) => !path.includes("node_modules") });

const right = printed(readFileSync(join(GUEST, "images", IMAGE)));
if (!right.includes("init exited 0")) throw new Error(`the session does not end:\n${right}`);
let survivors = 0;
for (const mutant of MUTANTS) {
  const path = join(copy, "kernel", mutant.file);
  const source = readFileSync(path, "utf8");
  writeFileSync(path, mutated(source, mutant));
  execFileSync("sh", ["build.sh"], {
    cwd: copy,
    env: { ...process.env, ONLY: "versatilepb-v5te", CFLAGS_EXTRA: "-Wno-error" },
    stdio: "pipe",
  });
  const caught = printed(readFileSync(join(copy, "images", IMAGE))) !== right;
  process.stdout.write(`${caught ? "ok" : "not ok"} - caught: ${mutant.name}\n`);
  if (!caught) survivors++;
  writeFileSync(path, source);
}
rmSync(house, { recursive: true });
process.stdout.write(`${MUTANTS.length - survivors} of ${MUTANTS.length} mutants caught\n`);
process.exitCode = survivors === 0 ? 0 : 1;
