// The promises that every VMM keeps, on this one, for one core: a file each, since files are tried side by side.
import type { Core } from "@armvirt/vmm";
import { CASES } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { kvm } from "../../src/index.ts";
import { imageFor } from "./image.ts";

export function promises(core: Core, board: string): void {
  const { target } = imageFor(core, board);
  describe(`on ${core.name}`, () => {
    test.each(Object.values(CASES))("kvm: $promise", ({ check }) => {
      expect(check(kvm, target)).toEqual([]);
    });
  });
}
