// The VMMs and machines whose mutants are tried.
import { kernel } from "@armvirt/guest/images";
import { type Core, type Vmm, xscalePxa255 } from "@armvirt/vmm";
import { type Mutant, mutantsOf, OLDEST, TARGET, type Target } from "@armvirt/vmm/conformance";
import { VMMS } from "../../src/vmms.ts";

const TARGETS: readonly Target[] = [TARGET, OLDEST];

/** Other cores that run the same image. */
const ALSO: Readonly<Record<string, readonly Core[]>> = { [OLDEST.core.name]: [xscalePxa255] };
/** Every machine that runs the image, the subject's own first. */
export const targetsOf = ({ target }: Subject): readonly Target[] => [
  target,
  ...(ALSO[target.core.name] ?? []).map((core) => ({ ...target, core })),
];

export interface Subject {
  readonly vmm: Vmm;
  readonly target: Target;
  /** Which of the machines. */
  readonly position: number;
}

/** Every VMM that has an image, on every machine that it takes. */
export const SUBJECTS: readonly Subject[] = VMMS.filter(
  (vmm) => vmm.image !== undefined && vmm.variantOf === undefined,
).flatMap((vmm) =>
  TARGETS.map((target, position) => ({ vmm, target, position })).filter(
    ({ target }) => vmm.refuses(target.core, target.board) === undefined,
  ),
);

/** @throws RangeError when there is no such subject */
export function subjectOf(name: string, position: number): Subject {
  const found = SUBJECTS.find((s) => s.vmm.name === name && s.position === position);
  if (found === undefined) throw new RangeError(`no mutants are made of ${name} on machine ${position}`);
  return found;
}

/** Every mutant of a subject. */
export function mutantsFor({ vmm, target }: Subject): readonly Mutant[] {
  const elf = kernel(target.board, target.core.architecture, vmm.port);
  const guests = [{ name: "guest", kernel: elf }];
  return mutantsOf(vmm.boot({ core: target.core, board: target.board, timing: "functional", guests }));
}
