// Operating-system-level virtualization as columns of the tables: the native kernel, with the measured programs in a phone or behind chroot. README.md says how.
import { native, type Plan, type System, type Vmm, VmmError } from "@armvirt/vmm";
import { type Configuration, USUAL, words } from "./configuration.ts";

const INIT = "init=";
const SHELL = "/bin/sh";
/** Bytes of the guest kernel's command line, and words behind `init=`, at most (kernel/main.c). */
const LINE = 511;
const WORDS = 16;

/** The guest's command line, with what would have been the first process inside.
 *  @throws VmmError when the kernel cannot take so long a line */
function within(launcher: readonly string[], bootargs: string): string {
  const all = bootargs.split(" ").filter((word) => word !== "");
  const at = all.findIndex((word) => word.startsWith(INIT));
  const own = at < 0 ? all : all.slice(0, at);
  const program = at < 0 ? [SHELL] : [(all[at] as string).slice(INIT.length), ...all.slice(at + 1)];
  const first = [...launcher, ...program].filter((word) => word !== "");
  const line = [...own, `${INIT}${first.join(" ")}`].join(" ");
  if (line.length > LINE || first.length > WORDS)
    throw new VmmError(
      `the command line of ${line.length} bytes and ${first.length} words is too long; the guest kernel takes ${LINE} and ${WORDS}.`,
    );
  return line;
}

const booted = (name: string, launcher: readonly string[], plan: Plan): System => {
  const [guest, ...others] = plan.guests;
  if (guest === undefined || others.length > 0)
    throw new VmmError(`${name} runs one kernel, not ${plan.guests.length}; its phones share that one.`);
  return native.boot({
    ...plan,
    guests: [{ ...guest, bootargs: within(launcher, guest.bootargs ?? "") }],
  });
};

/** Phones as configured. */
export const osVirtWith = (configuration: Configuration): Vmm => {
  const launcher = ["/bin/phones", ...words(configuration)];
  return {
    name: "os-virt",
    title: "OS-level: phones as namespaces of one kernel, devices included (Cells)",
    guests: 1,
    refuses: () => undefined,
    boot: (plan) => booted("os-virt", launcher, plan),
  };
};

export const osVirt: Vmm = osVirtWith(USUAL);

/** No namespaces: only another root, in a tree of links. */
export const chroot: Vmm = {
  name: "chroot",
  title: "OS-level: another root directory only",
  variantOf: "os-virt",
  guests: 1,
  refuses: () => undefined,
  boot: (plan) => booted("chroot", ["/bin/phones", "chroot"], plan),
};
