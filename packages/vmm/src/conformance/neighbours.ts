// Guests that watch for their neighbour: what they keep in registers, and what they compute, must not depend on it (oracle R4).

import type { System, Vmm } from "../contract.ts";
import { native } from "../native.ts";
import { DONE, end, RAM_MIB } from "./adversaries.ts";
import { hex } from "./hex.ts";
import { writingFor } from "./ported.ts";
import { plan } from "./session.ts";
import { type Ground, groundOf, type Target } from "./target.ts";
import { tinyGuest } from "./tiny-guest.ts";
import type { Findings } from "./trial.ts";

/** What the last guest finds where it will report. */
const LAST = 0xc0c0c0c0;
/** MHz, so that turns are short in instructions. */
const SLOW = 50;
const SLICE = 100_000;
/** Instructions in which two guests have several turns each. */
const TURNS = 4_000_000;
const MOST = 30_000_000;
/** As many guests as there are names, with one kernel; the last finds LAST where it reports, and so knows that it is the last. */
function booted(vmm: Vmm, target: Target, program: (g: Ground) => string, names: readonly string[]): System {
  const g = writingFor(vmm)(target);
  const kernel = tinyGuest(program(g), g.text, g.loaded);
  const guests = names.map((name) => ({ name, kernel, memory: RAM_MIB }));
  const system = vmm.boot({ ...plan(guests, { target }), mhz: SLOW });
  const bytes = system.guests.at(-1)?.memory() ?? new Uint8Array();
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(g.report - g.base, LAST, true);
  return system;
}

/** Runs until it holds, or so many instructions. */
function runUntil(system: System, most: number, holds: () => boolean): void {
  const [cpu] = system.machine.cpus;
  const first = cpu.instructions;
  while (cpu.instructions - first < most && !holds())
    if (system.run({ instructions: SLICE }).why !== "instructions") return;
}

/** A word of a guest's report as the processor last wrote it. */
const word = (system: System, guest: number, g: Ground, n: number): number =>
  (system.guests[guest]?.word(g.report - g.base + 4 * n) ?? 0) >>> 0;

// ---- registers

/** A register: its name, and how r1 goes into it and comes out of it, with all other registers of SVC mode kept but r0. */
interface Kept {
  readonly name: string;
  readonly set: string;
  readonly get: string;
  /** Bits that are written. */
  readonly mask?: number;
  /** And ones among the others. */
  readonly fixed?: number;
}

const cp15 = (name: string, operands: string, mask?: number): Kept => ({
  name,
  set: `mcr p15, ${operands}`,
  get: `mrc p15, ${operands}`,
  ...(mask === undefined ? {} : { mask }),
});

const general = (register: string): Kept => ({
  name: register,
  set: `mov ${register}, r1`,
  get: `mov r1, ${register}`,
});
/** What a kernel in User mode has: its own registers, and from ARMv6 on the one of CP15 that programs write (B4.1.150). */
const UNPRIVILEGED: readonly Kept[] = ["r10", "r11", "r12", "sp", "lr"].map(general);
const THREAD = cp15("TPIDRURW", "0, r1, c13, c0, 2");
/** Registers of CP15 that do nothing while translation is off (B3.17, B4.1). */
const EVERY_VERSION: readonly Kept[] = [
  cp15("TTBR0", "0, r1, c2, c0, 0", 0xffffc000),
  cp15("DACR", "0, r1, c3, c0, 0"),
  cp15("DFSR", "0, r1, c5, c0, 0", 0xff),
  cp15("IFSR", "0, r1, c5, c0, 1", 0xf),
  cp15("DFAR", "0, r1, c6, c0, 0"),
];
const SINCE_6: readonly Kept[] = [
  cp15("TTBR1", "0, r1, c2, c0, 1", 0xffffc000),
  cp15("TTBCR", "0, r1, c2, c0, 2", 7),
  cp15("CONTEXTIDR", "0, r1, c13, c0, 1"),
  THREAD,
  cp15("TPIDRURO", "0, r1, c13, c0, 3"),
  cp15("TPIDRPRW", "0, r1, c13, c0, 4"),
];
const SINCE_7: readonly Kept[] = [
  cp15("IFAR", "0, r1, c6, c0, 2"),
  cp15("ADFSR", "0, r1, c5, c1, 0"),
  cp15("AIFSR", "0, r1, c5, c1, 1"),
  cp15("PAR", "0, r1, c7, c4, 0"),
  cp15("PRRR", "0, r1, c10, c2, 0"),
  cp15("NMRR", "0, r1, c10, c2, 1"),
  cp15("CSSELR", "2, r1, c0, c0, 0", 1),
];

const WITH_TIMER: readonly Kept[] = [cp15("CNTKCTL", "0, r1, c14, c1, 0", 3)];

/** A register of another mode (B1.3.2). */
const banked = (mode: string, bits: number, register: string): Kept => ({
  name: `${register}_${mode}`,
  set: `msr cpsr_c, #${bits}\n  mov ${register}, r1\n  msr cpsr_c, #0xd3`,
  get: `msr cpsr_c, #${bits}\n  mov r1, ${register}\n  msr cpsr_c, #0xd3`,
});
const spsr = (mode: string, bits: number): Kept => ({
  name: `SPSR_${mode}`,
  set: `msr cpsr_c, #${bits}\n  msr spsr_cxsf, r1\n  msr cpsr_c, #0xd3`,
  get: `msr cpsr_c, #${bits}\n  mrs r1, spsr\n  msr cpsr_c, #0xd3`,
  mask: 0xf0000000,
  fixed: 0x10,
});
const EXCEPTION_MODES = [
  ["fiq", 0xd1],
  ["irq", 0xd2],
  ["abt", 0xd7],
  ["und", 0xdb],
] as const;
const BANKED: readonly Kept[] = [
  ...EXCEPTION_MODES.flatMap(([mode, bits]) => [
    banked(mode, bits, "sp"),
    banked(mode, bits, "lr"),
    spsr(mode, bits),
  ]),
  ...["r8", "r9", "r10", "r11", "r12"].map((r) => banked("fiq", 0xd1, r)),
  banked("usr", 0xdf, "sp"),
  banked("usr", 0xdf, "lr"),
  { name: "SPSR_svc", set: "msr spsr_cxsf, r1", get: "mrs r1, spsr", mask: 0xf0000000, fixed: 0x10 },
];

function keptOn({ port }: Vmm, target: Target): readonly Kept[] {
  const { version } = groundOf(target);
  if (port !== undefined) return [...UNPRIVILEGED, ...(version >= 6 ? [THREAD] : [])];
  return [
    ...UNPRIVILEGED,
    ...EVERY_VERSION,
    ...(version >= 6 ? SINCE_6 : []),
    ...(version >= 7 ? SINCE_7 : []),
    ...(target.core.genericTimer ? WITH_TIMER : []),
    ...BANKED,
  ];
}

/** Next value of the sequence in r5. */
const NEXT = `
  add r5, r5, r5, lsl #3
  eor r5, r5, r5, lsr #7`;
/** CPSR's flags while it waits. */
const FLAGS = 0xa;
/** Offset of the table of what was read back, behind the report. */
const TABLE = 0x1000;

/** Fills every register, each guest with values of its own, and looks whether they stay. Its report: rounds, changes, and the number
 *  and value of each register that changed; a number behind the last is CPSR's flags. */
const keeper =
  (all: readonly Kept[]) =>
  (g: Ground): string =>
    `
  ${g.vectors}
start:
  ${g.setVectors}
  ldr r0, =${g.report}
  ldr r5, [r0]
  ldr r1, =0x2545f491
  eor r5, r5, r1
  mov r2, #0
  str r2, [r0]
  str r2, [r0, #4]
  ldr r3, =${g.report + 8}
  ${all
    .map(
      ({ set, mask, fixed }) => `${NEXT}
  mov r1, r5
  ${mask === undefined ? "" : `ldr r0, =${mask >>> 0}\n  and r1, r1, r0`}
  ${fixed === undefined ? "" : `orr r1, r1, #${fixed}`}
  ${set}`,
    )
    .join("\n")}
  ldr r6, =${g.report + TABLE}
  ${all.map(({ get }) => `${get}\n  str r1, [r6], #4`).join("\n  ")}
  mov r7, #0
rounds:
  ldr r0, =${g.report}
  str r7, [r0]
  add r7, r7, #1
  mov r0, #0x4000
  msr cpsr_f, #${FLAGS << 28}
wait:
  mov r1, r1
  sub r0, r0, #1
  teq r0, #0
  bne wait
  mov r0, #64
wait_flags:
  msr cpsr_f, #${FLAGS << 28}
  ${"mov r1, r1\n  ".repeat(24)}
  mrs r1, cpsr
  mov r8, r1, lsr #28
  cmp r8, #${FLAGS}
  mov r4, #${all.length}
  bne changed
  sub r0, r0, #1
  teq r0, #0
  bne wait_flags
  ldr r6, =${g.report + TABLE}
  ${all
    .map(
      ({ get }, n) => `${get}
  ldr r4, [r6], #4
  mov r8, r1
  cmp r8, r4
  movne r4, #${n}
  blne record`,
    )
    .join("\n  ")}
  b rounds
changed:
  bl record
  b rounds
  ${end(g)}
`;

/** What a guest keeps in registers is its own, though its neighbour writes the same ones. */
export function registersKept(vmm: Vmm, target: Target): Findings {
  const g = writingFor(vmm)(target);
  const all = keptOn(vmm, target);
  const names = [...all.map(({ name }) => name), "CPSR's flags"];
  const system = booted(vmm, target, keeper(all), ["first", "second"]);
  runUntil(system, TURNS, () => false);
  return system.guests.flatMap(({ name }, guest) => {
    const rounds = word(system, guest, g, 0);
    const changes = word(system, guest, g, 1);
    return [
      ...(rounds > 0 && rounds !== LAST ? [] : [`the ${name} guest that keeps registers did not run`]),
      ...Array.from({ length: Math.min(changes, 4) }, (_, n) => {
        const [which, value] = [2, 3].map((at) => word(system, guest, g, at + 2 * n)) as [number, number];
        return `${names[which]} of the ${name} guest has become ${hex(value)}`;
      }),
    ];
  });
}

// ---- traces

const ROUNDS = 40;
/** An address where nothing is on any board. */
const NOWHERE = 0x70000000;

/** A number of no call, for VMMs whose guests' kernels have a port: in the instruction or in r12. */
const NO_CALL = "mov r12, #200\n  svc #200";

/** Numbers of the ports' calls, but those that return elsewhere, change vectors, print, wait or end (xen.h, okl4.h). */
const CALLS: readonly number[] = [5, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 26, 32];

/** What each neighbour does for ever, by name. */
type Neighbours = Readonly<Record<string, (g: Ground) => string>>;
const EXCEPTIONS: Neighbours = {
  "raises exceptions": () => `
storm:
  udf #0
  ${NO_CALL}
  ldr r4, =${NOWHERE}
  ldr r5, [r4]
  str r5, [r4]
  b storm`,
};
/** A kernel in User mode changes no tables; it asks. */
const PORTED: Neighbours = {
  ...EXCEPTIONS,
  "makes calls": () => `
  mov r11, #0
storm:
  add r11, r11, #0x11
  ${CALLS.map((n) => `mvn r0, r11\n  mov r1, r11\n  mov r2, r11\n  mov r12, #${n}\n  svc #${n}`).join("\n  ")}
  b storm`,
};
const BARE: Neighbours = {
  ...EXCEPTIONS,
  "changes its tables": (g) => `
  ldr r0, =${g.level1}
  ${g.mapAll()}
  ${g.translate()}
  ldr r5, =${(g.base + 0x100000) | g.section}
  ldr r6, =${(g.base + 0x300000) | g.section}
  ldr r0, =${g.level1 + 0x40}
  ldr r7, =0x01080000
remap:
  str r5, [r0]
  mov r1, #0
  ${g.dsb}
  mcr p15, 0, r1, c8, c7, 0
  ${g.dsb}
  ${g.isb}
  ldr r8, [r7]
  str r7, [r7]
  eor r5, r5, r6
  eor r6, r5, r6
  eor r5, r5, r6
  b remap`,
};

/** Handlers that put into r9 what they are told, on the bare processor. */
const TELLING = `
  b start
  b undefined
  b supervisor
  b .
  b data
  b .
  b .
  b .
undefined:
  mrs r8, spsr
  add r9, r9, r8
  movs pc, lr
supervisor:
  mrs r8, spsr
  eor r9, r9, r8, ror #7
  movs pc, lr
data:
  mrc p15, 0, r8, c6, c0, 0
  eor r9, r9, r8, ror #11
  mrc p15, 0, r8, c5, c0, 0
  and r8, r8, #0xf
  add r9, r9, r8
  mrs r8, spsr
  eor r9, r9, r8, ror #3
  subs pc, lr, #4`;
/** And in a kernel that has a port: the links of its exceptions. */
const TOLD = `
  b start
  b undefined
  b .
  b .
  b data
  b .
  b .
  b .
undefined:
  add r9, r9, lr
  add pc, lr, #4
data:
  eor r9, r9, lr, ror #7
  add pc, lr, #4`;

/** The last guest takes exceptions and leaves a trace of them in its RAM; the first does what its part says. @param vectors with handlers
 *  @param call and what comes of it in r8 */
const traced = (g: Ground, first: string, vectors: string, call: string): string => `
  ${vectors}
start:
  ${g.setVectors}
  ldr r13, =${g.stack}
  ldr r0, =${g.report}
  ldr r1, [r0]
  ldr r2, =${LAST}
  cmp r1, r2
  bne other
  mov r9, #0
  mov r7, #0
  ldr r6, =${g.report + TABLE}
  ldr r4, =${NOWHERE}
victim_on:
  add r9, r9, r7
  cmp r7, r9
  udf #1
  adcs r9, r9, r9, ror #9
  ${call}
  ldr r5, [r4]
  msr cpsr_f, #0x60000000
  str r9, [r4]
  mov r0, #0x2000
victim_works:
  eor r9, r9, r0, ror #5
  sub r0, r0, #1
  teq r0, #0
  bne victim_works
  str r9, [r6], #4
  add r7, r7, #1
  ldr r0, =${ROUNDS}
  cmp r7, r0
  bne victim_on
  ldr r0, =${g.report}
  ldr r1, =${DONE}
  str r1, [r0]
  b .
other:
  ${first}
`;

/** The last guest's trace; undefined when it does not come to its end. */
function trace(
  vmm: Vmm,
  target: Target,
  first: (g: Ground) => string,
  names: readonly string[],
): readonly number[] | undefined {
  const g = writingFor(vmm)(target);
  const [vectors, call] =
    vmm.port === undefined ? [TELLING, "svc #2"] : [TOLD, `${NO_CALL}\n  add r9, r9, r0`];
  const system = booted(vmm, target, (g) => traced(g, first(g), vectors, call), names);
  const last = names.length - 1;
  const done = (): boolean => word(system, last, g, 0) === DONE;
  runUntil(system, MOST, done);
  return done() ? Array.from({ length: ROUNDS }, (_, n) => word(system, last, g, TABLE / 4 + n)) : undefined;
}

const TWO: readonly string[] = ["first", "second"];
const idle = (): string => "b .";

/** R4: the trace that a guest leaves beside each neighbour is the one that it leaves alone on the bare machine; where its kernel has a port, the one beside a neighbour
 *  that does nothing. */
export function notInterfered(vmm: Vmm, target: Target): Findings {
  const ported = vmm.port !== undefined;
  const quiet = ported ? trace(vmm, target, idle, TWO) : trace(native, target, () => "", ["alone"]);
  if (quiet === undefined)
    return [`the guest does not come to its end ${ported ? "beside one that does nothing" : "natively"}`];
  return Object.entries(ported ? PORTED : BARE).flatMap(([what, first]) => {
    const own = trace(vmm, target, first, TWO);
    if (own === undefined) return [`a guest does not come to its end beside one that ${what}`];
    const at = own.findIndex((value, n) => value !== quiet[n]);
    return at < 0
      ? []
      : [`entry ${at} of a guest's trace is ${hex(own[at] as number)} beside one that ${what}`];
  });
}
