// Files that appear whole or not at all.
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { BadInput } from "./bad-input.ts";

const why = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "unknown error";

/** Writes a file by way of a temporary one beside it. @throws BadInput when the folder cannot be written */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new BadInput(`cannot write ${path} (${why(error)}); choose a folder that can be written`);
  }
}

/** Makes a folder and those above it, one by one: where a file system refuses new folders as /proc does, Node's own recursive
 *  mkdir does not end. */
function makeFolder(folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there?.isDirectory()) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Makes a folder and makes sure that it can be written, before hours of work are put into it. @throws BadInput */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(resolve(folder));
  } catch (error) {
    throw new BadInput(`cannot make the folder ${folder} (${why(error)}); choose another one`);
  }
  const probe = join(folder, ".armvirt");
  writeWhole(probe, "");
  rmSync(probe);
}

/** Makes sure that a file can be written. @throws BadInput */
export function prepareFile(path: string): void {
  prepareFolder(dirname(path));
}
