// The system operations of the instruction table: one implementation, used by every reading of a meaning.
//
// An operation may raise an exception or change pc; it then writes NEXT, and RAISED when the instruction must stop.
import type { SystemOperation, SystemQuery } from "../isa/ops.ts";
import { moveFromCoprocessor, moveToCoprocessor, readWide, writeWide } from "./coprocessor.ts";
import type { Cpu } from "./cpu.ts";
import {
  EC,
  hypTrap,
  interruptPending,
  returnFromException,
  syndrome,
  takeHvc,
  takePrefetchAbort,
  takeSmc,
  takeSvc,
  takeUndefined,
} from "./exceptions.ts";
import * as L from "./layout.ts";
import * as M from "./modes.ts";
import { HOW_ALIGNED, HOW_EXCLUSIVE, HOW_NORMAL } from "./port.ts";
import * as P from "./status.ts";
import { STORAGE } from "./storage.ts";

/** The operations with their arguments in the order of SYSTEM_OPERATIONS and SYSTEM_QUERIES. */
export type SystemInterface = {
  readonly [K in SystemOperation]: (...args: number[]) => void;
} & { readonly [K in SystemQuery]: (...args: number[]) => number };

const SEMIHOSTING = 0x123456; // SVC number in A32
const HCR_TWI = 1 << 13;
const HCR_TWE = 1 << 14;
const HCR_TSC = 1 << 19;
const SCTLR_SW = 1 << 10;
/** In place of a mode: the registers as they are. */
const CURRENT = 0;

/** ELR_hyp among the numbers of registers. */
const ELR = 16;

/** Mode and register of MRS/MSR (banked register) by SYSm (B9.2.3). */
function bankedRegister(sysm: number): readonly [number, number] | undefined {
  if (sysm < 7) return [M.USR, 8 + sysm];
  if (sysm >= 8 && sysm < 15) return [M.FIQ, sysm];
  const modes = [M.IRQ, M.SVC, M.ABT, M.UND];
  const mode = modes[(sysm - 16) >> 1];
  if (sysm >= 16 && mode !== undefined) return [mode, sysm & 1 ? 13 : 14];
  if (sysm === 0x1c || sysm === 0x1d) return [M.MON, sysm & 1 ? 13 : 14];
  if (sysm === 0x1e) return [M.HYP, ELR];
  if (sysm === 0x1f) return [M.HYP, 13];
  return undefined;
}

/** By SYSm, five bits. */
const BANKED_REGISTERS = Array.from({ length: 32 }, (_, sysm) => bankedRegister(sysm));

/** Registers that the current mode does not reach (B9.2.3): Monitor mode's are there for the other Secure modes, Hyp mode's for Monitor mode, and
 *  ELR_hyp for Hyp mode too. To others all of this is UNPREDICTABLE; here they read zero and ignore writes. */
function isShut(s: Int32Array, mode: number, n = 0): boolean {
  const current = (s[L.CONTROL] as number) & P.MODE;
  if (mode === M.HYP) return current !== M.MON && !(current === M.HYP && n === ELR);
  return mode === M.MON && (s[L.SECURE] === 0 || current === M.MON);
}

/** Mode of MRS/MSR (banked register) with SPSRs by SYSm (B9.2.3). */
const SPSR_MODES: readonly (number | undefined)[] = Object.assign(new Array<number | undefined>(32), {
  [0x0e]: M.FIQ,
  [0x10]: M.IRQ,
  [0x12]: M.SVC,
  [0x14]: M.ABT,
  [0x16]: M.UND,
  [0x1c]: M.MON,
  [0x1e]: M.HYP,
});

/** Binds the operations to a processor. */
export function systemOperations(cpu: Cpu): SystemInterface {
  const s = cpu.state;
  const port = cpu.port;
  const t = cpu.timing;
  /** Words of a multiple transfer, until none can fault any more. */
  const words = new Int32Array(16);

  const mode = (): number => (s[L.CONTROL] as number) & P.MODE;
  const user = (): boolean => mode() === M.USR;
  const undefinedInstruction = (): void => takeUndefined(cpu);
  const stop = (why: number, value: number): void => {
    s[L.STOP] = why;
    s[L.VALUE] = value;
    s[L.UNTIL] = s[L.NOW] as number;
  };
  const trapped = (hcrBit: number, ec: number, iss: number): boolean => {
    if (!cpu.hypGoverns() || mode() === M.HYP || ((s[STORAGE.HCR] as number) & hcrBit) === 0) return false;
    hypTrap(cpu, syndrome(ec, iss));
    return true;
  };
  const conditionSyndrome = (): number => (1 << 24) | (cpu.condition() << 20);

  /** Address of the lowest word of a block transfer (A8.8.58: IA, IB, DA, DB). */
  const lowest = (base: number, bytes: number, increment: number, before: number): number =>
    increment ? (before ? base + 4 : base) | 0 : (before ? base - bytes : base - bytes + 4) | 0;

  const count = (list: number): number => {
    let n = 0;
    for (let rest = list; rest !== 0; rest &= rest - 1) n++;
    return n;
  };
  /** Number of the lowest register in a list that is not empty. */
  const next = (list: number): number => 31 - Math.clz32(list & -list);

  /** Reads n words into `words`; false after an abort. */
  const readBlock = (address: number, n: number): boolean => {
    const quiet = cpu.quietBlock(L.READ_FILTER, address, n * 4);
    if (quiet >= 0) {
      for (let i = 0; i < n; i++) words[i] = port.words[(quiet >>> 2) + i] as number;
      return true;
    }
    for (let i = 0; i < n; i++) {
      const v = cpu.load((address + i * 4) | 0, 4, HOW_ALIGNED);
      if (s[L.RAISED]) return false;
      words[i] = v;
    }
    return true;
  };
  /** The first registers move with the issue of the instruction, and the loaded ones are ready a load's latency after they moved. */
  const chargeBlock = (n: number): void =>
    cpu.charge(cpu.columns.multiple, t.multiple > 0 ? Math.floor((n - 1) / t.multiple) : 0);

  /** Loads the registers of a list (r15 is left in `words`) in a mode's bank, or in the current one (CURRENT). */
  const loadBlock = (
    rn: number,
    list: number,
    increment: number,
    before: number,
    writeback: number,
    bank: number,
  ): boolean => {
    const bytes = count(list) * 4;
    const base = s[rn] as number;
    if (!readBlock(lowest(base, bytes, increment, before), bytes >> 2)) return false;
    if (writeback) s[rn] = (increment ? base + bytes : base - bytes) | 0;
    let k = 0;
    for (let rest = list & 0x7fff; rest !== 0; rest &= rest - 1) {
      const n = next(rest);
      const v = words[k++] as number;
      if (bank !== CURRENT) M.writeBanked(s, bank, n, v);
      else {
        s[n] = v;
        cpu.readyAfterLoad(n);
      }
    }
    chargeBlock(bytes >> 2);
    return true;
  };
  const storeBlock = (
    rn: number,
    list: number,
    increment: number,
    before: number,
    writeback: number,
    bank: number,
  ): void => {
    cpu.waitForRegisters(bank === CURRENT ? list : list & 0x1fff);
    const bytes = count(list) * 4;
    const base = s[rn] as number;
    const updated = (increment ? base + bytes : base - bytes) | 0;
    let address = lowest(base, bytes, increment, before);
    const quiet = cpu.quietBlock(L.WRITE_FILTER, address, bytes);
    let to = quiet >>> 2;
    for (let rest = list; rest !== 0; rest &= rest - 1) {
      const n = next(rest);
      // With write-back, a base that is not the lowest register stores the updated value (A8.8.199 leaves it UNKNOWN).
      const late = n === rn && writeback !== 0 && rest !== list;
      const v = late ? updated : bank === CURRENT ? (s[n] as number) : M.readBanked(s, bank, n);
      if (quiet >= 0) port.words[to++] = v;
      else {
        cpu.store(address, 4, v, HOW_ALIGNED);
        if (s[L.RAISED]) return;
        address = (address + 4) | 0;
      }
    }
    if (writeback) s[rn] = updated;
    chargeBlock(bytes >> 2);
  };
  /** User and System mode have no bank to reach, no SPSR to restore: what UNPREDICTABLE does is in DESIGN section 4. */
  const noSpsr = (): boolean => !M.hasSpsr(mode());
  const chargeStatus = (): void => cpu.charge(cpu.columns.status, t.status);
  const chargeChange = (): void => cpu.charge(cpu.columns.statusChange, t.statusChange);

  return {
    svc(imm) {
      if (cpu.semihosting && imm === SEMIHOSTING && !user()) stop(L.STOP_SEMIHOSTING, 0);
      else takeSvc(cpu, imm);
    },
    hvc(imm) {
      if (user()) undefinedInstruction();
      else if (cpu.firmware === "hvc") stop(L.STOP_FIRMWARE, 0);
      else if (!cpu.hypervisorCalls()) undefinedInstruction();
      else takeHvc(cpu, imm);
    },
    smc() {
      if (user()) undefinedInstruction();
      else if (trapped(HCR_TSC, EC.smc, 0)) return;
      else if (cpu.firmware === "smc") stop(L.STOP_FIRMWARE, 1);
      else if (!cpu.monitorCalls()) undefinedInstruction();
      else takeSmc(cpu);
    },
    bkpt() {
      s[L.FAULT_STATUS] = cpu.longFormat() ? 0x22 : 0x02;
      s[L.FAULT_FLAGS] = cpu.longFormat() ? 64 : 0;
      s[L.FAULT_ADDRESS] = cpu.pc;
      takePrefetchAbort(cpu);
    },
    udf(imm) {
      if (cpu.hostCallAllowed()) stop(L.STOP_HOST_CALL, imm);
      else undefinedInstruction();
    },
    undefined: undefinedInstruction,

    mrs(spsr) {
      cpu.charge(cpu.columns.statusRead, t.statusRead);
      if (spsr) return noSpsr() ? P.readCpsr(s) : (s[L.BANK_SPSR + M.bankOf(mode())] as number);
      // User mode sees the flags, E and its mode; A, I and F are UNKNOWN there: their real values (B9.3.8).
      return P.readCpsr(s) & 0xf90f03df;
    },
    msr(spsr, mask, value) {
      if (spsr) {
        if (!noSpsr()) {
          const bits = P.byteMask(mask);
          const at = L.BANK_SPSR + M.bankOf(mode());
          s[at] = ((s[at] as number) & ~bits) | (value & bits);
        }
      } else cpu.writeCpsr(value, mask, false);
      if (mask & 1 || spsr) chargeStatus();
    },
    mrsBanked(spsr, sysm) {
      if (user()) return 0;
      chargeStatus();
      if (spsr) {
        const m = SPSR_MODES[sysm];
        return m === undefined || isShut(s, m) ? 0 : (s[L.BANK_SPSR + M.bankOf(m)] as number);
      }
      const place = BANKED_REGISTERS[sysm];
      if (!place || isShut(s, place[0], place[1])) return 0;
      return place[1] === ELR ? (s[L.ELR_HYP] as number) : M.readBanked(s, place[0], place[1]);
    },
    msrBanked(spsr, sysm, value) {
      if (user()) return;
      chargeStatus();
      if (spsr) {
        const m = SPSR_MODES[sysm];
        if (m !== undefined && !isShut(s, m)) s[L.BANK_SPSR + M.bankOf(m)] = value;
        return;
      }
      const place = BANKED_REGISTERS[sysm];
      if (!place || isShut(s, place[0], place[1])) return;
      if (place[1] === ELR) s[L.ELR_HYP] = value;
      else M.writeBanked(s, place[0], place[1], value);
    },
    cps(imod, flags, changeMode, target) {
      if (user()) return; // a NOP (B9.3.2)
      let value = P.readCpsr(s);
      const bits = flags << 6; // A I F
      if (imod === 2) value &= ~bits;
      else if (imod === 3) value |= bits;
      if (changeMode) value = (value & ~P.MODE) | target;
      cpu.writeCpsr(value, 3, false);
      chargeChange();
    },
    setend(bigEndian) {
      s[L.CONTROL] = ((s[L.CONTROL] as number) & ~P.E) | (bigEndian ? P.E : 0);
      cpu.regimeChanged();
      chargeChange();
    },
    rfe(rn, increment, before, writeback) {
      if (mode() === M.HYP) {
        undefinedInstruction();
        return;
      }
      const base = s[rn] as number;
      if (!readBlock(lowest(base, 8, increment, before), 2)) return;
      if (writeback) s[rn] = (increment ? base + 8 : base - 8) | 0;
      const target = words[0] as number;
      if (user()) cpu.branchWritePc(target);
      else returnFromException(cpu, words[1] as number, target);
    },
    srs(target, increment, before, writeback) {
      if (mode() === M.HYP) {
        undefinedInstruction();
        return;
      }
      const silent = noSpsr();
      const spsr = silent ? P.readCpsr(s) : (s[L.BANK_SPSR + M.bankOf(mode())] as number);
      const shut = target === M.MON && s[L.SECURE] === 0;
      const bank = silent || shut || !M.isMode(target) ? mode() : target;
      const base = M.readBanked(s, bank, 13);
      const address = lowest(base, 8, increment, before);
      cpu.store(address, 4, s[14] as number, HOW_ALIGNED);
      if (s[L.RAISED]) return;
      cpu.store((address + 4) | 0, 4, spsr, HOW_ALIGNED);
      if (s[L.RAISED]) return;
      if (writeback) M.writeBanked(s, bank, 13, (increment ? base + 8 : base - 8) | 0);
    },
    eret() {
      if (mode() === M.HYP)
        returnFromException(cpu, s[L.BANK_SPSR + M.bankOf(M.HYP)] as number, s[L.ELR_HYP] as number);
      else if (noSpsr()) cpu.branchWritePc(s[14] as number);
      else returnFromException(cpu, s[L.BANK_SPSR + M.bankOf(mode())] as number, s[14] as number);
    },
    exceptionReturn(target) {
      if (mode() === M.HYP) undefinedInstruction();
      else if (noSpsr()) cpu.branchWritePc(target);
      else returnFromException(cpu, s[L.BANK_SPSR + M.bankOf(mode())] as number, target);
    },

    loadMultiple(rn, list, increment, before, writeback) {
      if (!loadBlock(rn, list, increment, before, writeback, CURRENT)) return;
      // A base in the list keeps the loaded value; write-back then is UNPREDICTABLE and loses.
      if (list >> 15) cpu.loadWritePc(words[count(list) - 1] as number, rn === 13);
    },
    storeMultiple(rn, list, increment, before, writeback) {
      storeBlock(rn, list, increment, before, writeback, CURRENT);
    },
    loadMultipleUser(rn, list, increment, before) {
      if (mode() === M.HYP) undefinedInstruction();
      else loadBlock(rn, list, increment, before, 0, noSpsr() ? CURRENT : M.USR);
    },
    storeMultipleUser(rn, list, increment, before) {
      if (mode() === M.HYP) undefinedInstruction();
      else storeBlock(rn, list, increment, before, 0, noSpsr() ? CURRENT : M.USR);
    },
    loadMultipleReturn(rn, list, increment, before, writeback) {
      if (mode() === M.HYP) {
        undefinedInstruction();
        return;
      }
      if (!loadBlock(rn, list, increment, before, writeback, CURRENT)) return;
      const target = words[count(list) - 1] as number;
      if (noSpsr()) cpu.branchWritePc(target);
      else returnFromException(cpu, s[L.BANK_SPSR + M.bankOf(mode())] as number, target);
    },

    mcr(coprocessor, opc1, crn, crm, opc2, value) {
      moveToCoprocessor(cpu, coprocessor, opc1, crn, crm, opc2, value);
    },
    mrc: (coprocessor, opc1, crn, crm, opc2) => moveFromCoprocessor(cpu, coprocessor, opc1, crn, crm, opc2),
    mcrr(coprocessor, opc1, crm, low, high) {
      writeWide(cpu, coprocessor, opc1, crm, low, high);
    },
    mrrcLow: (coprocessor, opc1, crm) => readWide(cpu, coprocessor, opc1, crm),
    mrrcHigh: () => s[L.VALUE_HIGH] as number,
    coprocessor: undefinedInstruction,

    storeExclusiveClear() {
      s[L.MONITOR] = 0;
    },
    loadExclusive(size, address) {
      const width = size === 8 ? 4 : (size as 1 | 2 | 4);
      if (size === 8 && address & 7) return cpu.alignmentFault(address, false);
      const low = cpu.load(address, width, HOW_ALIGNED | HOW_EXCLUSIVE);
      if (s[L.RAISED]) return 0;
      if (size === 8) {
        const high = cpu.load((address + 4) | 0, 4, HOW_ALIGNED | HOW_EXCLUSIVE);
        if (s[L.RAISED]) return 0;
        s[L.VALUE_HIGH] = high;
      }
      s[L.MONITOR] = (address >>> 6) + 1;
      return low;
    },
    loadHigh: () => s[L.VALUE_HIGH] as number,
    storeExclusive(size, address, value) {
      const open = s[L.MONITOR] !== (address >>> 6) + 1;
      s[L.MONITOR] = 0;
      if (open) return 1;
      cpu.store(address, size as 1 | 2 | 4, value, HOW_ALIGNED | HOW_EXCLUSIVE);
      return 0;
    },
    storeExclusiveDouble(address, low, high) {
      if (address & 7) return cpu.alignmentFault(address, true);
      const open = s[L.MONITOR] !== (address >>> 6) + 1;
      s[L.MONITOR] = 0;
      if (open) return 1;
      cpu.store(address, 4, low, HOW_ALIGNED | HOW_EXCLUSIVE);
      if (!s[L.RAISED]) cpu.store((address + 4) | 0, 4, high, HOW_ALIGNED | HOW_EXCLUSIVE);
      return 0;
    },
    swap(size, address, value) {
      if (cpu.core.features.includes("mp") && ((s[STORAGE.SCTLR] as number) & SCTLR_SW) === 0) {
        undefinedInstruction();
        return 0;
      }
      const width = size as 1 | 4;
      const old = cpu.load(address, width, width === 4 ? HOW_ALIGNED : HOW_NORMAL);
      if (s[L.RAISED]) return 0;
      cpu.store(address, width, value, width === 4 ? HOW_ALIGNED : HOW_NORMAL);
      return old;
    },

    hint(number) {
      if (number === 3) {
        if (interruptPending(cpu) || trapped(HCR_TWI, EC.wfx, conditionSyndrome())) return;
        // In User mode the hint does nothing: a guest kernel there must not put the processor to sleep.
        if (!user()) stop(L.STOP_WFI, 0);
      } else if (number === 2) {
        if (s[L.EVENT]) s[L.EVENT] = 0;
        else if (!interruptPending(cpu) && !trapped(HCR_TWE, EC.wfx, conditionSyndrome() | 1) && !user()) {
          stop(L.STOP_WFE, 0);
        }
      } else if (number === 4) s[L.EVENT] = 1;
      else if ((number === 0xf1 || number === 0xf2) && cpu.marks) stop(L.STOP_MARK, number & 15);
    },
    barrier(kind) {
      cpu.barrier(kind);
    },
    preload(address, kind) {
      port.preload(address, kind);
    },
    bxj(target) {
      cpu.branchExchange(target);
    },
  };
}
