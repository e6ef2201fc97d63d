/* The first instruction: the microvisor has mapped the kernel where it is linked, and the shared page. */
#include "../../arm/mapped_start.h"

    mapped_start okl4_start
