/* Programs that try to get out of a phone, or at what is another's. */
#pragma once
#include "../lib/phone.h"

/*
 * One attempt: what is there before, what the phone does, what the machine does meanwhile, and what it finds afterwards. A phone is a
 * fork: it knows all that `before` found out. Each part returns 1 when something has got out; those that are NULL do nothing.
 */
struct attack {
    const char *name;
    int (*before)(void);
    int (*in_phone)(void);
    int (*meanwhile)(void);
    int (*after)(void);
    struct phone_limits limits;
};

extern const struct attack process_attacks[], name_attacks[], file_attacks[], device_attacks[]; /* a name of NULL is the end */

/* A descriptor that the phone inherits. */
extern int given;

void sleep_milliseconds(u32 milliseconds);
/* A file with these bytes. */
void make_file(const char *path, const char *text);
/* A process of the machine's own that does nothing. */
extern int victim;
int start_victim(void);
int end_victim(void);
