// The promises that every VMM keeps, on this one, for one core: a file each, since files are tried side by side.
import type { Core } from "@armvirt/vmm";
import { casesFor } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { okl4 } from "../../src/index.ts";

export function promises(core: Core, board: string): void {
  describe(`on ${core.name}`, () => {
    test.each(casesFor(okl4))("okl4: $promise", ({ check }) => {
      expect(check(okl4, { core, board })).toEqual([]);
    });
  });
}
