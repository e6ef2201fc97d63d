// `armvirt boot`: any image on a board, with its console on the terminal. `armvirt shell` boots in the same way.
import { readFileSync, statSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { BOARDS, LoadError, type Stop } from "@armvirt/machine";
import type { Plan, System } from "@armvirt/vmm";
import { BadInput, choose } from "../bad-input.ts";
import { CORES } from "../cores.ts";
import { prepareFile, writeWhole } from "../folder.ts";
import { checkPort, portOf } from "../guest-image.ts";
import { checkImage } from "../program-file.ts";
import { asJson } from "../results.ts";
import { demand, type SetupOptions, selectSetup, selectVmm, wholeNumber } from "../selection.ts";
import type { Setup } from "../setup.ts";
import { Terminal } from "../terminal.ts";

/** What every way to boot takes. */
export interface MachineOptions extends SetupOptions {
  readonly vmm: string;
  readonly memory?: string;
  readonly maxInstructions?: string;
  readonly stats?: string;
  /** How many of the same guest side by side. */
  readonly guests?: string;
}

export interface BootOptions extends MachineOptions {
  readonly append?: string;
  readonly initrd?: string;
  readonly dtb?: string;
  readonly console: string;
  readonly semihosting?: boolean;
  readonly secure?: boolean;
}

/** What is booted, and how it shares the terminal with its user. */
export interface Booted {
  readonly name: string;
  readonly kernel: Uint8Array;
  readonly bootargs: string;
  readonly disk?: Uint8Array | undefined;
  /** A device tree to take instead of the board's own. */
  readonly tree?: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  readonly console?: "uart" | "virtio";
  readonly semihosting?: boolean | undefined;
  readonly secure?: boolean | undefined;
  /** The guest reads the keys of a shell: Ctrl-C is one of them, and the end of the input is typed as Ctrl-D. */
  readonly conversation?: boolean;
}

type Ended =
  | "off"
  | "reset"
  | "exit"
  | "limit"
  | "left"
  | "hung up"
  | "interrupted"
  | "stuck"
  | "stopped"
  | "vmm failed"
  | "coherence";

const CODES: Readonly<Record<Exclude<Ended, "exit">, number>> = {
  off: 0,
  reset: 0,
  left: 0,
  limit: 124,
  "hung up": 129, // 128 and SIGHUP
  interrupted: 130,
  stuck: 1,
  stopped: 1,
  "vmm failed": 1,
  coherence: 1,
};
/** How a kernel ends that is not made for the VMM. */
const UNFIT: readonly Ended[] = ["stopped", "stuck", "vmm failed"];
/** Simulated seconds between two looks at the terminal. */
const SLICE = 0.01;
/** Milliseconds of rest where there is nothing to do. */
const PAUSE = 10;
/** The end of the input hangs up on a guest that then prints nothing and all but waits for so many simulated seconds; in a conversation it
 *  is typed instead. */
const HANG_UP = 60;
/** To all but wait: instructions for each cycle of a slice, at most; a kernel's ticks are not work. */
const WAITING = 0.05;
/** Bytes of the console's end that its last line is in. */
const LAST_LINE = 256;
/** The last line of a kernel that gave up: the guest's, and Linux's. */
const PANIC = /kernel panic/i;
const PANICKED = 1;
const MOST_INSTRUCTIONS = 1e15;
const MOST_GUESTS = 4;

/** How it ended: the machine goes off when its last guest has ended, and a VMM knows how that was. */
function endOf(stop: Stop, system: System): Ended | undefined {
  switch (stop.why) {
    case "off":
    case "reset": {
      const state = system.guests[0]?.state();
      return state === "stopped" || state === "reset" ? state : stop.why;
    }
    case "exit":
    case "stuck":
    case "coherence":
      return stop.why;
    case "host call":
      return "vmm failed";
    default:
      return undefined;
  }
}

/** @throws BadInput for a file that cannot be read */
export function bytesOf(path: string, what: string): Uint8Array {
  if (path === "") throw new BadInput(`"" is no file; name ${what}`);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false)
    throw new BadInput(`${path} is no file; name ${what}`);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new BadInput(`cannot read ${path} (${(error as NodeJS.ErrnoException).code}); name ${what}`);
  }
}

/** What the terminal can be connected to. */
export const CONSOLES: readonly { readonly name: NonNullable<Plan["console"]> }[] = [
  { name: "uart" },
  { name: "virtio" },
];

/** Runs an image until it ends. @returns the exit code @throws BadInput, and the errors of loaders and boards */
export async function bootImage(path: string, options: BootOptions): Promise<number> {
  const { append: bootargs = "", ...machine } = options;
  const setup = selectSetup(machine);
  if (options.secure && !setup.core.security) {
    const names = CORES.filter((c) => c.security).map((c) => c.name);
    throw new BadInput(
      `${setup.core.name} has no Security Extensions, so no Secure world; choose one of ${names.join(", ")}`,
    );
  }
  const console = choose(CONSOLES, options.console, "console").name;
  const kernel = bytesOf(path, "an ELF file, a zImage or a flat binary");
  const { initrd, dtb, semihosting, secure } = options;
  const disk = initrd === undefined ? undefined : bytesOf(initrd, "a RAM disk");
  if (disk?.length === 0) throw new BadInput(`${initrd} is empty; give a RAM disk, or leave --initrd out`);
  const tree = dtb === undefined ? undefined : { name: dtb, bytes: bytesOf(dtb, "a device tree blob") };
  if (kernel.length === 0) throw new LoadError(`${path} is empty; give an ELF executable or a flat binary.`);
  checkPort(path, kernel, selectVmm(options.vmm), setup);
  const doubt = checkImage(path, kernel, setup);
  if (doubt !== undefined) process.stderr.write(`armvirt: note: ${doubt}\n`);
  const booted = { name: path, kernel, bootargs, disk, tree, console, semihosting, secure };
  const { ended, code, line } = await boot(setup, options, booted);
  return (ended === "off" || ended === "reset") && PANIC.test(line) ? PANICKED : code;
}

/** Boots and runs it with its console on the terminal. @returns how it ended, the exit code, and the last line on the console */
export async function boot(
  setup: Setup,
  options: MachineOptions,
  booted: Booted,
): Promise<{ ended: Ended; code: number; line: string }> {
  const vmm = selectVmm(options.vmm);
  demand(vmm, setup);
  const board = BOARDS.find((b) => b.name === setup.board);
  const { least = 1, most = 2048 } = board?.memory ?? {};
  const memory =
    options.memory === undefined ? undefined : wholeNumber(options.memory, "--memory", least, most);
  const limit =
    options.maxInstructions === undefined
      ? MOST_INSTRUCTIONS
      : wholeNumber(options.maxInstructions, "--max-instructions", 1, MOST_INSTRUCTIONS);
  if (options.stats !== undefined) prepareFile(options.stats);
  const { name, kernel, bootargs, disk, tree, semihosting, secure, conversation = false } = booted;
  const count = options.guests === undefined ? 1 : wholeNumber(options.guests, "--guests", 1, MOST_GUESTS);
  if (count > vmm.guests)
    throw new BadInput(`${vmm.name} runs ${vmm.guests} guests at most; ask for fewer --guests`);
  const system = vmm.boot({
    ...setup,
    ...(semihosting ? { semihosting: true } : {}),
    console: booted.console ?? "uart",
    ...(secure ? { secure: true } : {}),
    guests: Array.from({ length: count }, (_, n) => ({
      name: n === 0 ? name : `${name}, again (${n})`,
      kernel,
      bootargs,
      ...(disk ? { initrd: disk } : {}),
      ...(tree ? { tree } : {}),
      ...(memory === undefined ? {} : { memory }),
    })),
  });
  const start = performance.now();
  const { ended, code, line } = await converse(system, limit, conversation);
  const host = (performance.now() - start) / 1000;
  const cpu = system.machine.cpus[0];
  const statistics = {
    instructions: cpu.instructions,
    cycles: cpu.cycles(),
    simulated_seconds: system.machine.seconds,
    host_seconds: host,
    mips: cpu.instructions / host / 1e6,
    ended,
  };
  const unported = UNFIT.includes(ended) && vmm.port !== undefined && portOf(kernel) === undefined;
  const hint = unported ? ` (${vmm.name} runs kernels with the port ${vmm.port}, and no others)` : "";
  process.stderr.write(
    `armvirt: ${ended}${hint}; ${statistics.instructions} instructions, ${statistics.cycles} cycles, ${statistics.simulated_seconds.toFixed(3)} s simulated, ${host.toFixed(3)} s on the host, ${statistics.mips.toFixed(1)} MIPS\n`,
  );
  if (options.stats !== undefined) writeWhole(options.stats, asJson(statistics));
  return { ended, code, line };
}

async function converse(
  system: System,
  limit: number,
  conversation: boolean,
): Promise<{ ended: Ended; code: number; line: string }> {
  const terminal = new Terminal(conversation);
  let tail = "";
  let silent = 0;
  const result = (ended: Ended, code: number): { ended: Ended; code: number; line: string } => ({
    ended,
    code,
    line: tail.trimEnd().split("\n").at(-1) ?? "",
  });
  const { machine } = system;
  const cpu = machine.cpus[0];
  try {
    await terminal.begin();
    for (;;) {
      await pause(0); // the terminal's events
      if (terminal.ended) return result(terminal.ended, CODES[terminal.ended]);
      terminal.feed(system);
      const before = cpu.instructions;
      const cycles = cpu.cycles();
      const started = performance.now();
      const stop = system.run({
        instructions: limit - before,
        cycle: cycles + Math.ceil(machine.mhz * 1e6 * SLICE),
      });
      const output = system.guests[0]?.read();
      if (output?.length) {
        terminal.show(output);
        tail = (tail + Buffer.from(output).toString("latin1")).slice(-LAST_LINE);
      }
      if (stop.why === "stuck" && !(terminal.closed && terminal.empty)) {
        await pause(PAUSE);
        continue;
      }
      const ended = endOf(stop, system);
      if (ended !== undefined) {
        const code = stop.why === "exit" ? stop.code & 255 : CODES[ended as Exclude<Ended, "exit">];
        return result(ended, code);
      }
      // Of several the first has the terminal: what the others do behind it nobody could see or end.
      const first = system.guests[0]?.state() ?? "running";
      if (system.guests.length > 1 && first !== "running") return result(first, CODES[first]);
      const waits = cpu.instructions - before <= WAITING * (cpu.cycles() - cycles) && !output?.length;
      silent = !conversation && terminal.closed && terminal.empty && waits ? silent + 1 : 0;
      if (silent * SLICE >= HANG_UP) return result("hung up", CODES["hung up"]);
      if (cpu.instructions >= limit) return result("limit", CODES.limit);
      // A guest that only waits for its user lets the host's processor rest too.
      const spare = SLICE * 1000 - (performance.now() - started);
      if (process.stdin.isTTY && spare > 1) await pause(spare);
    }
  } finally {
    terminal.close();
  }
}
