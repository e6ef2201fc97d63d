// The hostile guests of hostile.ts on cores with ASIDs and without; each has a Xen that lacks the check, and must be caught by it.
import type { Vmm } from "@armvirt/vmm";
import { hanging, OLDEST, TARGET } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { xen, xenReleased } from "../src/index.ts";
import { empty, privileged, rangeOf, unchecked, without } from "./broken.ts";
import { attacksOn, findings } from "./hostile.ts";
import { placeOf } from "./requests.ts";

const TARGETS = [TARGET, OLDEST];

/** Against these Xens the attacks succeed. */
const BROKEN: Readonly<Record<string, Vmm>> = {
  "a hypercall of no number": unchecked(xen, "hypercall_fetch", /^cmp r9, #/),
  "a list in Xen's memory": privileged(unchecked(xen, "do_mmu_update", /^cmn /)),
  "a list that goes on where nothing is mapped": hanging(xen, rangeOf("guest_access_fault")[0]),
  "a list that wraps at 2^32": hanging(
    unchecked(xen, "do_mmu_update", /^cmn /),
    rangeOf("guest_access_fault")[0],
  ),
  "a list in the page of the vectors": unchecked(xen, "do_mmu_update", /^cmn /),
  "a result in memory that it may only read": privileged(xen),
  "a result in Xen's memory": privileged(xen),
  "more requests than there may be": unchecked(xen, "do_mmu_update", /^cmp r1, #512/),
  "a multicall in a multicall, for ever": unchecked(xen, "do_multicall", /^cmp r\d+, #13/),
  "a section of Xen's image": xenReleased,
  "another domain's frame": xenReleased,
  "its own tables, to write them": xenReleased,
  "a table of one kind as one of the other": xenReleased,
  "a table in its own RAM": xenReleased,
  "a store to its tables": empty(xen, "domain_without_vectors"),
  "vectors in Xen": unchecked(xen, "do_set_callbacks", /^orr/, /^cmp/),
  "the return to a privileged mode": without(xen, "do_restore_trap_frame", /^and r7, r7, r8/),
  "a port that there is not": unchecked(xen, "do_event_channel_op", /^cmp r\d+, #31/),
  "an event on a port that leads to nobody": unchecked(
    xen,
    "do_event_channel_op",
    /^ldr r\d+, \[r3, #568\]/,
    /^cmp r\d+, #2/,
  ),
  "a channel that is left for another": unchecked(
    xen,
    "do_event_channel_op",
    /^ldr r\d+, \[r\d+, #572\]/,
    /^ldr/,
    /^cmp r\d+, r\d+/,
  ),
  "an interrupt of dom0's devices": unchecked(xen, "do_physdev_op", /^cmp r\d+, #0/),
  "a frame that nobody grants it": unchecked(
    xen,
    "do_grant_table_op",
    /^ldrh r\d+, \[r\d+, #2\]/,
    /^cmp r\d+, r\d+/,
  ),
  "an accomplice that grants what is not its own": unchecked(
    xen,
    "do_grant_table_op",
    /^ldrb r\d+, \[r\d+, r\d+, lsr #12\]/,
    /^cmp r\d+, r\d+/,
  ),
  "a frame that it may only read": unchecked(xen, "do_grant_table_op", /^tst \w+, #4/),
  "a mapping somewhere else": unchecked(
    xen,
    "do_grant_table_op",
    /^cmp r\d+, #262144/,
    /^orr/,
    /^cmp r\d+, #0/,
  ),
  "a handle twice, and none": without(xen, "drop", /^strb/),
  "a handle far away": unchecked(xen, "do_grant_table_op", /^cmp r\d+, #63/),
  "a frame after it was unmapped": empty(xen, "tlb_flush_page"),
  "a frame that it gives back and still maps": empty(xen, "validate_leaving"),
  "frames that are not its own, given back": empty(xen, "extent_is"),
  "extents that wrap at 2^32": unchecked(xen, "do_memory_op", /^cmp r\d+, #8/),
  "maintenance of Xen's lines": unchecked(xen, "cache_clean_range", /^cmn /),
};

describe.each(TARGETS)("on $core.name", (target) => {
  test.each(attacksOn(placeOf(target)))("an attack fails: $what", (attack) => {
    expect(findings(xen, attack, target)).toEqual([]);
  });
});

test.each(attacksOn(placeOf(TARGET)))("it is noticed where it does not: $what", (attack) => {
  expect(findings(BROKEN[attack.what] as Vmm, attack)).not.toEqual([]);
});
