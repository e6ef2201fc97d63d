// Two guests with the channel between them, of which the first has a shell that tests type into; a third may stand between them.
import type { Core } from "@armvirt/arm-core";
import { kernel } from "@armvirt/guest/images";
import { fromBytes, toBytes } from "@armvirt/machine";
import type { Plan, System, Vmm } from "@armvirt/vmm";
import { CORES } from "../src/cores.ts";
import { boardFor } from "../src/selection.ts";
import { VMMS } from "../src/vmms.ts";

const SLICE = 20_000;
const MOST = 200_000_000;
const NOTHING = new Uint8Array();

const coreNamed = (name: string): Core => CORES.find((c) => c.name === name) as Core;

/** Each VMM whose guests have the channel, on the oldest core and the newest, where it runs there. */
export const CASES = VMMS.filter((v) => v.channel !== undefined && v.variantOf === undefined).flatMap((vmm) =>
  ["arm926ej-s", "cortex-a15"]
    .filter((name) => vmm.refuses(coreNamed(name), boardFor(name).name) === undefined)
    .map((name) => ({ vmm, name, on: coreNamed(name) })),
);

/** What else a pair may be. */
interface Circumstances {
  /** Clock in MHz; the core's own unless given. Slower, a tick is fewer instructions. */
  readonly mhz?: number;
  /** What becomes of the second guest's kernel before it boots. */
  readonly second?: (kernel: Uint8Array) => Uint8Array;
  /** The first program of a guest that stands between the two in the plan; there is none unless given. */
  readonly between?: string;
  readonly channels?: Plan["channels"];
}

/** Guest 0 with a shell, and the last guest with this as its first program. */
export class Pair {
  readonly system: System;
  readonly printed: [string, string] = ["", ""];

  constructor(vmm: Vmm, core: Core, init: string, circumstances: Circumstances = {}) {
    const { mhz, second = (own) => own, between, channels } = circumstances;
    const board = boardFor(core.name).name;
    const image = kernel(board, core.architecture, vmm.port);
    this.system = vmm.boot({
      core,
      board,
      timing: "functional",
      ...(mhz === undefined ? {} : { mhz }),
      guests: [
        { name: "guest 0", kernel: image, memory: 16, bootargs: "" },
        ...(between ? [{ name: "between", kernel: image, memory: 16, bootargs: `init=${between}` }] : []),
        { name: "guest 1", kernel: second(image), memory: 16, bootargs: `init=${init}` },
      ],
      ...(channels ? { channels } : {}),
    });
    this.until(() => this.printed[0].endsWith("$ "));
  }

  /** Runs until this holds; false after far too much time, or when the machine has stopped. */
  until(holds: () => boolean, most = MOST): boolean {
    const [cpu] = this.system.machine.cpus;
    const first = cpu.instructions;
    while (cpu.instructions - first < most) {
      this.printed[0] += fromBytes(this.system.guests[0]?.read() ?? NOTHING);
      this.printed[1] += fromBytes(this.system.guests.at(-1)?.read() ?? NOTHING);
      if (holds()) return true;
      if (this.system.run({ instructions: SLICE }).why !== "instructions") return false;
    }
    return false;
  }

  /** What guest 0's shell prints for a line, up to its next prompt. */
  type(line: string, most = MOST): string {
    const before = this.printed[0].length;
    const own = (): string => this.printed[0].slice(before);
    this.system.guests[0]?.type(toBytes(`${line}\n`));
    if (!this.until(() => own().includes("\n") && own().endsWith("$ "), most)) return `no prompt: ${own()}`;
    return own().replace(`${line}\r\n`, "").replaceAll("\r", "").replace(/\$ $/, "");
  }
}
