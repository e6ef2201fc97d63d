// KVM for ARM as of 2010 as a column of the tables. README.md says how it works.
import {
  bootHosted,
  type Core,
  type Elf,
  fromBase64,
  type Guest,
  type Plan,
  type System,
  type Vmm,
} from "@armvirt/vmm";
import { VMM_KVM_ELF_BASE64 } from "./image.ts";
import { patch } from "./patcher.ts";

/** The object of the image that takes the side table (arm/emulate.c). */
const SIDE_TABLE = "patch_side_table";

export const kvm: Vmm = {
  name: "kvm",
  title: "KVM for ARM, 2010: patched trap-and-emulate, shadow page tables",
  guests: 4,
  refuses: (core: Core) =>
    core.features.includes("v7")
      ? undefined
      : `${core.name} is no ARMv7 core, and this VMM keeps its vectors at VBAR`,
  boot: (plan: Plan): System =>
    bootHosted(
      { name: "vmm-kvm", image: fromBase64(VMM_KVM_ELF_BASE64), virtualization: false, prepare },
      plan,
    ),
};

/** Patches the kernel; all guests of a machine share one side table, so they must be one kernel. */
function prepare(elf: Elf, guest: Guest, data: Map<string, Uint8Array>): Elf {
  const patched = patch(elf, guest.name);
  const { sideTable } = patched;
  data.set(SIDE_TABLE, new Uint8Array(sideTable.buffer, sideTable.byteOffset, sideTable.byteLength));
  return patched.elf;
}
