// Hostile guests on the OKL4 Microvisor, in kernels of its port, and on VMMs made of it, which they must notice.
import { campaign } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../src/index.ts";
import { flawsOn } from "./broken.ts";

for (const { name, check } of campaign(okl4, flawsOn)) test(name, () => expect(check()).toEqual([]));
