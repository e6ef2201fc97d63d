// The committed images: that their three copies are one, and that they are what a loader expects.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { IMAGES, type Image, kernel } from "../src/images.ts";

const folder = new URL("../images/", import.meta.url);
const { images } = JSON.parse(readFileSync(new URL("images.json", folder), "utf8"));

const fileOf = ({ port, board, architecture }: Image): string =>
  `guest-${port === "native" ? "" : `${port}-`}${board}-${architecture}.elf`;

test.each(IMAGES)("the image for $architecture on $board, port $port", (image) => {
  const name = fileOf(image);
  const elf = readFileSync(new URL(name, folder));
  expect(images[name], "has the length and checksum that images.json gives").toEqual({
    bytes: elf.length,
    sha256: createHash("sha256").update(elf).digest("hex"),
  });
  expect(
    Buffer.from(kernel(image.board, image.architecture, image.port)).equals(elf),
    "is in the module byte for byte",
  ).toBe(true);
  expect(elf.subarray(0, 4).toString("latin1")).toBe("\x7fELF");
  expect([elf[4], elf[5]], "is 32 bits wide, little-endian").toEqual([1, 1]);
  expect([elf.readUInt16LE(16), elf.readUInt16LE(18)], "is an ARM executable").toEqual([2, 40]);
  // The linker lets a name share the end of a longer one.
  for (const name of ["kernel_main", "inspection", "system_calls", "$a", "$d"])
    expect(elf.includes(`${name}\0`), name).toBe(true);
});

test("images.json lists them all", () => {
  expect(Object.keys(images).sort()).toEqual(IMAGES.map(fileOf).sort());
});
