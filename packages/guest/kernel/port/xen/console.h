/* The two ends of the split console. Xen 3.0, public/io/console.h. */
#pragma once
#include "../../types.h"

/* dom0: the UART's driver, and a back end for each other domain. */
void back_start(void);
void back_events_start(void);
void back_put(char c);
void back_resume(void);

/* The other domains: a ring that dom0 maps. */
void front_start(void);
void front_events_start(void);
void front_put(char c);
void front_flush(void);
void front_resume(void);
