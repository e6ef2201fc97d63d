/* System V shared memory of the Linux ARM EABI. Linux, include/uapi/linux/ipc.h and shm.h. */
#pragma once

#define IPC_PRIVATE 0
#define IPC_CREAT 01000
#define IPC_EXCL 02000
#define IPC_RMID 0
#define IPC_64 0x100
#define SHM_RDONLY 010000
