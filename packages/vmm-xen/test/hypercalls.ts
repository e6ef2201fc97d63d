// Each hypercall: Xen's result and Xen's errors.

import type { Vmm } from "@armvirt/vmm";
import { TARGET, type Target } from "@armvirt/vmm/conformance";
import {
  booted,
  call,
  EBUSY,
  EEXIST,
  EFAULT,
  EINVAL,
  ENOENT,
  ENOSYS,
  EPERM,
  ESRCH,
  eventOp,
  grantMap,
  grantSetup,
  grantUnmap,
  hand,
  handed,
  hypercall,
  mmuExt,
  mmuUpdate,
  type Place,
  peek,
  placeOf,
  poke,
  RAM,
  type Request,
  SHARED,
  TEXT,
  WINDOW,
  WORDS,
  wrong,
  yields,
} from "./requests.ts";

const XEN = 0xfc200000;
const NOWHERE = 0x90000000;
const SELF = 0x7ff0;
const PAGES = 1024; // of a domain's RAM
/** In the memory for tables: a frame of level-2 tables, and another level-1 table. */
const LEVEL2 = 0x8000;
const OTHER = 0x10000;
const MAGIC = 0x1234;
const SLEEP = 1_000_000_000; // ns

const of = (name: string, ...requests: readonly Request[]): Request[] =>
  requests.map((r) => ({ ...r, what: `${name}: ${r.what}` }));

/** The word for programs; before ARMv6K it is read where the kernel's helpers are. */
const tls = (version: number): Request => ({
  what: "a word for programs",
  source: `${call(50, MAGIC)}\n  ${version < 6 ? "mvn r0, #0xf000\n  ldr r0, [r0, #-15]" : "mrc p15, 0, r0, c13, c0, 3"}`,
  result: MAGIC,
});

const byDom0 = ({ section, page, table, version }: Place): readonly Request[] => [
  ...of(
    "mmu_update",
    mmuUpdate("a section of its own RAM", ["table", 4 * 0x400], ["ram", section], 0),
    hypercall("the count of what was done", 1, [WORDS, 1, WORDS + 8], 0, [
      ["table", 4 * 0x400],
      ["ram", section],
    ]),
    handed("is one", 2, 1),
    hypercall("nothing", 1, [WORDS, 0, 0], 0),
    mmuUpdate("a command that does not exist", ["table", 4 * 0x400 + 1], 0, EINVAL),
    mmuUpdate("a word of no table", ["ram", 0], 0, EPERM),
    hypercall("a list nowhere", 1, [NOWHERE, 1, 0], EFAULT),
    hypercall("a count nowhere", 1, [WORDS, 0, NOWHERE], EFAULT),
    hypercall("more than there may be", 1, [WORDS, 513, 0], EINVAL),
  ),
  ...of(
    "update_va_mapping",
    mmuExt("(a frame for tables", [9, ["tables", LEVEL2]], 0),
    mmuUpdate("in a slot)", ["table", 4 * 0x500], ["tables", LEVEL2 | table], 0),
    hypercall("a page of its own RAM", 14, [0x50000000, ["ram", 0x202000 | page], 2], 0),
    poke("(a word", RAM + 0x202000, MAGIC),
    peek("is there)", 0x50000000, MAGIC),
    hypercall("nobody's frame", 14, [0x50001000, 0x3ff00000 | page, 2], EPERM),
    hypercall("an address without a table", 14, [0x60000000, ["ram", page], 2], EINVAL),
    hypercall("an address of Xen's", 14, [XEN, ["ram", page], 2], EPERM),
  ),
  ...of(
    "mmuext_op",
    ...[0x0000, 0x1000, 0x2000].map((at) => mmuExt("(a level-1 table", [9, ["tables", OTHER + at]], 0)),
    mmuExt("with the kernel's part)", [10, ["tables", OTHER + 0x3000], ["table", 0x3000]], 0),
    mmuExt("a base that is no table yet", [2, ["tables", OTHER], 0], EINVAL),
    mmuExt("pin", [0, ["tables", OTHER]], 0),
    mmuExt("pin once more", [0, ["tables", OTHER]], EBUSY),
    mmuExt("clear a table", [9, ["tables", OTHER]], EINVAL),
    mmuExt("another base", [2, ["tables", OTHER], 1], 0),
    mmuExt("and back", [2, ["table", 0], 0], 0),
    mmuExt("unpin", [1, ["tables", OTHER]], 0),
    mmuExt("unpin once more", [1, ["tables", OTHER]], EINVAL),
    mmuExt("pin what is not aligned", [0, ["tables", OTHER + 0x1000]], EINVAL),
    mmuExt("copy what is not for tables", [10, ["tables", OTHER], ["ram", 0]], EPERM),
    mmuExt("the TLB", [3], 0),
    mmuExt("a page of the TLB", [4, 0, RAM], 0),
    mmuExt("an ASID of the TLB", [5, 1], 0),
    mmuExt("the caches", [6], 0),
    mmuExt("a range of the cache", [7, 0, RAM, 64], 0),
    mmuExt("a range for fetches", [8, 0, RAM, 64], 0),
    // A cache by virtual address asks no table.
    mmuExt("a range nowhere", [7, 0, NOWHERE, 64], version < 6 ? 0 : EFAULT),
    mmuExt("a range of Xen's", [7, 0, XEN, 64], EFAULT),
    mmuExt("a range of Xen's for fetches", [8, 0, XEN, 64], EFAULT),
    mmuExt("nothing of Xen's", [7, 0, XEN, 0], 0),
    mmuExt("nothing of Xen's for fetches", [8, 0, XEN, 0], 0),
    mmuExt("a command that does not exist", [99], ENOSYS),
    hypercall("a list nowhere", 26, [NOWHERE, 1, 0], EFAULT),
    hypercall("more than there may be", 26, [WORDS, 33, 0], EINVAL),
  ),
  ...of(
    "set_callbacks",
    hypercall("vectors that are not aligned", 4, [RAM + 2], EINVAL),
    hypercall("vectors in Xen", 4, [XEN], EINVAL),
    hypercall("vectors of its own", 4, [TEXT], 0),
  ),
  ...of(
    "event_channel_op",
    eventOp("bind_virq", 1, [0, 0, 0], 0),
    handed("has a port", 0, 1),
    eventOp("status", 5, [1], 0),
    handed("is that of a virtual interrupt", 3, 4),
    eventOp("bind_virq once more", 1, [0, 0, 0], EEXIST),
    eventOp("bind_virq of none", 1, [0, 0, 99], EINVAL),
    eventOp("bind_pirq", 2, [0, 0, 0], 0),
    eventOp("bind_pirq of none", 2, [0, 0, 7], EPERM),
    eventOp("alloc_unbound", 6, [0, 1], 0),
    handed("has the next port that its builder has not left to another", 0, 4),
    eventOp("alloc_unbound for nobody", 6, [0, 9], ESRCH),
    eventOp("bind_interdomain", 0, [0, 1, 1], 0),
    handed("has the next port", 0, 5),
    eventOp("bind_interdomain to what is bound", 0, [0, 1, 1], EINVAL),
    eventOp("bind_interdomain to nobody", 0, [0, 9, 1], ESRCH),
    eventOp("send", 4, [5], 0),
    eventOp("send on an unbound port", 4, [4], EINVAL),
    eventOp("send on no port", 4, [32], EINVAL),
    eventOp("unmask", 9, [1], 0),
    eventOp("unmask no port", 9, [32], EINVAL),
    eventOp("close", 3, [4], 0),
    eventOp("close once more", 3, [4], EINVAL),
    eventOp("status of no port", 5, [32], EINVAL),
    eventOp("a command that does not exist", 42, [1], ENOSYS),
    hypercall("an argument nowhere", 32, [4, NOWHERE], EFAULT),
  ),
  ...of(
    "physdev_op",
    hypercall("the interrupt it has bound", 19, [4, 0], 0),
    hypercall("another", 19, [4, 1], EINVAL),
    hypercall("a command that does not exist", 19, [5, 0], ENOSYS),
  ),
  ...of(
    "sched_op",
    yields,
    hypercall("poll with a time that is over", 29, [3, WORDS], 0, [WORDS + 16, 1, 1, 0, 5]),
    hypercall("poll of no port", 29, [3, WORDS], EINVAL, [WORDS + 16, 1, 0, 0, 32]),
    hypercall("poll of too many", 29, [3, WORDS], EINVAL, [WORDS, 33, 0, 0]),
    hypercall("poll nowhere", 29, [3, NOWHERE], EFAULT),
    hypercall("ports nowhere", 29, [3, WORDS], EFAULT, [NOWHERE, 1, 0, 0]),
    hypercall("a command that does not exist", 29, [99], ENOSYS),
  ),
  ...of(
    "set_timer_op",
    hypercall("block until a timer", 15, [1, 0], 0),
    hypercall("that is over", 29, [1, 0], 0),
    hypercall("none", 15, [0, 0], 0),
  ),
  ...of(
    "memory_op",
    hypercall("its own reservation", 12, [3, WORDS], PAGES, [SELF]),
    hypercall("its greatest", 12, [4, WORDS], PAGES, [0]),
    hypercall("dom0 asks of another", 12, [3, WORDS], PAGES, [1]),
    hypercall("of nobody", 12, [3, WORDS], ESRCH, [9]),
    hypercall("more: none comes", 12, [0, WORDS], 0, [0, 1, 0, 0, SELF]),
    hypercall("less: none goes", 12, [1, WORDS], 0, [0, 1, 0, 0, SELF]),
    hypercall("an argument nowhere", 12, [3, NOWHERE], EFAULT),
    hypercall("a command that does not exist", 12, [99, WORDS], ENOSYS),
  ),
  ...of(
    "console_io",
    hypercall("a word", 18, [0, 3, WORDS], 3, [0x2e2e2e]),
    hypercall("nothing was typed", 18, [1, 1, WORDS], 0),
    hypercall("for another's record", 18, [2, 3, WORDS, 1], 3, [0x2e2e2e]),
    hypercall("for nobody's", 18, [2, 3, WORDS, 9], ESRCH),
    hypercall("more than there may be", 18, [0, 4097, WORDS], EINVAL),
    hypercall("from nowhere", 18, [0, 1, NOWHERE], EFAULT),
    hypercall("a command that does not exist", 18, [9, 1, WORDS], ENOSYS),
  ),
  ...of(
    "multicall",
    hypercall("two", 13, [WORDS, 2], 0, [17, 0, 0, 0, 0, 0, 200, 0, 0, 0, 0, 0]),
    handed("the result of the first", 1, 0x30000),
    handed("the error of the second", 7, ENOSYS),
    hypercall("a multicall in it", 13, [WORDS, 1], 0, [13, 0, WORDS, 1, 0, 0]),
    handed("is refused", 1, EINVAL),
    hypercall("do_restore_trap_frame in it", 13, [WORDS, 1], 0, [23, 0, 0, 0, 0, 0]),
    handed("is refused", 1, ENOSYS),
    hypercall("more than there may be", 13, [WORDS, 65], EINVAL),
    hypercall("a list nowhere", 13, [NOWHERE, 1], EFAULT),
  ),
  ...of(
    "vcpu_op",
    hypercall("its processor is up", 24, [3, 0], 1),
    hypercall("up", 24, [1, 0], 0),
    hypercall("a second one", 24, [3, 1], ENOENT),
    hypercall("one that no domain can have", 24, [3, 32], EINVAL),
    hypercall("a command that does not exist", 24, [99, 0], ENOSYS),
  ),
  ...of("set_tls", tls(version)),
  ...of("do_restore_trap_frame", {
    what: "goes on behind it, at the level of programs whatever the word says",
    source: `mov r7, sp\n  ${hand([0, 0, 0x1d3], SHARED)}\n  mov lr, pc\n  svc #23\n  mov sp, r7\n  mrs r0, cpsr\n  and r0, r0, #0xff`,
    result: 0x10,
  }),
  ...of("xen_version", hypercall("3.0", 17, [0], 0x30000), hypercall("another question", 17, [9], ENOSYS)),
  ...of(
    "grant_table_op",
    grantSetup("setup_table", [SELF, 1, 0, 0], 0),
    grantSetup("more frames than there are", [SELF, 2, 0, 0], -1),
    grantSetup("of another domain", [1, 1, 0, 0], -8),
    grantSetup("of nobody", [9, 1, 0, 0], -2),
    grantMap("map of nobody", [WINDOW, 2, 1, 9, 0, 0], -2),
    grantMap("map of itself", [WINDOW, 2, 1, 0, 0, 0], -2),
    grantMap("map before the other has a table", [WINDOW, 2, 1, 1, 0, 0], -3),
    grantMap("map for devices", [WINDOW, 1, 1, 1, 0, 0], -1),
    grantUnmap("unmap what is not mapped", [WINDOW, 0, 0], -4),
    hypercall("a list nowhere", 20, [0, NOWHERE, 1], EFAULT),
    hypercall("more than there may be", 20, [0, WORDS, 33], EINVAL),
    hypercall("a command that does not exist", 20, [9, WORDS, 1], ENOSYS),
  ),
];

/** What dom0 alone may do. */
const byDomU = ({ uart, page, table }: Place): readonly Request[] => [
  hypercall("(it sleeps while dom0 asks)", 29, [3, WORDS], 0, [WORDS, 0, SLEEP, 0]),
  eventOp("bind_pirq", 2, [0, 0, 0], EPERM),
  hypercall("physdev_op", 19, [4, 0], EPERM),
  hypercall("console_io for another's record", 18, [2, 1, WORDS, 0], EPERM),
  hypercall("memory_op of another", 12, [3, WORDS], EPERM, [0]),
  mmuExt("(a frame for tables", [9, ["tables", LEVEL2]], 0),
  mmuUpdate("in a slot)", ["table", 4 * 0x500], ["tables", LEVEL2 | table], 0),
  hypercall("update_va_mapping of the UART", 14, [0x50000000, uart | page, 2], EPERM),
  { what: "sched_op shutdown", source: call(29, 2, 0), result: 0 },
];

/** What a Xen answers that is not what Xen answers. */
export function misanswered(vmm: Vmm, target: Target = TARGET): string[] {
  const place = placeOf(target);
  const requests = [byDom0(place), byDomU(place)];
  const system = booted(vmm, requests, target);
  system.run({ instructions: 6_000_000 });
  return [
    ...requests.flatMap((of, domain) => wrong(system, domain, of)),
    ...(system.guests[1]?.state() === "off" ? [] : ["domain 1 does not end"]),
  ];
}
