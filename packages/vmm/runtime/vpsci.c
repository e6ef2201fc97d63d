/* The table of PSCI 0.2 functions for a VM of one processor. DEN 0022A 5.1 and 5.2. */
#include "vpsci.h"

#define SUCCESS 0u
#define NOT_SUPPORTED (u32)-1
#define INVALID_PARAMETERS (u32)-2
#define ALREADY_ON (u32)-4

#define MPIDR_AFFINITY 0x00ffffffu

struct vpsci_call vpsci_call(u32 function, u32 r1, u32 r2)
{
    struct vpsci_call call = {VPSCI_RETURN, NOT_SUPPORTED};

    switch (function) {
    case 0x84000000: /* PSCI_VERSION: 0.2 */
        call.result = 2;
        break;
    case 0x84000001: /* CPU_SUSPEND: treated as a standby state */
        call.action = VPSCI_WAIT;
        call.result = SUCCESS;
        break;
    case 0x84000002: /* CPU_OFF of the only processor */
    case 0x84000008: /* SYSTEM_OFF */
        call.action = VPSCI_OFF;
        break;
    case 0x84000009: /* SYSTEM_RESET */
        call.action = VPSCI_RESET;
        break;
    case 0x84000003: /* CPU_ON */
        call.result = (r1 & MPIDR_AFFINITY) == 0 ? ALREADY_ON : INVALID_PARAMETERS;
        break;
    case 0x84000004: /* AFFINITY_INFO of an affinity at a level: 0 is ON */
        call.result = (r1 & MPIDR_AFFINITY) == 0 && r2 <= 3 ? SUCCESS : INVALID_PARAMETERS;
        break;
    case 0x84000006: /* MIGRATE_INFO_TYPE: no migration is needed */
        call.result = 2;
        break;
    default:
        if ((function & 0xffffffe0u) != 0x84000000u)
            call.action = VPSCI_UNKNOWN;
        break;
    }
    return call;
}
