/* The hypercalls, by the names of their numbers in xen.h. */
#ifndef XEN_HYPERCALLS_H
#define XEN_HYPERCALLS_H

#include "../../vmm/runtime/words.h"

typedef int hypercall(u32 a, u32 b, u32 c, u32 d);

/* By number. Entries that validate, or do not, are put in at the start. */
extern hypercall *hypercall_table[];

hypercall do_mmu_update, do_update_va_mapping, do_mmuext_op, do_event_channel_op, do_sched_op, do_set_timer_op, do_console_io;
hypercall do_grant_table_op, do_memory_op, do_physdev_op;
hypercall do_restore_trap_frame; /* entry.S: not a function, and not for multicalls */

#endif
