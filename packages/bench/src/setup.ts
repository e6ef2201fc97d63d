// What a run is of, apart from rows and columns.
import type { Core, Profile, Timing } from "@armvirt/arm-core";

export interface Setup {
  readonly core: Core;
  readonly board: string;
  /** Clock in MHz. */
  readonly mhz: number;
  readonly timing: Timing;
  readonly profile: Profile;
  /** The guest kernel's command line. */
  readonly append: string;
  /** First programs, with arguments, of the guests that run beside the measured one. */
  readonly beside: readonly string[];
  /** The factor by which the core's assumed prices are already multiplied. */
  readonly assumedScale: number;
}
