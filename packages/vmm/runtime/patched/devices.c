/* The devices of the VMs in the host kernel itself: for a VMM without a device process. */
#include "input.h"

static struct vm vms[VMM_MAX_VMS];
static bool input_blocked;

static bool serve(struct vcpu *v, const u32 *request, struct served *answer)
{
    answer->value = 0;
    request_serve(&vms[v->id], request, v->id, host_microseconds(), answer);
    v->irq = answer->irq;
    wires_up(answer->woken);
    timer_device_deadline(v, answer->deadline);
    return answer->room;
}

struct answer process_ask(struct vcpu *v, enum request request, u32 a, u32 b, u32 c)
{
    struct served answer;
    bool room = serve(v, (const u32[]){request, a, b, c}, &answer);

    if (room && input_blocked && request == REQUEST_READ && v->id == vmm_console_focus)
        console_input();
    return (struct answer){answer.value, answer.access};
}

void process_start(void) {}

static bool type(struct vcpu *v, u32 byte)
{
    struct served answer;

    return serve(v, (const u32[]){REQUEST_INPUT, byte, 0, 0}, &answer);
}

void console_input(void) { input_move(&input_blocked, type); }
