// A bare-metal guest for virtio's console on QEMU's `virt`: it greets, returns each line that it is sent, and goes off after one that begins
// with q. It runs wherever it is loaded.

export const GREETING = "hello, virtio\n";

/** Descriptors, available ring and used ring of a queue lie 4 KiB apart. */
const RECEIVE = 0x40100000;
const TRANSMIT = 0x40104000;
const BUFFER = 0x40109000;

export const VIRTIO_GUEST: string = `
    ldr r10, =0x0a003e00          @ the last transport
    mov r0, #0
    str r0, [r10, #0x70]
    mov r0, #1
    str r0, [r10, #0x70]
    mov r0, #3
    str r0, [r10, #0x70]
    mov r0, #1                    @ VIRTIO_F_VERSION_1
    str r0, [r10, #0x24]
    str r0, [r10, #0x20]
    mov r0, #0
    str r0, [r10, #0x24]
    str r0, [r10, #0x20]
    mov r0, #11
    str r0, [r10, #0x70]
    ldr r0, [r10, #0x70]
    tst r0, #8
    beq off
    mov r0, #0
    ldr r1, =${RECEIVE}
    bl queue
    mov r0, #1
    ldr r1, =${TRANSMIT}
    bl queue
    mov r0, #15
    str r0, [r10, #0x70]
    ldr r1, =0x08000000           @ GIC: SPI 47
    mov r0, #1
    str r0, [r1]
    mov r0, #0x8000
    str r0, [r1, #0x108]
    ldr r11, =0x08010000
    mov r0, #1
    str r0, [r11]
    mov r0, #0xff
    str r0, [r11, #4]
    ldr r8, =${RECEIVE}
    ldr r9, =${TRANSMIT}
    add r0, r9, #0x1000
    mov r1, #1                    @ no interrupts for what was sent
    strh r1, [r0]
    mov r5, #0                    @ buffers received
    mov r6, #0                    @ buffers sent
    adr r2, greeting              @ in two parts
    mov r3, #7
    mov r4, #1
    orr r4, r4, #0x10000
    str r2, [r9]
    str r7, [r9, #4]
    str r3, [r9, #8]
    str r4, [r9, #12]
    add r2, r2, #7
    str r2, [r9, #16]
    str r7, [r9, #20]
    str r3, [r9, #24]
    str r7, [r9, #28]
    bl send
  line:
    ldr r2, =${BUFFER}
    str r2, [r8]
    str r7, [r8, #4]
    mov r3, #64
    str r3, [r8, #8]
    mov r4, #2
    str r4, [r8, #12]
    add r5, r5, #1
    add r0, r8, #0x1000
    strh r5, [r0, #2]
    mov r1, #0
    str r1, [r10, #0x50]
  wait:
    add r0, r8, #0x2000
    ldrh r1, [r0, #2]
    cmp r1, r5
    beq received
    wfi
    ldr r2, [r11, #12]
    ldr r1, [r10, #0x60]
    str r1, [r10, #0x64]
    str r2, [r11, #16]
    b wait
  received:
    sub r1, r5, #1
    and r1, r1, #7
    add r0, r0, r1, lsl #3
    ldr r3, [r0, #8]              @ bytes written
    ldr r2, =${BUFFER}
    str r2, [r9]
    str r3, [r9, #8]
    str r7, [r9, #12]
    bl send
    ldr r2, =${BUFFER}
    ldrb r0, [r2]
    cmp r0, #113
    bne line
  off:
    ldr r0, =0x84000008
    hvc #0

  send:                           @ descriptor 0 of the transmit queue
    add r6, r6, #1
    add r0, r9, #0x1000
    strh r6, [r0, #2]
    mov r1, #1
    str r1, [r10, #0x50]
  sent:
    add r0, r9, #0x2000
    ldrh r1, [r0, #2]
    cmp r1, r6
    bne sent
    bx lr

  queue:                          @ r0: number, r1: memory
    str r0, [r10, #0x30]
    mov r2, #8
    str r2, [r10, #0x38]
    mov r7, #0
    str r1, [r10, #0x80]
    str r7, [r10, #0x84]
    add r2, r1, #0x1000
    str r2, [r10, #0x90]
    str r7, [r10, #0x94]
    add r2, r1, #0x2000
    str r2, [r10, #0xa0]
    str r7, [r10, #0xa4]
    mov r2, #1
    str r2, [r10, #0x44]
    bx lr
  greeting:
    .word 0x6c6c6568, 0x76202c6f, 0x69747269, 0x00000a6f
`;
