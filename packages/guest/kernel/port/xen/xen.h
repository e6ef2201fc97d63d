/*
 * The interface between Xen on ARM and a guest kernel, for C and assembly: the guest's port and packages/vmm-xen both include it.
 * Hwang et al., Xen on ARM, CCNC 2008; names and numbers as in Xen 3.0 where that has them, others are marked `ours`.
 *
 * A guest kernel runs in User mode as its programs do. Xen keeps which of the two runs (the virtual mode), and opens and closes the
 * guest kernel's domain with it. A hypercall is an SWI of the guest kernel: its number is the SWI's immediate, arguments are in r0 to r4,
 * the result is in r0. An SWI of a program, an abort, an undefined instruction or an event is bounced: the guest kernel goes on at its
 * vector, with interrupts masked, its own stack pointer, the return address in lr, and what a processor would bank in the shared page.
 */
#pragma once

/* Virtual addresses. */
#define XEN_GUEST_BASE 0xc0000000    /* the domain's RAM from its start, by sections */
#define XEN_SHARED 0xfb000000        /* one page for each vCPU: struct shared_info. From here on the slots are Xen's */
#define XEN_START_INFO 0xfb001000    /* struct start_info */
#define XEN_GRANT_TABLE 0xfb002000   /* struct grant_entry[GRANTS]: what other domains may map */
#define XEN_COUNTER 0xfb100000       /* where the counter is a device's: its page, to read */
#define XEN_GRANT_WINDOW 0xfb200000  /* ours: GRANT_MAPS pages, where the frames of other domains are mapped; not for programs */
#define XEN_BASE 0xfc000000          /* Xen itself, to the end; with the page of the high vectors */

/* Domains of the translation tables; ours: 3. The guest kernel's are of manager kind while it runs: permissions do not bind it there. */
#define DOMAIN_GUEST_KERNEL 0
#define DOMAIN_GUEST_USER 1
#define DOMAIN_IO 2
#define DOMAIN_TABLES 3 /* always a client, so that the guest kernel reads its tables and does not write them */
#define DOMAIN_XEN 15

/* The virtual PSR: mode and this. */
#define VPSR_I_BIT 0x100
#define VMODE_USR 0x10
#define VMODE_SVC 0x13

/* struct shared_info, byte offsets. */
#define SHARED_SP 0
#define SHARED_LR 4
#define SHARED_SPSR 8
#define SHARED_VPSR 12
#define SHARED_FAR 16
#define SHARED_FSR 20
#define SHARED_UPCALL_PENDING 24
#define SHARED_EVTCHN_PENDING 28
#define SHARED_EVTCHN_MASK 32

/* Vectors, in bytes from the registered base (set_callbacks), as the architecture's. */
#define VECTOR_UNDEFINED 0x04
#define VECTOR_SWI 0x08
#define VECTOR_PREFETCH 0x0c
#define VECTOR_DATA 0x10
#define VECTOR_IRQ 0x18

/* Hypercalls. */
#define HYPERCALL_mmu_update 1          /* (struct mmu_update *, count, done *) */
#define HYPERCALL_set_callbacks 4       /* (vector base) */
#define HYPERCALL_memory_op 12          /* (command, argument) */
#define HYPERCALL_multicall 13          /* (struct multicall_entry *, count) */
#define HYPERCALL_update_va_mapping 14  /* (va, descriptor, flags) */
#define HYPERCALL_set_timer_op 15       /* (low, high): nanoseconds of system time; 0 stops it */
#define HYPERCALL_xen_version 17        /* (command): XENVER_version */
#define HYPERCALL_console_io 18         /* (command, count, buffer) */
#define HYPERCALL_physdev_op 19         /* (command, irq); dom0 */
#define HYPERCALL_grant_table_op 20     /* (command, list, count) */
#define HYPERCALL_do_restore_trap_frame 23
#define HYPERCALL_vcpu_op 24            /* (command, vcpu, argument) */
#define HYPERCALL_mmuext_op 26          /* (struct mmuext_op *, count, done *) */
#define HYPERCALL_sched_op 29           /* (command, argument) */
#define HYPERCALL_event_channel_op 32   /* (command, struct evtchn *) */
#define HYPERCALL_set_tls 50            /* (value); ours: the number */
#define HYPERCALLS 51

/* mmuext_op; ours: the numbers. A table is named by its machine address. */
#define MMUEXT_PIN_TABLE 0      /* a level-1 table: 16 KiB */
#define MMUEXT_UNPIN_TABLE 1
#define MMUEXT_NEW_BASEPTR 2    /* linear: the ASID */
#define MMUEXT_TLB_FLUSH 3
#define MMUEXT_INVLPG 4         /* linear: an address, machine: the ASID */
#define MMUEXT_TLB_FLUSH_ASID 5 /* machine: the ASID */
#define MMUEXT_FLUSH_CACHE 6    /* everything, data and instructions */
#define MMUEXT_CLEAN_RANGE 7    /* linear, bytes: data to memory, and forgotten */
#define MMUEXT_COHERENT_RANGE 8 /* linear, bytes: what was written there is what is fetched */
#define MMUEXT_CLEAR_PAGE 9
#define MMUEXT_COPY_PAGE 10     /* linear: the machine address that is copied from */
#define MMUEXT_OPERATIONS 11

#define SCHEDOP_yield 0
#define SCHEDOP_block 1
#define SCHEDOP_shutdown 2 /* argument: */
#define SHUTDOWN_poweroff 0
#define SHUTDOWN_reboot 1
#define SHUTDOWN_crash 3
#define SCHEDOP_poll 3     /* argument: struct sched_poll * */

#define CONSOLEIO_write 0
#define CONSOLEIO_read 1
#define CONSOLEIO_log 2 /* ours; dom0: (command, count, buffer, domain), what that domain has printed, for who watches from outside */

#define XENVER_version 0
#define XEN_VERSION 0x00030000
#define XENMEM_increase_reservation 0 /* (struct memory_reservation *): how many extents came, whose first frames are in the list then */
#define XENMEM_decrease_reservation 1 /* the same: how many of the list went; nothing may map them */
#define XENMEM_maximum_ram_page 2     /* the number of the frame behind the last */
#define XENMEM_current_reservation 3  /* (domain *): pages */
#define XENMEM_maximum_reservation 4
#define VCPUOP_up 1
#define VCPUOP_is_up 3
#define VCPUOP_get_runstate_info 4 /* (struct vcpu_runstate_info *) */
#define RUNSTATE_running 0
#define RUNSTATE_runnable 1
#define RUNSTATE_blocked 2
#define RUNSTATE_offline 3
#define RUNSTATES 4
#define PHYSDEVOP_IRQ_UNMASK_NOTIFY 4 /* what the driver was told of it has done */

#define EVTCHNOP_close 3
#define EVTCHNOP_send 4
#define EVTCHNOP_status 5
#define EVTCHNOP_bind_interdomain 0
#define EVTCHNOP_bind_virq 1
#define EVTCHNOP_bind_pirq 2
#define EVTCHNOP_alloc_unbound 6
#define EVTCHNOP_unmask 9

#define VIRQ_TIMER 0
#define VIRQ_CONSOLE 2
#define VIRQS 3
#define PIRQ_UART 0 /* the one interrupt that dom0 may have */

#define EVTCHN_PORTS 32
#define EVTCHN_CONSOLE 1 /* ours: the port of each domain but dom0 that its builder has left unbound for dom0 */
#define EVTCHN_CHANNEL 2 /* ours: the same of each domain of even number, for the next one */
#define EVTCHNSTAT_closed 0
#define EVTCHNSTAT_unbound 1
#define EVTCHNSTAT_interdomain 2
#define EVTCHNSTAT_pirq 3
#define EVTCHNSTAT_virq 4

#define DOMID_SELF 0x7ff0

/* grant_table_op. The first entry is that of the console's ring; ours: the second is of the page of the channel to the next domain. */
#define GNTTABOP_map_grant_ref 0
#define GNTTABOP_unmap_grant_ref 1
#define GNTTABOP_setup_table 2
#define GRANTS 512
#define GRANT_MAPS 64
#define GNTTAB_RESERVED_CONSOLE 0
#define GNTTAB_RESERVED_CHANNEL 1
#define GNTTAB_RESERVED 2
#define GTF_permit_access 1
#define GTF_type_mask 3
#define GTF_readonly 4
#define GTF_reading 8  /* Xen's: it is mapped */
#define GTF_writing 16 /* so that it may be written */
#define GNTMAP_host_map 2
#define GNTMAP_readonly 4
#define GNTST_okay 0
#define GNTST_general_error (-1)
#define GNTST_bad_domain (-2)
#define GNTST_bad_gntref (-3)
#define GNTST_bad_handle (-4)
#define GNTST_bad_virt_addr (-5)
#define GNTST_permission_denied (-8)

#define UVMF_INVLPG 2

/* Errors, as Linux numbers them; results are negative. */
#define XEN_EPERM 1
#define XEN_ENOENT 2
#define XEN_ESRCH 3
#define XEN_EFAULT 14
#define XEN_EBUSY 16
#define XEN_EEXIST 17
#define XEN_EINVAL 22
#define XEN_ENOSPC 28
#define XEN_ENOSYS 38

#ifndef __ASSEMBLER__

struct shared_info {
    unsigned sp, lr, spsr;   /* banked by the last exception; for the return from it */
    unsigned vpsr;           /* masking interrupts is a store to it */
    unsigned far, fsr;
    unsigned upcall_pending; /* an event came while it was masked, or before it was taken */
    unsigned evtchn_pending, evtchn_mask; /* a bit for each port */
    /* Time: system_time is nanoseconds at a count of `stamp`; one count is scale / 2^16 nanoseconds. Odd versions are unfinished. */
    unsigned version, stamp, scale;
    unsigned long long system_time;
};
_Static_assert(__builtin_offsetof(struct shared_info, evtchn_mask) == SHARED_EVTCHN_MASK, "shared_info");

struct start_info {
    unsigned domain;       /* 0 owns the UART */
    unsigned ram;          /* machine address of the first byte of RAM */
    unsigned bytes;        /* of RAM */
    unsigned table;        /* machine address of the first level-1 table, which is pinned */
    unsigned tables;       /* machine address of the memory for tables; it reaches to the end of RAM */
    unsigned description;  /* machine address of what the loader says of the board */
    unsigned counter;      /* 0: CNTVCT; otherwise the offset in XEN_COUNTER of a word that counts down */
    unsigned uart;         /* dom0: machine address of the UART's page; others: 0 */
    unsigned domains;      /* how many there are */
};

/* Bits 1:0 of `at` are 0: store; other commands do not exist. */
struct mmu_update { unsigned at, value; };
struct mmuext_op { unsigned command, machine, linear, bytes; };
struct multicall_entry { unsigned op, result, args[4]; };
struct vcpu_runstate_info {
    unsigned state;
    unsigned long long state_entry_time, time[RUNSTATES]; /* nanoseconds; the times add up to the system time */
};
struct evtchn { unsigned port, domain, remote, status; };
struct sched_poll { unsigned ports, count; unsigned long long timeout; }; /* ports: address of words; timeout: system time, 0: none */
struct memory_reservation { unsigned extents, count, order, address_bits, domain; }; /* extents: address of words, machine addresses / 4096 */

/* Xen 3.0, public/grant_table.h, in words: what is an address there is one here. Results: status and what comes after it. */
struct grant_entry { unsigned short flags, domain; unsigned frame; }; /* frame: machine address / 4096 */
struct grant_setup { unsigned domain, frames; int status; unsigned frame; };
struct grant_map { unsigned address, flags, ref, domain; int status; unsigned handle; };
struct grant_unmap { unsigned address, handle; int status; };

/* Xen 3.0, public/io/console.h. Counts of bytes; a byte's place is the count modulo the buffer. */
struct console_ring {
    char in[1024], out[2048]; /* to the domain, and from it */
    unsigned in_cons, in_prod, out_cons, out_prod;
};

#endif
