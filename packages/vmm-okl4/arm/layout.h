/* Addresses and numbers that the microvisor's C and assembly share; okl4.h is the guest's part of them. DDI 0406C B3.12.3 (DACR). */
#ifndef OKL4_LAYOUT_H
#define OKL4_LAYOUT_H

#include "../../guest/kernel/port/okl4/okl4.h"
#include "../../vmm/runtime/paravirtual/frame.h"
#include "board.h"

/* The image is in the third megabyte of RAM, and its data in the fourth; its devices are where PHYSICAL_OFFSET (build.sh) puts them. */
#define OKL4_OFFSET (OKL4_BASE - RAM_BASE)
#define OKL4_VECTORS 0xffff0000

/* The microvisor's view of each cell's memory for tables: that of cell n is OKL4_POOL_BYTES * n further on. */
#define OKL4_POOLS 0xe0000000
#define OKL4_POOL_BYTES 0x1000000

/* Translation domains: the microvisor's, the guest kernel's, and from here on programs'. All that are open are clients. */
#define DOMAIN_MICROVISOR 0
#define DOMAIN_KERNEL 1
#define DOMAIN_PROGRAMS 2
#define DACR_OWN 0x1
#define DACR_KERNEL 0x5 /* and the programs' domain */
#define CLIENT_OF(domain) (1 << (domain) * 2)

/* At the end of each vCPU's stack stands struct vcpu_info, where sp points while its cell runs. */
#define VCPU_INFO_BYTES 24
#define VCPU_MODE 0
#define VCPU_KERNEL_SP 4
#define VCPU_VECTORS 8
#define VCPU_DACR_KERNEL 12
#define VCPU_DACR_USER 16

#endif
