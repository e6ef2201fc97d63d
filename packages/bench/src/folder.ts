// Files that appear whole or not at all.
import { mkdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
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
 *  mkdir does not end. @returns the folders that are new, the innermost first */
function makeFolder(folder: string): string[] {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there?.isDirectory()) return [];
  const above = makeFolder(dirname(folder));
  mkdirSync(folder);
  return [folder, ...above];
}

/** Makes a folder and makes sure that it can be written, before hours of work are put into it.
 *  @returns what takes away again the folders that are new and have stayed empty @throws BadInput */
export function prepareFolder(folder: string): () => void {
  if (statSync(folder, { throwIfNoEntry: false })?.isFile())
    throw new BadInput(`${folder} is a file; choose a folder`);
  let fresh: readonly string[];
  try {
    fresh = makeFolder(resolve(folder));
  } catch (error) {
    throw new BadInput(`cannot make the folder ${folder} (${why(error)}); choose another one`);
  }
  const probe = join(folder, `.armvirt.${process.pid}`);
  try {
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new BadInput(`cannot write into the folder ${folder} (${why(error)}); choose another one`);
  }
  return () => {
    try {
      for (const one of fresh) rmdirSync(one);
    } catch {
      // Somebody has put something there: it stays.
    }
  };
}

/** Makes sure that a file can be written into a folder that is there. @throws BadInput */
export function prepareFile(path: string): void {
  if (path === "") throw new BadInput("a file's name is empty; name a file");
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new BadInput(`${path} is a folder; choose a file`);
  const folder = dirname(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new BadInput(`there is no folder ${folder} for ${path}; make it, or choose another one`);
  prepareFolder(folder);
}
