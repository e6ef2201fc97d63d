/* The registers that a guest can reach and an exit leaves in the processor: they move only when the guest changes. DDI 0406C B1.3, B3.17. */
#ifndef HYP_CONTEXT_H
#define HYP_CONTEXT_H

#include "../../vmm/runtime/words.h"

#define CONTEXT_CP15_WORDS 26
#define CONTEXT_BANKED_WORDS 21

struct context {
    u32 cp15[CONTEXT_CP15_WORDS];     /* in the order of context.S; SCTLR first */
    u32 banked[CONTEXT_BANKED_WORDS];
};

#define CONTEXT_SCTLR 0

void context_save(struct context *context);
void context_load(const struct context *context);

#endif
