// A cell that asks the microvisor for what is not its own: it gets errors or faults, or is stopped alone, and its neighbour runs on.
import type { System, Vmm } from "@armvirt/vmm";
import { groundOf, TARGET, type Target } from "@armvirt/vmm/conformance";
import {
  ALL,
  asks,
  booted,
  CHANGE,
  CLEAN,
  COHERENT,
  CREATE,
  calls,
  EINVAL,
  ENOSYS,
  ENTRY,
  EPERM,
  ESRCH,
  end,
  fault,
  faultOfProgram,
  item,
  LOADING,
  MAP,
  mapping,
  own,
  poke,
  program,
  RAM,
  REPORT,
  type Request,
  RUNNING,
  reads,
  SELECT,
  SEND,
  SHARED,
  STOP,
  sourceOf,
  TLS,
  word,
  writes,
  wrong,
} from "./requests.ts";

const MIB = 2 ** 20;
const PAGE = 4096;

/** Machine addresses. */
interface Place {
  readonly ram: number;
  /** Its image. */
  readonly microvisor: number;
  readonly uart: number;
}
const placeOf = (target: Target): Place => {
  const { base: ram, uart } = groundOf(target);
  return { ram, microvisor: ram + 2 * MIB, uart };
};

/** Every request, on a machine. */
const requestsOn = ({ microvisor, ram, uart }: Place): readonly Request[] => [
  asks("a hypercall that does not exist", 200, "", ENOSYS),
  asks("a space that does not exist", SELECT, "mov r0, #7", ESRCH),
  asks("a space whose number is no number of one", SELECT, "mvn r0, #0", ESRCH),
  asks("a new space", CREATE, "", 1),
  asks("its own memory", MAP, mapping(own(REPORT)), 0),
  asks("the microvisor's image", MAP, mapping(`ldr r2, =${microvisor}`), EPERM),
  asks("its own tables", MAP, mapping(end), EPERM),
  asks("the neighbour's memory", MAP, mapping(`${end}\n  add r2, r2, #0x100000`), EPERM),
  asks("a device", MAP, mapping(`ldr r2, =${uart}`), EPERM),
  asks("a part of a page", MAP, mapping(own(REPORT + 4)), EINVAL),
  asks("rights that do not exist", MAP, mapping(own(REPORT), 0x10000, 16), EINVAL),
  asks("no rights", MAP, mapping(own(REPORT), 0x10000, 0), EINVAL),
  asks("an address of its kernel", MAP, mapping(own(REPORT), 0xc0000000), EINVAL),
  asks("an address of the microvisor", MAP, mapping(own(REPORT), 0xfc200000), EINVAL),
  asks("more changes than there are items", CHANGE, "mvn r0, #0", EINVAL),
  asks("an item of no space", CHANGE, item(9, `ldr r2, =${ram}`), ESRCH),
  asks("an item with the microvisor's image", CHANGE, item(1, `ldr r2, =${microvisor}`), EPERM),
  asks("to clean code of the microvisor", COHERENT, "ldr r0, =0xfc200000\n  mov r1, #64", EINVAL),
  asks("to clean what wraps around", COHERENT, "ldr r0, =0xc0000000\n  mvn r1, #0", EINVAL),
  asks("to clean pages of no space", CLEAN, "mov r0, #9\n  mov r1, #0\n  mov r2, #64", ESRCH),
  asks("an entry that is no address of an instruction", ENTRY, "mov r0, #2", EINVAL),
  asks("an end that does not exist", STOP, "mov r0, #2", EINVAL),
  asks("to send to itself", SEND, "mov r0, #0", ESRCH),
  asks("to send to a cell that does not exist", SEND, "mvn r0, #0", ESRCH),
  asks("to send to a cell whose number ends like its neighbour's", SEND, "ldr r0, =0x101", ESRCH),
  asks("to send to its neighbour", SEND, "mov r0, #1", 0),
];

/** Low bits of a fault's status (DDI 0406C table B3-23). */
const [TRANSLATION_OF_SECTION, TRANSLATION_OF_PAGE, PERMISSION_OF_SECTION] = [5, 7, 13];

/** Addresses that fault; the kernel's handler reports each. */
const wildOn = (board: string): readonly (readonly [what: string, address: number, status: number])[] => [
  ["the microvisor's code", 0xfc200000, PERMISSION_OF_SECTION],
  ["its data", 0xfc300000, PERMISSION_OF_SECTION],
  ["its view of the cell's tables", 0xe0000000, PERMISSION_OF_SECTION],
  ["its view of the neighbour's", 0xe1000000, PERMISSION_OF_SECTION],
  ["its UART on `virt`", 0xff000000, board === "virt" ? PERMISSION_OF_SECTION : TRANSLATION_OF_SECTION],
  ["the cell's tables, where RAM would go on", 0xc0300000, TRANSLATION_OF_SECTION],
  ["a channel to itself", 0xfb010000, TRANSLATION_OF_PAGE],
  ["what lies behind the channel to the neighbour", 0xfb012000, TRANSLATION_OF_PAGE],
  ["nothing", 0x00000000, TRANSLATION_OF_SECTION],
];

/** A page that one space has and another has not. */
const VA = 0x50000000;
const FRAME = 0x202000;
const spaces: readonly Request[] = [
  ...writes(RAM + FRAME, 7),
  asks("(it is in memory", COHERENT, `ldr r0, =${RAM + FRAME}\n  mov r1, #64`, 0),
  asks("in the first space", MAP, mapping(own(FRAME), VA, ALL), 0),
  asks("that is selected)", SELECT, "mov r0, #1", 0),
  calls("it returns", VA, 7),
  asks("(a second space", CREATE, "", 2),
  asks("is selected)", SELECT, "mov r0, #2", 0),
  ...fault("a load from another space's page", VA, TRANSLATION_OF_SECTION),
  ...fault("a jump to it", VA, TRANSLATION_OF_SECTION, true),
];

/** A program of the cell goes for what is its kernel's. */
const PROGRAM = 0x50001000;
const PROGRAM_FRAME = 0x204000;
const DOMAIN_OF_PAGE = 11;
const DOMAIN_OF_SECTION = 9;
const ofProgram: readonly Request[] = [
  ...LOADING.map((word, n) => poke("a program", RAM + PROGRAM_FRAME + 4 * n, word)),
  asks("(it is in memory", COHERENT, `ldr r0, =${RAM + PROGRAM_FRAME}\n  mov r1, #64`, 0),
  asks("mapped", MAP, mapping(own(PROGRAM_FRAME), PROGRAM, ALL), 0),
  asks("and its space selected)", SELECT, "mov r0, #1", 0),
  ...faultOfProgram("a program's load from the page shared with its kernel", PROGRAM, SHARED, DOMAIN_OF_PAGE),
  ...faultOfProgram("from its kernel's RAM", PROGRAM, RAM + REPORT, DOMAIN_OF_SECTION),
  asks("(the other space)", SELECT, "mov r0, #2", 0),
];

/** Longer than its turn, so that its neighbour has had one. */
const afterTurns: Request = {
  what: "which partners run, after a turn of the neighbour",
  source: `ldr r1, =400000\n1: subs r1, r1, #1\n  bne 1b\n  ldr r0, [r5, #${RUNNING}]\n  str r0, [r6], #4`,
  result: 2,
};

/** Words that programs have for their own: the one that the kernel sets, before ARMv6K in the page of its helpers, and TPIDRURW. */
const THREAD = 0x1000;
const ownWords = (version: number): string => `add r0, r0, #${THREAD}
  ${version < 6 ? "" : "mcr p15, 0, r0, c13, c0, 2"}
  mov r12, #${TLS}
  svc #0`;
const wordsAfterTurns = (version: number): readonly Request[] =>
  (version < 6
    ? [["its thread's word", "mvn r0, #0xf000\n  ldr r0, [r0, #-15]"]]
    : [
        ["its thread's word", "mrc p15, 0, r0, c13, c0, 3"],
        ["TPIDRURW", "mrc p15, 0, r0, c13, c0, 2"],
      ]
  ).map(([what, source]) => ({
    what: `${what}, after a turn of the neighbour`,
    source: `${source}\n  str r0, [r6], #4`,
    result: THREAD,
  }));

/** What is shared with a cell may be read to its last byte: its page, and where the counter is a device's, that one's. */
const sharedWith = (board: string): readonly Request[] =>
  [SHARED, ...(board === "virt" ? [] : [SHARED + PAGE])].flatMap((page) =>
    [0x000, 0x7fc, 0xbfc, 0xffc].map((offset) =>
      reads(`a word of a page shared with it, ${offset}`, page + offset),
    ),
  );

const all = (target: Target): readonly Request[] => [
  ...requestsOn(placeOf(target)),
  ...sharedWith(target.board),
  ...spaces,
  ...ofProgram,
  afterTurns,
  ...wordsAfterTurns(groundOf(target).version),
  ...wildOn(target.board).flatMap(([what, address, status]) => fault(what, address, status)),
  ...wildOn(target.board).flatMap(([what, address, status]) =>
    fault(`a jump to ${what}`, address, status, true),
  ),
];

/** How far the neighbour counts in a while. */
function counted(system: System): number {
  const before = word(system, 1, 0);
  system.run({ instructions: 1_000_000 });
  return word(system, 1, 0) - before;
}

/** So long a cell runs that does not end. */
const [SLICES, SLICE] = [80, 50_000];
function after(vmm: Vmm, target: Target, source: string): System {
  const system = booted(vmm, source, target);
  for (let n = 0; n < SLICES && system.guests[0]?.state() === "running"; n++)
    system.run({ instructions: SLICE });
  return system;
}

const ENDS = `ldr r0, =0xfb800000
  mov r12, #${ENTRY}
  svc #0
  mov r1, #0
  str r1, [r1]`;
const REPORTED = "vmm: vm 0 stopped: its entry cannot be fetched at 0xfb80000c";

/** What a microvisor answers that is not what it answers, and what it does to a neighbour. */
export function misanswered(vmm: Vmm, target: Target = TARGET): string[] {
  const requests = all(target);
  const source = program(`${sourceOf(requests)}\n  ${ENDS}`, ownWords(groundOf(target).version));
  const system = after(vmm, target, source);
  const printed = String.fromCharCode(...(system.guests[0]?.read() ?? []));
  const reports = printed.match(/vmm: vm \d stopped: .*/g) ?? [];
  const states = system.guests.map((g) => g.state()).join();
  return [
    ...wrong(system, requests),
    ...(states === "stopped,running" ? [] : [`the cells are ${states}`]),
    ...(reports.join() === REPORTED ? [] : [`it is reported: ${reports.join()}`]),
    ...(counted(system) > 0 ? [] : ["the neighbour stands still"]),
  ];
}

/** Cells that keep the processor. */
export const STORMS: readonly (readonly [what: string, source: string])[] = [
  ["loops with virtual interrupts masked", program("")],
  [
    "rings at its neighbour without end",
    program(`ring_on:\n  mov r0, #1\n  mov r12, #${SEND}\n  svc #0\n  b ring_on`),
  ],
];

/** What becomes of a cell's neighbour. */
export const halted = (vmm: Vmm, source: string, target: Target = TARGET): string[] =>
  counted(after(vmm, target, source)) > 0 ? [] : ["the neighbour stands still"];
