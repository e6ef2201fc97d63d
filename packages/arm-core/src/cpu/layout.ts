// Where a processor's state lives: word indices into its Int32Array block, which starts the machine's one memory.
//
// The generated interpreter has these numbers as literals; the mmu writes the filters and reads the system registers.

// ---- registers of the current mode, then everything the interpreter keeps beside them
export const R = 0; // 16 words; r15 holds the address of the executing instruction + 8
/** The flags, unpacked: N is the sign of FLAG_N, Z is FLAG_Z == 0, C is FLAG_C (0 or 1), V is the sign of FLAG_V. */
export const FLAG_N = 16;
export const FLAG_Z = 17;
export const FLAG_C = 18;
export const FLAG_V = 19;
export const FLAG_Q = 20; // 0 or 1
export const FLAG_GE = 21; // 4 bits
/** CPSR without flags, Q and GE: J and IT as in CPSR, E A I F T M[4:0]. */
export const CONTROL = 22;
/** Address of the instruction that executes or executes next. */
export const PC = 23;
/** Set by a system operation that changes control flow: where execution goes on. */
export const NEXT = 24;
/** Not 0 when the access or operation that just ran raised an exception or left the instruction. */
export const RAISED = 25;
/** Not 0 when the run loop has to return to its caller; one of STOP_*. */
export const STOP = 26;
/** Value of the last slow load; of the last slow load's second word (LDREXD). */
export const VALUE = 27;
export const VALUE_HIGH = 28;
/** Physical address of the last slow access, bits [31:0] (bits [39:32] in PHYSICAL_HIGH). */
export const PHYSICAL = 29;
export const PHYSICAL_HIGH = 30;

// ---- time (timing "full"): int32 cycles relative to the float64 base
/** Cycles since the base; the run loop keeps it in a local and stores it around slow paths. */
export const NOW = 32;
/** Cycles that a slow path adds to NOW at once; the run loop takes and clears it. */
export const DELAY = 33;
/** Cycles by which the result of the last slow load is later than a hit would be. */
export const LATE = 34;
/** Column of the accounts (accounts.ts) of that lateness. */
export const LATE_CAUSE = 35;
/** Row of the accounts matrix that slow paths charge: symbol * CAUSE_COLUMNS; row 0 collects what the next symbol pays. */
export const ACCOUNT = 36;
/** NOW at which the run loop returns. */
export const UNTIL = 37;
/** Interrupt lines into the processor: bit 0 IRQ, 1 FIQ, 2 virtual IRQ, 3 virtual FIQ (from the GIC). */
export const LINES = 38;
/** Not 0 while an interrupt may be taken: the run loop looks at LINES only when this is set. */
export const ATTEND = 39;
/** Exclusive monitor: physical address >>> 3 of the marked doubleword + 1, or 0 when open. */
export const MONITOR = 40;
/** Event register of WFE. */
export const EVENT = 41;

// ---- abort description, written by the memory side before it returns ABORT
/** Fault status as the long-descriptor format has it: DFSR/IFSR[5:0] (B3.13.3); see faults.ts for the short format. */
export const FAULT_STATUS = 44;
/** Faulting virtual address. */
export const FAULT_ADDRESS = 45;
/** Domain of the fault (short descriptors). */
export const FAULT_DOMAIN = 46;
/** Page number, IPA[39:12], of a stage 2 fault. */
export const FAULT_IPA = 47;
/** Bit 0: stage 2; bit 1: stage 2 fault on a stage 1 table walk; bit 2: write; bit 3: cache maintenance or address translation;
 *  bit 4: taken to Hyp mode whatever its stage (a fault of the Hyp translation regime); bit 5: external; bit 6: report in long format. */
export const FAULT_FLAGS = 48;

/** Translation regime of data accesses and fetches: 0 PL0 of PL1&0, 1 PL1 of PL1&0, 2 Hyp. */
export const REGIME = 50;
/** Word offset added to a filter index: REGIME * FILTER_WORDS, or FILTER_OFF when filters must miss (CPSR.E = 1). */
export const FILTER_AT = 51;
/** PC's block as the run loop last had it: any value with bit 1 set makes the next instruction look its block up again. */
export const BLOCK = 52;

/** Index of the records of PC's block. */
export const BASE = 57;

/** 1 in the Secure state; 0 in the Non-secure state, and always where there are no Security Extensions (world.ts). */
export const SECURE = 58;

/** 0 while guest code runs, 1 while code of a VMM runs (by the symbol that executes). */
export const EXECUTOR = 53;
/** Index of the executing instruction's record, stored before slow paths. */
export const RECORD = 54;
/** Instructions that may still run before the run loop returns. */
export const BUDGET = 55;

/** Where the run loop stands in a cycle: instructions already issued in it, and the port of the last one, times 8. */
export const SLOT = 56;

// ---- banked registers: r8-r12 of User and FIQ, r13 r14 of each mode, SPSR of each exception mode
export const BANK_R8_USER = 64; // 5 words
export const BANK_R8_FIQ = 69; // 5 words
/** r13, r14 and SPSR by bank (modes.ts): usr svc abt und irq fiq mon hyp; for hyp, r14 is unused. */
export const BANK_R13 = 80;
export const BANK_R14 = 88;
export const BANK_SPSR = 96;
export const ELR_HYP = 104;

/** System registers: word 128 + index of the register in system-registers.ts. */
export const SYSTEM = 128;
export const SYSTEM_WORDS = 192;

/** Scoreboard: cycle (relative like NOW) at which r0-r14 are ready, then a slot that is always ready; then the columns of the accounts. */
export const READY = 320; // 32 words
export const READY_CAUSE = 352; // 32 words

/** Banked system registers of the world that the processor is not in (world.ts). */
export const OTHER_WORLD = 384;
export const OTHER_WORLD_WORDS = 64;

export const STATE_WORDS = 512;

// ---- why the run loop returned
export const STOP_WFI = 1;
export const STOP_WFE = 2;
export const STOP_MARK = 3; // DBG hint 1 or 2: number in VALUE
export const STOP_HOST_CALL = 4; // number in VALUE
export const STOP_FIRMWARE = 5; // HVC or SMC taken by the board's firmware (PSCI): 0 HVC, 1 SMC in VALUE
export const STOP_SEMIHOSTING = 6;
export const STOP_COHERENCE = 8; // a read that silicon might have served with stale bytes
export const STOP_DEVICE = 7; // a device wants the machine's attention (power off, reset)

/** What load, store and fetch return when the access aborts. */
export const ABORT = -1;

// ---- filters: what the fast path of an access knows
//
// A filter answers "is this access a hit without side effects?" for one granule: a line of the data cache with full timing, 4 KiB with
// functional timing. tag = virtual address of the granule, or EMPTY. An aligned access hits when
// (address & -granule | address & (size - 1)) == tag; then arena byte = address + addend.
export const FILTER_ENTRIES = 1024;
/** A value no access can match: bit 4 is neither in a granule's address nor in a misalignment. */
export const EMPTY = 0x10;
/** Words of one filter: tags, then addends. */
export const FILTER_WORDS: number = 2 * FILTER_ENTRIES;
/** Word index of the read filters of regimes 0, 1, 2 and of one that is always empty; the write filters follow. */
export const READ_FILTER: number = STATE_WORDS;
export const WRITE_FILTER: number = READ_FILTER + 4 * FILTER_WORDS;
/** Offset of the always-empty filter. */
export const FILTER_OFF: number = 3 * FILTER_WORDS;
/** Fetch filters of regimes 0, 1, 2: tags (virtual address of the block), then record index of the block's first instruction. */
export const FETCH_ENTRIES = 512;
export const FETCH_WORDS: number = 2 * FETCH_ENTRIES;
export const FETCH_FILTER: number = WRITE_FILTER + 4 * FILTER_WORDS;
export const CPU_WORDS: number = FETCH_FILTER + 3 * FETCH_WORDS;

// ---- decoded instructions
//
// An instruction cache (or, with functional timing, a pool of pages) holds one record per instruction word. The memory
// side writes word 1 and clears word 0 when it fills a block; the core decodes in place on first execution. Because a
// record has as many words as an instruction has bytes, record index = block's index + (pc & (block bytes - 1)).
//
//   word 0   symbol [31:16] | condition [15:12] | form [11:0]; 0: not decoded yet
//   word 1   the instruction
//   word 2   derived immediate
//   word 3   timing: sources [4:0] [9:5] [14:10], destination [19:15], latency [24:20], latency assumed [25], early sources [27:26], conditional branch [28], port [31:29]
export const RECORD_WORDS = 4;
