/* A guest of vmm-hyp: the machine that its devices see, its registers while it does not run, its stage-2 tables. DDI 0406C B3.6. */
#ifndef HYP_GUEST_H
#define HYP_GUEST_H

#include "../../vmm/runtime/vcpu.h"
#include "../../vmm/runtime/vm.h"
#include "context.h"

struct guest {
    struct vm vm;
    struct vcpu_frame frame;
    struct context context;
    u64 timer_offset;   /* CNTVOFF: counter ticks */
    u64 timer_deadline; /* CNTV_CVAL: counter ticks of the guest */
    u32 timer_control;  /* CNTV_CTL */
    u32 vmcr, apr;      /* GICH_VMCR, GICH_APR */
    u64 vttbr;
};

extern struct guest guests[VMM_MAX_VMS];

/* The guest whose registers are in the processor. */
extern struct guest *current;

/* Builds the stage-2 tables of a guest and gives the VTTBR that selects them. Its VM's RAM has been checked. */
u64 stage2_build(const struct vm *vm);

#endif
