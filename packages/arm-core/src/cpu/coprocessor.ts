// Accesses to the system registers: rights, traps to Hyp mode (B1.14), and what computed registers hold.
import type { Cpu } from "./cpu.ts";
import { EC, hypTrap, interruptStatus, syndrome, takeDataAbort, takeUndefined } from "./exceptions.ts";
import * as L from "./layout.ts";
import * as M from "./modes.ts";
import * as P from "./status.ts";
import { STORAGE } from "./storage.ts";
import type { SystemRegister } from "./system-registers.ts";
import { reached, SCR, settleWorld } from "./world.ts";

/** Number of the hint WFI. */
const WFI = 3;
const HCR_TIDCP = 1 << 20;
const CNTKCTL = { PL0PCTEN: 1, PL0VCTEN: 2, PL0VTEN: 1 << 8, PL0PTEN: 1 << 9 };
const CNTHCTL = { PL1PCTEN: 1, PL1PCEN: 2 };

/** Privilege level of the current mode: 0, 1 or 2. Monitor mode reaches the registers of Hyp mode while SCR.NS is 1 (B3.15.3). */
function level(cpu: Cpu): 0 | 1 | 2 {
  const s = cpu.state;
  const mode = (s[L.CONTROL] as number) & P.MODE;
  if (mode === M.MON) return cpu.core.virtualization && (s[STORAGE.SCR] as number) & SCR.NS ? 2 : 1;
  return mode === M.USR ? 0 : mode === M.HYP ? 2 : 1;
}

/** True in the Non-secure state of a core with Security Extensions. */
const nonSecure = (cpu: Cpu): boolean => cpu.core.security && cpu.state[L.SECURE] === 0;

/** Lowest level that has this access in the current world. */
function needed(cpu: Cpu, r: SystemRegister, write: boolean): number {
  const levels = cpu.state[L.SECURE] ? r.secure : nonSecure(cpu) && !opened(cpu, r) ? r.nonSecure : undefined;
  return levels ? levels[write ? 1 : 0] : write ? r.write : r.read;
}

function opened({ core, state }: Cpu, { opening }: SystemRegister): boolean {
  if (!opening || (opening[2] === "mp" && !core.features.includes("mp"))) return false;
  return ((state[STORAGE.NSACR] as number) & opening[0]) !== 0;
}

/** CP15 c9, c10 and c11 encodings that HCR.TIDCP traps (B1.14.3). */
function isLockdown(crn: number, crm: number): boolean {
  if (crn === 9) return crm <= 2 || (crm >= 5 && crm <= 8);
  if (crn === 10) return crm <= 1 || crm === 4 || crm === 8;
  return crn === 11 && (crm <= 8 || crm === 15);
}

/** True when CNTKCTL or CNTHCTL forbids a generic timer access; then the exception has been taken. */
function timerDenied(cpu: Cpu, r: SystemRegister, pl: number, hsr: number): boolean {
  const s = cpu.state;
  if (pl === 2) return false;
  const physical = /^CNTP/.test(r.name);
  const count = r.name === "CNTPCT" || r.name === "CNTVCT";
  if (pl === 0) {
    const allow =
      r.name === "CNTFRQ"
        ? CNTKCTL.PL0PCTEN | CNTKCTL.PL0VCTEN
        : count
          ? physical
            ? CNTKCTL.PL0PCTEN
            : CNTKCTL.PL0VCTEN
          : physical
            ? CNTKCTL.PL0PTEN
            : CNTKCTL.PL0VTEN;
    if (((s[STORAGE.CNTKCTL] as number) & allow) === 0) {
      takeUndefined(cpu);
      return true;
    }
  }
  if (physical && cpu.hypGoverns()) {
    const allow = count ? CNTHCTL.PL1PCTEN : CNTHCTL.PL1PCEN;
    if (((s[STORAGE.CNTHCTL] as number) & allow) === 0) {
      hypTrap(cpu, hsr);
      return true;
    }
  }
  return false;
}

/** Checks an access; returns its row, or undefined after the exception has been taken. */
function permit(
  cpu: Cpu,
  r: SystemRegister | undefined,
  write: boolean,
  coprocessor: number,
  crn: number,
  crm: number,
  hsr: number,
): SystemRegister | undefined {
  const s = cpu.state;
  const pl = level(cpu);
  const watched = cpu.hypGoverns() && pl < 2;
  const n = crn < 0 ? crm : crn;
  const hstr = watched && coprocessor === 15 && (((s[STORAGE.HSTR] as number) >> n) & 1) !== 0 && n !== 14;
  if (watched && coprocessor === 15 && pl === 1) {
    const tidcp = crn >= 0 && ((s[STORAGE.HCR] as number) & HCR_TIDCP) !== 0 && isLockdown(crn, crm);
    if (hstr || tidcp) {
      hypTrap(cpu, hsr);
      return undefined;
    }
  }
  if (!r || pl < needed(cpu, r, write)) {
    takeUndefined(cpu);
    return undefined;
  }
  // From User mode only what would not be UNDEFINED there anyway (B1.14.12).
  if (hstr) {
    hypTrap(cpu, hsr);
    return undefined;
  }
  if (watched && r.trap) {
    const [name, mask, when] = r.trap;
    const applies = when === "both" || (when === "write") === write;
    if (applies && ((s[STORAGE[name]] as number) & mask) !== 0) {
      hypTrap(cpu, hsr);
      return undefined;
    }
  }
  if (r.name.startsWith("CNT") && timerDenied(cpu, r, pl, hsr)) return undefined;
  return r;
}

/** ISS of a trapped MCR or MRC (B3.13.6). */
function moveSyndrome(cpu: Cpu, opc1: number, crn: number, crm: number, opc2: number, read: number): number {
  const rt = (cpu.word() >>> 12) & 15;
  return (
    (1 << 24) |
    (cpu.condition() << 20) |
    (opc2 << 17) |
    (opc1 << 14) |
    (crn << 10) |
    (rt << 5) |
    (crm << 1) |
    read
  );
}
function wideSyndrome(cpu: Cpu, opc1: number, crm: number, read: number): number {
  const rt = (cpu.word() >>> 12) & 15;
  const rt2 = (cpu.word() >>> 16) & 15;
  return (1 << 24) | (cpu.condition() << 20) | (opc1 << 16) | (rt2 << 10) | (rt << 5) | (crm << 1) | read;
}

// ---- 64-bit arithmetic on words of the state block

const carryOut = (a: number, b: number, sum: number): number =>
  a >>> 0 > sum >>> 0 || (b !== 0 && a >>> 0 === sum >>> 0) ? 1 : 0;

/** The counter minus an optional offset: low word returned, high word in VALUE_HIGH (B8.1). */
function counter(cpu: Cpu, offset: number): number {
  const s = cpu.state;
  const ticks = cpu.timer.count();
  const low = ticks | 0;
  const high = Math.floor(ticks / 0x100000000) | 0;
  if (offset < 0) {
    s[L.VALUE_HIGH] = high;
    return low;
  }
  const offLow = s[offset] as number;
  const offHigh = s[offset + 1] as number;
  const borrow = low >>> 0 < offLow >>> 0 ? 1 : 0;
  s[L.VALUE_HIGH] = (high - offHigh - borrow) | 0;
  return (low - offLow) | 0;
}

interface Timer {
  readonly control: number;
  readonly compare: number;
  readonly offset: number;
}
const TIMERS: Readonly<Record<"CNTP" | "CNTV" | "CNTHP", Timer>> = {
  CNTP: { control: STORAGE.CNTP_CTL, compare: STORAGE.CNTP_CVAL, offset: -1 },
  CNTV: { control: STORAGE.CNTV_CTL, compare: STORAGE.CNTV_CVAL, offset: STORAGE.CNTVOFF },
  CNTHP: { control: STORAGE.CNTHP_CTL, compare: STORAGE.CNTHP_CVAL, offset: -1 },
};

/** CTL with ISTATUS: the timer is enabled and its condition is met (B8.1.5). */
function timerControl(cpu: Cpu, timer: Timer): number {
  const s = cpu.state;
  const control = (s[reached(s, timer.control)] as number) & 3;
  if (!(control & 1)) return control;
  const low = counter(cpu, timer.offset);
  const high = s[L.VALUE_HIGH] as number;
  const compare = reached(s, timer.compare);
  const compareHigh = s[compare + 1] as number;
  const met =
    high >>> 0 > compareHigh >>> 0 || (high === compareHigh && low >>> 0 >= (s[compare] as number) >>> 0);
  return met ? control | 4 : control;
}

const timerOf = (name: string): Timer => TIMERS[name.slice(0, name.indexOf("_")) as keyof typeof TIMERS];

/** Writes TVAL: the comparator becomes the counter plus a signed 32-bit value (B8.1.5). */
function writeTimerValue(cpu: Cpu, timer: Timer, value: number): void {
  const s = cpu.state;
  const low = counter(cpu, timer.offset);
  const high = s[L.VALUE_HIGH] as number;
  const sum = (low + value) | 0;
  const compare = reached(s, timer.compare);
  s[compare] = sum;
  s[compare + 1] = (high + (value >> 31) + carryOut(low, value, sum)) | 0;
}

function readComputed(cpu: Cpu, r: SystemRegister): number {
  const s = cpu.state;
  const virtual = cpu.hypGoverns() && level(cpu) === 1;
  switch (r.computed) {
    case "MIDR":
      return virtual ? (s[STORAGE.VPIDR] as number) : cpu.identification("MIDR");
    case "MPIDR":
      return virtual ? (s[STORAGE.VMPIDR] as number) : cpu.identification("MPIDR");
    case "CCSIDR": {
      const name = ["CCSIDR_L1D", "CCSIDR_L1I", "CCSIDR_L2"][s[reached(s, STORAGE.CSSELR)] as number];
      return name === undefined ? 0 : cpu.identification(name);
    }
    case "ISR":
      return interruptStatus(cpu);
    case "CNTPCT":
      return counter(cpu, -1);
    case "CNTVCT":
      return counter(cpu, STORAGE.CNTVOFF);
    case "CNTP_TVAL":
    case "CNTV_TVAL":
    case "CNTHP_TVAL": {
      const timer = timerOf(r.name);
      return ((s[reached(s, timer.compare)] as number) - counter(cpu, timer.offset)) | 0;
    }
    case "CNTP_CTL":
    case "CNTV_CTL":
    case "CNTHP_CTL":
      return timerControl(cpu, timerOf(r.name));
    case "PMCCNTR":
      return (cpu.cycles() % 0x100000000) | 0;
    case "FCSEIDR":
      return 0;
    case "CPACR":
      return 0; // no coprocessor 10 or 11: RAZ/WI fields (B4.1.40)
    default:
      return 0;
  }
}

function readRegister(cpu: Cpu, r: SystemRegister): number {
  if (r.operation !== undefined) {
    cpu.port.maintain(r.operation, 0);
    return cpu.state[L.VALUE] as number;
  }
  if (r.computed !== undefined) return readComputed(cpu, r);
  if (r.place >= 0) return cpu.state[reached(cpu.state, r.place)] as number;
  return typeof r.constant === "string" ? cpu.identification(r.constant) : r.constant;
}

function applyEffect(cpu: Cpu, r: SystemRegister): void {
  if (r.effect === "context") cpu.port.contextChanged();
  else if (r.effect === "timer") cpu.timer.changed();
  else if (r.effect === "wait") cpu.system.hint(WFI);
  else if (r.effect === "lockdown") cpu.port.lockdown();
  else if (r.effect === "world") {
    settleWorld(cpu);
    cpu.port.contextChanged();
    cpu.attend();
  }
  if (r.name === "HCR") cpu.attend();
}

function invalidatesPredictor({ core, state }: Cpu): boolean {
  const { invalidated } = core.predictor;
  return (
    invalidated === "always" || (((state[STORAGE.ACTLR] as number) >>> invalidated.actlr.value) & 1) === 1
  );
}

/** Bits of a register that a write changes here. */
function writable(cpu: Cpu, r: SystemRegister): number {
  if (r.place === STORAGE.SCTLR) return cpu.core.control.writable;
  // SCD, HCE and SIF came with the Virtualization Extensions (B4.1.129).
  if (r.place === STORAGE.SCR) return cpu.core.virtualization ? r.mask : r.mask & 0x7f;
  if (!r.ignored || !nonSecure(cpu)) return r.mask;
  return r.opening && opened(cpu, r) ? r.mask & r.opening[1] : 0;
}

function writeRegister(cpu: Cpu, r: SystemRegister, value: number): void {
  const s = cpu.state;
  if (r.operation !== undefined) {
    if (/^(BP|ICIALLU)/.test(r.operation) && invalidatesPredictor(cpu)) cpu.predictor.flush(cpu);
    if (cpu.port.maintain(r.operation, value) !== 0) takeDataAbort(cpu);
    return;
  }
  if (r.barrier >= 0) {
    cpu.barrier(r.barrier);
    return;
  }
  if (r.computed !== undefined && r.name.endsWith("_TVAL")) writeTimerValue(cpu, timerOf(r.name), value);
  else if (r.place >= 0) {
    const mask = writable(cpu, r);
    const place = reached(s, r.place);
    s[place] = ((s[place] as number) & ~mask) | (value & mask);
  }
  applyEffect(cpu, r);
}

const chargeWrite = (cpu: Cpu): void => cpu.charge(cpu.columns.coprocessor, cpu.timing.coprocessor);
const chargeRead = (cpu: Cpu): void => cpu.charge(cpu.columns.coprocessorRead, cpu.timing.coprocessorRead);

/** MCR. Coprocessors other than 14 and 15 do not exist here. */
export function moveToCoprocessor(
  cpu: Cpu,
  coprocessor: number,
  opc1: number,
  crn: number,
  crm: number,
  opc2: number,
  value: number,
): void {
  if (coprocessor < 14) {
    takeUndefined(cpu);
    return;
  }
  const ec = coprocessor === 15 ? EC.mcr15 : EC.mcr14;
  const hsr = syndrome(ec, moveSyndrome(cpu, opc1, crn, crm, opc2, 0));
  const r = permit(
    cpu,
    cpu.registers.find(coprocessor, opc1, crn, crm, opc2),
    true,
    coprocessor,
    crn,
    crm,
    hsr,
  );
  if (!r) return;
  chargeWrite(cpu);
  writeRegister(cpu, r, value);
}

/** MRC; the result is 0 after an exception. */
export function moveFromCoprocessor(
  cpu: Cpu,
  coprocessor: number,
  opc1: number,
  crn: number,
  crm: number,
  opc2: number,
): number {
  if (coprocessor < 14) {
    takeUndefined(cpu);
    return 0;
  }
  const ec = coprocessor === 15 ? EC.mcr15 : EC.mcr14;
  const hsr = syndrome(ec, moveSyndrome(cpu, opc1, crn, crm, opc2, 1));
  const r = permit(
    cpu,
    cpu.registers.find(coprocessor, opc1, crn, crm, opc2),
    false,
    coprocessor,
    crn,
    crm,
    hsr,
  );
  if (!r) return 0;
  chargeRead(cpu);
  return readRegister(cpu, r);
}

/** MCRR. */
export function writeWide(
  cpu: Cpu,
  coprocessor: number,
  opc1: number,
  crm: number,
  low: number,
  high: number,
): void {
  if (coprocessor < 14) {
    takeUndefined(cpu);
    return;
  }
  const hsr = syndrome(coprocessor === 15 ? EC.mcrr15 : EC.mrrc14, wideSyndrome(cpu, opc1, crm, 0));
  const r = permit(cpu, cpu.registers.findWide(coprocessor, opc1, crm), true, coprocessor, -1, crm, hsr);
  if (!r) return;
  chargeWrite(cpu);
  const place = reached(cpu.state, r.place);
  cpu.state[place] = low;
  cpu.state[place + 1] = high;
  applyEffect(cpu, r);
}

/** MRRC: returns the low word and leaves the high word in VALUE_HIGH. */
export function readWide(cpu: Cpu, coprocessor: number, opc1: number, crm: number): number {
  if (coprocessor < 14) {
    takeUndefined(cpu);
    return 0;
  }
  const hsr = syndrome(coprocessor === 15 ? EC.mcrr15 : EC.mrrc14, wideSyndrome(cpu, opc1, crm, 1));
  const r = permit(cpu, cpu.registers.findWide(coprocessor, opc1, crm), false, coprocessor, -1, crm, hsr);
  if (!r) return 0;
  chargeRead(cpu);
  if (r.computed !== undefined) return readComputed(cpu, r);
  const place = reached(cpu.state, r.place);
  cpu.state[L.VALUE_HIGH] = cpu.state[place + 1] as number;
  return cpu.state[place] as number;
}
