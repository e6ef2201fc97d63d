// Hostile guests on Xen, in kernels of its port, and on VMMs made of it, which they must notice; hostile.test.ts has those that know its hypercalls.
import { campaign } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";
import { flawsOn } from "./broken.ts";

for (const { name, check } of campaign(xen, flawsOn)) test(name, () => expect(check()).toEqual([]));
