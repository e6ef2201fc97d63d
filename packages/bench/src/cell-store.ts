// Measured cells that are kept in a folder, each under a checksum of all that determines it: what is there is not simulated again.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BadInput } from "./bad-input.ts";
import { sha256 } from "./checksum.ts";
import { prepareFolder, writeWhole } from "./folder.ts";
import { type BenchRecord, SCHEMA } from "./record.ts";
import type { Setup } from "./setup.ts";
import { checksumOfSources } from "./sources.ts";

/** The environment variable that names the folder; without it, or empty, every cell is measured. */
export const VARIABLE = "ARMVIRT_CELLS";

const folder = (): string | undefined => process.env[VARIABLE] || undefined;

/** Makes the folder, if one is named. @throws BadInput when it cannot be written */
export function prepareCells(): void {
  const named = folder();
  if (named === undefined) return;
  try {
    prepareFolder(named);
  } catch (error) {
    throw error instanceof BadInput ? new BadInput(`${VARIABLE}: ${error.message}`) : error;
  }
}

/** The kept cells of one setup. A VMM and a row are their names: those of the running program alone, whose checksum is in the key. */
export class CellStore {
  readonly #folder: string;
  readonly #conditions: string;

  /** @param folder one that is there */
  constructor(folder: string, setup: Setup) {
    this.#folder = folder;
    const inputs = Object.entries(setup).sort(([a], [b]) => (a < b ? -1 : 1));
    this.#conditions = JSON.stringify([SCHEMA, checksumOfSources(), process.version, inputs]);
  }

  #path(vmm: string, workload: string): string {
    return join(this.#folder, `${sha256(JSON.stringify([this.#conditions, vmm, workload]))}.json`);
  }

  /** A cell that was kept, or undefined; what is not whole was not kept. */
  get(vmm: string, workload: string): BenchRecord | undefined {
    let text: string;
    try {
      text = readFileSync(this.#path(vmm, workload), "utf8");
    } catch {
      return undefined;
    }
    const end = text.indexOf("\n");
    const record = text.slice(end + 1);
    return sha256(record) === text.slice(0, end) ? (JSON.parse(record) as BenchRecord) : undefined;
  }

  /** Keeps a cell: its checksum, and a line further the record. @throws BadInput when it cannot be written */
  put(record: BenchRecord): void {
    const text = JSON.stringify(record);
    writeWhole(this.#path(record.vmm, record.workload), `${sha256(text)}\n${text}`);
  }
}

/** The kept cells of a setup, where the user wants cells kept. */
export function keptCells(setup: Setup): CellStore | undefined {
  const named = folder();
  return named === undefined ? undefined : new CellStore(named, setup);
}
