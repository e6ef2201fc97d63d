// `phones.ts [--write] [ATTEMPT...]`: builds a kernel without each check that keeps phones in, and runs the attempt that needs it gone: prints `ok` where it
// gets out then, and only then. Needs the cross compiler. --write keeps what came of all of them in phones.md.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cortexA15 } from "../../../arm-core/src/index.ts";
import { boot, fromBytes, Machine } from "../../../machine/src/index.ts";
import { LOOSENED, type Loosened } from "./namespaces.ts";
import { summary, type Tried } from "./phones-summary.ts";

const GUEST = join(import.meta.dirname, "../..");
const IMAGE = "guest-virt-v7.elf";
const INSTRUCTIONS = 200_000_000;
const SLICE = 1_000_000;
/** MHz: the attempts wait in milliseconds. */
const SLOW = 50;

/** What became of an attempt on a kernel: what it says itself, or that it has turned the machine off; a kernel that breaks says nothing. */
function outcome(image: Uint8Array, attempt: string): string {
  const machine = new Machine({
    ...{ board: "virt", core: cortexA15, memory: 64, timing: "functional", mhz: SLOW },
  });
  let text = "";
  machine.uart.transmit = (byte) => {
    text += fromBytes(Uint8Array.of(byte));
  };
  boot(machine, image, { name: IMAGE, bootargs: `init=/bin/breakout ${attempt}` });
  let why = "instructions";
  while (machine.cpus[0].instructions < INSTRUCTIONS && why === "instructions")
    ({ why } = machine.run({ instructions: SLICE }));
  const [, said] = new RegExp(`(kept|ESCAPED): ${attempt}\\b`).exec(text) ?? [];
  return said ?? (attempt === "power" && why === "off" && !text.includes("panic") ? "ESCAPED" : "nothing");
}

/** Makes the edits in a folder of sources, and gives back what undoes them. @throws Error when a text is not there */
function edit(kernel: string, { attempt, edits }: Loosened): () => void {
  const before = new Map<string, string>();
  for (const [file, text, instead] of edits) {
    const path = join(kernel, file);
    const source = readFileSync(path, "utf8");
    if (!source.includes(text)) throw new Error(`${attempt}: ${file} has no "${text}"`);
    if (!before.has(path)) before.set(path, source);
    writeFileSync(
      path,
      source.replace(text, () => instead),
    );
  }
  return () => {
    for (const [path, source] of before) writeFileSync(path, source);
  };
}

const write = process.argv.includes("--write");
const chosen = process.argv.slice(2).filter((word) => word !== "--write");
const names = LOOSENED.map((l) => l.attempt);
const unknown = chosen.find((name) => !names.includes(name));
if (unknown !== undefined || (write && chosen.length > 0)) {
  process.stderr.write(
    unknown === undefined
      ? "phones: --write keeps what comes of all attempts; name none\n"
      : `phones: there is no attempt "${unknown}"; there are ${names.join(", ")}\n`,
  );
  process.exit(2);
}
const house = mkdtempSync(join(tmpdir(), "phones-"));
const copy = join(house, "packages/guest");
mkdirSync(join(house, "packages"));
symlinkSync(join(GUEST, "../../node_modules"), join(house, "node_modules"));
cpSync(join(GUEST, "../../house"), join(house, "house"), { recursive: true });
cpSync(GUEST, copy, { recursive: true, filter: (path) => !path.includes("node_modules") });

const objects = join(house, "objects");
mkdirSync(objects);

/** The image of the sources as they are; a kept object is taken when its source is not newer. */
function built(kept: string | undefined): Uint8Array {
  execFileSync("sh", ["build.sh"], {
    cwd: copy,
    env: { ...process.env, ONLY: "virt-v7", CFLAGS_EXTRA: "-Wno-error", ...(kept ? { OBJECTS: kept } : {}) },
    stdio: "pipe",
  });
  return readFileSync(join(copy, "images", IMAGE));
}

const right = built(objects);
const tried: Tried[] = [];
for (const loosened of LOOSENED.filter((l) => chosen.length === 0 || chosen.includes(l.attempt))) {
  const undo = edit(join(copy, "kernel"), loosened);
  const wrong = built(loosened.edits.some(([file]) => file.endsWith(".h")) ? undefined : objects);
  const noticed =
    outcome(right, loosened.attempt) === "kept" && outcome(wrong, loosened.attempt) === "ESCAPED";
  process.stdout.write(`${noticed ? "ok" : "not ok"} - ${loosened.attempt}: ${loosened.without}\n`);
  tried.push({ loosened, noticed });
  undo();
}
rmSync(house, { recursive: true });
const noticed = tried.filter((t) => t.noticed).length;
process.stdout.write(
  `${noticed} of ${tried.length} loosened kernels let something out, and the right one nothing\n`,
);
if (write) {
  const image = createHash("sha256").update(right).digest("hex");
  writeFileSync(
    join(import.meta.dirname, "phones.md"),
    summary(new Date().toISOString().slice(0, 10), image, tried),
  );
}
process.exitCode = noticed === tried.length ? 0 : 1;
