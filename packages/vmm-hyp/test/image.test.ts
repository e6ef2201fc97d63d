// What is found in the hypervisor's image by name.
import { expect, test } from "vitest";
import { image } from "../src/image.ts";

test("the image keeps the names that loaders and tables ask for", () => {
  const elf = Buffer.from(image());
  for (const name of ["vmm_config", "vmm_console", "vmm_state", "hyp_vectors"])
    expect(elf.includes(`\0${name}\0`), name).toBe(true);
});
