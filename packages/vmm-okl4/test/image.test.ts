// The committed images: that their three copies are one.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { arm926ejS, arm1136jfS, cortexA8, cortexA15 } from "@armvirt/vmm";
import { expect, test } from "vitest";
import { image } from "../src/images.ts";

const folder = new URL("../images/", import.meta.url);
const { images } = JSON.parse(readFileSync(new URL("images.json", folder), "utf8"));

test.each([
  [cortexA15, "virt"],
  [cortexA8, "versatilepb"],
  [arm1136jfS, "versatilepb"],
  [arm926ejS, "versatilepb"],
] as const)("the image for a $name is the committed file", (core, board) => {
  const name = `vmm-okl4-${board}-${core.architecture}.elf`;
  const elf = readFileSync(new URL(name, folder));
  expect(images[name]).toEqual({
    bytes: elf.length,
    sha256: createHash("sha256").update(elf).digest("hex"),
  });
  expect(Buffer.from(image(core, board) ?? []).equals(elf)).toBe(true);
});
