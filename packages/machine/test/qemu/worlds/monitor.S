@ Entry, vectors, and a monitor that changes worlds on SMC: r0 goes across, every other register of SVC mode stays.
  .arch armv7-a
  .arch_extension sec
  .arm

@ A world's registers: r0-r12, SPSR and return address of the SMC, then r13, r14 and SPSR of its SVC mode.
#define SMC_PSR 52
#define SMC_PC 56
#define SVC_SP 60
#define SVC_LR 64
#define SVC_PSR 68

  .section .text.start
  .global start
start:
  ldr sp, =secure_stack
  ldr r0, =ns_area
  ldr r1, =ns_stack
  str r1, [r0, #SVC_SP]
  ldr r1, =ns_main
  str r1, [r0, #SMC_PC]
  mov r1, #0x193 @ CPSR.F clear: the Non-secure world may not change it
  str r1, [r0, #SMC_PSR]
  bl secure_main
  mov r0, #0x18 @ SYS_EXIT
  ldr r1, =0x20026
  svc #0x123456

@ An exception leaves its number in `vector_taken`; the instruction that caused it is skipped.
  .macro note number, back
  ldr sp, =note_area
  stm sp, {r0, r1}
  ldr r1, =vector_taken
  mov r0, #\number
  str r0, [r1]
  ldm sp, {r0, r1}
  \back
  .endm

  .balign 32
  .global vectors
vectors:
  b .
  b vector_undefined
  b vector_svc
  b vector_prefetch
  b vector_data
  b .
  b vector_irq
  b vector_fiq
vector_undefined:
  note 1, "movs pc, lr"
vector_svc:
  b .
vector_prefetch: @ of a call: back to the caller
  note 3, "nop"
  ldr lr, =resume
  ldr lr, [lr]
  movs pc, lr
vector_data:
  note 4, "subs pc, lr, #4"
vector_irq:
  b .
vector_fiq:
  b .

  .balign 32
  .global monitor_vectors
monitor_vectors:
  b .
  b .
  b monitor_smc
  b .
  b monitor_data
  b .
  b monitor_irq
  b monitor_fiq
monitor_data:
  note 0x14, "subs pc, lr, #4"

  .macro interrupt number
  ldr sp, =note_area
  stm sp, {r0, r1}
  ldr r1, =vector_taken
  mov r0, #\number
  str r0, [r1]
  ldr r1, =0x08010000
  ldr r0, [r1, #0xc]
  str r0, [r1, #0x10]
  ldm sp, {r0, r1}
  subs pc, lr, #4
  .endm
monitor_irq:
  interrupt 0x16
monitor_fiq:
  interrupt 0x17

monitor_smc:
  mrc p15, 0, sp, c1, c1, 0
  tst sp, #1
  ldreq sp, =secure_area
  ldrne sp, =ns_area
  stm sp, {r0-r12}
  mrs r1, spsr
  str r1, [sp, #SMC_PSR]
  str lr, [sp, #SMC_PC]
  mov r8, sp
  ldreq r9, =ns_area
  ldrne r9, =secure_area
  mrc p15, 0, r10, c1, c1, 0 @ SVC mode is Secure while SCR.NS is 0
  bic r1, r10, #1
  mcr p15, 0, r1, c1, c1, 0
  isb
  cps #0x13
  mrs r1, spsr
  str sp, [r8, #SVC_SP]
  str lr, [r8, #SVC_LR]
  str r1, [r8, #SVC_PSR]
  ldr sp, [r9, #SVC_SP]
  ldr lr, [r9, #SVC_LR]
  ldr r1, [r9, #SVC_PSR]
  msr spsr_cxsf, r1
  cps #0x16
  eor r10, r10, #1
  mcr p15, 0, r10, c1, c1, 0
  isb
  str r0, [r9]
  ldr lr, [r9, #SMC_PC]
  ldr r1, [r9, #SMC_PSR]
  msr spsr_cxsf, r1
  ldm r9, {r0-r12}
  movs pc, lr
  .ltorg

  .global call_smc
call_smc:
  smc #0
  bx lr

@ Calls r0 as a function; comes back with vector_taken set when it cannot be fetched.
  .global call
call:
  push {lr}
  ldr r1, =resume
  ldr r2, =1f
  str r2, [r1]
  blx r0
1:
  pop {pc}

  .bss
  .balign 8
secure_area: .space 72
ns_area: .space 72
note_area: .space 16
  .global vector_taken
vector_taken: .space 4
resume: .space 4
  .space 4096
secure_stack:
  .space 4096
ns_stack:

  .section .note.GNU-stack, "", %progbits
