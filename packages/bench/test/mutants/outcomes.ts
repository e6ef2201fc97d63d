// What came of mutants that were tried, kept from run to run for as long as their image stays the same.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "@armvirt/vmm/conformance";
import { sha256 } from "../../src/checksum.ts";
import { writeWhole } from "../../src/folder.ts";
import type { Drawn } from "./draw.ts";
import type { Subject } from "./subjects.ts";
import type { Notice } from "./trials.ts";

/** What the trials say of a mutant. */
export interface Verdict {
  readonly notice?: Notice;
  /** The trial that comes to the instruction and does not notice; empty when none does, or when one noticed. */
  readonly reached: string;
  readonly seconds: number;
}

interface Outcome extends Verdict {
  readonly vmm: string;
  readonly core: string;
  /** The image's checksum. */
  readonly image: string;
  readonly mutant: Mutant;
  /** The day on which it was tried. */
  readonly date: string;
}

const FILE = join(import.meta.dirname, "outcomes.json");

/** The checksum of a subject's image. */
export const imageOf = ({ vmm, target }: Subject): string =>
  sha256(vmm.image?.(target.core, target.board) ?? "");

const keyOf = (vmm: string, core: string, image: string, mutant: Mutant): string =>
  JSON.stringify([vmm, core, image, mutant.address, mutant.word, mutant.instead]);

export class Outcomes {
  readonly #kept: Map<string, Outcome>;

  /** Those that are committed. */
  constructor() {
    const kept = JSON.parse(readFileSync(FILE, "utf8")) as readonly Outcome[];
    this.#kept = new Map(kept.map((o) => [keyOf(o.vmm, o.core, o.image, o.mutant), o]));
  }

  of({ subject, mutant }: Drawn): Outcome | undefined {
    return this.#kept.get(keyOf(subject.vmm.name, subject.target.core.name, imageOf(subject), mutant));
  }

  add({ subject, mutant }: Drawn, verdict: Verdict): void {
    const [vmm, core, image] = [subject.vmm.name, subject.target.core.name, imageOf(subject)];
    const date = new Date().toISOString().slice(0, 10);
    this.#kept.set(keyOf(vmm, core, image, mutant), { vmm, core, image, mutant, date, ...verdict });
  }

  /** Writes those of a draw; of others, and of images that are no more, nothing is kept. */
  write(chosen: readonly Drawn[]): void {
    const outcomes = chosen.map((drawn) => this.of(drawn)).filter((o) => o !== undefined);
    writeWhole(FILE, `${JSON.stringify(outcomes, null, 2)}\n`);
  }
}
