/* The first instruction: Xen has mapped the kernel where it is linked, and the start info and the shared page. */
#include "../../arm/mapped_start.h"

    mapped_start xen_start
