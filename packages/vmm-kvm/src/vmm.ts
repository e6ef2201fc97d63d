// KVM for ARM as of 2010 as a column of the tables. README.md says how it works.
import {
  bootHosted,
  type Core,
  type Elf,
  type Guest,
  type Plan,
  readElf,
  type System,
  type Vmm,
  VmmError,
} from "@armvirt/vmm";
import { image } from "./images.ts";
import { patch } from "./patcher.ts";

/** MiB of RAM that the shadow's tables can keep track of (arm/shadow.c, FRAMES). */
const GUEST_MEMORY = 64;

/** The object of the image that takes the side table (arm/emulate.c). */
const SIDE_TABLE = "patch_side_table";

function imageFor(core: Core, board: string): Uint8Array {
  const found = image(core, board);
  if (!found) throw new VmmError(`kvm has no image for ${core.architecture} cores on ${board}.`);
  return found;
}

export const kvm: Vmm = {
  name: "kvm",
  title: "KVM for ARM, 2010: patched trap-and-emulate, shadow page tables",
  guests: 4,
  image: imageFor,
  refuses: (core: Core, board: string) =>
    image(core, board) ? undefined : `it has no image for ${core.architecture} cores on ${board}`,
  changes: (kernel, name) => patch(readElf(kernel, name), name),
  boot(plan: Plan): System {
    if (plan.semihosting) {
      throw new VmmError(
        "kvm has no semihosting: its guest's kernel runs in User mode, where SVC 0x123456 is a system call; boot without --semihosting.",
      );
    }
    return bootHosted(
      {
        name: "vmm-kvm",
        image: imageFor(plan.core, plan.board),
        guestMemory: GUEST_MEMORY,
        virtualization: false,
        prepare,
      },
      plan,
    );
  },
};

/** Patches the kernel. All guests of a machine share one side table. @throws VmmError when their kernels need different ones */
function prepare(elf: Elf, guest: Guest, data: Map<string, Uint8Array>): Elf {
  const patched = patch(elf, guest.name);
  const { sideTable } = patched;
  const bytes = new Uint8Array(sideTable.buffer, sideTable.byteOffset, sideTable.byteLength);
  const others = data.get(SIDE_TABLE);
  if (others && (others.length !== bytes.length || others.some((byte, i) => byte !== bytes[i]))) {
    throw new VmmError(`${guest.name} is another kernel than the guests before it; kvm runs one kernel.`);
  }
  data.set(SIDE_TABLE, bytes);
  return patched.elf;
}
