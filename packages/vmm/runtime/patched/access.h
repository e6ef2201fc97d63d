/* Accesses to the guest's memory by the VMM on the guest's behalf. */
#ifndef PATCHED_ACCESS_H
#define PATCHED_ACCESS_H

#include "walk.h"

/* Moves one word as the guest's kernel would. False: the guest's data abort has been taken, shared.pc being its instruction. */
bool guest_load(u32 va, u32 *value);
bool guest_store(u32 va, u32 value);
/* Moves 1, 2 or 4 bytes at any address as the guest's kernel or a program of it would, likewise. */
bool guest_access(u32 va, u32 bytes, bool load, bool user, u32 *value);

/* A fault of the guest at `va`, from real status and walk: takes the guest's abort, fills the shadow table, or returns false for
 * an access to what is not RAM, whose guest-physical address is in *gpa. */
bool resolve(u32 va, u32 status, bool write, bool execute, u32 *gpa);

#endif
