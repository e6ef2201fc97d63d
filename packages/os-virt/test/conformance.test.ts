// The promises of every VMM that concern programs and not kernels, kept in a phone and behind chroot.
import { arm926ejS, cortexA8, type Vmm } from "@armvirt/vmm";
import { CASES, forgetful, lacking } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { chroot, osVirt } from "../src/index.ts";

const { console, calls, profiles, repetition, programSequences, programEfficiency } = CASES;
const TARGETS = [
  { core: cortexA8, board: "versatilepb" },
  { core: arm926ejS, board: "versatilepb" },
];

test.each([console, calls, profiles, repetition, programSequences, programEfficiency])(
  "os-virt: $promise",
  ({ check }) => {
    expect(check(osVirt)).toEqual([]);
  },
);

test.each(TARGETS)("os-virt, on $core.name: `check` prints what it prints natively", (target) => {
  expect(calls.check(osVirt, target)).toEqual([]);
});

test("os-virt, on arm926ej-s: a program's innocuous instructions are executed without it", () => {
  expect(programEfficiency.check(osVirt, { core: arm926ejS, board: "versatilepb" })).toEqual([]);
});

test("chroot: a session prints what it prints natively", () => {
  expect(console.check(chroot)).toEqual([]);
});

test("the cases notice a phone that loses a character of the console", () => {
  const lossy: Vmm = forgetful(osVirt);
  expect(console.check(lossy)).toEqual([expect.stringMatching(/^the console is/)]);
});

test("the cases notice a phone whose programs' divisions trap", () => {
  expect(programEfficiency.check(lacking(osVirt, "div")).join("; ")).toMatch(/comes to its end 0 times/);
});
