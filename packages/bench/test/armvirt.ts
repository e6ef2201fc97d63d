// The command line as a process of its own, as users start it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const CLI = join(import.meta.dirname, "../src/cli.ts");

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `armvirt ARGS`. @param input typed on its standard input, which then ends @param signal sent when `when` was printed
 *  @param environment beside the own one */
export function armvirt(
  args: readonly string[],
  input = "",
  signal?: { readonly name: NodeJS.Signals; readonly when: string },
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, ["--conditions=@armvirt/source", CLI, ...args], {
    env: { ...process.env, ...environment },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (bytes) => {
    const before = out;
    out += bytes;
    if (signal && !before.includes(signal.when) && out.includes(signal.when)) child.kill(signal.name);
  });
  child.stderr.on("data", (bytes) => {
    err += bytes;
  });
  if (!signal) child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

const folders: string[] = [];
// Not at the end of the test: of tests that run side by side a hook may find another one.
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** A folder that is removed after the file's tests. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "armvirt-"));
  folders.push(path);
  return path;
}
