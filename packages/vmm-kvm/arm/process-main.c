/* The device process: for each exit that needs a device, one access to the models of vmm/runtime. It is the 2010 system's QEMU. */
#include "../../vmm/runtime/patched/requests.h"
#include "process.h"

static struct vm vms[VMM_MAX_VMS];

/* The `run` call: hands an answer to the kernel, returns with its next request, its VM and the time. */
static void run(struct served *answer, u32 *request, u32 *id, u64 *now)
{
    register u32 r0 __asm__("r0") = answer->value;
    register u32 r1 __asm__("r1") = answer->access;
    register u32 r2 __asm__("r2") = answer->irq;
    register u32 r3 __asm__("r3") = answer->room;
    register u32 r4 __asm__("r4") = answer->woken;
    register u32 r5 __asm__("r5") = (u32)answer->deadline;
    register u32 r6 __asm__("r6") = (u32)(answer->deadline >> 32);
    register u32 r7 __asm__("r7") = CALL_RUN;

    __asm__ volatile("svc #0" : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3), "+r"(r4), "+r"(r5), "+r"(r6) : "r"(r7) : "memory");
    request[0] = r0;
    request[1] = r1;
    request[2] = r2;
    request[3] = r3;
    *id = r4;
    *now = (u64)r6 << 32 | r5;
}

void console_transmit(u8 byte)
{
    register u32 r0 __asm__("r0") = byte;
    register u32 r7 __asm__("r7") = CALL_WRITE;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "r1", "r2", "r3", "r4", "memory");
}

__attribute__((noreturn)) void process_main(void)
{
    struct served answer = {.deadline = VM_NO_DEADLINE};
    u32 request[4], id;
    u64 now;

    for (;;) {
        run(&answer, request, &id, &now);
        answer.value = 0;
        request_serve(&vms[id % VMM_MAX_VMS], request, id % VMM_MAX_VMS, now, &answer);
    }
}
