// The system registers of CP15 and CP14 (B3.17, B4.1, B5.8, B6.1, B8.2): one row each, in the order of their encodings.
//
// A row says who may read and write, where the value is kept (or what it is), which bits a write changes, what a write
// does besides, and which trap of B1.14 watches it. Encodings without a row are UNDEFINED.
import { ARCHITECTURES, type Architecture, type Core } from "../cores/core.ts";
import { MAINTENANCE_OPERATIONS, type MaintenanceOperation } from "./port.ts";
import { STORAGE, type StoredRegister } from "./storage.ts";

/** Lowest privilege level that has the access: 0 User, 1 PL1, 2 Hyp only; 3 nobody. */
export type Level = 0 | 1 | 2 | 3;

/** What a write does besides storing: translation changes, a timer must be looked at again, and so on. */
export type Effect = "none" | "context" | "timer" | "event" | "wait" | "lockdown" | "world";

/** The trap to Hyp mode that watches an access from PL0 or PL1 (B1.14): a bit of HCR, HCPTR or HDCR. */
export type Trap = readonly ["HCR" | "HCPTR" | "HDCR", number, "both" | "write" | "read"];

/** Registers whose value is computed, by rule in system.ts. */
export type Computed =
  | "MIDR"
  | "MPIDR"
  | "CCSIDR"
  | "ISR"
  | "CNTPCT"
  | "CNTVCT"
  | "CNTP_TVAL"
  | "CNTV_TVAL"
  | "CNTHP_TVAL"
  | "CNTP_CTL"
  | "CNTV_CTL"
  | "CNTHP_CTL"
  | "PMCCNTR"
  | "FCSEIDR"
  | "CPACR";

/** Levels of a state other than the usual: for reads and for writes. */
export type Levels = readonly [read: Level, write: Level];

/** What a bit of NSACR opens to the Non-secure state: the bits of the register that it may then write. `mp`: only on cores with
 *  the Multiprocessing Extensions; the bit is another one elsewhere. */
export type Opening = readonly [bit: number, mask: number, only?: "mp"];

export interface SystemRegister {
  readonly name: string;
  readonly coprocessor: 14 | 15;
  readonly opc1: number;
  /** -1: a 64-bit register, reached by MRRC and MCRR through crm. */
  readonly crn: number;
  readonly crm: number;
  readonly opc2: number;
  readonly read: Level;
  readonly write: Level;
  /** Levels in the Secure state, where they are others. */
  readonly secure: Levels | undefined;
  /** Levels in the Non-secure state of a core with Security Extensions, where they are others (B3.15.3). */
  readonly nonSecure: Levels | undefined;
  /** The Non-secure state ignores writes; `opening` says which it may make after all. */
  readonly ignored: boolean;
  readonly opening: Opening | undefined;
  /** There is a copy for each world (B3.15.3). */
  readonly banked: boolean;
  /** Word of the state block that keeps it; -1: none. */
  readonly place: number;
  /** Value of a register without a place: an identification register's name, or a constant. */
  readonly constant: number | string;
  readonly mask: number;
  readonly effect: Effect;
  readonly computed: Computed | undefined;
  readonly operation: MaintenanceOperation | undefined;
  /** An operation with no effect beyond its time: barriers are listed by number as DSB 0, DMB 1, ISB 2. */
  readonly barrier: number;
  readonly trap: Trap | undefined;
  /** First and last version of the architecture that has it. */
  readonly since: Architecture;
  readonly until: Architecture;
  /** Extension that it belongs to. */
  readonly extension: Extension | undefined;
  /** Names of the cores that have it; undefined: all whose architecture does. */
  readonly only: readonly string[] | undefined;
  /** Names of the cores that do not have it although their architecture does. */
  readonly except: readonly string[] | undefined;
}

/** Extensions that bring registers: Virtualization, Security, one of these two, Security before ARMv7, which has them always,
 *  Large Physical Address, Generic Timer, Multiprocessing. */
export type Extension =
  | "virtualization"
  | "security"
  | "either"
  | "early security"
  | "lpae"
  | "genericTimer"
  | "mp";

type Access = "rw0" | "rw1" | "rw2" | "ro0" | "ro1" | "ro2" | "wo0" | "wo1" | "wo2" | "r0w1" | "none";
interface Options {
  readonly at?: StoredRegister;
  readonly is?: number | string;
  readonly mask?: number;
  readonly effect?: Effect;
  readonly computed?: Computed;
  readonly barrier?: number;
  readonly trap?: Trap;
  readonly since?: Architecture;
  readonly until?: Architecture;
  readonly extension?: Extension;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly secure?: Access;
  readonly nonSecure?: Access;
  readonly ignored?: boolean;
  readonly opening?: Opening;
  readonly banked?: boolean;
}

const LEVELS: Readonly<Record<Access, Levels>> = {
  rw0: [0, 0],
  rw1: [1, 1],
  rw2: [2, 2],
  ro0: [0, 3],
  ro1: [1, 3],
  ro2: [2, 3],
  wo0: [3, 0],
  wo1: [3, 1],
  wo2: [3, 2],
  r0w1: [0, 1],
  none: [3, 3],
};

const TID0: Trap = ["HCR", 1 << 15, "read"];
const TID1: Trap = ["HCR", 1 << 16, "read"];
const TID2: Trap = ["HCR", 1 << 17, "both"];
const TID3: Trap = ["HCR", 1 << 18, "read"];
const TAC: Trap = ["HCR", 1 << 21, "both"];
const TSW: Trap = ["HCR", 1 << 22, "write"];
const TPC: Trap = ["HCR", 1 << 23, "write"];
const TPU: Trap = ["HCR", 1 << 24, "write"];
const TTLB: Trap = ["HCR", 1 << 25, "write"];
const TVM: Trap = ["HCR", 1 << 26, "write"];
const TCPAC: Trap = ["HCPTR", 1 << 31, "both"];
const TPM: Trap = ["HDCR", 1 << 6, "both"];
const TDA: Trap = ["HDCR", 1 << 9, "both"];
const TDRA: Trap = ["HDCR", 1 << 11, "both"];
const TDOSA: Trap = ["HDCR", 1 << 10, "both"];

/** Registers that came to ARMv6 with the Security Extensions (ARM1176JZF-S TRM 3.2). */
const EARLY = { since: "v6k", extension: "early security" } as const;
/** Registers of the Security Extensions that the Non-secure state does not have. */
const SECURE_ONLY = { since: "v6k", extension: "security", nonSecure: "none" } as const;

const rows: SystemRegister[] = [];

/** `where` is "p15 opc1 c<n> c<m> opc2", or "p15 opc1 c<m>" for a 64-bit register. */
function reg(where: string, name: string, access: Access, options: Options = {}): void {
  const part = where.split(" ").map((w) => Number(w.replace(/^[pc]/, "")));
  const wide = part.length === 3;
  const [read, write] = LEVELS[access];
  const operation = (MAINTENANCE_OPERATIONS as readonly string[]).includes(name)
    ? (name as MaintenanceOperation)
    : undefined;
  const at = options.at ?? (name in STORAGE ? (name as StoredRegister) : undefined);
  rows.push({
    name,
    coprocessor: part[0] === 14 ? 14 : 15,
    opc1: part[1] ?? 0,
    crn: wide ? -1 : (part[2] ?? 0),
    crm: (wide ? part[2] : part[3]) ?? 0,
    opc2: wide ? 0 : (part[4] ?? 0),
    read,
    write,
    secure: options.secure && LEVELS[options.secure],
    nonSecure: options.nonSecure && LEVELS[options.nonSecure],
    ignored: options.ignored ?? false,
    opening: options.opening,
    banked: options.banked ?? false,
    place: at ? STORAGE[at] : -1,
    constant: options.is ?? 0,
    mask: options.mask ?? -1,
    effect: options.effect ?? "none",
    computed: options.computed,
    operation,
    barrier: options.barrier ?? -1,
    trap: options.trap,
    since: options.since ?? "v7",
    until: options.until ?? "v7",
    extension: options.extension ?? (read === 2 || write === 2 ? "virtualization" : undefined),
    only: options.only,
    except: options.except,
  });
}

// ---- CP14: debug identification and the trivial Jazelle and ThumbEE registers (C11, A2.10)
reg("p14 0 c0 c0 0", "DBGDIDR", "ro0", { is: 0x35141000, trap: TDA });
reg("p14 0 c0 c1 0", "DBGDSCRint", "ro0", { at: "DBGDSCR", trap: TDA });
reg("p14 0 c0 c2 2", "DBGDSCRext", "rw1", { at: "DBGDSCR", mask: 0, trap: TDA });
reg("p14 0 c1 c0 0", "DBGDRAR", "ro0", { trap: TDRA });
reg("p14 0 c2 c0 0", "DBGDSAR", "ro0", { trap: TDRA });
reg("p14 0 c1 c0 4", "DBGOSLAR", "wo1", { trap: TDOSA });
reg("p14 0 c1 c1 4", "DBGOSLSR", "ro1", { is: 8, trap: TDOSA });
reg("p14 0 c1 c3 4", "DBGOSDLR", "rw1", { mask: 0, trap: TDOSA });
reg("p14 6 c0 c0 0", "TEECR", "rw1", { mask: 1 });
reg("p14 6 c1 c0 0", "TEEHBR", "rw0");
reg("p14 7 c0 c0 0", "JIDR", "ro0", { trap: TID0 });
reg("p14 7 c1 c0 0", "JOSCR", "rw1", { mask: 0 });
reg("p14 7 c2 c0 0", "JMCR", "rw0", { mask: 0 });

// ---- c0: identification (B3.17.2)
reg("p15 0 c0 c0 0", "MIDR", "ro1", { computed: "MIDR", since: "v5te" });
reg("p15 0 c0 c0 1", "CTR", "ro1", { is: "CTR", trap: TID2, since: "v5te" });
reg("p15 0 c0 c0 2", "TCMTR", "ro1", { is: "TCMTR", trap: TID1, since: "v5te" });
reg("p15 0 c0 c0 3", "TLBTR", "ro1", { is: "TLBTR", trap: TID1, since: "v6k" });
reg("p15 0 c0 c0 4", "MIDR alias", "ro1", { computed: "MIDR" });
reg("p15 0 c0 c0 5", "MPIDR", "ro1", { computed: "MPIDR" });
reg("p15 0 c0 c0 6", "REVIDR", "ro1", { is: "REVIDR", trap: TID1 });
reg("p15 0 c0 c0 7", "MIDR alias 7", "ro1", { computed: "MIDR" });
for (const [crm, names] of [
  [1, ["ID_PFR0", "ID_PFR1", "ID_DFR0", "ID_AFR0", "ID_MMFR0", "ID_MMFR1", "ID_MMFR2", "ID_MMFR3"]],
  [2, ["ID_ISAR0", "ID_ISAR1", "ID_ISAR2", "ID_ISAR3", "ID_ISAR4", "ID_ISAR5", "ID_RES6", "ID_RES7"]],
] as const) {
  for (const [opc2, name] of names.entries())
    reg(`p15 0 c0 c${crm} ${opc2}`, name, "ro1", { is: name, trap: TID3, since: "v6k" });
}
// The rest of the CPUID space reads as zero (B7.1).
for (let crm = 3; crm < 8; crm++) {
  for (let opc2 = 0; opc2 < 8; opc2++)
    reg(`p15 0 c0 c${crm} ${opc2}`, `ID_RES_${crm}_${opc2}`, "ro1", { trap: TID3 });
}
reg("p15 1 c0 c0 0", "CCSIDR", "ro1", { computed: "CCSIDR", trap: TID2 });
reg("p15 1 c0 c0 1", "CLIDR", "ro1", { is: "CLIDR", trap: TID2 });
reg("p15 1 c0 c0 7", "AIDR", "ro1", { is: "AIDR", trap: TID1 });
reg("p15 2 c0 c0 0", "CSSELR", "rw1", { banked: true, mask: 15, trap: TID2 });
reg("p15 4 c0 c0 0", "VPIDR", "rw2");
reg("p15 4 c0 c0 5", "VMPIDR", "rw2");

// ---- c1: control
reg("p15 0 c1 c0 0", "SCTLR", "rw1", { banked: true, effect: "context", trap: TVM, since: "v5te" });
// Common to both worlds; NSACR.NS_SMP opens ACTLR.SMP (Cortex-A9 and A15 TRM).
reg("p15 0 c1 c0 1", "ACTLR", "rw1", {
  trap: TAC,
  since: "v6k",
  ignored: true,
  opening: [1 << 18, 1 << 6, "mp"],
});
reg("p15 0 c1 c0 2", "CPACR", "rw1", { computed: "CPACR", mask: 0x0fffffff, trap: TCPAC, since: "v6k" });
reg("p15 0 c1 c1 0", "SCR", "rw1", { ...SECURE_ONLY, mask: 0x3ff, effect: "world" });
reg("p15 0 c1 c1 1", "SDER", "rw1", { ...SECURE_ONLY, mask: 3 });
// There are no coprocessors 0 to 13: their bits read as zero. The others are named where they open something.
reg("p15 0 c1 c1 2", "NSACR", "rw1", { ...SECURE_ONLY, nonSecure: "ro1", mask: 7 << 16 });
reg("p15 4 c1 c0 0", "HSCTLR", "rw2", { mask: 0x42283827 | 0, effect: "context" });
reg("p15 4 c1 c0 1", "HACTLR", "rw2");
reg("p15 4 c1 c1 0", "HCR", "rw2", { mask: 0x0fffffff, effect: "context" });
reg("p15 4 c1 c1 1", "HDCR", "rw2", { mask: 0xfff });
reg("p15 4 c1 c1 2", "HCPTR", "rw2", { mask: 0x8010bfff | 0 });
reg("p15 4 c1 c1 3", "HSTR", "rw2", { mask: 0x0003afef });
reg("p15 4 c1 c1 7", "HACR", "rw2");

// ---- c2, c3: translation control
reg("p15 0 c2 c0 0", "TTBR0", "rw1", { banked: true, effect: "context", trap: TVM, since: "v5te" });
reg("p15 0 c2 c0 1", "TTBR1", "rw1", { banked: true, effect: "context", trap: TVM, since: "v6k" });
reg("p15 0 c2 c0 2", "TTBCR", "rw1", { banked: true, effect: "context", trap: TVM, since: "v6k" });
reg("p15 0 c2", "TTBR0 64", "rw1", {
  banked: true,
  at: "TTBR0",
  effect: "context",
  trap: TVM,
  extension: "lpae",
});
reg("p15 1 c2", "TTBR1 64", "rw1", {
  banked: true,
  at: "TTBR1",
  effect: "context",
  trap: TVM,
  extension: "lpae",
});
reg("p15 4 c2 c0 2", "HTCR", "rw2", { effect: "context" });
reg("p15 4 c2 c1 2", "VTCR", "rw2", { effect: "context" });
reg("p15 4 c2", "HTTBR", "rw2", { effect: "context" });
reg("p15 6 c2", "VTTBR", "rw2", { effect: "context" });
reg("p15 0 c3 c0 0", "DACR", "rw1", { banked: true, effect: "context", trap: TVM, since: "v5te" });

// ---- c5, c6: faults
reg("p15 0 c5 c0 0", "DFSR", "rw1", { banked: true, trap: TVM, since: "v5te" });
reg("p15 0 c5 c0 1", "IFSR", "rw1", { banked: true, trap: TVM, since: "v5te" }); // the XScale has one FSR for both: exceptions.ts
reg("p15 0 c5 c1 0", "ADFSR", "rw1", { banked: true, trap: TVM });
reg("p15 0 c5 c1 1", "AIFSR", "rw1", { banked: true, trap: TVM });
reg("p15 4 c5 c1 0", "HADFSR", "rw2");
reg("p15 4 c5 c1 1", "HAIFSR", "rw2");
reg("p15 4 c5 c2 0", "HSR", "rw2");
reg("p15 0 c6 c0 0", "DFAR", "rw1", { banked: true, trap: TVM, since: "v5te" });
reg("p15 0 c6 c0 2", "IFAR", "rw1", { banked: true, trap: TVM, since: "v6k" });
reg("p15 4 c6 c0 0", "HDFAR", "rw2");
reg("p15 4 c6 c0 2", "HIFAR", "rw2");
reg("p15 4 c6 c0 4", "HPFAR", "rw2");

// ---- c7: cache maintenance, address translation, the CP15 barriers of ARMv6 (B4.2). The XScale has no operations by set and
// way, none that cleans and invalidates, and none that tests, but one that forgets branches alone (Intel 278796 7.2.7).
const XSCALE = ["xscale-pxa255"] as const;
reg("p15 0 c7 c0 4", "WFI (c7)", "wo1"); // a NOP from ARMv7 on (B3.17.2)
reg("p15 0 c7 c0 4", "CP15WFI", "wo1", { since: "v5te", until: "v6k", effect: "wait" }); // D12.7.9
reg("p15 0 c7 c1 0", "ICIALLUIS", "wo1", { trap: TPU, extension: "mp" });
reg("p15 0 c7 c1 6", "BPIALLIS", "wo1", { extension: "mp" });
reg("p15 0 c7 c4 0", "PAR", "rw1", { ...EARLY, banked: true });
reg("p15 0 c7", "PAR 64", "rw1", { banked: true, at: "PAR", extension: "lpae" });
reg("p15 0 c7 c5 0", "ICIALLU", "wo1", { trap: TPU, since: "v5te" });
reg("p15 0 c7 c5 1", "ICIMVAU", "wo1", { trap: TPU, since: "v5te" });
reg("p15 0 c7 c5 4", "CP15ISB", "wo0", { barrier: 2, since: "v6k" });
reg("p15 0 c7 c5 6", "BPIALL", "wo1", { since: "v6k" });
reg("p15 0 c7 c5 6", "BPIALL", "wo1", { since: "v5te", until: "v5te", only: XSCALE });
reg("p15 0 c7 c5 7", "BPIMVA", "wo1", { since: "v6k" });
reg("p15 0 c7 c6 1", "DCIMVAC", "wo1", { trap: TPC, since: "v5te" });
reg("p15 0 c7 c6 2", "DCISW", "wo1", { trap: TSW, since: "v5te", except: XSCALE });
for (const [opc2, name] of ["ATS1CPR", "ATS1CPW", "ATS1CUR", "ATS1CUW"].entries())
  reg(`p15 0 c7 c8 ${opc2}`, name, "wo1", EARLY);
for (const [k, name] of ["ATS12NSOPR", "ATS12NSOPW", "ATS12NSOUR", "ATS12NSOUW"].entries()) {
  reg(`p15 0 c7 c8 ${4 + k}`, name, "wo2", { secure: "wo1", since: "v6k", extension: "either" });
}
reg("p15 0 c7 c10 1", "DCCMVAC", "wo1", { trap: TPC, since: "v5te" });
reg("p15 0 c7 c10 2", "DCCSW", "wo1", { trap: TSW, since: "v5te", except: XSCALE });
reg("p15 0 c7 c10 4", "CP15DSB", "wo0", { barrier: 0, since: "v6k" });
reg("p15 0 c7 c10 5", "CP15DMB", "wo0", { barrier: 1, since: "v6k" });
reg("p15 0 c7 c11 1", "DCCMVAU", "wo1", { trap: TPU });
reg("p15 0 c7 c13 1", "PLI (c7)", "wo1", { since: "v5te" }); // a NOP (B4.1.100)
reg("p15 0 c7 c14 1", "DCCIMVAC", "wo1", { trap: TPC, since: "v5te", except: XSCALE });
reg("p15 0 c7 c14 2", "DCCISW", "wo1", { trap: TSW, since: "v5te", except: XSCALE });
// Before ARMv7 there are whole-cache operations (D12.7.7, D15.7.6), and on ARMv5 a clean by testing (ARM926EJ-S TRM 2.3.8).
const OLD = { since: "v5te", until: "v6k" } as const;
reg("p15 0 c7 c5 2", "ICISW", "wo1", { ...OLD, except: XSCALE });
reg("p15 0 c7 c6 0", "DCIALL", "wo1", OLD);
reg("p15 0 c7 c7 0", "UCIALL", "wo1", OLD);
reg("p15 0 c7 c10 0", "DCCALL", "wo1", { since: "v6k", until: "v6k" });
reg("p15 0 c7 c10 3", "DCTC", "ro1", { since: "v5te", until: "v5te", except: XSCALE });
reg("p15 0 c7 c10 4", "drain write buffer", "wo1", { since: "v5te", until: "v5te", barrier: 0 });
reg("p15 0 c7 c14 0", "DCCIALL", "wo1", { since: "v6k", until: "v6k" });
reg("p15 0 c7 c14 3", "DCTCI", "ro1", { since: "v5te", until: "v5te", except: XSCALE });
reg("p15 0 c7 c2 5", "DCAMVA", "wo1", { since: "v5te", until: "v5te", only: XSCALE });
reg("p15 4 c7 c8 0", "ATS1HR", "wo2");
reg("p15 4 c7 c8 1", "ATS1HW", "wo2");

// ---- c8: TLB maintenance
for (const [crm, names] of [
  [3, ["TLBIALLIS", "TLBIMVAIS", "TLBIASIDIS", "TLBIMVAAIS"]],
  [5, ["ITLBIALL", "ITLBIMVA", "ITLBIASID"]],
  [6, ["DTLBIALL", "DTLBIMVA", "DTLBIASID"]],
  [7, ["TLBIALL", "TLBIMVA", "TLBIASID", "TLBIMVAA"]],
] as const) {
  for (const [opc2, name] of names.entries()) {
    const shared = crm === 3 || opc2 === 3;
    reg(`p15 0 c8 c${crm} ${opc2}`, name, "wo1", {
      trap: TTLB,
      since: shared ? "v7" : opc2 === 2 ? "v6k" : "v5te",
      ...(shared ? { extension: "mp" as const } : {}),
    });
  }
}
reg("p15 4 c8 c3 0", "TLBIALLHIS", "wo2");
reg("p15 4 c8 c3 1", "TLBIMVAHIS", "wo2");
reg("p15 4 c8 c3 4", "TLBIALLNSNHIS", "wo2");
reg("p15 4 c8 c7 0", "TLBIALLH", "wo2");
reg("p15 4 c8 c7 1", "TLBIMVAH", "wo2");
reg("p15 4 c8 c7 4", "TLBIALLNSNH", "wo2");

// ---- c9, c10: lockdown of cache ways (D12.7.10, D15.7.9), and of TLB entries, which is kept but locks nothing here
// NSACR.CL and NSACR.TL open them to the Non-secure state (ARM1176JZF-S TRM 3.2.12).
const CL = { nonSecure: "none", opening: [1 << 16, -1] } as const;
const TL = { nonSecure: "none", opening: [1 << 17, -1] } as const;
reg("p15 0 c9 c0 0", "DCLR", "rw1", { ...OLD, ...CL, effect: "lockdown" });
reg("p15 0 c9 c0 1", "ICLR", "rw1", { ...OLD, ...CL, effect: "lockdown" });
reg("p15 0 c10 c0 0", "TLBLR", "rw1", { ...OLD, ...TL });

// ---- c9: L2 control and the performance monitors, of which only the cycle counter counts
reg("p15 1 c9 c0 2", "L2CTLR", "rw1", { only: ["cortex-a15"] });
reg("p15 1 c9 c0 3", "L2ECTLR", "rw1", { only: ["cortex-a15"] });
reg("p15 0 c9 c12 0", "PMCR", "rw1", { mask: 0x39, trap: TPM });
reg("p15 0 c9 c12 1", "PMCNTENSET", "rw1", { mask: 1 << 31, trap: TPM });
reg("p15 0 c9 c12 2", "PMCNTENCLR", "rw1", { at: "PMCNTENSET", mask: 0, trap: TPM });
reg("p15 0 c9 c12 3", "PMOVSR", "rw1", { mask: 0, trap: TPM });
reg("p15 0 c9 c12 5", "PMSELR", "rw1", { mask: 31, trap: TPM });
reg("p15 0 c9 c13 0", "PMCCNTR", "rw1", { computed: "PMCCNTR", trap: TPM });
reg("p15 0 c9 c14 0", "PMUSERENR", "r0w1", { mask: 1, trap: TPM });
reg("p15 0 c9 c14 1", "PMINTENSET", "rw1", { mask: 0, trap: TPM });
reg("p15 0 c9 c14 2", "PMINTENCLR", "rw1", { at: "PMINTENSET", mask: 0, trap: TPM });

// ---- c10: memory attributes; PRRR and NMRR are MAIR0 and MAIR1 (B4.1.127)
reg("p15 0 c10 c2 0", "MAIR0", "rw1", { banked: true, effect: "context", trap: TVM });
reg("p15 0 c10 c2 1", "MAIR1", "rw1", { banked: true, effect: "context", trap: TVM });
reg("p15 0 c10 c3 0", "AMAIR0", "rw1", { banked: true, trap: TVM, extension: "lpae" });
reg("p15 0 c10 c3 1", "AMAIR1", "rw1", { banked: true, trap: TVM, extension: "lpae" });
reg("p15 4 c10 c2 0", "HMAIR0", "rw2", { effect: "context" });
reg("p15 4 c10 c2 1", "HMAIR1", "rw2", { effect: "context" });
reg("p15 4 c10 c3 0", "HAMAIR0", "rw2");
reg("p15 4 c10 c3 1", "HAMAIR1", "rw2");

// ---- c12, c13: vectors, context and thread registers
reg("p15 0 c12 c0 0", "VBAR", "rw1", { ...EARLY, banked: true, mask: ~31 });
reg("p15 0 c12 c0 1", "MVBAR", "rw1", { ...SECURE_ONLY, mask: ~31 });
reg("p15 0 c12 c1 0", "ISR", "ro1", { ...EARLY, computed: "ISR" });
reg("p15 4 c12 c0 0", "HVBAR", "rw2", { mask: ~31 });
reg("p15 0 c13 c0 0", "FCSEIDR", "rw1", { computed: "FCSEIDR", mask: 0 }); // from ARMv7 on optional
reg("p15 0 c13 c0 0", "FCSEIDR (FCSE)", "rw1", {
  ...OLD,
  at: "FCSEIDR",
  banked: true,
  mask: 0xfe000000 | 0,
  effect: "context",
});
reg("p15 0 c13 c0 1", "CONTEXTIDR", "rw1", { banked: true, effect: "context", trap: TVM, since: "v6k" });
reg("p15 0 c13 c0 2", "TPIDRURW", "rw0", { banked: true, since: "v6k" });
reg("p15 0 c13 c0 3", "TPIDRURO", "r0w1", { banked: true, since: "v6k" });
reg("p15 0 c13 c0 4", "TPIDRPRW", "rw1", { banked: true, since: "v6k" });
reg("p15 4 c13 c0 2", "HTPIDR", "rw2");

// ---- c14: the generic timer (B8.2). Access from User mode is a matter of CNTKCTL, from PL1 of CNTHCTL: system.ts.
reg("p15 0 c14 c0 0", "CNTFRQ", "r0w1", { nonSecure: "ro0", extension: "genericTimer" });
reg("p15 0 c14 c1 0", "CNTKCTL", "rw1", { effect: "event", extension: "genericTimer" });
reg("p15 0 c14 c2 0", "CNTP_TVAL", "rw0", {
  banked: true,
  computed: "CNTP_TVAL",
  effect: "timer",
  extension: "genericTimer",
});
reg("p15 0 c14 c2 1", "CNTP_CTL", "rw0", {
  banked: true,
  computed: "CNTP_CTL",
  mask: 3,
  effect: "timer",
  extension: "genericTimer",
});
reg("p15 0 c14 c3 0", "CNTV_TVAL", "rw0", {
  computed: "CNTV_TVAL",
  effect: "timer",
  extension: "genericTimer",
});
reg("p15 0 c14 c3 1", "CNTV_CTL", "rw0", {
  computed: "CNTV_CTL",
  mask: 3,
  effect: "timer",
  extension: "genericTimer",
});
reg("p15 0 c14", "CNTPCT", "ro0", { computed: "CNTPCT", extension: "genericTimer" });
reg("p15 1 c14", "CNTVCT", "ro0", { computed: "CNTVCT", extension: "genericTimer" });
reg("p15 2 c14", "CNTP_CVAL", "rw0", { banked: true, effect: "timer", extension: "genericTimer" });
reg("p15 3 c14", "CNTV_CVAL", "rw0", { effect: "timer", extension: "genericTimer" });
reg("p15 4 c14", "CNTVOFF", "rw2", { effect: "timer" });
reg("p15 6 c14", "CNTHP_CVAL", "rw2", { effect: "timer" });
reg("p15 4 c14 c1 0", "CNTHCTL", "rw2", { mask: 0xff });
reg("p15 4 c14 c2 0", "CNTHP_TVAL", "rw2", { computed: "CNTHP_TVAL", effect: "timer" });
reg("p15 4 c14 c2 1", "CNTHP_CTL", "rw2", { computed: "CNTHP_CTL", mask: 3, effect: "timer" });

// ---- c15: implementation defined
reg("p15 0 c15 c1 0", "CPAR", "rw1", { since: "v5te", until: "v5te", mask: 0x3fff, only: XSCALE });
reg("p15 4 c15 c0 0", "CBAR", "ro1");

/** Every system register, in the order of the encodings. */
export const SYSTEM_REGISTERS: readonly SystemRegister[] = rows;

/** Index of an encoding in the lookup tables. */
export function registerKey(
  coprocessor: number,
  opc1: number,
  crn: number,
  crm: number,
  opc2: number,
): number {
  return ((coprocessor & 1) << 14) | (opc1 << 11) | (crn << 7) | (crm << 3) | opc2;
}
/** Index of a 64-bit register's encoding. */
export function wideKey(coprocessor: number, opc1: number, crm: number): number {
  return ((coprocessor & 1) << 8) | (opc1 << 4) | crm;
}

const version = (a: Architecture): number => ARCHITECTURES.indexOf(a);

/** True when a core has the register. */
function isOn(r: SystemRegister, core: Core): boolean {
  const v = version(core.architecture);
  if (v < version(r.since) || v > version(r.until)) return false;
  if (r.only && !r.only.includes(core.name)) return false;
  if (r.except?.includes(core.name)) return false;
  if (r.extension === undefined) return true;
  if (r.extension === "mp") return core.features.includes("mp");
  if (r.extension === "early security") return core.security || v >= version("v7");
  return r.extension === "either" ? core.security || core.virtualization : core[r.extension];
}

/** The rows of one core, by encoding. */
export class RegisterFile {
  readonly #byKey: Int16Array = new Int16Array(1 << 15).fill(-1);
  readonly #byWideKey: Int16Array = new Int16Array(1 << 9).fill(-1);

  /** @throws Error when two registers of the core have the same encoding. */
  constructor(core: Core) {
    for (const [index, r] of rows.entries()) {
      if (!isOn(r, core)) continue;
      const wide = r.crn < 0;
      const key = wide
        ? wideKey(r.coprocessor, r.opc1, r.crm)
        : registerKey(r.coprocessor, r.opc1, r.crn, r.crm, r.opc2);
      const table = wide ? this.#byWideKey : this.#byKey;
      const other = table[key] as number;
      if (other >= 0)
        throw new Error(
          `system registers ${rows[other]?.name} and ${r.name} of ${core.name} have the same encoding`,
        );
      table[key] = index;
    }
  }

  /** The row of an MRC or MCR encoding. */
  find(
    coprocessor: number,
    opc1: number,
    crn: number,
    crm: number,
    opc2: number,
  ): SystemRegister | undefined {
    return rows[this.#byKey[registerKey(coprocessor, opc1, crn, crm, opc2)] as number];
  }

  /** The row of an MRRC or MCRR encoding. */
  findWide(coprocessor: number, opc1: number, crm: number): SystemRegister | undefined {
    return rows[this.#byWideKey[wideKey(coprocessor, opc1, crm)] as number];
  }
}
