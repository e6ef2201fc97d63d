/* The IPC namespace: shared memory that processes find by keys. System V, sysvipc(7); Linux, ipc_namespaces(7). */
#pragma once
#include "types.h"

struct ipc;

/* NULL: no memory. */
struct ipc *ipc_create(void);
struct ipc *ipc_hold(struct ipc *ipc);
void ipc_put(struct ipc *ipc);
