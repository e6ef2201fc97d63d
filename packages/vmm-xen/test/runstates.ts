// How long a domain was in each of its states, as VCPUOP_get_runstate_info says it. Xen 3.0, public/vcpu.h.
import type { System, Vmm } from "@armvirt/vmm";
import { TARGET, type Target } from "@armvirt/vmm/conformance";
import { booted, EFAULT, HANDED, hypercall, type Request, WORDS, wrong } from "./requests.ts";

const MHZ = 2; // of booted
const STEP = 500; // instructions
const MOST = 4_000_000;
/** Where the first answer is, behind what is handed over. */
const BEHIND = 0x100;
const BYTES = 48;
const [WAITED, TO] = [0.3e9, 0.6e9]; // ns: of two waits, and until when the second is
/** Until Xen's clock begins. */
const START = 2e7; // ns
/** Of a time. A step of the test, and a hypercall. */
const TOLERANCE = 1e6; // ns

const asks = (n: number): Request => hypercall("vcpu_op", 24, [4, 0, WORDS + BEHIND + n * BYTES], 0);
const waits = (until: number): Request =>
  hypercall("(it waits until then)", 29, [3, WORDS], 0, [WORDS, 0, until, 0]);
const requests: readonly Request[] = [
  asks(0),
  waits(WAITED),
  asks(1),
  waits(TO),
  asks(2),
  hypercall("vcpu_op into nothing", 24, [4, 0, 0x90000000], EFAULT),
  hypercall("vcpu_op into Xen", 24, [4, 0, 0xfc310000], EFAULT),
];

interface Runstate {
  readonly state: number;
  readonly entered: number;
  /** Nanoseconds: running, runnable, blocked, offline. */
  readonly times: readonly number[];
  /** When the machine had executed the hypercall. */
  readonly now: number;
}

function asked(system: System, questions: number): readonly Runstate[] {
  const [cpu] = system.machine.cpus;
  const word = (at: number): number => system.guests[0]?.word(HANDED + BEHIND + at) ?? 0;
  const long = (at: number): number => (word(at) >>> 0) + (word(at + 4) >>> 0) * 2 ** 32;
  const found: Runstate[] = [];
  for (let run = 0; run < MOST && found.length < questions; run += STEP) {
    system.run({ instructions: STEP });
    const at = found.length * BYTES;
    const times = [16, 24, 32, 40].map((time) => long(at + time));
    if ((times[0] as number) === 0) continue;
    found.push({ state: word(at), entered: long(at + 8), times, now: (cpu.cycles() / MHZ) * 1000 });
  }
  return found;
}

/** What is wrong with the times of a domain that waits while another one is busy. */
export function misreckoned(vmm: Vmm, target: Target = TARGET): string[] {
  const system = booted(vmm, [requests, []], target);
  const states = asked(system, 3);
  system.run({ instructions: 300_000 });
  const off = (a: number, b: number): boolean => Math.abs(a - b) > TOLERANCE;
  const [first, second, third] = states;
  if (!first || !second || !third) return [`it is told ${states.length} of three`];
  const blocked = ({ times }: Runstate): number => times[2] as number;
  const sum = ({ times }: Runstate): number => times.reduce((all, time) => all + time);
  const said = (what: string, s: Runstate): string => `${what}: ${JSON.stringify(s)}`;
  return [
    ...wrong(system, 0, requests),
    ...(sum(first) > first.now || first.now - sum(first) > START
      ? [said("its time is not the system's", first)]
      : []),
    ...states.flatMap((s) => [
      ...(s.state === 0 && s.times[3] === 0 ? [] : [said("it does not run", s)]),
      ...(off(sum(s) - sum(first), s.now - first.now)
        ? [said("the times do not add up to the system time", s)]
        : []),
    ]),
    ...(off(second.entered, WAITED) ? [said("it ran on when its time had come", second)] : []),
    ...(off(blocked(first), 0) ? [said("it had not waited", first)] : []),
    ...(off(blocked(second), WAITED - sum(first)) ? [said("it had waited until then", second)] : []),
    ...(off(blocked(third) - blocked(second), TO - sum(second)) ? [said("it waited once more", third)] : []),
  ];
}

/** How two busy domains divide the time, by what one is told before and after: running and runnable, in shares of the whole. */
export function shares(vmm: Vmm, target: Target = TARGET): readonly number[] {
  const busy: Request = {
    what: "counts",
    source: "mov r0, #0x80000\ncounting:\n  subs r0, r0, #1\n  bne counting",
    result: 0,
  };
  const system = booted(vmm, [[asks(0), busy, asks(1)], []], target);
  const [start, end] = asked(system, 2);
  const spent = end?.times.map((time, n) => time - (start?.times[n] ?? 0)) ?? [];
  const all = spent.reduce((sum, time) => sum + time, 0);
  return spent.slice(0, 2).map((time) => time / all);
}
