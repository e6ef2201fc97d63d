// A granted page is both domains' until the last mapping goes, whatever its owner writes into the table.
import { OLDEST, TARGET } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";
import { misgranted } from "./grants.ts";

test.each([TARGET, OLDEST])("on $core.name", (target) => {
  expect(misgranted(xen, target)).toEqual([]);
});
