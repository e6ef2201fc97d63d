/* The table of hypercalls. OKL4_return is not in it: entry.S has it. */
#include "hypercalls.h"
#include "layout.h"

extern hypercall *const hypercall_table[];

hypercall *const hypercall_table[OKL4_CALLS] = {
    [OKL4_entry] = do_entry,
    [OKL4_deliver] = do_deliver,
    [OKL4_wait] = do_wait,
    [OKL4_timer] = do_timer,
    [OKL4_tls] = do_tls,
    [OKL4_stop] = do_stop,
    [OKL4_space_create] = do_space_create,
    [OKL4_space_destroy] = do_space_destroy,
    [OKL4_space_select] = do_space_select,
    [OKL4_map] = do_map,
    [OKL4_change] = do_change,
    [OKL4_coherent] = do_coherent,
    [OKL4_clean] = do_clean,
    [OKL4_flush] = do_flush,
    [OKL4_put] = do_put,
    [OKL4_get] = do_get,
    [OKL4_send] = do_send,
};
