// Packs a folder into a RAM disk, the same bytes for the same files: archive.ts FOLDER ARCHIVE.
import { lstatSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { archive, DIRECTORY, LINK, type Member, PROGRAM, TEXT } from "../src/archive.ts";

const [folder, file] = process.argv.slice(2) as [string, string];
const names = (readdirSync(folder, { recursive: true }) as string[]).sort();
const members = names.map((name): Member => {
  const path = join(folder, name);
  const kind = lstatSync(path);
  if (kind.isSymbolicLink()) return { name, mode: LINK, data: Buffer.from(readlinkSync(path)) };
  if (kind.isDirectory()) return { name, mode: DIRECTORY };
  return { name, mode: name.startsWith("bin/") ? PROGRAM : TEXT, data: readFileSync(path) };
});
writeFileSync(file, archive(members));
