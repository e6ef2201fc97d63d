/* Processes of the Linux ARM EABI: wait statuses, clone flags, limits, names, the auxiliary vector. Linux, include/uapi/linux. */
#pragma once

#define WNOHANG 1
#define WUNTRACED 2
#define WCONTINUED 8

#define CLONE_VM 0x100u
#define CLONE_SIGNAL_MASK 0xffu
#define CLONE_VFORK 0x4000u
#define CLONE_SETTLS 0x80000u
#define CLONE_PARENT_SETTID 0x100000u
#define CLONE_CHILD_CLEARTID 0x200000u
#define CLONE_CHILD_SETTID 0x1000000u
#define CLONE_NEWNS 0x20000u
#define CLONE_NEWDEV 0x400000u /* device namespaces, which Linux has not; there nothing uses this bit (CLONE_DETACHED) */
#define CLONE_NEWUTS 0x4000000u
#define CLONE_NEWIPC 0x8000000u
#define CLONE_NEWUSER 0x10000000u
#define CLONE_NEWPID 0x20000000u

#define MS_NOSUID 2u
#define MS_NODEV 4u
#define MS_NOEXEC 8u
#define MS_NOATIME 1024u
#define MS_REC 16384u
#define MS_PRIVATE 262144u
#define MNT_DETACH 2u

enum { PR_SET_NAME = 15, PR_GET_NAME = 16 };

#define REBOOT_MAGIC 0xfee1deadu
#define REBOOT_MAGIC_SECOND 672274793u
#define REBOOT_RESTART 0x01234567u
#define REBOOT_HALT 0xcdef0123u
#define REBOOT_POWER_OFF 0x4321fedcu

#define RLIM_INFINITY 0xffffffffu
enum { RLIMIT_STACK = 3, RLIMIT_RSS = 5, RLIMIT_NPROC = 6, RLIMIT_NOFILE = 7, RLIMIT_RTTIME = 15, RLIMITS = 16 };
#define SHARE_MICROSECONDS 10000u /* of a second: a hundredth */
struct rlimit { unsigned current, maximum; };

struct sysinfo {
    int uptime;
    unsigned loads[3], totalram, freeram, sharedram, bufferram, totalswap, freeswap;
    unsigned short procs, pad;
    unsigned totalhigh, freehigh, mem_unit;
    char unused[8];
};
_Static_assert(sizeof(struct sysinfo) == 64, "Linux arm struct sysinfo");

struct utsname { char sysname[65], nodename[65], release[65], version[65], machine[65], domainname[65]; };

enum {
    AT_NULL = 0, AT_PHDR = 3, AT_PHENT = 4, AT_PHNUM = 5, AT_PAGESZ = 6, AT_BASE = 7, AT_FLAGS = 8, AT_ENTRY = 9,
    AT_UID = 11, AT_EUID = 12, AT_GID = 13, AT_EGID = 14, AT_PLATFORM = 15, AT_HWCAP = 16, AT_CLKTCK = 17,
    AT_SECURE = 23, AT_RANDOM = 25, AT_EXECFN = 31,
};

/* HWCAP bits: half-word loads, Thumb, fast multiply, enhanced DSP, TLS register. */
#define HWCAPS (1u << 1 | 1u << 2 | 1u << 4 | 1u << 7 | 1u << 15)
