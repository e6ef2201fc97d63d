// A guest's virtual timer is its own affair: no deadline, however far away, keeps the others from running.
import { cortexA15 } from "@armvirt/vmm";
import { tinyGuest } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { hyp } from "../src/index.ts";

const COUNT = 0x40300000;
const counter = tinyGuest(`
start:
  ldr r0, =${COUNT}
count:
  add r1, r1, #1
  str r1, [r0]
  b count
`);
/** Sets CNTV_CVAL, enables the timer, and waits. */
const waiting = (deadline: number): Uint8Array =>
  tinyGuest(`
start:
  ldr r0, =${deadline}
  mov r1, r0
  mcrr p15, 3, r0, r1, c14
  mov r0, #1
  mcr p15, 0, r0, c14, c3, 1
  isb
again:
  wfi
  b again
`);

test.each([
  ["at the end of time", 0xffffffff],
  ["in the middle of it", 0x7fffffff],
  ["in the past", 0],
])("a neighbour runs on beside a guest that waits for a deadline %s", (_, deadline) => {
  const system = hyp.boot({
    core: cortexA15,
    board: "virt",
    timing: "functional",
    profile: "silent",
    guests: [
      { name: "waiting", kernel: waiting(deadline), memory: 4 },
      { name: "counter", kernel: counter, memory: 4 },
    ],
  });
  system.run({ instructions: 4_000_000 });
  const bytes = system.guests[1]?.memory() ?? new Uint8Array();
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(COUNT - 0x40000000, true);
  expect(count).toBeGreaterThan(100_000);
});
