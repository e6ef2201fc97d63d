/* The first instructions of a program: main(argc, argv, envp), then exit. System V ABI, process initialisation; Linux ARM EABI. */
    .text
    .arm
    .global _start
    .type   _start, %function
_start:
    mov     fp, #0
    ldr     r0, [sp]
    add     r1, sp, #4
    add     r2, r1, r0, lsl #2
    add     r2, r2, #4              @ the environment, behind the arguments' null
    bic     sp, sp, #7
    bl      main
    mov     r7, #248                @ exit_group
    svc     #0
    .size   _start, . - _start

    @ Where a signal handler returns to (SA_RESTORER): sigreturn, rt_sigreturn
    .global signal_return
    .type   signal_return, %function
signal_return:
    mov     r7, #119
    svc     #0
    .size   signal_return, . - signal_return
    .global signal_info_return
    .type   signal_info_return, %function
signal_info_return:
    mov     r7, #173
    svc     #0
    .size   signal_info_return, . - signal_info_return
    .section .note.GNU-stack, "", %progbits
