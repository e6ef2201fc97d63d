// dom0 and domU under Xen: the split console between whole guest kernels.
import { kernel } from "@armvirt/guest/images";
import { fromBytes, toBytes } from "@armvirt/machine";
import { type Core, cortexA15, type System } from "@armvirt/vmm";
import { tinyGuest } from "@armvirt/vmm/conformance";
import { xen } from "@armvirt/vmm-xen";
import { expect, test } from "vitest";

const SLICE = 200_000;
const MOST = 100_000_000;

/** Guest kernels that start these; the first is dom0. */
function booted(inits: readonly string[], core: Core = cortexA15, board = "virt"): System {
  const image = kernel(board, core.architecture, xen.port);
  return xen.boot({
    core,
    board,
    timing: "functional",
    guests: inits.map((init, n) => ({
      name: `domain ${n}`,
      kernel: image,
      memory: 8,
      bootargs: `init=${init}`,
    })),
  });
}

/** What each domain has printed by the time that this holds. */
function until(system: System, printed: string[], holds: () => boolean): void {
  const [cpu] = system.machine.cpus;
  const first = cpu.instructions;
  while (!holds()) {
    const { why } = system.run({ instructions: SLICE });
    for (const [n, guest] of system.guests.entries())
      printed[n] = (printed[n] ?? "") + fromBytes(guest.read());
    if (why !== "instructions") return;
    if (cpu.instructions - first > MOST) throw new Error(`it takes too long: ${JSON.stringify(printed)}`);
  }
}

test("what domU prints goes through dom0, and to whom dom0 gives the keyboard it is typed", () => {
  const system = booted(["/bin/sh", "/bin/sh"]);
  const printed = ["", ""];
  const type = (text: string): void => void system.guests[0]?.type(toBytes(text));
  until(system, printed, () => printed.every((p) => p.endsWith("$ ")));
  type("echo dom0\n");
  until(system, printed, () => printed[0]?.endsWith("dom0\r\n$ ") === true);
  type("\x01\x01\x01");
  until(system, printed, () => printed[0]?.endsWith("typed to domain 1\r\n") === true);
  type("hello\n");
  until(system, printed, () => printed[1]?.endsWith("Hello world\r\n$ ") === true);
  type("exit 5\n");
  until(system, printed, () => system.guests[1]?.state() === "off");
  until(system, printed, () => printed[0]?.includes("typed to domain 0\r\n") === true);
  const all = "$ hello\r\nHello world\r\n$ exit 5\r\ninit exited 5\r\n";
  expect(printed[1]?.slice(printed[1].indexOf("$ "))).toBe(all);
  expect(printed[0]).toContain(`typed to domain 1\r\n${all.slice(2)}`);
});

test("a domain whose dom0 has ended prints on", () => {
  const system = booted(["/bin/true", "/bin/hello"]);
  const printed = ["", ""];
  until(system, printed, () => printed[0]?.endsWith("init exited 0\r\n") === true);
  until(system, printed, () => system.guests[1]?.state() === "off");
  expect(printed[1]).toMatch(/Hello world\r\ninit exited 0\r\n$/);
});

/** It grants dom0 a page as its console in which more bytes wait than there is room for, rings until dom0 is there, and counts. */
const NO_RING = `
start:
  movw r0, #0x1000
  movt r0, #0xfb00
  ldr r1, [r0, #4]
  movw r0, #0x2000
  movt r0, #0xfb00
  lsr r1, r1, #12
  add r1, r1, #0x200
  str r1, [r0, #4]
  mov r1, #1
  str r1, [r0]
  movw r6, #0
  movt r6, #0xc020
  mvn r1, #0
  str r1, [r6, #0xc0c]
  movw r0, #0x7ff0
  mov r1, #1
  movw r4, #0x1000
  movt r4, #0xc020
  stm r4, {r0, r1}
  mov r0, #2
  mov r1, r4
  mov r2, #1
  svc #20
ring:
  mov r0, #0
  svc #29
  mov r1, #1
  str r1, [r4]
  mov r0, #4
  mov r1, r4
  svc #32
  cmp r0, #0
  bne ring
  mov r1, #0
on:
  add r1, r1, #1
  str r1, [r4]
  b on
`;

test("a console that is no ring costs its domain the console, and dom0 goes on", () => {
  const system = xen.boot({
    core: cortexA15,
    board: "virt",
    timing: "functional",
    mhz: 50,
    guests: [
      {
        name: "dom0",
        kernel: kernel("virt", cortexA15.architecture, xen.port),
        memory: 8,
        bootargs: "init=/bin/sh",
      },
      { name: "hostile", kernel: tinyGuest(NO_RING, 0xc0010000, 0x40010000), memory: 4 },
    ],
  });
  const printed = ["", ""];
  until(
    system,
    printed,
    () => printed[0]?.includes("(xen) the console of domain 1 is not a ring\r\n") === true,
  );
  system.guests[0]?.type(toBytes("echo on\n"));
  until(system, printed, () => printed[0]?.endsWith("on\r\n$ ") === true);
  const counted = system.guests[1]?.word(0x201000) ?? 0;
  system.run({ instructions: 5_000_000 });
  expect(system.guests[1]?.word(0x201000)).toBeGreaterThan(counted);
});
