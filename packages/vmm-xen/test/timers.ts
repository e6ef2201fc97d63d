// How long after the time that it waits for a domain goes on.
import type { System, Vmm } from "@armvirt/vmm";
import { TARGET, type Target } from "@armvirt/vmm/conformance";
import {
  booted,
  EVENT_PSR,
  eventOp,
  handed,
  hypercall,
  peek,
  RAM,
  type Request,
  told,
  WORDS,
  wrong,
} from "./requests.ts";

/** Nanoseconds from the start of the system; Xen's own tick comes every ten milliseconds. */
const TIMES = [2.0, 2.0025, 2.005, 2.0075, 2.01].map((seconds) => Math.round(seconds * 1e9));
const SLICE = 200;
const MOST = 6; // seconds

/** An event that nobody who waits for a time has asked for. */
const EVENT = 1.9e9;
const before: readonly Request[] = [
  eventOp("a port for the timer's interrupt", 1, [0, 0, 0], 0),
  hypercall("set_timer_op", 15, [EVENT, 0], 0),
];
/** A wait, and then the word of the time is reported. */
const waits: readonly Request[] = TIMES.flatMap((at) => [
  hypercall("sched_op poll of no port until then", 29, [3, WORDS], 0, [WORDS, 0, at, 0]),
  handed("it is over", 2, at | 0),
]);

/** The event comes in as soon as events are not masked, and masks them: PSR of the kernel, with I. */
const MASKED = 0x113;
const upcall: readonly Request[] = [
  hypercall("sched_op block", 29, [1, 0], 0),
  peek("the virtual PSR of the upcall", RAM + EVENT_PSR, MASKED),
];

/** Seconds from each time until the domain that waits for it has gone on; missing where it does not. */
function lateness(system: System): readonly number[] {
  const [cpu] = system.machine.cpus;
  const seconds = (): number => cpu.cycles() / (system.machine.mhz * 1e6);
  const late: number[] = [];
  for (const [n, at] of TIMES.entries()) {
    const reported = before.length + 2 * n + 1;
    while (told(system, 0, reported) !== (at | 0)) {
      if (system.run({ instructions: SLICE }).why !== "instructions" || seconds() > MOST) return late;
    }
    late.push(seconds() - at / 1e9);
  }
  return late;
}

/** Seconds: less than from one time to the next within Xen's tick. The clock of these machines is slow. */
const LATEST = 0.001;
/** What is wrong with its timers. Xen's clock begins when it starts, which is as much later for each. */
export function mistimed(vmm: Vmm, target: Target = TARGET): string[] {
  const requests = [...before, ...waits, ...upcall];
  const system = booted(vmm, [requests], target);
  const late = lateness(system);
  system.run({ instructions: 20_000 });
  const first = Math.min(...late);
  return [
    ...(late.length === TIMES.length ? wrong(system, 0, requests) : ["a time never comes"]),
    ...late.filter((by) => by - first > LATEST).map((by) => `a time comes ${by - first} s too late`),
  ];
}
