// The VMMs and machines whose mutants are tried.
import { arm926ejS, cortexA15, readElf, type Vmm } from "@armvirt/vmm";
import type { Range, Target } from "@armvirt/vmm/conformance";
import { VMMS } from "../../src/vmms.ts";

const TARGETS: readonly Target[] = [
  { core: cortexA15, board: "virt" },
  { core: arm926ejS, board: "versatilepb" },
];

export interface Subject {
  readonly vmm: Vmm;
  readonly target: Target;
  /** Which of the machines. */
  readonly position: number;
}

/** Words of a VMM's text that it writes: before ARMv7, kvm's page that guests share has their vectors and helpers
 *  (arm/layout.h, SHARED_HELPERS). */
function variable({ image }: Vmm, { core, board }: Target): readonly Range[] {
  if (image === undefined || core.architecture === "v7") return [];
  const { symbols } = readElf(image(core, board), "vmm.elf");
  const from = (name: string, offset: number, bytes: number): Range[] =>
    symbols
      .filter((s) => s.name === name)
      .map(({ address }) => [address + offset, address + offset + bytes] as const);
  return [...from("shared_vectors", 0, 16), ...from("shared_code", 0xf00, 0x100)];
}

/** Every VMM that has an image, on every machine that it takes. */
export const SUBJECTS: readonly Subject[] = VMMS.filter((vmm) => vmm.image !== undefined).flatMap((vmm) =>
  TARGETS.map((target, position) => ({ vmm, target, position }))
    .filter(({ target }) => vmm.refuses(target.core, target.board) === undefined)
    .map((s) => ({ ...s, target: { ...s.target, variable: variable(s.vmm, s.target) } })),
);

/** @throws RangeError when there is no such subject */
export function vmmNamed(name: string, position: number): Subject {
  const found = SUBJECTS.find((s) => s.vmm.name === name && s.position === position);
  if (found === undefined) throw new RangeError(`no mutants are made of ${name} on machine ${position}`);
  return found;
}
