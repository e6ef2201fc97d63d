// What the options of the command line select: setup, columns and rows.
import { PROFILES, TIMINGS } from "@armvirt/arm-core";
import type { Row } from "@armvirt/guest";
import { BOARDS, type Board, BoardError, checkBoard } from "@armvirt/machine";
import { GUEST_MEMORY, type Vmm } from "@armvirt/vmm";
import { withAssumedScale } from "./assumed-scale.ts";
import { BadInput, choose, instead } from "./bad-input.ts";
import { CORES } from "./cores.ts";
import { FORMATS, type Format } from "./grid.ts";
import type { Setup } from "./setup.ts";
import { VMMS } from "./vmms.ts";
import { WORKLOADS } from "./workloads.ts";

export const DEFAULT_CORE = "cortex-a15";
/** What `compare` measures when no core is named. */
export const COMPARED_CORES: readonly string[] = [DEFAULT_CORE, "cortex-a8", "arm926ej-s"];
/** By what assumed prices may be multiplied. */
export const ASSUMED_SCALES: readonly number[] = [0.5, 1, 2];
const MAX_MHZ = 10_000;

const oneOf = <T extends string>(names: readonly T[], name: string, what: string): T =>
  choose(
    names.map((n) => ({ name: n })),
    name,
    what,
  ).name;

export interface SetupOptions {
  readonly core?: string;
  readonly board?: string;
  readonly mhz?: string;
  readonly timing?: string;
  readonly profile?: string;
  readonly append?: string;
  readonly assumedScale?: string;
}

/** A whole number from `least` to `most`. @throws BadInput */
export function wholeNumber(text: string, option: string, least: number, most: number): number {
  const n = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(n >= least && n <= most))
    throw new BadInput(`${option} takes a whole number from ${least} to ${most}, not "${text}"`);
  return n;
}

/** What the guest's kernel takes of a command line (kernel/main.c). */
const COMMAND_LINE_MAX = 511;

function commandLine(text: string): string {
  const { length } = Buffer.from(text);
  if (length > COMMAND_LINE_MAX)
    throw new BadInput(
      `--append has ${length} bytes and the guest's kernel takes ${COMMAND_LINE_MAX}; shorten it`,
    );
  return text;
}

/** @throws BadInput for a name that does not exist, and for a core that the board does not take */
export function selectSetup(options: SetupOptions): Setup {
  const core = choose(CORES, options.core ?? DEFAULT_CORE, "core");
  const assumedScale = Number(
    oneOf(ASSUMED_SCALES.map(String), options.assumedScale ?? "1", "scale of assumed numbers"),
  );
  const board = options.board === undefined ? boardFor(core.name) : choose(BOARDS, options.board, "board");
  try {
    checkBoard(board, core.name, GUEST_MEMORY);
  } catch (error) {
    if (error instanceof BoardError) throw new BadInput(error.message);
    throw error;
  }
  return {
    core: withAssumedScale(core, assumedScale),
    assumedScale,
    board: board.name,
    mhz: options.mhz === undefined ? core.mhz.value : wholeNumber(options.mhz, "--mhz", 1, MAX_MHZ),
    timing: oneOf(TIMINGS, options.timing ?? "full", "timing"),
    profile: oneOf(PROFILES, options.profile ?? "silent", "profile"),
    append: commandLine(options.append ?? ""),
    beside: [],
  };
}

/** The first board that takes a core. */
export function boardFor(core: string): Board {
  const board = BOARDS.find((b) => b.cores.includes(core));
  if (!board) throw new BadInput(`no board takes core ${core}; choose another core`);
  return board;
}

/** One setup for each core of a list separated by commas; the compared cores when none is named. @throws BadInput */
export function selectSetups(options: SetupOptions): readonly Setup[] {
  const { core } = options;
  const names = core === undefined ? COMPARED_CORES : core.split(",").map((n) => n.trim());
  if (core === undefined && options.board !== undefined)
    return [selectSetup({ ...options, core: onBoard(options.board) })];
  return [...new Set(names)].map((name) => selectSetup({ ...options, core: name }));
}

const onBoard = (board: string): string => choose(BOARDS, board, "board").defaultCore;

export const selectFormat = (name: string): Format => oneOf(FORMATS, name, "format");

/** A VMM by its name; a `vmm-` before it is accepted. */
export const selectVmm = (name: string): Vmm => choose(VMMS, name.replace(/^vmm-/, ""), "vmm");

/** Why a VMM does not run on a machine, with the remedy; undefined when it does. */
export function cannotRun(vmm: Vmm, { core, board }: Pick<Setup, "core" | "board">): string | undefined {
  const why = vmm.refuses(core, board);
  return why && `${vmm.name} cannot run here: ${why}; choose another core or VMM`;
}

/** @throws BadInput when a VMM does not run on a machine */
export function demand(vmm: Vmm, setup: Pick<Setup, "core" | "board">): void {
  const why = cannotRun(vmm, setup);
  if (why !== undefined) throw new BadInput(why);
}

/** @param needs what needs more than functional timing has, such as `trace needs causes` @throws BadInput with functional timing */
export function demandFull({ timing }: Setup, needs: string): void {
  if (timing === "functional")
    throw new BadInput(`${needs}, which functional timing has not; leave --timing out`);
}

/** For what starts programs of its own as the first of its guests. @throws BadInput when the command line names another */
export function demandInit({ append }: Setup, command: string): void {
  if (/(^|\s)init=/.test(append))
    throw new BadInput(`${command} starts a program of its own in its guests; leave init= out of --append`);
}

/** At least one. @throws BadInput when none is named */
export function selectSomeVmms(names: string): readonly Vmm[] {
  const vmms = selectVmms(names);
  if (vmms.length === 0) throw new BadInput("no VMM is named; name one or more, such as kvm,hyp");
  return vmms;
}

/** Names separated by commas. */
export const selectVmms = (names: string): readonly Vmm[] => [
  ...new Set(
    names
      .split(",")
      .map((n) => n.trim())
      .filter((n) => n !== "")
      .map(selectVmm),
  ),
];

/** A pattern in which `*` stands for any text, spaces and slashes too, and `?` for one character. */
function matcher(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[\\^$.|+()[\]{}]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`);
}

/** Rows whose name matches one of the patterns. @throws BadInput when one matches none */
export function selectWorkloads(patterns: readonly string[]): readonly Row[] {
  const chosen = new Set<Row>();
  for (const pattern of patterns) {
    const found = WORKLOADS.filter((w) => matcher(pattern).test(w.name));
    if (found.length === 0) {
      const names = WORKLOADS.map((w) => w.name);
      throw new BadInput(
        `no workload matches "${pattern}"; ${instead(pattern, names, "armvirt list workloads")}`,
      );
    }
    for (const row of found) chosen.add(row);
  }
  return WORKLOADS.filter((w) => chosen.has(w));
}

/** One row by its exact name. */
export const selectWorkload = (name: string): Row => choose(WORKLOADS, name, "workload");
