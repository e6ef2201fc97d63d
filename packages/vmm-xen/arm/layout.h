/* Addresses and numbers that Xen's C and assembly share; xen.h is the guest's part of them. DDI 0406C B3.12.3 (DACR). */
#ifndef XEN_LAYOUT_H
#define XEN_LAYOUT_H

#include "../../guest/kernel/port/xen/xen.h"
#include "../../vmm/runtime/paravirtual/frame.h"
#include "board.h"

/* Xen's image is in the third megabyte of RAM, and its data in the fourth; its devices are where PHYSICAL_OFFSET (build.sh) puts them. */
#define XEN_OFFSET (XEN_BASE - RAM_BASE)
#define XEN_VECTORS 0xffff0000
#define XEN_FIRST_SLOT (XEN_SHARED >> 20)

/* Access of the domains, while the guest kernel runs and while a program does. The published images, and domain 3. */
#define DACR_XEN 0x40000003          /* before the first guest */
#define DACR_GUEST_KERNEL 0x40000077 /* 15, 3 and 1 clients, 2 and 0 managers */
#define DACR_GUEST_USER 0x40000015   /* 15, 2, 1 and 0 clients, 3 none */

/* Each vCPU has a stack of Xen's; at its end stands struct cpu_info, where sp points while the guest runs. */
#define STACK_BYTES 8192
#define CPU_INFO_BYTES 32
#define CPU_MODE 0
#define CPU_KERNEL_SP 4
#define CPU_VECTORS 8
#define CPU_DOMAIN 12

#endif
