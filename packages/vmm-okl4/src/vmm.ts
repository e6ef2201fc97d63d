// The OKL4 Microvisor as a column of the tables.
import { bootHosted, type Core, fromBase64, type Plan, type System, type Vmm, VmmError } from "@armvirt/vmm";
import { IMAGE } from "./images/virt-v7.ts";

/** MiB of RAM that a guest kernel's linear map has room for (guest/kernel/layout.h). */
const GUEST_MEMORY = 256;

export const okl4: Vmm = {
  name: "okl4",
  title: "OKL4 Microvisor, 2010: paravirtual, private page tables, one cell",
  guests: 1,
  port: "okl4",
  image: () => fromBase64(IMAGE),
  refuses: (core: Core, board: string) =>
    core.architecture === "v7" && board === "virt"
      ? undefined
      : `it has no image for ${core.architecture} cores on ${board}`,
  boot(plan: Plan): System {
    if (plan.semihosting) {
      throw new VmmError(
        "okl4 has no semihosting: its guest's kernel runs in User mode, where SVC 0x123456 is a hypercall; boot without --semihosting.",
      );
    }
    if (plan.guests.length > 1) {
      throw new VmmError("okl4 has one cell only; boot one guest.");
    }
    return bootHosted(
      { name: "vmm-okl4", image: fromBase64(IMAGE), guestMemory: GUEST_MEMORY, virtualization: false },
      plan,
    );
  },
};
