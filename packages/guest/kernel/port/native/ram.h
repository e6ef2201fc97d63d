/* Where this port's RAM is, and what of it the kernel may give out. */
#pragma once
#include "../../layout.h"

#define RAM_START RAM_BASE
#define KERNEL_FIRST KERNEL_TABLE /* nothing before it is kept */
#define RAM_RESERVED 0u           /* bytes at the end of RAM */
