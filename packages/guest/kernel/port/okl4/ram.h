/* Where the cell's RAM is: machine addresses. */
#pragma once
#include "../../layout.h"
#include "hypercall.h"

#define RAM_START (vcpu->ram)
#define KERNEL_FIRST KERNEL_TEXT
#define RAM_RESERVED (vcpu->reserved)
