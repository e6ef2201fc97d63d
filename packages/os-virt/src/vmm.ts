// Operating-system-level virtualization as columns of the tables: the native kernel, with the measured programs in a phone or behind chroot. README.md says how.
import { native, type Plan, type System, settingsOf, type Vmm, VmmError } from "@armvirt/vmm";
import { launchers, type Phone, USUAL } from "./configuration.ts";

const INIT = "init=";
const SHELL = "/bin/sh";
/** Bytes of the guest kernel's command line, and words behind `init=`, at most (kernel/main.c). */
const LINE = 511;
const WORDS = 16;

/** What becomes of a first process: words that start it inside. */
type Inside = (program: readonly string[]) => readonly string[];

/** The guest's command line, with what would have been the first process inside.
 *  @throws VmmError when the kernel cannot take so long a line */
function within(inside: Inside, bootargs: string): string {
  const all = bootargs.split(" ").filter((word) => word !== "");
  const at = all.findIndex((word) => word.startsWith(INIT));
  const own = at < 0 ? all : all.slice(0, at);
  const program = at < 0 ? [SHELL] : [(all[at] as string).slice(INIT.length), ...all.slice(at + 1)];
  const first = inside(program.filter((word) => word !== ""));
  const line = [...own, `${INIT}${first.join(" ")}`].join(" ");
  if (line.length > LINE || first.length > WORDS)
    throw new VmmError(
      `the command line of ${line.length} bytes and ${first.length} words is too long; the guest kernel takes ${LINE} and ${WORDS}.`,
    );
  return line;
}

const booted = (name: string, inside: Inside, plan: Plan): System => {
  const [guest, ...others] = plan.guests;
  if (guest === undefined || others.length > 0)
    throw new VmmError(`${name} runs one kernel, not ${plan.guests.length}; its phones share that one.`);
  settingsOf(name, {}, plan);
  return native.boot({
    ...plan,
    guests: [{ ...guest, bootargs: within(inside, guest.bootargs ?? "") }],
  });
};

/** Phones as configured, in the order in which they are started where all have the same limits and program; otherwise the one that is shown
 *  comes last. Or `chroot`: no namespaces, only another root, in a tree of links.
 *  @throws VmmError in one sentence for a list that cannot be; so does its `boot` where the guest's command line becomes too long */
export function osVirtWith(phones: readonly Phone[] | "chroot"): Vmm {
  const column = { guests: 1, refuses: () => undefined } as const;
  if (phones === "chroot")
    return {
      ...column,
      name: "chroot",
      title: "OS-level: another root directory only",
      variantOf: "os-virt",
      boot: (plan) => booted("chroot", (program) => ["/bin/phones", "chroot", ...program], plan),
    };
  const inside = launchers(phones);
  return {
    ...column,
    name: "os-virt",
    title: "OS-level: phones as namespaces of one kernel, devices included (Cells)",
    boot: (plan) => booted("os-virt", inside, plan),
  };
}

export const osVirt: Vmm = osVirtWith(USUAL);
export const chroot: Vmm = osVirtWith("chroot");
