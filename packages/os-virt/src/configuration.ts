// How many phones there are, which one is shown, and what each may take: the words that the guest's program `phones` reads.
import { VmmError } from "@armvirt/vmm";

/** The most phones that the guest kernel has room for: 15 PID and user namespaces beside the first. */
export const PHONES = 15;

export interface Configuration {
  /** Phones, 1 to 15. */
  readonly count: number;
  /** The one in the foreground, from 1 on: it has screen, keys and terminal, and runs what is measured. */
  readonly foreground: number;
  /** Processes of each at most. */
  readonly processes?: number;
  /** Memory of each at most, in KiB. */
  readonly kibibytes?: number;
  /** Percent of the processor's time for each while others want it, 1 to 100. */
  readonly percent?: number;
}

/** Five phones, as the Nexus S of the paper ran (Andrus et al., SOSP 2011), each with less memory than would starve the others. */
export const USUAL: Configuration = { count: 5, foreground: 1, processes: 40, kibibytes: 24 * 1024 };

/** @throws VmmError for a number that means nothing */
function demand(name: keyof Configuration, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new VmmError(`os-virt takes ${name} from ${least} to ${most}, not ${value}.`);
  return value;
}

const MOST = 2 ** 20;

/** The words behind `phones`. @throws VmmError for a configuration that cannot be */
export function words({ count, foreground, processes, kibibytes, percent }: Configuration): string[] {
  demand("count", count, 1, PHONES);
  demand("foreground", foreground, 1, count);
  return [
    `count=${count}`,
    `foreground=${foreground}`,
    ...(processes === undefined ? [] : [`processes=${demand("processes", processes, 1, MOST)}`]),
    ...(kibibytes === undefined ? [] : [`kibibytes=${demand("kibibytes", kibibytes, 1, MOST)}`]),
    ...(percent === undefined ? [] : [`percent=${demand("percent", percent, 1, 100)}`]),
  ];
}
