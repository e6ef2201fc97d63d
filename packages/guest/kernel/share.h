/* What a user namespace has of the processor: time by the clock, and a share in each period. */
#pragma once
#include "types.h"

struct user_namespace;

/* Who pays for the processor and for the frames that are taken now. */
extern struct user_namespace *payer;
/* Namespaces that have had their share of this period. */
extern u32 waiting_namespaces;

/* From now on this one pays. */
void processor_pay(struct user_namespace *users);
/* With the tick, masked. */
void processor_tick(void);
/* Percent of each period that it may have while others want it: 1 to 100. */
void processor_share(struct user_namespace *users, u32 share);
/* Nobody is in it any more. */
void processor_forget(struct user_namespace *users);
