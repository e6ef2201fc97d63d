// The OKL4 Microvisor as columns of the tables: as it is, and with fast address-space switching taken out of it.
import {
  bootHosted,
  type Core,
  channelPairs,
  imageSet,
  inVirtualSvc,
  MAX_VMS,
  type Plan,
  pagesOf,
  readElf,
  refuseSemihosting,
  type System,
  type Vmm,
} from "@armvirt/vmm";
import { IMAGES } from "./generated/images.ts";

/** MiB of RAM that a guest kernel's linear map has room for (guest/kernel/layout.h). */
const GUEST_MEMORY = 256;

/** The object of the image that says whether another space flushes everything (arm/fass.h). */
const FLUSHING = "okl4_flushing";

/** True where spaces are told apart by domains (arm/fass.c): on cores without ASIDs. */
const switchesFast = (core: Core): boolean => core.architecture === "v5te";

/** Domains that are open: the microvisor's, and the kernel's; with them the programs', and where spaces are told apart by domains that of one space, or none
 *  (arm/layout.h, arm/fass.c). */
const [DACR_OWN, DACR_KERNEL, DOMAIN_PROGRAMS, DOMAINS] = [0x1, 0x5, 2, 16];
const clients = (own: number, programs: readonly number[]): readonly number[] =>
  programs.map((domain) => own | (1 << (2 * domain)));
const SPACES = Array.from({ length: DOMAINS - DOMAIN_PROGRAMS }, (_, n) => DOMAIN_PROGRAMS + n);
const FAST = {
  kernel: [DACR_KERNEL, ...clients(DACR_KERNEL, SPACES)],
  program: [DACR_OWN, ...clients(DACR_OWN, SPACES)],
};
const ASIDS = {
  kernel: clients(DACR_KERNEL, [DOMAIN_PROGRAMS]),
  program: clients(DACR_OWN, [DOMAIN_PROGRAMS]),
};

const { image, refuses } = imageSet("okl4", IMAGES);

const variant = (name: string, title: string, flushing: boolean): Vmm => ({
  name,
  title,
  guests: MAX_VMS,
  port: "okl4",
  channel: "a page that two cells share, and a virtual interrupt",
  placement: (core: Core) => (switchesFast(core) ? "compact" : ""),
  image,
  // Each cell's shared page, and the channels that are configured (arm/mmu.c), the helpers of programs, and the counter where it is a device's.
  shared: (plan) => {
    const { core, board } = plan;
    const pairs = channelPairs(plan);
    const elf = readElf(image(core, board), "vmm-okl4.elf");
    return [
      ...pagesOf(elf, "shared_pages", MAX_VMS, true, (page) => [page]),
      ...pagesOf(elf, "channels", MAX_VMS * MAX_VMS, true, (page) => {
        const [a, b] = [Math.floor(page / MAX_VMS), page % MAX_VMS];
        return a < b && pairs.some((pair) => pair.includes(a) && pair.includes(b)) ? [a, b] : [];
      }),
      ...pagesOf(elf, "vector_page", 1, false),
      ...(board === "versatilepb" ? [{ from: 0x101e2000, to: 0x101e3000, writable: false }] : []),
    ];
  },
  domains: (core, board) => ({
    ...(switchesFast(core) ? FAST : ASIDS),
    inKernel: inVirtualSvc(readElf(image(core, board), "vmm-okl4.elf")),
  }),
  refuses,
  boot(plan: Plan): System {
    refuseSemihosting(plan, name, "a hypercall");
    return bootHosted(
      {
        name: "vmm-okl4",
        image: image(plan.core, plan.board),
        guestMemory: GUEST_MEMORY,
        settings: { priorities: "okl4_priorities", partners: "okl4_partners" },
        virtualization: false,
        prepare: (elf, _, data) => {
          if (switchesFast(plan.core)) data.set(FLUSHING, Uint8Array.of(flushing ? 1 : 0, 0, 0, 0));
          return elf;
        },
      },
      plan,
    );
  },
});

export const okl4: Vmm = variant(
  "okl4",
  "OKL4 Microvisor, 2010: paravirtual, cells, private page tables",
  false,
);

const flushing = variant("okl4-flushing", "OKL4 Microvisor, without fast address-space switching", true);

export const okl4Flushing: Vmm = {
  ...flushing,
  variantOf: okl4.name,
  refuses: (core: Core, board: string) =>
    switchesFast(core)
      ? flushing.refuses(core, board)
      : `${core.name} has ASIDs, and nothing is flushed to begin with`,
};
