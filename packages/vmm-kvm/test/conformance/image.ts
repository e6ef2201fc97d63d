// The images that conformance is tried with: what a case has to know of each.
import { type Core, type Elf, readElf } from "@armvirt/vmm";
import type { Range, Target } from "@armvirt/vmm/conformance";
import { kvm } from "../../src/index.ts";

export interface Image {
  readonly elf: Elf;
  readonly target: Target;
  readonly symbol: (name: string) => { readonly address: number; readonly size: number };
}

/** The image for a core on a board, and what its VMM does not write: the host's tables. */
export function imageFor(core: Core, board: string): Image {
  const elf = readElf(kvm.image?.(core, board) as Uint8Array, "vmm-kvm.elf");
  const symbol = (name: string) => {
    const found = elf.symbols.find((s) => s.name === name);
    if (found === undefined) throw new RangeError(`vmm-kvm.elf has no ${name}`);
    return found;
  };
  const range = (name: string, bytes: number): Range => {
    const { address } = symbol(name);
    return [address, address + bytes];
  };
  return {
    elf,
    symbol,
    target: {
      core,
      board,
      constant: [range("host_level1", 0x4000), range("shared_level2", 0x400)],
    },
  };
}
