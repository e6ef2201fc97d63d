/* Path names as system calls get them: a string in user memory, and the descriptor of a directory or AT_FDCWD. */
#pragma once
#include "file.h"

/* Calls with the path that user memory holds at a user address, and the inode that a relative one starts from. */
s32 with_path(s32 directory, u32 address, s32 (*with)(const char *path, struct inode *from, u32 argument), u32 argument);
/* With FIND_OWN a union's file is copied up. */
#define FIND_OWN 0x80000000u
/* The inode of a path, held; AT_SYMLINK_NOFOLLOW and AT_EMPTY_PATH count. 0 or -errno. */
s32 find_user_path(s32 directory, u32 address, u32 flags, struct inode **found);

/* Below the root of the running process: another namespace's superuser gets no further with a descriptor that it was given. */
bool is_reachable(const struct inode *directory);

/* A name in a directory, which is held. */
struct place { struct inode *parent; char name[NAME_MAX + 1]; };
s32 find_user_place(s32 directory, u32 address, struct place *place);
