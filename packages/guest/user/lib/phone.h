/* A phone: a process with namespaces of its own, over the files of the machine, which it shares and may change for itself alone. */
#pragma once
#include "text.h"

/* What it may take of the machine, 0: as much as it wants; and a descriptor that it is given beside its terminal, 0: none. */
struct phone_limits { u32 processes, kibibytes, percent; int descriptor; };

/* Where the first namespace gives each phone a place to mount its root on. */
#define PHONE_PLACE "/phone"

/*
 * Starts a phone whose first process does this, with files, host name and terminal of its own; its number, or -errno. The name is the
 * host's name in it.
 */
long phone_start(const char *name, const struct phone_limits *limits, int (*first)(void *argument), void *argument);
/* The process's device namespace gets screen, keys and terminal. */
long phone_show(int pid);
/* A tree of the machine's own files, linked, and a change of the root into it: no namespaces at all. 0 or -errno. */
long chroot_enter(void);
