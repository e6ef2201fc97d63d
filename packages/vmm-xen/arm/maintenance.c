/* What a guest asks for by address, and the selection of a space. DDI 0406C B2.2.9, B3.10.4. */
#include "maintenance.h"
#include "access.h"
#include "layout.h"
#include "../../vmm/runtime/cp15.h"
#include "../../vmm/runtime/paravirtual/cache.h"
#include "../../vmm/runtime/paravirtual/descriptors.h"

extern u32 xen_level1[];

int cache_clean_range(u32 at, u32 bytes)
{
    u32 line = data_line();
    int result = 0;

    if (bytes == 0)
        return 0;
    if (!is_guests(at, bytes))
        return -XEN_EFAULT;
    if (bytes > RANGE_MOST)
        cache_flush_all();
    else
        result = guest_clean_invalidate(at & ~(line - 1), at + bytes, line);
    dsb();
    return result;
}

int cache_coherent_range(u32 at, u32 bytes)
{
    u32 line = data_line();
    int result = 0;

    if (bytes == 0)
        return 0;
    if (!is_guests(at, bytes))
        return -XEN_EFAULT;
    if (bytes > RANGE_MOST) {
        cache_flush_all();
    } else {
        result = guest_clean(at & ~(line - 1), at + bytes, line);
        dsb();
        line = code_line();
        if (!code_by_address())
            write_ICIALLU(0);
        else if (result == 0)
            result = guest_invalidate_code(at & ~(line - 1), at + bytes, line);
    }
#if __ARM_ARCH >= 6
    write_BPIALL(0);
#endif
    dsb();
    isb();
    return result;
}

#if __ARM_ARCH >= 6
/* Xen's table of global entries stands in between, so that no entry gets a foreign ASID. */
void space_select(u32 table, u32 context)
{
    write_TTBR0(((u32)xen_level1 - XEN_OFFSET) | TTBR_WALKS);
    isb();
    write_CONTEXTIDR(context & 0xff);
    isb();
    write_TTBR0(table | TTBR_WALKS);
    isb();
}
#else
void space_select(u32 table, u32 context)
{
    (void)context;
    cache_flush_all();
    write_TTBR0(table);
    write_TLBIALL(0);
}
#endif
