// Xen on ARM as columns of the tables: with validated page tables, and as it was released.
import {
  bootHosted,
  imageSet,
  inVirtualSvc,
  MAX_VMS,
  type Plan,
  pagesOf,
  readElf,
  refuseSemihosting,
  type SharedRange,
  type System,
  type Vmm,
} from "@armvirt/vmm";
import { IMAGES } from "./generated/images.ts";

/** MiB of RAM that a guest kernel's address space has room for, in front of Xen's part (guest/kernel/port/xen/xen.h). */
const GUEST_MEMORY = 256;

const GRANT_TABLE_PAGES = 1;

/** Devices' pages: dom0's UART, and the counter, to read, where it is a device's (guest/kernel/port/xen/xen.h, XEN_COUNTER). */
const DEVICES: Readonly<Record<string, readonly SharedRange[]>> = {
  virt: [{ from: 0x09000000, to: 0x09001000, writable: true, guests: [0] }],
  versatilepb: [
    { from: 0x101e2000, to: 0x101e3000, writable: false },
    { from: 0x101f1000, to: 0x101f2000, writable: true, guests: [0] },
  ],
};

/** The object of the image that says whether page tables are validated (arm/mm.c). */
const VALIDATES = "xen_validates";

/** arm/layout.h */
const [DACR_GUEST_KERNEL, DACR_GUEST_USER] = [0x40000077, 0x40000015];

const { image, refuses } = imageSet("xen", IMAGES);

const PAGE = 0x1000;
/** Of a grant table: bytes of an entry, and its flags (guest/kernel/port/xen/xen.h). */
const GRANT_BYTES = 8;
const [TYPE_MASK, PERMIT_ACCESS, READ_ONLY] = [3, 1, 4];

/** Frames that domains grant each other, by the tables in which they say so. */
const granted =
  (tables: readonly SharedRange[]) =>
  ({ machine, guests }: System): readonly SharedRange[] =>
    tables.flatMap((table, domain) =>
      Array.from({ length: PAGE / GRANT_BYTES }, (_, ref) => {
        const entry = table.from + ref * GRANT_BYTES;
        const word = machine.mmu.newest(entry);
        if ((word & TYPE_MASK) !== PERMIT_ACCESS) return [];
        const from = (machine.mmu.newest(entry + 4) << 12) >>> 0;
        const writable = (word & READ_ONLY) === 0;
        return guests[domain]?.owns(from) ? [{ from, to: from + PAGE, writable, guests: [word >>> 16] }] : [];
      }).flat(),
    );

const variant = (name: string, title: string, validates: boolean): Vmm => ({
  name,
  title,
  guests: MAX_VMS,
  port: "xen",
  channel: "a page that one domain grants the other, and an event channel",
  image,
  // Each domain's shared page and start information (arm/domain.c) and grant table (arm/grants.c); the helpers of programs.
  shared: ({ core, board }) => {
    const elf = readElf(image(core, board), "vmm-xen.elf");
    return [
      ...pagesOf(elf, "pages", 2 * MAX_VMS, true, (page) => [page >> 1]),
      ...pagesOf(elf, "vector_page", 1, false),
      ...pagesOf(elf, "tables", GRANT_TABLE_PAGES * MAX_VMS, true, (page) => [page / GRANT_TABLE_PAGES]),
      ...(DEVICES[board] ?? []),
    ];
  },
  domains: (core, board) => ({
    kernel: [DACR_GUEST_KERNEL],
    program: [DACR_GUEST_USER],
    inKernel: inVirtualSvc(readElf(image(core, board), "vmm-xen.elf")),
  }),
  granted: (core, board) =>
    granted(pagesOf(readElf(image(core, board), "vmm-xen.elf"), "tables", MAX_VMS, true)),
  refuses,
  boot(plan: Plan): System {
    refuseSemihosting(plan, name, "a hypercall");
    return bootHosted(
      {
        name: "vmm-xen",
        image: image(plan.core, plan.board),
        guestMemory: GUEST_MEMORY,
        settings: { weights: "xen_weights" },
        virtualization: false,
        prepare: (elf, _, data) => {
          data.set(VALIDATES, Uint8Array.of(validates ? 1 : 0, 0, 0, 0));
          return elf;
        },
      },
      plan,
    );
  },
});

export const xen: Vmm = variant("xen", "Xen on ARM, 2008: paravirtual, direct page tables, validated", true);

export const xenReleased: Vmm = {
  ...variant("xen-released", "Xen on ARM, 2008, as released: page tables are not validated", false),
  variantOf: xen.name,
};
