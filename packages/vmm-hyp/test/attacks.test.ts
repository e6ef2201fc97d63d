// Hostile guests on this VMM, and on VMMs made of it, which they must notice.
import { campaign } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { hyp } from "../src/index.ts";
import { flawsOn } from "./broken.ts";

for (const { name, check } of campaign(hyp, flawsOn)) test(name, () => expect(check()).toEqual([]));
