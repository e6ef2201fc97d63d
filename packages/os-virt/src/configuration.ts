// Which phones there are, what each runs and may take, and which is shown: a configuration, and the words of the guest kernel's command line for it.
import { VmmError } from "@armvirt/vmm";

/** The most phones that the guest kernel has room for: 15 PID and user namespaces beside the first. */
export const PHONES = 15;

/** One phone. Of what is not given it takes as much as it wants. */
export interface Phone {
  /** How messages call it; by its place in the list unless given. In it, its host's name is the launcher's. */
  readonly name?: string;
  /** It has screen, keys and terminal, and runs what is measured: one of them, the first unless one says so. */
  readonly foreground?: boolean;
  /** Its first process: a path and arguments, with single spaces between. That of the guest's command line unless given: `init=`, or a shell. */
  readonly program?: string;
  /** Processes at most, 1 to 2^20. */
  readonly processes?: number;
  /** Memory at most in KiB, 68 to 2^20: frames of its own, and the kernel's for it. */
  readonly kibibytes?: number;
  /** Percent of the processor's time while others want it, 1 to 100. */
  readonly percent?: number;
}

/** Five phones, as the Nexus S of the paper ran (Andrus et al., SOSP 2011), each with less memory than would starve the others. */
export const USUAL: readonly Phone[] = Array.from({ length: 5 }, () => ({
  processes: 40,
  kibibytes: 24 * 1024,
}));

const MOST = 2 ** 20;
/** In KiB: with a frame less a phone's first process does not start, and may not even say so (configuration.test.ts). */
export const LEAST_MEMORY = 68;
/** The launcher's words for what a phone may take (guest/user/phones.c), with the least and the most of each. */
const LIMITS = { processes: [1, MOST], kibibytes: [LEAST_MEMORY, MOST], percent: [1, 100] } as const;
type Limit = keyof typeof LIMITS;
/** What a phone may have beside those, and of what type: untyped programs and JSON make lists too. */
const TYPES = { name: "string", foreground: "boolean", program: "string" } as const;
const KEYS: readonly string[] = [...Object.keys(TYPES), ...Object.keys(LIMITS)];
const LAUNCHER = "/bin/phones";

const nameOf = ({ name }: Phone, n: number): string => name ?? `phone ${n + 1}`;

/** @param name by its place @throws VmmError for what is no phone */
function checkTypes(phone: Phone, name: string): void {
  if (typeof phone !== "object" || phone === null)
    throw new VmmError(
      `${name} is ${JSON.stringify(phone)}; os-virt takes an object with ${KEYS.join(", ")}.`,
    );
  const unknown = Object.keys(phone).find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    throw new VmmError(`${name} has "${unknown}", which no phone has; os-virt takes ${KEYS.join(", ")}.`);
  for (const [key, type] of Object.entries(TYPES) as [keyof typeof TYPES, string][])
    if (phone[key] !== undefined && typeof phone[key] !== type)
      throw new VmmError(`${name} has ${key} ${JSON.stringify(phone[key])}; os-virt takes a ${type}.`);
}

/** @throws VmmError in one sentence for a list that cannot be */
function check(phones: readonly Phone[]): void {
  if (!Array.isArray(phones))
    throw new VmmError(`os-virt takes a list of phones, or "chroot", not ${JSON.stringify(phones)}.`);
  if (phones.length < 1 || phones.length > PHONES)
    throw new VmmError(`os-virt takes 1 to ${PHONES} phones, not ${phones.length}.`);
  for (const [n, phone] of phones.entries()) checkTypes(phone, nameOf({}, n));
  const names = phones.map(nameOf);
  for (const [n, phone] of phones.entries()) {
    const name = names[n] as string;
    if (name.trim() === "")
      throw new VmmError(
        `a phone of os-virt has the name "${name}"; give one that can be read, or leave it out.`,
      );
    if (names.indexOf(name) !== n)
      throw new VmmError(`two phones of os-virt are called ${name}; give each a name of its own.`);
    for (const [limit, [least, most]] of Object.entries(LIMITS) as [Limit, readonly [number, number]][]) {
      const value = phone[limit];
      if (value !== undefined && !(Number.isInteger(value) && value >= least && value <= most))
        throw new VmmError(
          `${name} has ${limit} ${JSON.stringify(value)}; os-virt takes whole numbers from ${least} to ${most}.`,
        );
    }
    if (phone.program !== undefined && !/^\/[!-~]+( [!-~]+)*$/.test(phone.program))
      throw new VmmError(
        `${name} has the program "${phone.program}"; os-virt takes an absolute path and arguments, with single spaces between.`,
      );
  }
  const shown = names.filter((_, n) => phones[n]?.foreground);
  if (shown.length > 1)
    throw new VmmError(`${shown.join(" and ")} are in the foreground; os-virt shows one phone at a time.`);
}

/** Phones side by side in the list that one launcher starts, for it gives all of its phones the same. */
interface Group {
  readonly count: number;
  /** Place in the group, from 1 on; 0 when it is in another. */
  readonly foreground: number;
  readonly limits: readonly string[];
  /** Undefined for that of the command line. */
  readonly program: string | undefined;
}

function groupsOf(phones: readonly Phone[]): readonly Group[] {
  const shown = Math.max(
    0,
    phones.findIndex((p) => p.foreground),
  );
  const groups: Group[] = [];
  for (const [n, { program, ...phone }] of phones.entries()) {
    const limits = (Object.keys(LIMITS) as Limit[]).flatMap((l) =>
      phone[l] === undefined ? [] : [`${l}=${phone[l]}`],
    );
    const last = groups.at(-1);
    const joins = last !== undefined && last.program === program && last.limits.join() === limits.join();
    const count = joins ? last.count + 1 : 1;
    if (joins) groups.pop();
    groups.push({ count, foreground: n === shown ? count : joins ? last.foreground : 0, limits, program });
  }
  return groups;
}

/** A word as the guest's shell takes it. */
const quoted = (word: string): string =>
  /^[\w./=:,+@%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

const launch = ({ count, foreground, limits }: Group): readonly string[] => [
  `count=${count}`,
  ...(foreground > 0 ? [`foreground=${foreground}`] : []),
  ...limits,
];

/** What starts phones, as words of the guest kernel's command line behind `init=`, with a program that each runs which has none of its own.
 *
 *  Where all of them have the same limits and program that is one launcher. Otherwise the shell starts one for each group, and the group of the one
 *  that is shown last, since a launcher brings a phone to the foreground as soon as it runs: the others have done so when a phone that they
 *  share the processor with has come and gone. Tabs part the shell's words, for the kernel gives it the whole line as one.
 *  @throws VmmError for a list that cannot be */
export function launchers(phones: readonly Phone[]): (program: readonly string[]) => readonly string[] {
  check(phones);
  const groups = groupsOf(phones);
  const [only, ...others] = groups;
  return (program) => {
    const words = (group: Group): readonly string[] => [
      ...launch(group),
      ...(group.program?.split(" ") ?? program),
    ];
    if (only !== undefined && others.length === 0) return [LAUNCHER, ...words(only)];
    const line = (group: Group): string => [LAUNCHER, ...words(group).map(quoted)].join("\t");
    const behind = groups.filter((g) => g.foreground === 0).map((g) => `${line(g)}&`);
    const shown = groups.filter((g) => g.foreground > 0).map(line);
    return ["/bin/sh", "-c", [...behind, `${LAUNCHER}\t/bin/true;`, ...shown].join("")];
  };
}
