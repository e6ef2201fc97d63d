/* The system-call numbers of the Linux ARM EABI: r7 holds the number, r0 to r5 the arguments. Linux, arch/arm syscall table. */
#pragma once

/* SYSTEM_CALLS(CALL) names every call the kernel answers, in the order of the numbers. */
#define SYSTEM_CALLS(CALL) \
    CALL(1, exit) CALL(2, fork) CALL(3, read) CALL(4, write) CALL(5, open) CALL(6, close) CALL(8, creat) \
    CALL(9, link) CALL(10, unlink) CALL(11, execve) CALL(12, chdir) CALL(14, mknod) CALL(15, chmod) \
    CALL(19, lseek) CALL(20, getpid) CALL(21, mount) CALL(24, getuid) CALL(29, pause) CALL(33, access) CALL(36, sync) \
    CALL(37, kill) CALL(38, rename) CALL(39, mkdir) CALL(40, rmdir) CALL(41, dup) CALL(42, pipe) CALL(43, times) \
    CALL(45, brk) CALL(47, getgid) CALL(49, geteuid) CALL(50, getegid) CALL(52, umount2) CALL(54, ioctl) CALL(55, fcntl) \
    CALL(57, setpgid) CALL(60, umask) CALL(61, chroot) CALL(63, dup2) CALL(64, getppid) CALL(65, getpgrp) CALL(66, setsid) \
    CALL(74, sethostname) CALL(77, getrusage) CALL(78, gettimeofday) CALL(83, symlink) CALL(85, readlink) CALL(88, reboot) \
    CALL(91, munmap) CALL(92, truncate) CALL(93, ftruncate) CALL(94, fchmod) CALL(99, statfs) CALL(100, fstatfs) \
    CALL(104, setitimer) CALL(105, getitimer) CALL(106, stat) CALL(107, lstat) CALL(108, fstat) CALL(114, wait4) \
    CALL(116, sysinfo) CALL(118, fsync) CALL(119, sigreturn) CALL(120, clone) CALL(122, uname) CALL(125, mprotect) \
    CALL(132, getpgid) CALL(133, fchdir) CALL(140, llseek) CALL(142, newselect) CALL(144, msync) CALL(145, readv) \
    CALL(146, writev) CALL(147, getsid) CALL(148, fdatasync) CALL(158, sched_yield) CALL(162, nanosleep) \
    CALL(163, mremap) CALL(168, poll) CALL(172, prctl) CALL(173, rt_sigreturn) CALL(174, rt_sigaction) \
    CALL(175, rt_sigprocmask) CALL(176, rt_sigpending) CALL(179, rt_sigsuspend) CALL(180, pread64) \
    CALL(181, pwrite64) CALL(183, getcwd) CALL(186, sigaltstack) CALL(187, sendfile) CALL(190, vfork) \
    CALL(191, ugetrlimit) CALL(192, mmap2) CALL(193, truncate64) CALL(194, ftruncate64) CALL(195, stat64) \
    CALL(196, lstat64) CALL(197, fstat64) CALL(198, lchown32) CALL(199, getuid32) CALL(200, getgid32) \
    CALL(201, geteuid32) CALL(202, getegid32) CALL(205, getgroups32) CALL(207, fchown32) CALL(212, chown32) \
    CALL(217, getdents64) CALL(218, pivot_root) CALL(220, madvise) CALL(221, fcntl64) CALL(224, gettid) CALL(238, tkill) \
    CALL(239, sendfile64) CALL(242, sched_getaffinity) CALL(248, exit_group) CALL(256, set_tid_address) \
    CALL(263, clock_gettime) CALL(264, clock_getres) CALL(265, clock_nanosleep) CALL(266, statfs64) \
    CALL(267, fstatfs64) CALL(268, tgkill) CALL(270, arm_fadvise64_64) CALL(281, socket) CALL(282, bind) \
    CALL(283, connect) CALL(284, listen) CALL(285, accept) CALL(286, getsockname) CALL(287, getpeername) \
    CALL(288, socketpair) CALL(289, send) CALL(290, sendto) CALL(291, recv) CALL(292, recvfrom) \
    CALL(293, shutdown) CALL(294, setsockopt) CALL(295, getsockopt) CALL(305, shmat) CALL(306, shmdt) CALL(307, shmget) CALL(308, shmctl) CALL(322, openat) CALL(323, mkdirat) \
    CALL(324, mknodat) CALL(325, fchownat) CALL(327, fstatat64) CALL(328, unlinkat) CALL(329, renameat) \
    CALL(330, linkat) CALL(331, symlinkat) CALL(332, readlinkat) CALL(333, fchmodat) CALL(334, faccessat) \
    CALL(335, pselect6) CALL(336, ppoll) CALL(337, unshare) CALL(338, set_robust_list) CALL(348, utimensat) CALL(358, dup3) \
    CALL(359, pipe2) CALL(369, prlimit64) CALL(375, setns) CALL(382, renameat2) CALL(384, getrandom) CALL(397, statx) \
    CALL(398, rseq)

/* Those behind the table that exception entry looks into. */
#define LATE_SYSTEM_CALLS(CALL) \
    CALL(403, clock_gettime64) CALL(406, clock_getres_time64) CALL(407, clock_nanosleep_time64) \
    CALL(412, utimensat_time64) CALL(413, pselect6_time64) CALL(414, ppoll_time64) CALL(434, pidfd_open) CALL(439, faccessat2)

#define SYSTEM_CALL_LIMIT 400u
#define LATE_SYSTEM_CALL_LIMIT 448u

/* The calls that only ARM has; their numbers stand beyond the table. */
#define ARM_NR_breakpoint 0x0f0001u
#define ARM_NR_cacheflush 0x0f0002u
#define ARM_NR_set_tls 0x0f0005u
#define ARM_NR_get_tls 0x0f0006u

#define NUMBER(number, name) NR_##name = number,
enum { SYSTEM_CALLS(NUMBER) LATE_SYSTEM_CALLS(NUMBER) };
#undef NUMBER
