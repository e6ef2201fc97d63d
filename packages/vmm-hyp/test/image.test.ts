// The committed image: that its two copies are one.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { image } from "../src/image.ts";

const elf = readFileSync(new URL("../images/vmm-hyp.elf", import.meta.url));

test("the image has the length and checksum that images.json gives", () => {
  const { images } = JSON.parse(readFileSync(new URL("../images/images.json", import.meta.url), "utf8"));
  expect(images["vmm-hyp.elf"]).toEqual({
    bytes: elf.length,
    sha256: createHash("sha256").update(elf).digest("hex"),
  });
});

test("the module carries the same bytes as the file", () => {
  expect(Buffer.from(image()).equals(elf)).toBe(true);
});

test("the image is a little-endian ARM executable that keeps its symbol table", () => {
  expect(elf.subarray(0, 4).toString("latin1")).toBe("\x7fELF");
  expect([elf[4], elf[5]]).toEqual([1, 1]);
  expect([elf.readUInt16LE(16), elf.readUInt16LE(18)]).toEqual([2, 40]);
  for (const name of ["vmm_config", "vmm_console", "vmm_state", "hyp_vectors"])
    expect(elf.includes(`\0${name}\0`), name).toBe(true);
});
