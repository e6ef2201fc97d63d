// Mutants that nothing can tell from the VMM as it is, each with the reason.
import { disassemble } from "@armvirt/arm-core";
import type { Mutant } from "@armvirt/vmm/conformance";
import type { Subject } from "./subjects.ts";

interface Equivalent {
  readonly vmm: string;
  /** The cores whose image it is about. */
  readonly cores: RegExp;
  /** The function that it is in. */
  readonly symbol: RegExp;
  /** The instruction as it is disassembled, and what is there instead. */
  readonly change: RegExp;
  readonly why: string;
}

/** Of the cores with caches by physical address. */
const CACHES_ARE_CLEAN =
  "data caches by physical address hold nothing here that memory has not, and no device writes to RAM behind them";

const EQUIVALENT: readonly Equivalent[] = [
  {
    vmm: "hyp|kvm|xen|okl4",
    cores: /./,
    symbol: /^(vmm_image_start|hyp_main)$/,
    change: /^mcr p15, (0, r\d+, c7, c5, 0|0, r\d+, c8, c7, 0|4, r\d+, c8, c7, [04]) -> /,
    why: "caches and TLBs are empty after a reset here, and nothing has been executed before",
  },
  {
    vmm: "xen|okl4",
    cores: /arm926ej-s/,
    symbol: /^guest_invalidate_code$/,
    change: /^mcr p15, 0, r\d+, c7, c5, 1 -> /,
    why: "nothing calls the function before ARMv7: code_by_address() is false",
  },
  {
    vmm: "xen|okl4",
    cores: /./,
    symbol: /^vmm_config_fault$/,
    change: /^bcs .* -> mov /,
    why: "a VM that begins behind the first byte of the VMM's image never begins in it: the image begins at a multiple of 2 MiB and is smaller, and RAM of VMs begins at such multiples",
  },
  {
    vmm: "xen",
    cores: /cortex-a15/,
    symbol: /^domain_build$/,
    change: /^orr (\w+), \1, #95 -> orr \1, \1, #79$/,
    why: "AP of a page that Xen shares with a domain: 0b00 and 0b01 both refuse User mode of a client's domain, a manager's is not checked (B3.7.1), and Xen itself has the page elsewhere",
  },
  {
    vmm: "kvm",
    cores: /cortex-a15/,
    symbol: /^(shadow_\w+|protect)$/,
    change: /^mcr p15, 0, \w+, c7, c10, 1 -> /,
    why: "it is not executed where walks see the data cache, and those of the only core of this image do (ID_MMFR3, coherent walk)",
  },
  {
    vmm: "kvm",
    cores: /arm926ej-s/,
    symbol: /^(shadow_\w+|protect|clear|empty_\w+|forget_\w+)$/,
    change: /^mcr p15, 0, \w+, c7, c10, 1 -> /,
    why: "before ARMv6 the world switch writes both caches back before a guest is entered (flush_caches), and only a guest is translated by these tables",
  },
  {
    vmm: "xen|okl4",
    cores: /cortex-a15/,
    symbol: /^descriptors?_clean$/,
    change: /^mcr p15, 0, \w+, c7, c11, 1 -> /,
    why: "the walks of the only core of this image see the data cache (ID_MMFR3, coherent walk)",
  },
  {
    vmm: "hyp",
    cores: /cortex-a15/,
    symbol: /^skip_instruction$/,
    change: /^orreq r1, r1, #1 -> orreq r1, r1, #0$/,
    why: "without it the IT bits are moved on that are zero, and stay so",
  },
  {
    vmm: "xen",
    cores: /./,
    symbol: /^do_sched_op$/,
    change: /^orr r5, r5, #1 -> orr r5, r5, #0$/,
    why: "a wait for no port takes another path here: on this one a port is in the word already, and the added port 0 is nobody's",
  },
  {
    vmm: "okl4",
    cores: /cortex-a15/,
    symbol: /^do_coherent$/,
    change: /^mcr p15, 0, r\d+, c7, c5, 0 -> /,
    why: "it is not executed: the A15's instruction cache is indexed by physical address, and code_by_address() is true (CTR.L1Ip)",
  },
  {
    vmm: "okl4",
    cores: /arm926ej-s/,
    symbol: /^do_coherent$/,
    change: /^mcr p15, 0, r\d+, c7, c5, 1 -> /,
    why: "it is not executed before ARMv7: code_by_address() is false",
  },
  {
    vmm: "okl4",
    cores: /./,
    symbol: /^reflect$/,
    change: /^mcr p15, 0, r8, c3, c0, 0 -> /,
    why: "DACR has the kernel's domain open already: each way to `reflect` has come through open_kernel (entry.S)",
  },
  {
    vmm: "xen",
    cores: /cortex-a15/,
    symbol: /^guest_clean_invalidate$/,
    change: /^mcr p15, 0, r\d+, c7, c6, 1 -> /,
    why: CACHES_ARE_CLEAN,
  },
  {
    vmm: "kvm",
    cores: /cortex-a15/,
    symbol: /^cp15_access$/,
    change: /^mcr p15, 0, r\d+, c7, c(6|10|14), [12] -> /,
    why: `a guest's DCCSW and the like: ${CACHES_ARE_CLEAN}`,
  },
  {
    vmm: "kvm",
    cores: /arm926ej-s/,
    symbol: /^cpsr_write$/,
    change: /^orr\w* (\w+), \1, (#64512 -> |#117440512 -> orr\w* \w+, \w+, #(50331648|83886080)$)/,
    why: "bits 26, 25 and 15 to 10 of a PSR are IT bits, which ARMv5 has not: an SPSR has none of them, and a return brings none (B1.3.3)",
  },
  {
    vmm: "xen",
    cores: /cortex-a15/,
    symbol: /^frame_scrub$/,
    change: /^orr r1, r1, #95 -> orr r1, r1, #31$/,
    why: "TEX[0] of cached memory: a line is not taken in by a store that misses, and nothing differs but time (B3.8.2)",
  },
  {
    vmm: "xen",
    cores: /cortex-a15/,
    symbol: /^domain_build$/,
    change: /^orr (\w+), \1, #95 -> orr \1, \1, #94$/,
    why: "XN of a page that Xen shares with a domain: programs, its clients, may not read there, and the kernel, a manager, is not checked (B3.7.3)",
  },
  {
    vmm: "xen",
    cores: /cortex-a15/,
    symbol: /^domain_build$/,
    change: /^orr (\w+), \1, #95 -> orr \1, \1, #87$/,
    why: "C of a page that Xen shares with a domain: without it TEX 0b001 and B are reserved (B3.8.2), and here Normal memory that is not cached; data caches by physical address hold nothing here that memory has not, and nothing differs but time",
  },
  {
    vmm: "xen",
    cores: /cortex-a15/,
    symbol: /^domain_build$/,
    change: /^orr r2, r0, #39 -> /,
    why: "it is not executed: on the only board of this image the counter is the processor's own, and no page of a device is mapped for it (counter_page)",
  },
  {
    vmm: "okl4|xen",
    cores: /./,
    symbol: /^console_input$/,
    change: /^beq .* -> mov /,
    why: "the UART's interrupt is let through, or not, where it is so already: the same register is written with the same value",
  },
  {
    vmm: "okl4",
    cores: /cortex-a15/,
    symbol: /^(do_map|do_change)$/,
    change: /^orr\w* (\w+), \1, #2160 -> orr\w* \1, \1, #2096$/,
    why: "TEX[0] of cached memory: a line is not taken in by a store that misses, and nothing differs but time (B3.8.2)",
  },
  {
    vmm: "okl4",
    cores: /./,
    symbol: /^mmu_build$/,
    change: /^bls .* -> mov /,
    why: "the microvisor's own table has a section too many, behind a cell's pool: no guest is translated by it, and the microvisor goes there for nothing",
  },
  {
    vmm: "okl4|xen|kvm|hyp",
    cores: /./,
    symbol: /^(report_text|report_hex)$/,
    change: /^bne .* -> mov /,
    why: "UARTFR.TXFF: the model's PL011 takes a character at once, so that its FIFO is never full",
  },
  {
    vmm: "okl4|xen",
    cores: /cortex-a15/,
    symbol: /^vmm_image_start$/,
    change: /^orr r\d+, r\d+, #72 -> /,
    why: "cacheability of the first walks: that table is in memory, since it is written before caches are on, and each cell's TTBR0 has bits of its own",
  },
  {
    vmm: "okl4|xen|kvm|hyp",
    cores: /./,
    symbol: /^report_decimal$/,
    change: /^b(ne|eq|hi|ls|cc|cs) /,
    why: "numbers of VMs have one digit, and no others are printed",
  },
  {
    vmm: "okl4",
    cores: /arm926ej-s/,
    symbol: /^mmu_build$/,
    change: /^orr r0, r0, #2720 -> /,
    why: "AP of the counter's page: with SCTLR.R 0b00 lets all read, as 0b10 does (D15.6.2), and the microvisor itself has the counter elsewhere",
  },
  {
    vmm: "okl4",
    cores: /arm926ej-s/,
    symbol: /^do_(map|change)$/,
    change: /^orr\w* (\w+), \1, #12 -> orr\w* \1, \1, #8$/,
    why: "a page is written through instead of written back: memory has at once what a line would bring there later, and nothing differs but time",
  },
  {
    vmm: "okl4",
    cores: /arm926ej-s/,
    symbol: /^page_forget$/,
    change: /^beq .* -> mov /,
    why: "lines of a space that is not marked as dirty are cleaned and dropped one by one: nobody misses them, and it takes time",
  },
  {
    vmm: "kvm",
    cores: /./,
    symbol: /^vm_reset$/,
    change: /^ldm r12, \{r0, r1\} -> ldm r12, \{r0\}$/,
    why: "the last word of a VM's copy of its configuration is the flags, which are asked of the block itself (vmm_config_focus)",
  },
  {
    vmm: "kvm",
    cores: /./,
    symbol: /^enter_guest$/,
    change: /^mcr p15, 0, \w+, c13, c0, 1 -> /,
    why: "the whole TLB is invalidated at each way between the worlds, so that no entry of another ASID is there; what a guest reads of CONTEXTIDR is its vCPU's",
  },
];

/** DSB, DMB and ISB, and what they were before ARMv7: the drain of the write buffer and the flush of the prefetch buffer (DDI 0406C B4.2.5). */
const isBarrier = (word: number): boolean =>
  (word & 0xffffff00) >>> 0 === 0xf57ff000 ||
  [0x0e070f9a, 0x0e070fba, 0x0e070f95].includes(word & 0x0fff0fff);

/** BPIALL and BPIMVA (DDI 0406C B4.2.1). */
const isOfPredictor = (word: number): boolean => [0x0e070fd5, 0x0e070ff5].includes(word & 0x0fff0fff);

/** Why a mutant is none, if there is a reason. */
export function equivalenceOf({ vmm, target }: Subject, mutant: Mutant): string | undefined {
  const { symbol, word, instead, address } = mutant;
  if (isBarrier(word))
    return "a barrier takes time here and nothing else: the model has one processor, executes in order, and completes each store and each maintenance operation before the next instruction";
  if (isOfPredictor(word))
    return "a predicted branch takes time here and nothing else: no instruction is executed that the program does not come to";
  const change = `${disassemble(word, address)} -> ${disassemble(instead, address)}`;
  return EQUIVALENT.find(
    (e) =>
      e.vmm.split("|").includes(vmm.name) &&
      e.cores.test(target.core.name) &&
      e.symbol.test(symbol) &&
      e.change.test(change),
  )?.why;
}
