// The bare machine keeps the promises that are not about two guests, and the cases notice when it does not.
import { processes } from "@armvirt/guest";
import { kernel } from "@armvirt/guest/images";
import { readElf } from "@armvirt/machine";
import { describe, expect, test } from "vitest";
import { CASES, type CaseName, forgetful, meddling, unsteady } from "../src/conformance/index.ts";
import { native, type System, type Vmm } from "../src/index.ts";

const cases = Object.values(CASES).filter((c) => c.guests <= native.guests);

test.each(cases)("native: $promise", ({ check }) => {
  expect(check(native)).toEqual([]);
});

const inspection = readElf(kernel(), "guest").symbols.find((s) => s.name === "inspection")?.address ?? 0;

/** Offset of a byte of the shell's memory, once there is one. */
function shellByte({ guests }: System): number | undefined {
  const memory = guests[0]?.memory() ?? new Uint8Array();
  try {
    const page = processes(memory, 0x40000000, inspection)
      .find((p) => p.name === "sh")
      ?.pages.at(-1);
    return page && page.bytes.byteOffset - memory.byteOffset;
  } catch {
    return undefined; // the kernel has not started
  }
}

describe("the cases notice a VMM that", () => {
  test.each<[string, CaseName, Vmm, RegExp]>([
    ["loses a character of the console", "console", forgetful(native), /^the console is/],
    ["loses a character of check", "calls", forgetful(native), /^check is/],
    ["loses a character of check with another profile", "profiles", forgetful(native), /^check is/],
    ["changes a byte of a program", "memory", meddling(native, shellByte), /^the memory is/],
    ["takes another time each time", "repetition", unsteady(native), /^one run gave/],
  ])("%s", (_, name, broken, finding) => {
    expect(CASES[name].check(broken).join("; ")).toMatch(finding);
  });
});
