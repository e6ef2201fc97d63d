/* The system-call numbers of the Linux ARM EABI: r7 holds the number, r0 to r5 the arguments. Linux, arch/arm syscall table. */
#pragma once

/* SYSTEM_CALLS(CALL) names every call the kernel answers, in the order of the numbers. */
#define SYSTEM_CALLS(CALL) \
    CALL(1, exit) CALL(2, fork) CALL(3, read) CALL(4, write) CALL(5, open) CALL(6, close) CALL(8, creat) \
    CALL(9, link) CALL(10, unlink) CALL(11, execve) CALL(12, chdir) CALL(15, chmod) CALL(19, lseek) CALL(20, getpid) \
    CALL(24, getuid) CALL(29, pause) CALL(33, access) CALL(36, sync) CALL(37, kill) CALL(38, rename) CALL(39, mkdir) \
    CALL(40, rmdir) CALL(41, dup) CALL(42, pipe) CALL(43, times) CALL(45, brk) CALL(47, getgid) CALL(49, geteuid) \
    CALL(50, getegid) CALL(54, ioctl) CALL(55, fcntl) CALL(57, setpgid) CALL(60, umask) CALL(63, dup2) \
    CALL(64, getppid) CALL(65, getpgrp) CALL(66, setsid) CALL(77, getrusage) CALL(78, gettimeofday) CALL(91, munmap) \
    CALL(93, ftruncate) CALL(94, fchmod) CALL(104, setitimer) CALL(105, getitimer) CALL(106, stat) CALL(107, lstat) \
    CALL(108, fstat) CALL(114, wait4) CALL(118, fsync) CALL(119, sigreturn) CALL(120, clone) CALL(122, uname) \
    CALL(125, mprotect) CALL(132, getpgid) CALL(140, llseek) CALL(142, newselect) CALL(144, msync) CALL(145, readv) \
    CALL(146, writev) CALL(147, getsid) CALL(158, sched_yield) CALL(162, nanosleep) CALL(168, poll) \
    CALL(173, rt_sigreturn) CALL(174, rt_sigaction) CALL(175, rt_sigprocmask) CALL(176, rt_sigpending) \
    CALL(179, rt_sigsuspend) CALL(180, pread64) CALL(181, pwrite64) CALL(183, getcwd) CALL(186, sigaltstack) \
    CALL(190, vfork) CALL(191, ugetrlimit) CALL(192, mmap2) CALL(194, ftruncate64) CALL(195, stat64) \
    CALL(196, lstat64) CALL(197, fstat64) CALL(199, getuid32) CALL(200, getgid32) CALL(201, geteuid32) \
    CALL(202, getegid32) CALL(217, getdents64) CALL(221, fcntl64) CALL(224, gettid) CALL(238, tkill) \
    CALL(248, exit_group) CALL(256, set_tid_address) CALL(263, clock_gettime) CALL(264, clock_getres) \
    CALL(265, clock_nanosleep) CALL(268, tgkill) CALL(281, socket) CALL(282, bind) CALL(283, connect) \
    CALL(284, listen) CALL(285, accept) CALL(286, getsockname) CALL(287, getpeername) CALL(288, socketpair) \
    CALL(289, send) CALL(290, sendto) CALL(291, recv) CALL(292, recvfrom) CALL(293, shutdown) CALL(294, setsockopt) \
    CALL(295, getsockopt) CALL(322, openat) CALL(323, mkdirat) CALL(327, fstatat64) CALL(328, unlinkat) \
    CALL(358, dup3) CALL(359, pipe2)

#define SYSTEM_CALL_LIMIT 400u

/* The calls that only ARM has; their numbers stand beyond the table. */
#define ARM_NR_breakpoint 0x0f0001u
#define ARM_NR_cacheflush 0x0f0002u
#define ARM_NR_set_tls 0x0f0005u
#define ARM_NR_get_tls 0x0f0006u

#define NUMBER(number, name) NR_##name = number,
enum { SYSTEM_CALLS(NUMBER) };
#undef NUMBER
