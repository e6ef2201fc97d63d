// Whatever a domain asks for in one hypercall, the others run on.
import { OLDEST, TARGET } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";
import { empty } from "./broken.ts";
import { standstill } from "./standstill.ts";

/** Instructions: three ticks of the scheduler, which are 20,000 each on this slow machine, and after each of them what Xen may do before it looks. */
const MOST = 500_000;

test.each([
  { asked: "a table that is pinned and unpinned", target: TARGET },
  { asked: "a table that is pinned and unpinned", target: OLDEST },
  // Caches of one level, which hold nothing where timing is functional, are flushed by few instructions.
  { asked: "caches that are flushed", target: TARGET },
])(
  "on $target.core.name others run beside $asked, and it is noticed where they do not",
  ({ asked, target }) => {
    expect(standstill(xen, asked, target)).toBeLessThan(MOST);
    expect(standstill(empty(xen, "schedule_preempt"), asked, target)).toBeGreaterThan(4 * MOST);
  },
);
