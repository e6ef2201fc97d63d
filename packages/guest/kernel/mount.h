/* The mount namespace: which file systems stand where. Linux, mount(2), mount_namespaces(7). */
#pragma once
#include "types.h"

struct inode;
struct mounts;
struct user_namespace;

/* Unions that are mounted anywhere. */
extern u32 unions;

struct mounts *mounts_create(struct user_namespace *owner);
struct mounts *mounts_hold(struct mounts *mounts);
/* The same file systems at the same places; from now on each namespace mounts for itself. NULL: no memory. */
struct mounts *mounts_copy(const struct mounts *mounts, struct user_namespace *owner);
void mounts_put(struct mounts *mounts);
/* What the running process sees at a directory that something is mounted on. */
struct inode *mount_top(struct inode *at);
/* The running process's root and directory; the caller keeps its own hold. */
void root_change(struct inode *inode);
void directory_change(struct inode *inode);
u32 mounts_text(char *to, u32 size);
