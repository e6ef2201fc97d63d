// Equivalence as Popek and Goldberg mean it: each sensitive instruction, executed by a guest's kernel, does what it does there on the bare machine.
import type { Profile } from "@armvirt/arm-core";
import type { Vmm } from "../contract.ts";
import { end } from "./adversaries.ts";
import { hex } from "./hex.ts";
import { bareFor, STORED, setBanks, storeAll } from "./kernel-state.ts";
import { sensitiveOn, type Variant } from "./sensitive.ts";
import { type Ground, groundOf, type Target, vectorTable } from "./target.ts";
import { type Findings, Trial } from "./trial.ts";

/** Offsets in the guest's RAM: what the instructions load and store, where the next record begins, the records. */
const BUFFER = 0x308000;
const NEXT = 0x30f000;
const RECORDS = 0x310000;
/** Words of the buffer, of it that each bank's stack has, and of a record. */
const BUFFER_WORDS = 48;
const STACK_WORDS = 4;
const RECORD = 96;
/** Where r1 points to in the buffer: behind the stacks. */
const MIDDLE = 4 * 40;
/** Instructions in which a VMM comes to the end of all; an XScale, whose caches are emptied line by line, takes most. */
const MOST = 100_000_000;

const PROFILES: readonly Profile[] = ["silent", "undef"];

/** WFI waits for an interrupt, and here is none; SRS to Monitor mode is UNPREDICTABLE in the Non-secure state (B9.3.16), and a VMM may take
 *  another stack pointer than the model does. */
const UNTRIED = /^wfi|^srs.*#22$/;
/** Lead to one of the first bytes of memory: on a board that has RAM there they would go astray in it. */
const TO_THE_BEGINNING = /^(ands|movs) pc,/;

/** Where exception returns lead, System mode or User mode, and with which flags. */
const RETURNS: readonly { readonly psr: number; readonly toUser: boolean }[] = [
  { psr: 0x600000df, toUser: false },
  { psr: 0x900000d0, toUser: true },
];

/** What the words of a record are. */
const WORDS: readonly string[] = [
  ...["CPSR where it goes on", "lr where it goes on", "sp where it goes on"],
  ...["the vector", "the exception's lr", "the exception's SPSR"],
  ...STORED,
  ...Array.from({ length: BUFFER_WORDS }, (_, n) => `word ${n} of the buffer`),
];

/** Every register is known before each instruction; r10 is the next one. @param spsr of every bank */
const setUp = (g: Ground, spsr: number): string => `
set_up:
  mov r11, lr
  ldr r0, =${g.base + BUFFER}
  mov r1, #${BUFFER_WORDS}
  ldr r2, =0x10203040
fill:
  str r2, [r0], #4
  add r2, r2, r2, ror #5
  subs r1, r1, #1
  bne fill
  ldr r1, =${spsr}
${setBanks((bank) => g.base + BUFFER + 4 * STACK_WORDS * (bank + 1), "r1")}
  ldr r0, =${g.base + NEXT}
  str r10, [r0, #4]
  mov r10, #0xaa
  mov r12, #0xcc
  ldr r0, =0x800000db
  ldr r1, =${g.base + BUFFER + MIDDLE}
  mov r2, #0x22
  mov r3, #0
  mov r4, #0x44
  mov r6, #0x66
  mov r7, #0x77
  mov r8, #0x88
  mov r9, #4
  mov pc, r11
`;

/** What there is in memory for an instruction that goes where it loads from; r1 is moved so that it finds its words in their order. */
function loaded({ loads, text }: Variant): string {
  if (loads === undefined) return "";
  if (loads === "pc") return [-8, -4, 0, 4, 8].map((at) => `str lr, [r1, #${at}]`).join("\n  ");
  const pairs = [-8, 0, 8].map((at) => `str lr, [r1, #${at}]\n  str r4, [r1, #${at + 4}]`).join("\n  ");
  return `mrs r4, spsr\n  ${pairs}\n  ${/^rfe(ib|da)/.test(text) ? "add r1, r1, #4" : ""}`;
}

/** True for a return from an exception. */
const comesBack = ({ loads, text }: Variant): boolean =>
  loads !== undefined || text === "eret" || /^\w+s pc,/.test(text);

/** One instruction: it goes on at the next one, or near the address in lr and r5; r3 counts the way. @param toUser returns lead to User mode, where
 *  a patched kernel must have no sensitive instruction */
const step = (variant: Variant, n: number, toUser: boolean): string => `
step${n}:
  adr r10, step${n + 1}
  bl set_up
  adr lr, after${n}
  mov r5, lr
  ${loaded(variant)}
  ${variant.text === "wfe" ? "sev" : ""}
  msr cpsr_f, #0x60000000
  ${variant.text}
  add r3, r3, #1
  add r3, r3, #2
  add r3, r3, #4
after${n}:
  add r3, r3, #8
  add r3, r3, #16
  add r3, r3, #32
  b ${toUser && comesBack(variant) ? "called" : "arrived"}
`;

const dump = (g: Ground): string => `
arrived:
  mrs r11, cpsr
  ${g.version > 5 ? "setend le" : ""}
  ldr r12, =${g.base + NEXT}
  ldr r12, [r12]
  str r11, [r12]
  str lr, [r12, #4]
  str sp, [r12, #8]
  b all
called:
  svc #0x77
undefined:
  mov r11, #0x4
  b taken
supervisor:
  mov r11, #0x8
  b taken
prefetch:
  mov r11, #0xc
  b taken
data:
  mov r11, #0x10
taken:
  ldr r12, =${g.base + NEXT}
  ldr r12, [r12]
  str r11, [r12, #12]
  str lr, [r12, #16]
  mrs r11, spsr
  str r11, [r12, #20]
all:
  add r11, r12, #24
${storeAll}
  ldr r1, =${g.base + BUFFER}
  mov r2, #${BUFFER_WORDS}
copy:
  ldr r3, [r1], #4
  str r3, [r0], #4
  subs r2, r2, #1
  bne copy
  ldr r0, =${g.base + NEXT}
  ldr r1, [r0]
  add r1, r1, #${4 * RECORD}
  str r1, [r0], #4
  ldr pc, [r0]
`;

/** All instructions, one after the other; constants are behind all of it, where patchers know them. */
const program =
  (variants: readonly Variant[], psr: number, toUser: boolean) =>
  (g: Ground): string =>
    `${vectorTable()}${variants.map((v, n) => step(v, n, toUser)).join("")}
step${variants.length}:
  b last
${dump(g)}
${setUp(g, psr)}
start:
  ${g.setVectors}
  ldr r0, =${g.base + NEXT}
  ldr r1, =${g.base + RECORDS}
  str r1, [r0]
  b step0
last:
  ${end(g)}
`;

/** A record of each instruction; undefined when the guest does not come to its end. */
type Records = readonly (readonly number[])[] | undefined;

/** What each instruction leaves, by where exception returns lead. */
function records(
  vmm: Vmm,
  target: Target,
  profile: Profile,
  variants: readonly Variant[],
): readonly Records[] {
  const programs = RETURNS.map(({ psr, toUser }) => program(variants, psr, toUser));
  const trial = new Trial({ ...vmm, guests: 1 }, target, programs, { profile });
  return programs.map((_, n) => {
    const { finished, system } = trial.run(n, MOST);
    const [guest] = system.guests;
    if (!finished || guest === undefined) return undefined;
    return variants.map((_, at) =>
      WORDS.map((_, word) => guest.word(RECORDS + 4 * (RECORD * at + word)) >>> 0),
    );
  });
}

/** The instructions that are tried on a target. */
export const triedOn = (target: Target): readonly Variant[] =>
  sensitiveOn(target.core).filter(
    ({ text }) => !UNTRIED.test(text) && (groundOf(target).base !== 0 || !TO_THE_BEGINNING.test(text)),
  );

function differences(variants: readonly Variant[], own: Records, natively: Records): Findings {
  if (natively === undefined) return ["natively the instructions do not come to their end"];
  if (own === undefined) return ["the instructions do not come to their end"];
  return variants.flatMap(({ text }, n) =>
    WORDS.flatMap((what, word) => {
      const [is, has] = [own[n]?.[word], natively[n]?.[word]];
      return is === has ? [] : [`after ${text}, ${what} is ${hex(is ?? 0)}, natively ${hex(has ?? 0)}`];
    }),
  );
}

/** What the bare machine leaves, found out once; profiles are of User mode, and this is none. */
const NATIVE = new Map<string, readonly Records[]>();
function natively(vmm: Vmm, target: Target, variants: readonly Variant[]): readonly Records[] {
  const key = `${target.core.name} ${target.board} ${vmm.changes === undefined}`;
  const found = NATIVE.get(key) ?? records(bareFor(vmm), target, "silent", variants);
  NATIVE.set(key, found);
  return found;
}

/** What sensitive instructions of a guest's kernel do, under either profile, that they do not do on the bare machine. */
export function unlikeNative(vmm: Vmm, target: Target): Findings {
  const variants = triedOn(target);
  const bare = natively(vmm, target, variants);
  for (const profile of PROFILES) {
    const own = records(vmm, target, profile, variants);
    const findings = own.flatMap((records, n) => differences(variants, records, bare[n]));
    if (findings.length > 0) return findings;
  }
  return [];
}
