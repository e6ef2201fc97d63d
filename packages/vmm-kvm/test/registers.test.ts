// The system registers and operations of CP15 that a guest has: those of its core, but for a listed few (runtime/patched/system.c).
import { arm926ejS, arm1136jfS, cortexA8, cortexA15, native, xscalePxa255 } from "@armvirt/vmm";
import { alone, beginReport, end, type Ground, readableRegisters } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { kvm } from "../src/index.ts";

const MONITORS = [
  "PMCR",
  "PMCNTENSET",
  "PMCNTENCLR",
  "PMOVSR",
  "PMSELR",
  "PMCCNTR",
  "PMINTENSET",
  "PMINTENCLR",
];
const LOCKDOWN = ["DCLR", "ICLR", "TLBLR"];

/** What kvm's guests lack of their core: README.md, "What it does not do". */
const LACKING = [
  [
    cortexA15,
    "virt",
    ["L2CTLR", "L2ECTLR", ...MONITORS, "AMAIR0", "AMAIR1", "ISR", "CNTP_TVAL", "CNTP_CTL", "CBAR"],
  ],
  [cortexA8, "versatilepb", [...MONITORS, "ISR", "CBAR"]],
  [arm1136jfS, "versatilepb", LOCKDOWN],
  [arm926ejS, "versatilepb", LOCKDOWN],
  [xscalePxa255, "versatilepb", [...LOCKDOWN, "CPAR"]],
] as const;

test.each(LACKING)(
  "on $name a guest reads the registers of its core, and no others",
  (core, board, lacking) => {
    const target = { core, board };
    const natively = readableRegisters(native, target);
    expect(natively).toContain("MIDR");
    expect(natively).not.toContain("HCR");
    expect(readableRegisters(kvm, target)).toEqual(
      natively.filter((r) => !(lacking as readonly string[]).includes(r)),
    );
  },
);

/** Operations of c7 that ARMv5 cores do not share, and one whose condition keeps it from the shared page's own path. */
const OPERATIONS = [
  "mrc p15, 0, r15, c7, c14, 3",
  "mrc p15, 0, r15, c7, c10, 3",
  "mcr p15, 0, r0, c7, c14, 1",
  "mcr p15, 0, r0, c7, c10, 2",
  "mcr p15, 0, r0, c7, c6, 2",
  "mcr p15, 0, r0, c7, c5, 6",
  "mcr p15, 0, r0, c7, c2, 5",
  "cmp r0, r0\n  mcreq p15, 0, r0, c7, c6, 1",
  "cmp r0, r0\n  mcreq p15, 0, r0, c7, c14, 1",
  "mcr p15, 0, r0, c7, c10, 4",
];
const maintenance = (g: Ground): string => `
  ${g.vectors}
start:
  ${g.setVectors}
  ${beginReport(g)}
  ${OPERATIONS.map((operation, n) => `ldr r0, =${g.stack}\n  mov r9, #0\n  ${operation}\n  mov r4, #${n}\n  mov r8, r9\n  bl record`).join("\n  ")}
  ${end(g)}
`;

describe("before ARMv6", () => {
  const on = (core: typeof arm926ejS, vmm = kvm) => alone(vmm, { core, board: "versatilepb" }, maintenance);

  test.each([arm926ejS, xscalePxa255])("$name has its own cache operations and no others", (core) => {
    expect(on(core)).toHaveLength(2 * OPERATIONS.length);
    expect(on(core)).toEqual(on(core, native));
  });

  test("the two differ", () => {
    expect(on(arm926ejS)).not.toEqual(on(xscalePxa255));
  });
});
