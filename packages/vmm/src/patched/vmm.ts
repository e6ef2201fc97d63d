// A VMM that runs a patched kernel in User mode, from images that are built with runtime/patched.
import { modes } from "@armvirt/arm-core";
import { type Elf, type Machine, readElf } from "@armvirt/machine";
import { type Guest, type Plan, type System, type Vmm, VmmError } from "../contract.ts";
import { HostCalls } from "../host-calls.ts";
import { bootHosted, MAX_VMS, pagesOf } from "../hosted.ts";
import { imageSet } from "../image-set.ts";
import type { SymbolTable } from "../symbols.ts";
import { refuseSemihosting } from "../user-kernel.ts";
import { Decision } from "./decision.ts";
import { patch } from "./patcher.ts";

/** What makes a VMM of patched kernels out of the shared runtime. */
export interface PatchedVmm {
  /** Its column; its package is `vmm-NAME`. */
  readonly name: string;
  /** The technique in a few words. */
  readonly title: string;
  /** Its images as text, by the names of their files (`src/generated/images.ts`). */
  readonly images: Readonly<Record<string, string>>;
  /** Who decides each function that the images have a decision for (`decided` in build.sh). */
  readonly handlers?: Readonly<Record<string, (decision: Decision) => void>>;
}

/** MiB of RAM that the shadow's tables can keep track of (runtime/patched/shadow.c, FRAMES). */
const GUEST_MEMORY = 64;
/** The object of an image that takes the side table (runtime/patched/emulate.c). */
const SIDE_TABLE = "patch_side_table";
/** Where the vectors lead, and the guest's helpers in the shared page (runtime/patched/switch.S and layout.h). */
const VECTOR_BYTES = 16;
const HELPERS = { offset: 0xf00, bytes: 0x100 };
/** Domains while a guest runs (runtime/patched/layout.h), and where `vcpu` points to the virtual CPSR (runtime/patched/vcpu.h). */
const [DACR_GUEST_KERNEL, DACR_GUEST_USER] = [0x15, 0x11];
const VCPU_CONTROL = 140;
const PSR_MODE = 31;
/** A decision's symbol, and what it begins with (runtime/patched/decision.S). */
const WRAPPER = "__wrap_";
const UDF = 0xe7f000f0;
const WORLD_OFFSET = 8;

export function patchedVmm({ name, title, images, handlers = {} }: PatchedVmm): Vmm {
  const { image, refuses } = imageSet(name, images);
  return {
    name,
    title,
    guests: MAX_VMS,
    channel: "a doorbell device and a shared page",
    image,
    refuses,
    // The channels, one for two guests; before ARMv7, programs find the guest kernel's helpers in the shared page.
    shared: ({ core, board }) => {
      const elf = readElf(image(core, board), name);
      return [
        ...pagesOf(elf, "vmm_channel_pages", 2, true),
        ...(core.architecture === "v7" ? [] : pagesOf(elf, "shared_code", 1, false)),
      ];
    },
    domains: (core, board) => ({
      kernel: [DACR_GUEST_KERNEL],
      program: [DACR_GUEST_USER],
      inKernel: inKernel(readElf(image(core, board), name)),
    }),
    writes: (core, board) => written(readElf(image(core, board), name)),
    changes: (kernel, kernelName) => patch(readElf(kernel, kernelName), kernelName),
    boot(plan: Plan): System {
      refuseSemihosting(plan, name, "a system call");
      const bytes = image(plan.core, plan.board);
      return bootHosted(
        {
          name: `vmm-${name}`,
          image: bytes,
          guestMemory: GUEST_MEMORY,
          virtualization: false,
          channel: true,
          prepare: (elf, guest, data) => prepare(name, elf, guest, data),
          calls: (symbols) => decisions(name, readElf(bytes, name), handlers, symbols),
        },
        plan,
      );
    },
  };
}

/** By the mode of the virtual processor that runs. */
const inKernel =
  (image: Elf) =>
  ({ mmu }: Machine): boolean => {
    const pointer = image.symbols.find((s) => s.name === "vcpu")?.address ?? 0;
    return (mmu.newest(mmu.newest(pointer) + VCPU_CONTROL) & PSR_MODE) !== modes.USR;
  };

/** Before ARMv7 the shared page is the page of the high vectors: of the world that runs, and with the guest's helpers in it. */
function written({ symbols }: Elf): readonly (readonly [number, number])[] {
  const address = (name: string): number | undefined => symbols.find((s) => s.name === name)?.address;
  const vectors = address("shared_vectors");
  const helpers = (address("shared_code") ?? 0) + HELPERS.offset;
  if (vectors === undefined) return [];
  return [
    [vectors, vectors + VECTOR_BYTES],
    [helpers, helpers + HELPERS.bytes],
  ];
}

/** Patches the kernel. All guests of a machine share one side table. @throws VmmError when their kernels need different ones */
function prepare(name: string, elf: Elf, guest: Guest, data: Map<string, Uint8Array>): Elf {
  const patched = patch(elf, guest.name);
  const { sideTable } = patched;
  const bytes = new Uint8Array(sideTable.buffer, sideTable.byteOffset, sideTable.byteLength);
  const others = data.get(SIDE_TABLE);
  if (others && (others.length !== bytes.length || others.some((byte, i) => byte !== bytes[i]))) {
    throw new VmmError(`${guest.name} is another kernel than the guests before it; ${name} runs one kernel.`);
  }
  data.set(SIDE_TABLE, bytes);
  return patched.elf;
}

/** The handlers of an image's decisions. @throws VmmError when one has no other */
function decisions(
  name: string,
  image: Elf,
  handlers: NonNullable<PatchedVmm["handlers"]>,
  symbols: SymbolTable,
): HostCalls {
  const calls = new HostCalls(symbols, name);
  const decided = new Set<string>();
  for (const { name: symbol, address, size } of image.symbols) {
    if (!symbol.startsWith(WRAPPER)) continue;
    const segment = image.segments.find((s) => address >= s.virtual && address < s.virtual + s.bytes.length);
    if (segment === undefined) continue;
    const { bytes, virtual } = segment;
    const words = new DataView(bytes.buffer, bytes.byteOffset + address - virtual, size);
    if ((words.getUint32(0, true) & ~0xf) >>> 0 !== UDF) continue;
    const what = symbol.slice(WRAPPER.length);
    const handler = handlers[what];
    if (handler === undefined)
      throw new VmmError(
        `${name}'s image lets a handler decide ${what}, but there is none; add it to the handlers.`,
      );
    const world = words.getUint32(WORLD_OFFSET, true);
    calls.register(words.getUint32(0, true) & 0xf, what, { start: address, bytes: size & ~3 }, (context) =>
      handler(new Decision(context, world)),
    );
    decided.add(what);
  }
  const [idle] = Object.keys(handlers).filter((what) => !decided.has(what));
  if (idle !== undefined)
    throw new VmmError(
      `${name} has a handler for ${idle}, which its image does not ask; add it to \`decided\` in build.sh, and build.`,
    );
  return calls;
}
