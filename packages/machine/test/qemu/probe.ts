// A program that reads and writes device registers and prints what it read, for QEMU and for the machine alike.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assembleProgram, type Core } from "@armvirt/arm-core";
import { boot, Machine } from "../../src/index.ts";

/** One access to a register; a read says what it is called. */
export type Step =
  | { readonly read: string; readonly at: number }
  | { readonly write: number; readonly at: number };

export interface Probe {
  readonly board: string;
  readonly core: Core;
  readonly uart: number;
  /** Instructions that end the machine. */
  readonly end: string;
  /** What QEMU is asked for. */
  readonly qemu: readonly string[];
  readonly steps: readonly Step[];
}

/** Runs anywhere in RAM: prints each read as eight digits and a newline. */
const source = ({ uart, end, steps }: Probe): string => `
    ldr r7, =${uart}
    ldr r8, =table
    ldr r9, =here
    here: sub r9, pc, r9
    sub r9, r9, #8
    add r8, r8, r9
  next:
    ldr r0, [r8], #4
    ldr r1, [r8], #4
    ldr r2, [r8], #4
    cmp r0, #0
    beq end
    cmp r0, #2
    streq r2, [r1]
    beq next
    ldr r0, [r1]
    mov r5, #8
  digit:
    mov r6, r0, lsr #28
    cmp r6, #10
    addlt r6, r6, #48
    addge r6, r6, #87
    str r6, [r7]
    mov r0, r0, lsl #4
    subs r5, r5, #1
    bne digit
    mov r6, #10
    str r6, [r7]
    b next
  end:
    ${end}
  halt: b halt
  table:
    ${steps.map((s) => `.word ${"read" in s ? `1, ${s.at}, 0` : `2, ${s.at}, ${s.write}`}`).join("\n")}
    .word 0, 0, 0
`;

/** What each read gave, by its name: QEMU's word, and the machine's. */
export function run(probe: Probe): readonly { readonly name: string; qemu: string; own: string }[] {
  const names = probe.steps.flatMap((s) => ("read" in s ? [s.read] : []));
  const image = new Uint8Array(assembleProgram(source(probe), 0x8000).words.buffer);
  const machine = new Machine({
    board: probe.board,
    core: probe.core,
    memory: 64,
    timing: "functional",
  });
  let own = "";
  machine.uart.transmit = (byte) => {
    own += String.fromCharCode(byte);
  };
  boot(machine, image, { name: "probe" });
  machine.run({ instructions: 1e6 });
  const folder = mkdtempSync(join(tmpdir(), "armvirt-probe-"));
  const file = join(folder, "probe.bin");
  writeFileSync(file, image);
  const theirs = execFileSync(
    "timeout",
    [
      "20",
      "qemu-system-arm",
      ...probe.qemu,
      "-kernel",
      file,
      "-no-reboot",
      "-display",
      "none",
      "-serial",
      "stdio",
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  rmSync(folder, { recursive: true });
  const lines = (text: string): readonly string[] => text.replaceAll("\r", "").split("\n");
  const [ours, others] = [lines(own), lines(theirs)];
  return names.map((name, i) => ({ name, own: ours[i] ?? "nothing", qemu: others[i] ?? "nothing" }));
}
