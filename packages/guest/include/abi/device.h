/* Devices of a phone: what their files take and give. Linux, include/uapi/linux/input.h; the rest is this kernel's own. */
#pragma once
#include "time.h"

/* /dev/fb0: pixels of 16 bits, row by row; may be mapped. */
#define SCREEN_WIDTH 240u
#define SCREEN_HEIGHT 320u
#define SCREEN_BYTES (SCREEN_WIDTH * SCREEN_HEIGHT * 2)

/* /dev/event0. */
struct input_event { struct timeval time; unsigned short type, code; int value; };

/* /dev/wake_lock and /dev/wake_unlock: a name, with its zero. */
#define WAKE_LOCK_NAME 16u
