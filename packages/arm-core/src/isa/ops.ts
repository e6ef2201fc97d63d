// The vocabulary in which the meaning of an instruction is written.
//
// A meaning is typed code over an abstract value V. With V = number, computing is doing: that reading is the oracle.
// With V = string, computing is writing JavaScript: that reading generates the fast interpreter. A third reading
// collects which registers an instruction reads and writes, for the timing model. So a meaning must not look at a V.
//
// Two rules. Flags first, destination last. A memory access or a `raise`-ing system operation ends the instruction
// when it faults: whatever must not have happened then (write-back, destination) is written after it.

/** A register number taken from a register field; only the vocabulary may look into it. */
export type Reg = number & { readonly register?: never };

/** How an access is made. `aligned`: an unaligned address faults whatever SCTLR.A says (A3.2.1, LDRD/STRD/LDM).
 *  `unprivileged`: with User mode's permissions (LDRT and its kin). */
export type AccessKind = "normal" | "aligned" | "unprivileged";
export type AccessSize = 1 | 2 | 4;
export type Comparison = "eq" | "ne" | "ltu" | "geu" | "lts" | "ges";

export interface Ops<V> {
  // ---- values: 32-bit two's complement; shift amounts are 0..31
  k(value: number): V;
  /** Computes v once and names it; use it for what is read more than once. */
  let(v: V): V;
  add(a: V, b: V): V;
  sub(a: V, b: V): V;
  and(a: V, b: V): V;
  or(a: V, b: V): V;
  xor(a: V, b: V): V;
  not(a: V): V;
  mul(a: V, b: V): V;
  /** The high words of the 64-bit products. */
  mulHighSigned(a: V, b: V): V;
  mulHighUnsigned(a: V, b: V): V;
  /** Quotients, rounded towards zero; 0 when the divisor is 0 (A4.4.8 with SCTLR.DZ = 0). */
  divSigned(a: V, b: V): V;
  divUnsigned(a: V, b: V): V;
  lsl(a: V, n: V): V;
  lsr(a: V, n: V): V;
  asr(a: V, n: V): V;
  ror(a: V, n: V): V;
  clz(a: V): V;
  /** 1 when the comparison holds, else 0. */
  is(how: Comparison, a: V, b: V): V;
  /** `cond` is 0 or not 0. Both arms are computed. */
  select(cond: V, whenTrue: V, whenFalse: V): V;

  // ---- registers. r15 reads as the instruction's address + 8.
  r(n: Reg): V;
  /** The register after n (LDRD, STRD, 64-bit pairs of even/odd registers). */
  next(n: Reg): Reg;
  /** The number of a register as a value, for system operations that take register numbers. */
  number(n: Reg): V;
  /** The register with this number. */
  reg(n: number): Reg;
  /** Writes a result; r15: ALUWritePC (A2.3.1). */
  set(n: Reg, v: V): void;
  /** Writes a result of an instruction that sets flags; r15: exception return (B9.3.20). */
  setReturning(n: Reg, v: V): void;
  /** Writes a loaded value; r15: LoadWritePC (A2.3.1). */
  setLoaded(n: Reg, v: V): void;

  // ---- flags. `cond` and `bit` are 0 or 1.
  n(v: V): void; // N := sign of v
  z(v: V): void; // Z := v == 0
  c(bit: V): void; // C := bit
  v(sign: V): void; // V := sign of sign
  q(cond: V): void; // Q := Q or cond
  ge(nibble: V): void; // GE[3:0] := nibble
  carry(): V; // C as 0 or 1
  getGe(): V; // GE[3:0]

  // ---- control
  /** Runs `then` only when cond is not 0. */
  when(cond: V, then: () => void): void;
  /** BranchWritePC: stays in the instruction set. */
  branch(target: V): void;
  /** BXWritePC: bit 0 selects Thumb. */
  branchExchange(target: V): void;

  // ---- memory. Values are zero-extended from the access size.
  load(size: AccessSize, address: V, kind?: AccessKind): V;
  store(size: AccessSize, address: V, value: V, kind?: AccessKind): void;

  // ---- the system: one implementation for all readings, in cpu/system.ts. It may raise an exception or change pc.
  system<N extends SystemOperation>(name: N, ...args: V[]): void;
  /** A system operation that yields a value. */
  query<N extends SystemQuery>(name: N, ...args: V[]): V;
}

/** What a meaning may ask of the system; arguments are listed in order. */
export const SYSTEM_OPERATIONS = {
  svc: "imm24",
  hvc: "imm16",
  smc: "imm4",
  bkpt: "imm16",
  udf: "imm16", // UDF and the host call
  undefined: "", // an encoding with no meaning here
  msr: "spsr, mask, value",
  msrBanked: "spsr, sysm, value",
  cps: "imod, flags(A I F), changeMode, mode",
  setend: "bigEndian",
  rfe: "rn, increment, before, writeback",
  srs: "mode, increment, before, writeback",
  eret: "",
  exceptionReturn: "target", // op{S} pc, ...: CPSR := SPSR, then branch
  loadMultiple: "rn, list, increment, before, writeback",
  storeMultiple: "rn, list, increment, before, writeback",
  loadMultipleUser: "rn, list, increment, before", // LDM ^ without pc
  storeMultipleUser: "rn, list, increment, before", // STM ^
  loadMultipleReturn: "rn, list, increment, before, writeback", // LDM ^ with pc
  mcr: "coproc, opc1, crn, crm, opc2, value",
  mcrr: "coproc, opc1, crm, low, high",
  coprocessor: "coproc", // CDP, LDC, STC: no such coprocessor here
  storeExclusiveClear: "", // CLREX
  hint: "number", // NOP YIELD WFE WFI SEV DBG: bits [7:0]
  barrier: "kind(0 DSB, 1 DMB, 2 ISB), option",
  preload: "address, kind(0 PLD, 1 PLDW, 2 PLI)",
  bxj: "target",
} as const;
export const SYSTEM_QUERIES = {
  mrs: "spsr",
  mrsBanked: "spsr, sysm",
  mrc: "coproc, opc1, crn, crm, opc2", // with Rt = 15 the caller moves [31:28] to the flags
  mrrcLow: "coproc, opc1, crm", // reads the pair; the high word is mrrcHigh
  mrrcHigh: "",
  loadExclusive: "size(1 2 4 8), address", // marks the monitor; size 8 yields the low word, the high word is loadHigh
  loadHigh: "",
  storeExclusive: "size(1 2 4), address, value", // 0 done, 1 not
  storeExclusiveDouble: "address, low, high",
  swap: "size(1 4), address, value", // SWP, SWPB
} as const;
export type SystemOperation = keyof typeof SYSTEM_OPERATIONS;
export type SystemQuery = keyof typeof SYSTEM_QUERIES;
