/* Where the domain's RAM is: machine addresses. The tables at its end are read-only, and Xen's to write. */
#pragma once
#include "../../layout.h"
#include "xen.h"

#define START_INFO ((const struct start_info *)XEN_START_INFO)
#define RAM_START (START_INFO->ram)
#define KERNEL_FIRST KERNEL_TEXT
#define RAM_RESERVED (START_INFO->ram + START_INFO->bytes - START_INFO->tables)
