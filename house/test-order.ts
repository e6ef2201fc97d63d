// The order of test files: the long ones first, so that no processor is idle while the last one runs.
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files of more than about half a minute, the longest first; and before what measures the same cells, the table of all. */
export const LONG: readonly string[] = [
  "packages/bench/test/comparison.test.ts",
  "packages/vmm-kvm/test/conformance/arm1136jf-s.test.ts",
  "packages/bench/test/boot.test.ts",
  "packages/vmm-kvm/test/conformance/cortex-a8.test.ts",
  "packages/vmm-kvm/test/conformance/arm926ej-s.test.ts",
  "packages/vmm-kvm/test/conformance/broken.test.ts",
  "packages/vmm-kvm/test/conformance/cortex-a15.test.ts",
  "packages/vmm-xen/test/conformance.test.ts",
  "packages/arm-core/test/differential.test.ts",
  "packages/vmm-xen/test/hostile.test.ts",
  "packages/bench/test/trace.test.ts",
  "packages/vmm-kvm/test/attacks.test.ts",
  "packages/vmm-hyp/test/attacks.test.ts",
  "packages/vmm-hyp/test/conformance.test.ts",
  "packages/vmm-okl4/test/conformance/cortex-a15.test.ts",
  "packages/vmm-okl4/test/conformance/cortex-a8.test.ts",
  "packages/vmm-okl4/test/conformance/arm926ej-s.test.ts",
  "packages/vmm-okl4/test/conformance/arm1136jf-s.test.ts",
  "packages/vmm-okl4/test/cells.test.ts",
  "packages/machine/test/virtio-console.test.ts",
  "packages/bench/test/shell.test.ts",
  "packages/bench/test/switch.test.ts",
  "packages/bench/test/neighbours.test.ts",
  "packages/bench/test/channel-ends.test.ts",
  "packages/bench/test/channel.test.ts",
  "packages/bench/test/claims.test.ts",
  "packages/bench/test/curve.test.ts",
  "packages/bench/test/other-cores.test.ts",
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONG.findIndex((file) => moduleId.endsWith(`/${file}`));
  return place < 0 ? LONG.length : place;
};

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
