// VMMs made of this one that skip one of its functions, hear nothing, or write to a neighbour; and the attacks that must notice each.
import { cortexA15, type Vmm } from "@armvirt/vmm";
import { deaf, scribbling, skipping } from "@armvirt/vmm/conformance";
import { kvm } from "../src/index.ts";
import { imageFor } from "./conformance/image.ts";

const { symbol } = imageFor(cortexA15, "virt");
const SKIPS = "skips ";

/** What a VMM does wrong that is not about one attack. */
export const GENERIC: Readonly<Record<string, Vmm>> = {
  "hears no interrupt": deaf(kvm),
  "writes to a neighbour": scribbling(kvm),
};

/** @param flaw one of the table's */
export const flawed = (flaw: string): Vmm =>
  GENERIC[flaw] ?? skipping(kvm, symbol(flaw.slice(SKIPS.length)).address);

/** By what the VMM does wrong, the attacks that go there: functions of arm/ that an attack runs more than an idle guest does. */
export const NOTICED: Readonly<Record<string, readonly string[]>> = {
  "skips shadow_select": [
    "table nowhere",
    "table in a device",
    "table of a neighbour",
    "table at the end of RAM",
    "table in the text",
    "no rights",
    "table of both levels",
    "translation on and off",
    "caches of all addresses",
    "memory attributes",
    "translation asked",
    "vectors nowhere",
    "control bits",
  ],
  "hears no interrupt": [
    "unaligned table",
    "the vectors' page",
    "condition that fails",
    "words that look sensitive",
    "exclusive loop",
    "marks",
    "registers at the beginning",
    "thread registers of others",
  ],
  "skips inject_data_abort": ["sections behind RAM", "reserved descriptors", "fault registers"],
  "skips shadow_fill": [
    "pages behind RAM",
    "all rights",
    "stale mapping",
    "two tables",
    "divided tables",
    "table in itself",
    "supersection behind RAM",
    "execute never",
    "all of RAM and more",
    "high vectors of its own",
    "memory at the beginning",
  ],
  "skips spsr_current": [
    "stores over the end",
    "device as text",
    "exclusive stores behind RAM",
    "unpredictable",
    "unpredictable in programs",
    "wide coprocessors",
    "text read back",
    "text that was not there",
    "all modes",
    "returns to all modes",
    "thumb at every call",
    "byte order",
    "call storm",
    "undefined for ever",
    "undefined storm",
    "wild stack",
    "interrupt storm",
    "interrupt in interrupt",
    "fast interrupts",
    "timers",
    "hypercalls",
    "monitor calls",
    "firmware by monitor call",
    "power off",
    "reset",
    "semihosting",
    "performance monitors",
    "debug registers",
    "lockdown and implementation",
    "registers of others",
    "exclusive monitor",
  ],
  "skips unprotect": ["rights taken", "another page", "address space reused"],
  "skips shadow_mode": ["address spaces", "flush storm", "caches thrown away", "events"],
  "skips walk": [
    "wide address",
    "text that changes",
    "abort for ever",
    "jump for ever",
    "abort storm",
    "vectors in a device",
    "ones to the interrupt controller",
    "bytes to the interrupt controller",
    "blocks to the interrupt controller",
    "interrupts to nobody",
    "ones to the UART",
    "log flood",
  ],
  "skips empty_all": ["domain storm"],
  "skips inject_undefined": [
    "undefined",
    "unallocated",
    "coprocessors",
    "vector unit",
    "privilege",
    "program as kernel",
    "no stack",
    "host calls",
    "general registers",
    "flags",
    "thread registers",
    "fast registers",
  ],
  "skips inject_svc": [
    "forged patch",
    "kernel's forged patch",
    "all calls",
    "calls of a kernel that was ported",
  ],
  "skips exit_prefetch": ["breakpoints"],
  "writes to a neighbour": ["masked wait", "firmware by hypervisor call"],
  "skips msr": ["banked registers"],
};
