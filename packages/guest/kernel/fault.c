/* Aborts and undefined instructions. DDI 0406C B1.8.4 to B1.8.8, B3.13 (fault status, short descriptors: table B3-23). */
#include "alignment.h"
#include "layout.h"
#include "port.h"
#include "fault_registers.h" /* of the port */
#include "print.h"
#include "task.h"
#include "uaccess.h"

#define FSR_STATUS(fsr) (((fsr) & 0xfu) | ((fsr) >> 6 & 0x10u))
#define FSR_WRITE 0x800u

enum {
    STATUS_ALIGNMENT = 0x1, STATUS_TRANSLATION_SECTION = 0x5, STATUS_TRANSLATION_PAGE = 0x7,
    STATUS_PERMISSION_SECTION = 0xd, STATUS_PERMISSION_PAGE = 0xf, STATUS_DEBUG = 0x2,
};

struct fixup { u32 at, to; };

static bool fix(struct frame *frame)
{
    extern const struct fixup __ex_table_start[], __ex_table_end[];

    for (const struct fixup *fixup = __ex_table_start; fixup < __ex_table_end; fixup++)
        if (fixup->at == frame->pc) {
            frame->pc = fixup->to;
            return true;
        }
    return false;
}

#if __ARM_ARCH < 6
static bool status_is_alignment(u32 status) { return (status & ~2u) == STATUS_ALIGNMENT; } /* two codes before ARMv7 */
#endif

static bool is_user(const struct frame *frame) { return (frame->psr & PSR_MODE) == PSR_USER; }

static void refuse(struct frame *frame, u32 number, s32 code, u32 address, u32 status)
{
    if (is_user(frame))
        signal_force(number, code, address);
    else if (!fix(frame))
        panic("access to %x from %x, fault status %x", address, frame->pc, status);
}

static void memory_fault(struct frame *frame, u32 address, u32 fsr, bool write, bool execute)
{
    u32 status = FSR_STATUS(fsr);
    bool permission = status == STATUS_PERMISSION_SECTION || status == STATUS_PERMISSION_PAGE;
    bool translation = status == STATUS_TRANSLATION_SECTION || status == STATUS_TRANSLATION_PAGE;

#if __ARM_ARCH < 6
    if (status_is_alignment(status) && is_user(frame) && alignment_fix(frame, address))
        return;
#endif
    if (!translation && !permission) {
        if (status == STATUS_ALIGNMENT)
            refuse(frame, SIGBUS, BUS_ADRALN, address, status);
        else if (status == STATUS_DEBUG)
            refuse(frame, SIGTRAP, TRAP_BRKPT, frame->pc, status);
        else
            refuse(frame, SIGBUS, BUS_ADRERR, address, status);
        return;
    }
    if (address >= USER_TOP || !current->space) {
        refuse(frame, SIGSEGV, SEGV_MAPERR, address, status);
        return;
    }
    if (!(frame->psr & PSR_MASKED)) /* not where the kernel runs masked */
        irq_enable();
    switch (space_fault(current->space, address, write, execute)) {
    case FAULT_DONE: break;
    case FAULT_NO_AREA: refuse(frame, SIGSEGV, SEGV_MAPERR, address, status); break;
    case FAULT_NO_PERMISSION: refuse(frame, SIGSEGV, SEGV_ACCERR, address, status); break;
    case FAULT_BEYOND_FILE: refuse(frame, SIGBUS, BUS_ADRERR, address, status); break;
    case FAULT_NO_MEMORY:
        if (is_user(frame)) {
            print("%s: out of memory\n", current->name);
            signal_force(SIGKILL, SI_KERNEL, 0);
        } else if (!fix(frame)) {
            panic("out of memory at %x", frame->pc);
        }
    }
}

/* Before ARMv6 only the instruction tells; LDRD is the one load whose bit 20 is 0. */
static bool is_store(const struct frame *frame, u32 fsr)
{
#if __ARM_ARCH >= 6
    (void)frame;
    return fsr & FSR_WRITE;
#else
    u32 instruction = *(const u32 *)frame->pc;

    (void)fsr;
    return !(instruction & 0x00100000) && (instruction & 0x0e1000f0) != 0x000000d0;
#endif
}

void data_abort(struct frame *frame)
{
    u32 fsr = read_DFSR(), address = read_DFAR();

    memory_fault(frame, address, fsr, is_store(frame, fsr), false);
}

void prefetch_abort(struct frame *frame)
{
    u32 fsr = read_IFSR(), address = frame->pc;

    if (!is_user(frame))
        panic("fetch from %x", frame->pc);
    memory_fault(frame, address, fsr, false, true);
}

void undefined_instruction(struct frame *frame)
{
    if (!is_user(frame))
        panic("undefined instruction at %x", frame->pc);
    signal_force(SIGILL, ILL_ILLOPC, frame->pc);
}
