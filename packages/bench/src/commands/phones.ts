// `armvirt phones`: what it takes to start phones and to switch between them, and what memory each has.
import { PHONES, USUAL } from "@armvirt/os-virt";
import { figure, render } from "../grid.ts";
import { phones } from "../phones.ts";
import { asJson } from "../results.ts";
import {
  demandFull,
  demandInit,
  type SetupOptions,
  selectFormat,
  selectSetups,
  wholeNumber,
} from "../selection.ts";

export interface PhonesOptions extends SetupOptions {
  readonly format: string;
  readonly count?: string;
}

const MICROSECOND = 1000;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const microseconds = (nanoseconds: number): string => figure(nanoseconds / MICROSECOND);

/** @throws BadInput */
export function phonesCommand(options: PhonesOptions): string {
  const setups = selectSetups(options);
  const format = selectFormat(options.format);
  const count = options.count === undefined ? USUAL.length : wholeNumber(options.count, "--count", 1, PHONES);
  for (const setup of setups) {
    demandFull(setup, "phones needs times");
    demandInit(setup, "phones");
  }
  const all = setups.map((setup) => ({ core: setup.core.name, mhz: setup.mhz, ...phones(setup, count) }));
  if (format === "json") return asJson({ count, measured: all });
  return render(
    {
      columns: ["core", "MHz", "phones", "start (us)", "first start", "switch (us)", "KiB each", "KiB all"],
      rows: all.map((p) => [
        p.core,
        String(p.mhz),
        String(count),
        microseconds(median(p.start)),
        microseconds(p.start[0] ?? Number.NaN),
        microseconds(median(p.switch)),
        String(median(p.memory)),
        String(p.memory.reduce((sum, m) => sum + m, 0)),
      ]),
    },
    format,
  );
}
