// The committed images are those that their checksums name, and their texts in the sources are theirs.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { arm926ejS, arm1136jfS, cortexA8, cortexA15, readElf } from "@armvirt/vmm";
import { expect, test } from "vitest";
import { kvm } from "../src/index.ts";

test.each([
  ["virt", cortexA15],
  ["versatilepb", cortexA8],
  ["versatilepb", arm1136jfS],
  ["versatilepb", arm926ejS],
] as const)(
  "the committed image for %s and its version of the architecture is the one that its checksum names, and the text in the sources",
  (board, core) => {
    const folder = join(import.meta.dirname, "../images");
    const name = `vmm-kvm-${board}-${core.architecture}.elf`;
    const bytes = readFileSync(join(folder, name));
    const { images } = JSON.parse(readFileSync(join(folder, "images.json"), "utf8"));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(images[name].sha256);
    expect(Buffer.from(kvm.image?.(core, board) as Uint8Array).equals(bytes)).toBe(true);
    expect(readElf(bytes, name).symbols.some((s) => s.name === "patch_side_table")).toBe(true);
  },
);
