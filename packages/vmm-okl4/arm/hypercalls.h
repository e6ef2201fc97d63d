/* Hypercalls: what okl4.h has by number. Each gets r0 to r3 and returns a number, or a negative error. */
#ifndef OKL4_HYPERCALLS_H
#define OKL4_HYPERCALLS_H

#include "../../vmm/runtime/words.h"

typedef int hypercall(u32 a, u32 b, u32 c, u32 d);

hypercall do_entry, do_deliver, do_wait, do_timer, do_tls, do_stop;
hypercall do_space_create, do_space_destroy, do_space_select, do_map, do_change, do_coherent, do_clean, do_flush;
hypercall do_put, do_get, do_send;

#endif
