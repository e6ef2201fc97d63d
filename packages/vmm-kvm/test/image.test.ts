// The committed images are those that their checksums name, and their texts in the sources are theirs.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { arm926ejS, arm1136jfS, cortexA8, cortexA15, patchedVmm, readElf } from "@armvirt/vmm";
import { tinyGuest } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { IMAGES } from "../src/generated/images.ts";
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

test("a handler for a function that the image does not ask about is refused by name", () => {
  const mine = patchedVmm({ name: "kvm", title: "", images: IMAGES, handlers: { schedule: () => {} } });
  const plan = { core: cortexA15, board: "virt", timing: "functional", guests: [] } as const;
  expect(() =>
    mine.boot({ ...plan, guests: [{ name: "guest", kernel: tinyGuest("loop: b loop") }] }),
  ).toThrow(
    /^kvm has a handler for schedule, which its image does not ask; add it to `decided` in build\.sh, and build\.$/,
  );
});
