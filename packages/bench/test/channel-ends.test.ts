// An end of a channel whose guest misbehaves while the other end waits in a read and in a write: stopped by the VMM it is gone for its partner, lost in
// exceptions of its own it is merely silent; in either case the partner's other programs run on. Oracles look on (packages/vmm, "Oracles").
import { assembleProgram, type Core } from "@armvirt/arm-core";
import { readElf } from "@armvirt/machine";
import { physicalOf, type Vmm } from "@armvirt/vmm";
import { altered, hanging, NOP, skipping, watched } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { boardFor } from "../src/selection.ts";
import { CASES, Pair } from "./pair.ts";

const LIMIT = 300_000;
const CLOCK = 25; // MHz
/** Instructions: many turns of every scheduler at that clock. */
const MOST = 40_000_000;
const QUIET = 8_000_000;

/** What a VMM stops a guest for, on an architecture, and how it says so. */
interface Misdeed {
  readonly source: string;
  readonly report: string;
}
const FCSE: Misdeed = {
  source: "mov r0, #0x02000000\n mcr p15, 0, r0, c13, c0, 0", // FCSEIDR (DDI 0406C D15.7.1)
  report: "it uses the Fast Context Switch Extension, which shadow paging does not take",
};
const LPAE: Misdeed = {
  source: "mov r0, #0x80000000\n mcr p15, 0, r0, c2, c0, 2", // TTBCR.EAE (B4.1.153)
  report: "it uses long descriptors (LPAE), which shadow paging does not take",
};
const MISDEEDS: Readonly<Record<string, (core: Core) => Misdeed>> = {
  // Vectors where nothing is mapped (set_callbacks, OKL4_entry), and an exception.
  xen: () => ({ source: "mov r0, #0x90000000\n svc #4\n mov pc, r0", report: "its vectors are not mapped" }),
  okl4: () => ({
    source: "mov r0, #0xd0000000\n mov r12, #1\n svc #0\n mov pc, r0",
    report: "its entry cannot be fetched",
  }),
  kvm: (core) => (core.architecture === "v5te" ? FCSE : LPAE),
  // An exit that no row of its table names: SMC, of a table without that row (`stopping`).
  hyp: () => ({ source: "smc #0", report: "unexpected exit" }),
};

/** The place of a function or an object in a VMM's image: physical addresses. */
function rangeOf(vmm: Vmm, core: Core, name: string): readonly [number, number] {
  const image = readElf(vmm.image?.(core, boardFor(core.name).name) as Uint8Array, vmm.name);
  const symbol = image.symbols.find((s) => s.name === name);
  if (symbol === undefined) throw new RangeError(`the image of ${vmm.name} has no ${name}`);
  const from = physicalOf(image, symbol.address);
  return [from, from + symbol.size];
}

/** A VMM that stops a guest for its misdeed. hyp hands a guest's every exit that can occur back to the guest, so that it lacks one here. */
function stopping(vmm: Vmm, core: Core): Vmm {
  if (vmm.name !== "hyp") return vmm;
  const SMC = 0x13; // exception class (table B3-27)
  const [table] = rangeOf(vmm, core, "handlers"); // vmm-hyp/arm/trap.c
  return altered(vmm, [table + 4 * SMC, table + 4 * SMC + 4], () => 0);
}

/** A guest kernel that does this in place of leaving when its first program has ended, and again as long as it comes back. */
const leavingBy =
  (source: string) =>
  (kernel: Uint8Array): Uint8Array => {
    const elf = readElf(kernel, "guest");
    const { address, size } = elf.symbols.find((s) => s.name === "power_off") ?? { address: 0, size: 0 };
    const { bytes, virtual } = elf.segments.find(
      (s) => address >= s.virtual && address < s.virtual + s.memorySize,
    ) as (typeof elf.segments)[number];
    const { words } = assembleProgram(`again:\n ${source}\n b again`, address);
    if (4 * words.length > size) throw new RangeError("power_off is too short for that");
    const own = kernel.slice();
    own.set(new Uint8Array(words.buffer), bytes.byteOffset - kernel.byteOffset + address - virtual);
    return own;
  };

const WOKEN = ["the reader woke", "the writer was refused"] as const;
/** A kernel jumps to where nothing is, says so, and does it again. */
const LOST = "mov pc, #0xd0000000";

/** Guest 1 obeys what it reads from the channel: it computes for longer than a turn, so that no bell is left to be heard, and exits. Guest 0 reads from the
 *  channel, writes more than it holds, and has a program that never waits: without a timer's ticks nothing else of it would run. */
function parted(vmm: Vmm, core: Core, source: string | undefined): Pair {
  const second = source === undefined ? {} : { second: leavingBy(source) };
  const pair = new Pair(vmm, core, "/bin/sh -c sh</dev/channel", { mhz: CLOCK, ...second });
  pair.type("spin &");
  pair.type("echo 'lat_ops integer; exit' > /tmp/words; cat /bin/cat >> /tmp/words");
  pair.type(`sh -c 'cat /dev/channel; echo ${WOKEN[0]}' &`);
  pair.type(`sh -c 'cat /tmp/words > /dev/channel || echo ${WOKEN[1]}' &`);
  return pair;
}

/** How often a line was printed. */
const said = (pair: Pair, line: string): number => pair.printed[0].split(`${line}\r\n`).length - 1;

const runsOn = (pair: Pair): string[] => [
  ...(pair.type("echo on", MOST) === "on\n" ? [] : ["the survivor stands still"]),
  ...(pair.system.guests[0]?.state() === "running" ? [] : ["the survivor has ended"]),
];

/** What is wrong with a VMM when a guest that has a channel powers off, or is stopped for its misdeed; [] when nothing is. */
function afterEnd(vmm: Vmm, core: Core, misdeed?: Misdeed): readonly string[] {
  const pair = parted(vmm, core, misdeed?.source);
  const woken = pair.until(() => WOKEN.every((line) => said(pair, line) === 1), MOST);
  const reports = pair.printed[0].match(/vmm: vm \d stopped: .* at /g) ?? [];
  const expected = misdeed === undefined ? [] : [`vmm: vm 1 stopped: ${misdeed.report} at `];
  const state = pair.system.guests[1]?.state();
  return [
    ...(state === (misdeed === undefined ? "off" : "stopped") ? [] : [`the guest is ${state}`]),
    ...(JSON.stringify(reports) === JSON.stringify(expected)
      ? []
      : [`it is reported as "${reports.join()}"`]),
    ...(woken ? [] : ["who waits for it waits for ever"]),
    ...runsOn(pair),
  ];
}

/** What a test does with a VMM while the oracles look on; [] when they do not object. */
function underWatch(vmm: Vmm, looked: (vmm: Vmm) => void): readonly string[] {
  const objections: string[] = [];
  looked(watched(vmm, ({ finding }) => objections.push(finding)));
  return objections;
}

test.each(CASES)(
  "a guest that $vmm.name stops on $name is reported once, its partner's reader and writer wake, and the partner runs on",
  ({ vmm, on }) => {
    const misdeed = (MISDEEDS[vmm.name] as (core: Core) => Misdeed)(on);
    const objections = underWatch(stopping(vmm, on), (stops) =>
      expect(afterEnd(stops, on, misdeed)).toEqual([]),
    );
    expect(objections).toEqual([]);
  },
  LIMIT,
);

const ON_A15 = CASES.filter(({ name }) => name === "cortex-a15");

test.each(ON_A15)(
  "a guest of $vmm.name that powers off is not reported, its partner's reader and writer wake, and the partner runs on",
  ({ vmm, on }) => {
    expect(afterEnd(vmm, on)).toEqual([]);
  },
  LIMIT,
);

test.each(ON_A15)(
  "under $vmm.name a guest that jumps to nowhere for ever holds up who reads from it or writes to it, and nothing else of its partner",
  ({ vmm, on }) => {
    const objections = underWatch(vmm, (looked) => {
      const pair = parted(looked, on, LOST);
      expect(pair.until(() => (pair.printed[1].match(/kernel panic/g)?.length ?? 0) > 1, MOST)).toBe(true);
      pair.until(() => false, QUIET);
      expect(runsOn(pair)).toEqual([]);
      expect(WOKEN.map((line) => said(pair, line))).toEqual([0, 0]);
      expect(pair.system.guests[1]?.state()).toBe("running");
    });
    expect(objections).toEqual([]);
  },
  LIMIT,
);

/** The function in which a guest of each VMM ends, and the one by which that tells who has a channel with it. */
const ENDS: Readonly<Record<string, readonly [ends: string, tells?: string]>> = {
  xen: ["domain_end", "events_close"],
  okl4: ["cell_end", "cell_raise"],
  kvm: ["channel_hang_up"],
  hyp: ["channel_hang_up"],
};

/** A VMM that tells nobody. */
function silent(vmm: Vmm, core: Core): Vmm {
  const [ends, tells] = ENDS[vmm.name] as readonly [string, string?];
  const [from, to] = rangeOf(vmm, core, ends);
  if (tells === undefined) return skipping(vmm, from);
  const [called] = rangeOf(vmm, core, tells);
  let at = from - 4;
  return altered(vmm, [from, to], (word) => {
    at += 4;
    return word >>> 24 === 0xeb && at + 8 + ((word << 8) >> 6) === called ? NOP : undefined; // BL
  });
}

describe.each(ON_A15)("the test notices $vmm.name when it", ({ vmm, on }) => {
  const misdeed = (MISDEEDS[vmm.name] as (core: Core) => Misdeed)(on);
  const stops = stopping(vmm, on);

  test(
    "does not tell the partner",
    () => {
      expect(afterEnd(silent(stops, on), on, misdeed)).toEqual(["who waits for it waits for ever"]);
    },
    LIMIT,
  );

  test(
    "stands still where a guest ends",
    () => {
      const [ends] = ENDS[vmm.name] as readonly [string, string?];
      const hangs = hanging(stops, rangeOf(vmm, on, ends)[0]);
      expect(afterEnd(hangs, on, misdeed)).toContain("the survivor stands still");
    },
    LIMIT,
  );
});
