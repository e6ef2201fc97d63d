/* Namespaces: what a process shares with its family and not with the others. Linux, namespaces(7). */
#pragma once
#include "types.h"
#include "../include/abi/process.h"

/* The names that uname gives. uts_namespaces(7). */
struct uts { u32 users; struct utsname name; };

extern struct uts first_uts;

/* The same namespace with one more user, or with CLONE_NEWUTS a copy; NULL without memory. */
struct uts *uts_for(u32 flags, struct uts *from);
void uts_put(struct uts *uts);
