// An interrupt that a guest's kernel raises by itself, on each board: how it is enabled, raised, and answered (IHI 0048 4.3.15; DDI 0181 3.3.6).

/** Instructions that may change r0 and r1. */
interface SoftwareInterrupt {
  readonly enable: string;
  /** Without constants in memory: it may be far from them. */
  readonly raise: string;
  readonly answer: string;
}

/** By the board's name. */
export const SOFTWARE_INTERRUPTS: Readonly<Record<string, SoftwareInterrupt>> = {
  virt: {
    enable: `
  ldr r0, =0x08000000
  mov r1, #1
  str r1, [r0]
  ldr r0, =0x08010000
  str r1, [r0]
  mov r1, #0xff
  str r1, [r0, #4]`,
    raise: `
  mov r0, #0x08000000
  mov r1, #0x10000
  orr r1, r1, #1
  str r1, [r0, #0xf00]`,
    answer: `
  ldr r0, =0x08010000
  ldr r1, [r0, #0xc]
  str r1, [r0, #0x10]`,
  },
  versatilepb: {
    enable: `
  ldr r0, =0x10140000
  mov r1, #1
  str r1, [r0, #0x10]`,
    raise: `
  mov r0, #0x10000000
  orr r0, r0, #0x140000
  mov r1, #1
  str r1, [r0, #0x18]`,
    answer: `
  ldr r0, =0x10140000
  mov r1, #1
  str r1, [r0, #0x1c]`,
  },
};
