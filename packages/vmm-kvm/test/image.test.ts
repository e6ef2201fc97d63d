// What the images are asked for by name, and handlers that they are not made for.
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
  "the image for %s and its version of the architecture has the patcher's side table",
  (board, core) => {
    const { symbols } = readElf(kvm.image?.(core, board) as Uint8Array, "vmm-kvm.elf");
    expect(symbols.some((s) => s.name === "patch_side_table")).toBe(true);
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
