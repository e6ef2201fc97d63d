/* The archive of programs, inside the kernel's image: one file is the whole guest. */
    .section .archive, "a"
    .balign 4
    .incbin "archive.cpio"
    .balign 4
