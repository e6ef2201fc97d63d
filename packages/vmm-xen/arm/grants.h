/* Grant tables: frames of a domain that another may map. Xen 3.0, public/grant_table.h. */
#ifndef XEN_GRANTS_H
#define XEN_GRANTS_H

#include "domain.h"

/* A domain's table, a page; and the level-2 table of the window where it sees what it has mapped. */
u32 *grants_table(u32 id);
u32 *grants_window(u32 id);
/* Takes the current domain's mappings away, so that their owners hear of it. */
void grants_release(struct domain *d);
/* Of the frames that are leaving the domain, those stay that another has mapped. */
void grants_leaving(const struct domain *d);

#endif
