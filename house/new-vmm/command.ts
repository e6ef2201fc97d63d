// Commands that scaffolding runs at the root of the repository, and how they end when the user interrupts it.
import { spawn } from "node:child_process";
import { join } from "node:path";

export const ROOT: string = join(import.meta.dirname, "../..");

/** Why it does not go on, in one sentence. */
export class Refused extends Error {
  readonly code: number;
  constructor(sentence: string, code = 2) {
    super(sentence);
    this.code = code;
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const INTERRUPTED = 130;

/** Does something that a first signal stops between and within its commands: it then fails, and what it began can be taken back.
 *  @throws Refused when a signal came */
export async function interruptible<T>(what: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const stop = (): void => interruption.abort(new Refused("interrupted; nothing of it is left", INTERRUPTED));
  for (const name of SIGNALS) process.once(name, stop);
  try {
    return await what(interruption.signal);
  } finally {
    for (const name of SIGNALS) process.removeListener(name, stop);
  }
}

/** Runs a command at the root. @throws Refused with what it printed when it fails, or with the signal's reason */
export async function run(
  what: string,
  [command, ...args]: readonly [string, ...string[]],
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  // A process group of its own, so that nothing of it goes on behind a signal.
  const child = spawn(command, args, { cwd: ROOT, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const end = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {} // it has ended by itself
  };
  signal?.addEventListener("abort", end);
  let printed = "";
  child.stdout.on("data", (bytes) => {
    printed += bytes;
  });
  child.stderr.on("data", (bytes) => {
    printed += bytes;
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on("error", (error) => {
      printed += error.message;
      resolve(null);
    });
    child.on("close", resolve);
  });
  signal?.removeEventListener("abort", end);
  signal?.throwIfAborted();
  if (code !== 0) throw new Refused(`${what} failed: ${printed.trim()}`);
}

/** A program that the repository depends on. */
export const tool = (name: string): string => join(ROOT, "node_modules/.bin", name);
