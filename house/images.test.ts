// The committed images of each package: that their three copies, the file, its checksum and the text in the sources, are one.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const PACKAGES = join(import.meta.dirname, "../packages");
const packages = readdirSync(PACKAGES).filter((name) => existsSync(join(PACKAGES, name, "images")));

test("packages carry images", () => expect(packages.length).toBeGreaterThan(0));

describe.each(packages)("%s", (name) => {
  const folder = join(PACKAGES, name, "images");
  const files = readdirSync(folder).filter((file) => file.endsWith(".elf"));
  const { images } = JSON.parse(readFileSync(join(folder, "images.json"), "utf8"));

  test("images.json lists its images", () => expect(Object.keys(images).sort()).toEqual(files.sort()));

  test.each(files)("%s is the one that its checksum names, and the text in the sources", async (file) => {
    const elf = readFileSync(join(folder, file));
    expect(images[file]).toEqual({
      bytes: elf.length,
      sha256: createHash("sha256").update(elf).digest("hex"),
    });
    const { IMAGES } = await import(join(PACKAGES, name, "src/generated/images.ts"));
    expect(Buffer.from(IMAGES[file], "base64").equals(elf)).toBe(true);
  });

  test.each(files)("%s is a little-endian ARM executable that keeps its symbol table", (file) => {
    const elf = readFileSync(join(folder, file));
    expect(elf.subarray(0, 4).toString("latin1")).toBe("\x7fELF");
    expect([elf[4], elf[5]], "32 bits wide, little-endian").toEqual([1, 1]);
    expect([elf.readUInt16LE(16), elf.readUInt16LE(18)], "an executable, of ARM").toEqual([2, 40]);
    for (const symbol of ["$a", "$d"]) expect(elf.includes(`${symbol}\0`), symbol).toBe(true);
  });
});
