// Where each system register is kept: word indices into the state block, in the manual's order (B3.17, B5.8).
// Registers without state (maintenance operations, constants) have rows in system-registers.ts and no place here.
import { SYSTEM, SYSTEM_WORDS } from "./layout.ts";

/** Registers that hold state; a name ending in `+` is 64 bits wide and takes two words, low first. */
const STORED = [
  // c0
  "CSSELR",
  "VPIDR",
  "VMPIDR",
  // c1
  "SCTLR",
  "ACTLR",
  "CPACR",
  "SCR",
  "SDER",
  "NSACR",
  "HSCTLR",
  "HACTLR",
  "HCR",
  "HDCR",
  "HCPTR",
  "HSTR",
  "HACR",
  // c2
  "TTBR0+",
  "TTBR1+",
  "TTBCR",
  "HTCR",
  "VTCR",
  "HTTBR+",
  "VTTBR+",
  // c3
  "DACR",
  // c5
  "DFSR",
  "IFSR",
  "ADFSR",
  "AIFSR",
  "HADFSR",
  "HAIFSR",
  "HSR",
  // c6
  "DFAR",
  "IFAR",
  "HDFAR",
  "HIFAR",
  "HPFAR",
  // c7
  "PAR+",
  // c9, c10: lockdown
  "DCLR",
  "ICLR",
  "TLBLR",
  // c9
  "PMCR",
  "PMCNTENSET",
  "PMOVSR",
  "PMSELR",
  "PMCCNTR",
  "PMUSERENR",
  "PMINTENSET",
  "L2CTLR",
  "L2ECTLR",
  // c10
  "MAIR0",
  "MAIR1",
  "AMAIR0",
  "AMAIR1",
  "HMAIR0",
  "HMAIR1",
  "HAMAIR0",
  "HAMAIR1",
  // c12
  "VBAR",
  "MVBAR",
  "HVBAR",
  // c13
  "FCSEIDR",
  "CONTEXTIDR",
  "TPIDRURW",
  "TPIDRURO",
  "TPIDRPRW",
  "HTPIDR",
  // c14
  "CNTFRQ",
  "CNTKCTL",
  "CNTHCTL",
  "CNTVOFF+",
  "CNTP_CTL",
  "CNTP_CVAL+",
  "CNTV_CTL",
  "CNTV_CVAL+",
  "CNTHP_CTL",
  "CNTHP_CVAL+",
  // c15
  "CBAR",
  "CPAR",
  // CP14
  "DBGDSCR",
  "TEECR",
  "TEEHBR",
  "JOSCR",
  "JMCR",
] as const;

type Stored = (typeof STORED)[number];
/** Name of a register that has storage. */
export type StoredRegister = Stored extends infer N ? (N extends `${infer Name}+` ? Name : N) : never;

function place(): Record<StoredRegister, number> {
  const at: Partial<Record<StoredRegister, number>> = {};
  let next = SYSTEM;
  for (const name of STORED) {
    const wide = name.endsWith("+");
    at[(wide ? name.slice(0, -1) : name) as StoredRegister] = next;
    next += wide ? 2 : 1;
  }
  if (next > SYSTEM + SYSTEM_WORDS)
    throw new Error("the system registers do not fit their part of the state block");
  return at as Record<StoredRegister, number>;
}

/** Word index of each stored register; of the low word of a 64-bit one. */
export const STORAGE: Readonly<Record<StoredRegister, number>> = place();
