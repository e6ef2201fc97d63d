// Packs a folder into a cpio archive ("newc" format), the same bytes for the same files: archive.ts FOLDER ARCHIVE.
import { lstatSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DIRECTORY = 0o40755;
const PROGRAM = 0o100755;
const TEXT = 0o100644;
const LINK = 0o120777;

const hex = (n: number): string => n.toString(16).padStart(8, "0").toUpperCase();
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

function member(name: string, inode: number, mode: number, data: Buffer): Buffer {
  const title = Buffer.from(`${name}\0`);
  const links = (mode & 0o170000) === 0o40000 ? 2 : 1;
  // magic | inode mode uid gid links time size device(2) special device(2) name size checksum
  const fields = [inode, mode, 0, 0, links, 0, data.length, 0, 0, 0, 0, title.length, 0];
  return Buffer.concat([
    padded(Buffer.concat([Buffer.from(`070701${fields.map(hex).join("")}`), title])),
    padded(data),
  ]);
}

const [folder, archive] = process.argv.slice(2) as [string, string];
const names = (readdirSync(folder, { recursive: true }) as string[]).sort();
const members = names.map((name, n) => {
  const path = join(folder, name);
  const kind = lstatSync(path);
  if (kind.isSymbolicLink()) return member(name, n + 1, LINK, Buffer.from(readlinkSync(path)));
  if (kind.isDirectory()) return member(name, n + 1, DIRECTORY, Buffer.alloc(0));
  return member(name, n + 1, name.startsWith("bin/") ? PROGRAM : TEXT, readFileSync(path));
});
writeFileSync(archive, Buffer.concat([...members, member("TRAILER!!!", 0, 0, Buffer.alloc(0))]));
