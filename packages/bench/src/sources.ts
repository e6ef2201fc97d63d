// One checksum of every file that this program runs from: of this package, and of those of ours that it imports.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { sha256 } from "./checksum.ts";

const OURS = /^@armvirt\//;
/** `src` or `dist`: which of them runs. */
const FOLDER = basename(import.meta.dirname);

/** The folders of a package and of ours below it. @param manifest its package.json */
function packages(manifest: string, found: Set<string>): Set<string> {
  const folder = dirname(manifest);
  if (found.has(folder)) return found;
  found.add(folder);
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, "utf8"));
  const { resolve } = createRequire(manifest);
  for (const name of Object.keys(dependencies).filter((n) => OURS.test(n)))
    packages(resolve(`${name}/package.json`), found);
  return found;
}

/** A checksum of all files in a folder and below, by their places in it. */
export function checksumOfFolder(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  const lines = files.map((f) => {
    const path = join(f.parentPath, f.name);
    return `${path.slice(folder.length)} ${sha256(readFileSync(path))}`;
  });
  return sha256(lines.sort().join("\n"));
}

/** The folders with the files that run. */
export const sourceFolders = (): readonly string[] =>
  [...packages(join(import.meta.dirname, "../package.json"), new Set())].map((p) => join(p, FOLDER)).sort();

let known: string | undefined;

/** Images are among the files, as text. */
export function checksumOfSources(): string {
  known ??= sha256(sourceFolders().map(checksumOfFolder).join("\n"));
  return known;
}
