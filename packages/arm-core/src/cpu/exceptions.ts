// Exception entry and return (B1.8, B1.9): one table of exceptions, three ways in (a PL1 mode, Monitor or Hyp mode), one way out.
import { EVENT_INDEX, type EventName } from "./accounts.ts";
import type { Cpu } from "./cpu.ts";
import * as L from "./layout.ts";
import * as M from "./modes.ts";
import * as P from "./status.ts";
import { STORAGE } from "./storage.ts";
import { inMonitor, SCR, secureCopy } from "./world.ts";

/** One exception as tables B1-3, B1-6 and B1-7 have it. */
interface Exception {
  readonly event: EventName;
  /** Offset from the vector base; the same in HVBAR for exceptions taken from Hyp mode (B1.8.1). */
  readonly vector: number;
  readonly mode: number;
  /** LR of the PL1 mode minus the address of the instruction (or of the next one, for interrupts): A32 and T32. */
  readonly linkArm: number;
  readonly linkThumb: number;
  /** ELR_hyp minus the same address: the preferred return address. */
  readonly hypLink: number;
  /** CPSR mask bits that entry sets beside I (B1.9). */
  readonly masks: number;
}

export type ExceptionName =
  | "undefined"
  | "svc"
  | "hvc"
  | "smc"
  | "prefetchAbort"
  | "dataAbort"
  | "irq"
  | "fiq";

export const EXCEPTIONS: Readonly<Record<ExceptionName, Exception>> = {
  undefined: {
    event: "undefined",
    vector: 0x04,
    mode: M.UND,
    linkArm: 4,
    linkThumb: 2,
    hypLink: 0,
    masks: 0,
  },
  svc: { event: "svc", vector: 0x08, mode: M.SVC, linkArm: 4, linkThumb: 2, hypLink: 4, masks: 0 },
  hvc: { event: "hvc", vector: 0x08, mode: M.HYP, linkArm: 4, linkThumb: 4, hypLink: 4, masks: 0 },
  smc: { event: "smc", vector: 0x08, mode: M.MON, linkArm: 4, linkThumb: 4, hypLink: 0, masks: 0 },
  prefetchAbort: {
    event: "prefetch abort",
    vector: 0x0c,
    mode: M.ABT,
    linkArm: 4,
    linkThumb: 4,
    hypLink: 0,
    masks: P.A,
  },
  dataAbort: {
    event: "data abort",
    vector: 0x10,
    mode: M.ABT,
    linkArm: 8,
    linkThumb: 8,
    hypLink: 0,
    masks: P.A,
  },
  irq: { event: "irq", vector: 0x18, mode: M.IRQ, linkArm: 4, linkThumb: 4, hypLink: 0, masks: P.A },
  fiq: { event: "fiq", vector: 0x1c, mode: M.FIQ, linkArm: 4, linkThumb: 4, hypLink: 0, masks: P.A | P.F },
};

/** Exception classes of HSR (table B3-28). */
export const EC = {
  unknown: 0x00,
  wfx: 0x01,
  mcr15: 0x03,
  mcrr15: 0x04,
  mcr14: 0x05,
  ldc14: 0x06,
  hcptr: 0x07,
  mrrc14: 0x0c,
  svc: 0x11,
  hvc: 0x12,
  smc: 0x13,
  prefetchLower: 0x20,
  prefetchHyp: 0x21,
  dataLower: 0x24,
  dataHyp: 0x25,
} as const;

/** HSR with a 32-bit instruction (IL = 1). */
export const syndrome = (ec: number, iss: number): number => (ec << 26) | (1 << 25) | iss;

const HCR_TGE = 1 << 27;

const bit = (word: number, mask: number, set: boolean): number => (set ? word | mask : word & ~mask);

/** Leaves for a vector: everything that PL1 and Hyp entries have in common. */
function enter(cpu: Cpu, mode: number, vector: number, masks: number, control: number): void {
  const s = cpu.state;
  const old = s[L.CONTROL] as number;
  M.switchBanks(s, old & P.MODE, mode);
  // J and IT are cleared; T and E come from the control register of the mode that takes the exception (B1.9).
  // CPSR.A came with ARMv6.
  const known = cpu.core.architecture === "v5te" ? ~P.A : -1;
  let next = (((old & (P.A | P.F | P.I)) | masks) & known) | mode;
  next = bit(next, P.T, (control & (1 << 30)) !== 0);
  next = bit(next, P.E, (control & (1 << 25)) !== 0);
  s[L.CONTROL] = next;
  s[L.NEXT] = vector;
  s[L.RAISED] = 1;
  s[L.MONITOR] = 0;
  cpu.regimeChanged();
  s[L.ACCOUNT] = 0; // the vector's symbol pays
  cpu.charge(cpu.columns.exceptionEntry, cpu.timing.exceptionEntry);
}

/** An exception that is taken from Monitor mode leaves SCR.NS 0 (B1.9): whatever handles it is Secure. */
function leaveMonitor(s: Int32Array): void {
  if (inMonitor(s)) s[STORAGE.SCR] = (s[STORAGE.SCR] as number) & ~SCR.NS;
}

/** Takes an exception to a PL1 mode. `at`: address of the instruction, for interrupts of the next one. */
function enterPl1(cpu: Cpu, e: Exception, at: number): void {
  const s = cpu.state;
  const cpsr = P.readCpsr(s);
  leaveMonitor(s);
  const sctlr = s[STORAGE.SCTLR] as number;
  const thumb = (cpsr & P.T) !== 0;
  const base = sctlr & (1 << 13) ? 0xffff0000 | 0 : (s[STORAGE.VBAR] as number);
  enter(cpu, e.mode, (base + e.vector) | 0, P.I | (e.masks & ~cpu.guardedMasks()), sctlr);
  s[14] = (at + (thumb ? e.linkThumb : e.linkArm)) | 0;
  s[L.BANK_SPSR + M.bankOf(e.mode)] = cpsr;
  cpu.count(EVENT_INDEX[e.event]);
}

/** Takes an exception to Monitor mode (B1.9, EnterMonitorMode); its T and E are the Secure world's. `at` as above. */
function enterMonitor(cpu: Cpu, e: Exception, at: number): void {
  const s = cpu.state;
  const cpsr = P.readCpsr(s);
  const thumb = (cpsr & P.T) !== 0;
  leaveMonitor(s);
  const sctlr = s[secureCopy(s, STORAGE.SCTLR)] as number;
  enter(cpu, M.MON, ((s[STORAGE.MVBAR] as number) + e.vector) | 0, P.A | P.I | P.F, sctlr);
  s[14] = (at + (thumb ? e.linkThumb : e.linkArm)) | 0;
  s[L.BANK_SPSR + M.bankOf(M.MON)] = cpsr;
  cpu.count(EVENT_INDEX[e.event]);
}

/** Takes an exception to Hyp mode (B1.9, EnterHypMode). `vector` 0x14 is the Hyp Trap vector. */
export function enterHyp(cpu: Cpu, event: EventName, vector: number, returnTo: number): void {
  const s = cpu.state;
  const cpsr = P.readCpsr(s);
  const hsctlr = s[STORAGE.HSCTLR] as number;
  enter(cpu, M.HYP, ((s[STORAGE.HVBAR] as number) + vector) | 0, P.A | P.I | P.F, hsctlr);
  s[L.ELR_HYP] = returnTo;
  s[L.BANK_SPSR + M.bankOf(M.HYP)] = cpsr;
  cpu.count(EVENT_INDEX[event]);
}

const fromHyp = (cpu: Cpu): boolean => ((cpu.state[L.CONTROL] as number) & P.MODE) === M.HYP;
const fromUser = (cpu: Cpu): boolean => ((cpu.state[L.CONTROL] as number) & P.MODE) === M.USR;
const trapsGeneral = (cpu: Cpu): boolean =>
  fromUser(cpu) && ((cpu.state[STORAGE.HCR] as number) & HCR_TGE) !== 0 && cpu.hypGoverns();

/** An instruction traps to Hyp mode with this syndrome (B1.14). */
export function hypTrap(cpu: Cpu, hsr: number): void {
  const s = cpu.state;
  const at = cpu.pc;
  s[STORAGE.HSR] = hsr;
  enterHyp(cpu, "hyp trap", fromHyp(cpu) ? 0x04 : 0x14, at);
}

/** Undefined Instruction exception of the instruction at pc. */
export function takeUndefined(cpu: Cpu): void {
  if (fromHyp(cpu)) hypTrap(cpu, syndrome(EC.unknown, 0));
  else if (trapsGeneral(cpu)) hypTrap(cpu, syndrome(EC.unknown, 0));
  else enterPl1(cpu, EXCEPTIONS.undefined, cpu.pc);
}

/** Supervisor Call of the instruction at pc; imm16 is the syndrome's low half. */
export function takeSvc(cpu: Cpu, imm: number): void {
  const e = EXCEPTIONS.svc;
  if (fromHyp(cpu) || trapsGeneral(cpu)) {
    cpu.state[STORAGE.HSR] = syndrome(EC.svc, imm & 0xffff);
    enterHyp(cpu, "svc", fromHyp(cpu) ? e.vector : 0x14, cpu.pc + 4);
  } else enterPl1(cpu, e, cpu.pc);
}

/** Hypervisor Call of the instruction at pc; the core has the Virtualization Extensions. */
export function takeHvc(cpu: Cpu, imm16: number): void {
  const e = EXCEPTIONS.hvc;
  cpu.state[STORAGE.HSR] = syndrome(EC.hvc, imm16);
  enterHyp(cpu, e.event, fromHyp(cpu) ? e.vector : 0x14, cpu.pc + e.hypLink);
}

/** Secure Monitor Call of the instruction at pc; the core has the Security Extensions. */
export function takeSmc(cpu: Cpu): void {
  enterMonitor(cpu, EXCEPTIONS.smc, cpu.pc);
}

// FAULT_FLAGS of layout.ts
const STAGE2 = 1;
const WALK = 2;
const WRITE = 4;
const MAINTENANCE = 8;
const TO_HYP = 16;
const EXTERNAL = 32;
const LONG_FORMAT = 64;

/** DFSR or IFSR from the fault description (B4.1.52, B4.1.96). */
function faultStatus(cpu: Cpu, data: boolean): number {
  const s = cpu.state;
  const status = s[L.FAULT_STATUS] as number;
  const flags = s[L.FAULT_FLAGS] as number;
  if (cpu.core.architecture === "v5te")
    return (status & 15) | (data ? (s[L.FAULT_DOMAIN] as number) << 4 : 0);
  const write = data && flags & WRITE ? 1 << 11 : 0;
  const maintenance = data && flags & MAINTENANCE ? 1 << 13 : 0;
  if (flags & LONG_FORMAT) return (1 << 9) | (status & 63) | write | maintenance;
  const domain = data ? (s[L.FAULT_DOMAIN] as number) << 4 : 0;
  return (status & 15) | ((status & 16) << 6) | domain | write | maintenance;
}

/** Instruction-specific syndrome of an abort taken to Hyp mode (B3.13.6). */
function abortSyndrome(cpu: Cpu, access: number): number {
  const s = cpu.state;
  const flags = s[L.FAULT_FLAGS] as number;
  return (
    ((s[L.FAULT_STATUS] as number) & 63) |
    (flags & WRITE ? 1 << 6 : 0) |
    (flags & WALK ? 1 << 7 : 0) |
    (flags & MAINTENANCE ? 1 << 8 : 0) |
    (flags & EXTERNAL ? 1 << 9 : 0) |
    access
  );
}

const toHyp = (cpu: Cpu): boolean => {
  const flags = cpu.state[L.FAULT_FLAGS] as number;
  return (flags & (STAGE2 | TO_HYP)) !== 0 || fromHyp(cpu) || trapsGeneral(cpu);
};

/** SCR.EA takes external aborts to Monitor mode, from either world (B1.9.7, B1.9.8). */
const toMonitor = (cpu: Cpu): boolean =>
  cpu.core.security &&
  ((cpu.state[L.FAULT_FLAGS] as number) & EXTERNAL) !== 0 &&
  ((cpu.state[STORAGE.SCR] as number) & SCR.EA) !== 0;

/** The status of an external abort in the format of the Secure world, whose registers describe it in Monitor mode (B3.13.3). */
function toSecureFormat(cpu: Cpu): void {
  const s = cpu.state;
  const status = s[L.FAULT_STATUS] as number;
  const long = cpu.core.lpae && (s[secureCopy(s, STORAGE.TTBCR)] as number) < 0;
  if (long === (((s[L.FAULT_FLAGS] as number) & LONG_FORMAT) !== 0)) return;
  s[L.FAULT_FLAGS] = (s[L.FAULT_FLAGS] as number) ^ LONG_FORMAT;
  // On an access; on a walk with the level of its table.
  if (long) s[L.FAULT_STATUS] = status === 0x08 ? 0x10 : status === 0x0c ? 0x15 : 0x16;
  else s[L.FAULT_STATUS] = status === 0x10 ? 0x08 : status === 0x15 ? 0x0c : 0x0e;
}

/** Data Abort of the instruction at pc, described by the FAULT_* words. */
export function takeDataAbort(cpu: Cpu): void {
  const s = cpu.state;
  if (toMonitor(cpu)) {
    toSecureFormat(cpu);
    s[secureCopy(s, STORAGE.DFSR)] = faultStatus(cpu, true);
    s[secureCopy(s, STORAGE.DFAR)] = s[L.FAULT_ADDRESS] as number;
    enterMonitor(cpu, EXCEPTIONS.dataAbort, cpu.pc);
    return;
  }
  if (toHyp(cpu)) {
    const hyp = fromHyp(cpu);
    // The syndrome of the access is valid for stage 2 faults on data, not on a table walk (B3.13.6).
    const flags = s[L.FAULT_FLAGS] as number;
    const access = (flags & STAGE2) !== 0 && (flags & (WALK | MAINTENANCE)) === 0 ? cpu.accessSyndrome() : 0;
    s[STORAGE.HSR] = syndrome(hyp ? EC.dataHyp : EC.dataLower, abortSyndrome(cpu, access));
    s[STORAGE.HDFAR] = s[L.FAULT_ADDRESS] as number;
    s[STORAGE.HPFAR] = (s[L.FAULT_IPA] as number) << 4;
    enterHyp(cpu, hyp ? "data abort" : "hyp trap", hyp ? EXCEPTIONS.dataAbort.vector : 0x14, cpu.pc);
    return;
  }
  s[STORAGE.DFSR] = faultStatus(cpu, true);
  s[STORAGE.DFAR] = s[L.FAULT_ADDRESS] as number;
  enterPl1(cpu, EXCEPTIONS.dataAbort, cpu.pc);
}

/** Prefetch Abort of the instruction at pc, described by the FAULT_* words (BKPT: a debug event). */
export function takePrefetchAbort(cpu: Cpu): void {
  const s = cpu.state;
  if (toMonitor(cpu)) {
    toSecureFormat(cpu);
    s[secureCopy(s, STORAGE.IFSR)] = faultStatus(cpu, false);
    s[secureCopy(s, STORAGE.IFAR)] = s[L.FAULT_ADDRESS] as number;
    enterMonitor(cpu, EXCEPTIONS.prefetchAbort, cpu.pc);
    return;
  }
  if (toHyp(cpu)) {
    const hyp = fromHyp(cpu);
    s[STORAGE.HSR] = syndrome(hyp ? EC.prefetchHyp : EC.prefetchLower, abortSyndrome(cpu, 0) & ~(1 << 6));
    s[STORAGE.HIFAR] = s[L.FAULT_ADDRESS] as number;
    s[STORAGE.HPFAR] = (s[L.FAULT_IPA] as number) << 4;
    enterHyp(cpu, hyp ? "prefetch abort" : "hyp trap", hyp ? EXCEPTIONS.prefetchAbort.vector : 0x14, cpu.pc);
    return;
  }
  s[STORAGE.IFSR] = faultStatus(cpu, false);
  if (cpu.core.oneFaultStatus) s[STORAGE.DFSR] = s[STORAGE.IFSR] as number;
  s[STORAGE.IFAR] = s[L.FAULT_ADDRESS] as number;
  enterPl1(cpu, EXCEPTIONS.prefetchAbort, cpu.pc);
}

const LINE_IRQ = 1;
const LINE_FIQ = 2;
const LINE_VIRQ = 4;
const LINE_VFIQ = 8;
const HCR_FMO = 1 << 3;
const HCR_IMO = 1 << 4;
const HCR_AMO = 1 << 5;
const HCR_VF = 1 << 6;
const HCR_VI = 1 << 7;
const HCR_VA = 1 << 8;
const ISR_F = 1 << 6;
const ISR_I = 1 << 7;
const ISR_A = 1 << 8;

/** ISR (B4.1.98): what is pending. At PL1, what HCR routes to Hyp mode is not there; the virtual interrupts are. */
export function interruptStatus(cpu: Cpu): number {
  const s = cpu.state;
  const lines = s[L.LINES] as number;
  const virtual = cpu.hypGoverns() && ((s[L.CONTROL] as number) & P.MODE) !== M.HYP;
  const hcr = virtual ? (s[STORAGE.HCR] as number) : 0;
  const irq = hcr & HCR_IMO ? (lines & LINE_VIRQ) | (hcr & HCR_VI) : lines & LINE_IRQ;
  const fiq = hcr & HCR_FMO ? (lines & LINE_VFIQ) | (hcr & HCR_VF) : lines & LINE_FIQ;
  const abort = hcr & HCR_AMO & (hcr & HCR_VA ? HCR_AMO : 0);
  return (irq ? ISR_I : 0) | (fiq ? ISR_F : 0) | (abort ? ISR_A : 0);
}

/** A physical interrupt: its row, its input, and the bits that route and mask it. */
interface Interrupt {
  readonly exception: Exception;
  readonly line: number;
  readonly mask: number;
  readonly hcr: number;
  readonly scr: number;
}
const PHYSICAL: readonly Interrupt[] = [
  { exception: EXCEPTIONS.fiq, line: LINE_FIQ, mask: P.F, hcr: HCR_FMO, scr: SCR.FIQ },
  { exception: EXCEPTIONS.irq, line: LINE_IRQ, mask: P.I, hcr: HCR_IMO, scr: SCR.IRQ },
];

/** Takes the highest-priority interrupt that is pending and not masked (B1.8.7, B1.8.11, B1.9.10-12), if there is one.
 *  Call between instructions; pc is the next instruction. Returns true when one was taken. */
export function takeInterrupt(cpu: Cpu): boolean {
  const s = cpu.state;
  const lines = s[L.LINES] as number;
  const control = s[L.CONTROL] as number;
  for (const i of PHYSICAL) if (lines & i.line && takePhysical(cpu, i)) return true;
  const hcr = cpu.hypGoverns() && (control & P.MODE) !== M.HYP ? (s[STORAGE.HCR] as number) : 0;
  if (hcr & HCR_FMO && (lines & LINE_VFIQ || hcr & HCR_VF) && !(control & P.F)) {
    enterPl1(cpu, EXCEPTIONS.fiq, cpu.pc);
    return true;
  }
  if (hcr & HCR_IMO && (lines & LINE_VIRQ || hcr & HCR_VI) && !(control & P.I)) {
    enterPl1(cpu, EXCEPTIONS.irq, cpu.pc);
    return true;
  }
  return false;
}

/** Takes a pending physical interrupt where it is routed, unless it is masked there. */
function takePhysical(cpu: Cpu, i: Interrupt): boolean {
  const s = cpu.state;
  const control = s[L.CONTROL] as number;
  const hyp = (control & P.MODE) === M.HYP;
  const routed = cpu.hypGoverns() && ((s[STORAGE.HCR] as number) & i.hcr) !== 0;
  const open = (control & i.mask) === 0;
  if (cpu.core.security && (s[STORAGE.SCR] as number) & i.scr) {
    if (!open && !isUnmaskable(cpu, i, routed)) return false;
    enterMonitor(cpu, i.exception, cpu.pc);
    return true;
  }
  if ((routed && !hyp) || (hyp && open)) {
    enterHyp(cpu, "hyp irq", i.exception.vector, cpu.pc);
    return true;
  }
  if (hyp || !open) return false;
  enterPl1(cpu, i.exception, cpu.pc);
  return true;
}

/** What goes to Monitor mode although CPSR masks it: where there is Hyp mode, from the Non-secure state, what HCR would route
 *  too, and FIQs while SCR.FW is 0 (B1.8.7). */
function isUnmaskable(cpu: Cpu, i: Interrupt, routed: boolean): boolean {
  if (!cpu.hypGoverns()) return false;
  return routed || (i.scr === SCR.FIQ && ((cpu.state[STORAGE.SCR] as number) & SCR.FW) === 0);
}

/** True when an interrupt would end WFI: pending, whatever CPSR masks (B1.8.14). */
export function interruptPending(cpu: Cpu): boolean {
  const s = cpu.state;
  const lines = s[L.LINES] as number;
  if (lines & (LINE_IRQ | LINE_FIQ)) return true;
  if (!cpu.hypGoverns() || ((s[L.CONTROL] as number) & P.MODE) === M.HYP) return false;
  const hcr = s[STORAGE.HCR] as number;
  return (
    ((hcr & HCR_IMO) !== 0 && ((lines & LINE_VIRQ) !== 0 || (hcr & HCR_VI) !== 0)) ||
    ((hcr & HCR_FMO) !== 0 && ((lines & LINE_VFIQ) !== 0 || (hcr & HCR_VF) !== 0))
  );
}

/** Writes CPSR from a saved status and goes on at `target` (B1.9 exception return): flags, masks, mode and state. */
export function returnFromException(cpu: Cpu, spsr: number, target: number): void {
  const s = cpu.state;
  cpu.writeCpsr(spsr, 15, true);
  const thumb = ((s[L.CONTROL] as number) & P.T) !== 0;
  s[L.NEXT] = thumb ? target & ~1 : target & ~3;
  cpu.charge(cpu.columns.exceptionReturn, cpu.timing.exceptionReturn);
}
