/* The system calls as C functions: each returns the result, or -errno. Linux ARM EABI. */
#pragma once
#include "../../include/abi/errno.h"
#include "../../include/abi/file.h"
#include "../../include/abi/ipc.h"
#include "../../include/abi/device.h"
#include "../../include/abi/memory.h"
#include "../../include/abi/numbers.h"
#include "../../include/abi/process.h"
#include "../../include/abi/signal.h"
#include "../../include/abi/socket.h"
#include "../../include/abi/terminal.h"
#include "../../include/abi/time.h"

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
#define NULL ((void *)0)
#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static inline long call(u32 number, long a, long b, long c, long d, long e, long f)
{
    register long r7 __asm__("r7") = (long)number;
    register long r0 __asm__("r0") = a;
    register long r1 __asm__("r1") = b;
    register long r2 __asm__("r2") = c;
    register long r3 __asm__("r3") = d;
    register long r4 __asm__("r4") = e;
    register long r5 __asm__("r5") = f;
    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7), "r"(r1), "r"(r2), "r"(r3), "r"(r4), "r"(r5) : "memory");
    return r0;
}

#define CALL0(name) static inline long name(void) { return call(NR_##name, 0, 0, 0, 0, 0, 0); }
#define CALL1(name, A) static inline long name(A a) { return call(NR_##name, (long)a, 0, 0, 0, 0, 0); }
#define CALL2(name, A, B) static inline long name(A a, B b) { return call(NR_##name, (long)a, (long)b, 0, 0, 0, 0); }
#define CALL3(name, A, B, C) \
    static inline long name(A a, B b, C c) { return call(NR_##name, (long)a, (long)b, (long)c, 0, 0, 0); }
#define CALL4(name, A, B, C, D) \
    static inline long name(A a, B b, C c, D d) { return call(NR_##name, (long)a, (long)b, (long)c, (long)d, 0, 0); }
#define CALL5(name, A, B, C, D, E) \
    static inline long name(A a, B b, C c, D d, E e) { return call(NR_##name, (long)a, (long)b, (long)c, (long)d, (long)e, 0); }
#define CALL6(name, A, B, C, D, E, F) \
    static inline long name(A a, B b, C c, D d, E e, F f) \
    { \
        return call(NR_##name, (long)a, (long)b, (long)c, (long)d, (long)e, (long)f); \
    }

CALL1(exit_group, int)
CALL0(fork)
CALL3(read, int, void *, u32)
CALL3(write, int, const void *, u32)
CALL3(open, const char *, u32, u32)
CALL1(close, int)
CALL2(link, const char *, const char *)
CALL1(unlink, const char *)
CALL3(execve, const char *, char *const *, char *const *)
CALL1(chdir, const char *)
CALL2(chmod, const char *, u32)
CALL3(lseek, int, int, int)
CALL0(getpid)
CALL0(getuid)
CALL0(pause)
CALL2(access, const char *, int)
CALL2(kill, int, int)
CALL2(rename, const char *, const char *)
CALL2(mkdir, const char *, u32)
CALL3(mknod, const char *, u32, u32)
CALL1(rmdir, const char *)
CALL1(dup, int)
CALL1(pipe, int *)
CALL1(brk, u32)
CALL3(ioctl, int, u32, void *)
CALL3(fcntl64, int, int, long)
CALL2(setpgid, int, int)
CALL1(umask, u32)
CALL1(chroot, const char *)
CALL2(sethostname, const char *, u32)
CALL2(symlink, const char *, const char *)
CALL3(readlink, const char *, char *, u32)
CALL5(mount, const char *, const char *, const char *, u32, const void *)
CALL2(umount2, const char *, u32)
CALL2(pivot_root, const char *, const char *)
CALL2(clone, u32, void *)
CALL1(unshare, u32)
CALL2(setns, int, u32)
CALL2(pidfd_open, int, u32)
CALL4(prlimit64, int, u32, const u64 *, u64 *)
CALL3(shmget, int, u32, u32)
CALL3(shmat, int, void *, u32)
CALL2(shmctl, int, int)
CALL1(getsid, int)
CALL2(fchmod, int, u32)
CALL1(fchdir, int)
CALL3(reboot, u32, u32, u32)
CALL2(dup2, int, int)
CALL0(getppid)
CALL0(getpgrp)
CALL0(setsid)
CALL2(gettimeofday, struct timeval *, void *)
CALL2(munmap, void *, u32)
CALL2(ftruncate, int, int)
CALL3(setitimer, int, const struct itimerval *, struct itimerval *)
CALL2(getitimer, int, struct itimerval *)
CALL4(wait4, int, int *, int, void *)
CALL1(fsync, int)
CALL1(uname, struct utsname *)
CALL3(mprotect, void *, u32, u32)
CALL1(getpgid, int)
CALL5(newselect, int, fd_set *, fd_set *, fd_set *, struct timeval *)
CALL3(msync, void *, u32, u32)
CALL4(mremap, void *, u32, u32, u32)
CALL3(readv, int, const struct iovec *, u32)
CALL3(writev, int, const struct iovec *, u32)
CALL0(sched_yield)
CALL2(nanosleep, const struct timespec *, struct timespec *)
CALL3(poll, struct pollfd *, u32, int)
CALL4(rt_sigaction, int, const struct sigaction *, struct sigaction *, u32)
CALL4(rt_sigprocmask, int, const sigset_t *, sigset_t *, u32)
CALL2(rt_sigpending, sigset_t *, u32)
CALL2(rt_sigsuspend, const sigset_t *, u32)
CALL2(getcwd, char *, u32)
CALL2(ugetrlimit, int, struct rlimit *)
CALL6(mmap2, void *, u32, u32, u32, int, u32)
CALL2(stat64, const char *, struct stat64 *)
CALL2(fstat64, int, struct stat64 *)
CALL3(getdents64, int, void *, u32)
CALL0(gettid)
CALL2(clock_gettime, int, struct timespec *)
CALL3(socket, int, int, int)
CALL3(bind, int, const struct sockaddr_un *, u32)
CALL3(connect, int, const struct sockaddr_un *, u32)
CALL2(listen, int, int)
CALL3(accept, int, struct sockaddr_un *, u32 *)
CALL4(socketpair, int, int, int, int *)
CALL4(send, int, const void *, u32, u32)
CALL4(recv, int, void *, u32, u32)
CALL2(shutdown, int, int)
CALL4(openat, int, const char *, u32, u32)
CALL3(unlinkat, int, const char *, u32)
CALL3(dup3, int, int, u32)
CALL2(pipe2, int *, u32)
CALL2(clock_getres, int, struct timespec *)
CALL2(sigaltstack, const stack_t *, stack_t *)
CALL3(getsockname, int, struct sockaddr_un *, u32 *)

/* A 64-bit argument takes an even register and the next (AAPCS, IHI 0042, 6.5), so r3 stays unused. */
static inline long pread64(int file, void *to, u32 bytes, long long at)
{
    return call(NR_pread64, file, (long)to, (long)bytes, 0, (long)(u32)at, (long)(at >> 32));
}
static inline long pwrite64(int file, const void *from, u32 bytes, long long at)
{
    return call(NR_pwrite64, file, (long)from, (long)bytes, 0, (long)(u32)at, (long)(at >> 32));
}

static inline long cacheflush(void *start, void *end) { return call(ARM_NR_cacheflush, (long)start, (long)end, 0, 0, 0, 0); }
static inline long set_tls(u32 value) { return call(ARM_NR_set_tls, (long)value, 0, 0, 0, 0, 0); }

#define WIFEXITED(status) (((status) & 0x7f) == 0)
#define WEXITSTATUS(status) ((status) >> 8 & 0xff)
#define WTERMSIG(status) ((status) & 0x7f)

void signal_return(void);
void signal_info_return(void);
/* sigaction with the restorer filled in. */
static inline long action_set(int number, u32 handler, u32 flags)
{
    struct sigaction action = {
        .sa_handler = handler, .sa_flags = flags | SA_RESTORER,
        .sa_restorer = flags & SA_SIGINFO ? (u32)signal_info_return : (u32)signal_return,
    };
    return rt_sigaction(number, &action, NULL, sizeof(sigset_t));
}
