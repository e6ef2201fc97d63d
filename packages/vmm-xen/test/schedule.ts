// Domains that are busy, sleep or yield, and what they get of the processor.
import type { Guest, System, Vmm } from "@armvirt/vmm";
import { groundOf, TARGET, type Target, tinyGuest } from "@armvirt/vmm/conformance";

const TEXT = 0xc0010000; // kernel/port/xen/xen.h, XEN_GUEST_BASE
const OFFSET = 0x10000; // of its text, in RAM
const COUNTER = 0x200000; // an offset in RAM
const MHZ = 2;
const SECONDS = 6;
/** Of the whole, that a share may be off. */
const TOLERANCE = 0.03;

export const BUSY = `
start:
  ldr r6, =${0xc0000000 + COUNTER}
  mov r1, #0
on:
  add r1, r1, #1
  str r1, [r6]
  b on
`;
/** It waits for an event that does not come. */
export const ASLEEP = `
start:
  mov r0, #1
  svc #29
  b start
`;
/** It gives the processor away whenever it has it, and counts how often. */
export const YIELDING = `
start:
  ldr r6, =${0xc0000000 + COUNTER}
  mov r7, #0
on:
  mov r0, #0
  svc #29
  add r7, r7, #1
  str r7, [r6]
  b on
`;

export function booted(
  vmm: Vmm,
  guests: readonly { readonly program: string; readonly weight?: number }[],
  target: Target = TARGET,
): System {
  const physical = groundOf(target).base + OFFSET;
  return vmm.boot({
    core: target.core,
    board: target.board,
    mhz: MHZ,
    timing: "functional",
    guests: guests.map(
      ({ program, weight }, n): Guest => ({
        name: `domain ${n}`,
        kernel: tinyGuest(program, TEXT, physical),
        memory: 4,
        ...(weight === undefined ? {} : { weight }),
      }),
    ),
  });
}
export const counts = (system: System): number[] => system.guests.map((g) => g.word(COUNTER));

/** What each has of all that is counted in the time of the test, and the start is not. */
export function shares(system: System): number[] {
  system.run({ instructions: 2e6 });
  const first = counts(system);
  system.run({ instructions: MHZ * 1e6 * SECONDS });
  const own = counts(system).map((count, n) => count - (first[n] ?? 0));
  const all = own.reduce((sum, n) => sum + n, 0);
  return own.map((n) => n / all);
}

/** Where busy domains do not get what their weights say. */
export function misshared(
  vmm: Vmm,
  target: Target = TARGET,
  weights: readonly number[] = [100, 200, 300],
): string[] {
  const all = weights.reduce((sum, w) => sum + w, 0);
  const own = shares(
    booted(
      vmm,
      weights.map((weight) => ({ program: BUSY, weight })),
      target,
    ),
  );
  return own.flatMap((share, n) => {
    const due = (weights[n] as number) / all;
    return Math.abs(share - due) < TOLERANCE
      ? []
      : [`domain ${n} has ${share.toFixed(3)}, not ${due.toFixed(3)}`];
  });
}
