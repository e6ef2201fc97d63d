/* A good guest: console, power calls, virtual timer, WFI, SGIs, undefined instructions, absent devices. */
#include "guest.h"

static volatile u32 timer_count;

static void timer_in(u32 ticks)
{
    __asm__ volatile("mcr p15, 0, %0, c14, c3, 0\n\tmcr p15, 0, %1, c14, c3, 1\n\tisb" : : "r"(ticks), "r"(1));
}

void on_interrupt(u32 line)
{
    if (line == 27) {
        timer_count++;
        __asm__ volatile("mcr p15, 0, %0, c14, c3, 1\n\tisb" : : "r"(2));
    }
}

static u32 undefined_after(void (*attempt)(void))
{
    u32 before = undefined_count;

    attempt();
    return undefined_count - before;
}

static void use_vfp(void) { __asm__ volatile(".inst 0xeef81a10" : : : "r1"); }                /* VMRS r1, FPEXC */
static void use_smc(void) { __asm__ volatile(".arch_extension sec\n\tsmc #0"); }
static void use_hvc(void) { __asm__ volatile("mov r0, #0\n\t.inst 0xe1400070" : : : "r0"); }   /* HVC #0, no power call */
static void use_numbered_hvc(void) { __asm__ volatile("mov r0, #0\n\t.inst 0xe1400071" : : : "r0"); }
static void use_lockdown(void) { __asm__ volatile("mcr p15, 0, r0, c9, c0, 0"); }
static void use_c15(void) { __asm__ volatile("mrc p15, 0, r0, c15, c0, 0" : : : "r0"); }
static void use_cp11(void) { __asm__ volatile(".inst 0xee000b10"); }
static void use_physical_timer(void) { __asm__ volatile("mrc p15, 0, r0, c14, c2, 1" : : : "r0"); }
static void use_failed_smc(void) { __asm__ volatile("cmp r0, r0\n\t.inst 0x11600070" : : : "cc"); } /* SMCNE #0 */

int main(void)
{
    u32 value;

    print("hello from a guest\n");
    check(psci(0x84000000, 0, 0) == 2, "PSCI is version 0.2");
    check(psci(0x84000003, 0, 0) == (u32)-4, "CPU_ON of the running processor says so");
    check(psci(0x8400001f, 0, 0) == (u32)-1, "an unknown power call is not supported");

    check(undefined_after(use_vfp) == 1, "floating point is undefined");
    check(undefined_after(use_smc) == 1, "SMC is undefined");
    check(undefined_after(use_failed_smc) == 0, "SMC whose condition fails is nothing");
    check(undefined_after(use_hvc) == 1, "HVC without a power call is undefined");
    check(undefined_after(use_numbered_hvc) == 1, "HVC with a number is undefined");
    check(undefined_after(use_lockdown) == 1, "cache lockdown is undefined");
    check(undefined_after(use_c15) == 1, "CP15 c15 is undefined");
    check(undefined_after(use_cp11) == 1, "coprocessor 11 is undefined");
    check(undefined_after(use_physical_timer) == 1, "the physical timer is undefined");
    __asm__ volatile("mrc p15, 0, %0, c1, c0, 2" : "=r"(value));
    check(value == 0, "CPACR reads zero");
    __asm__ volatile("mrc p15, 1, %0, c9, c0, 2" : "=r"(value));
    check(value == 0, "L2CTLR tells of one processor");
    __asm__ volatile("mrc p15, 0, %0, c0, c0, 0" : "=r"(value));
    check((value & 0xff0ffff0) == 0x410fc0f0, "MIDR is a Cortex-A15");

    value = data_count;
    in(0x50000000);
    check(data_count == value + 1 && last_fault_address == 0x50000000, "a load behind the RAM aborts");
    out(0x0a000000, 1);
    check(data_count == value + 2 && last_fault_address == 0x0a000000, "a store to no device aborts");
    in(0x08030000);
    check(data_count == value + 3, "the GIC's virtual interface control is not there");
    in(0xfffffffc);
    check(data_count == value + 4 && last_fault_address == 0xfffffffc, "the last word of memory aborts");
    __asm__ volatile("ldm %0, {r0, r1}" : : "r"(UART) : "r0", "r1");
    check(data_count == value + 5, "LDM from a device aborts");
    ((void (*)(void))0x60000000)();
    check(prefetch_count == 1, "a jump to nowhere aborts");

    gic_start();
    gic_enable(27);
    irqs_on();
    timer_in(62500);
    while (timer_count == 0)
        ;
    check(last_interrupt == 27, "the virtual timer interrupts a busy guest");
    for (u32 n = 0; n < 5; n++) {
        u32 before = timer_count;
        timer_in(62500);
        while (timer_count == before)
            __asm__ volatile("wfi");
    }
    check(timer_count == 6, "the virtual timer ends WFI, again and again");

    value = irq_count;
    out(GICD + 0xf00, 2u << 24 | 5);
    while (irq_count == value)
        ;
    check(last_interrupt == 5, "an SGI to itself arrives");

    irqs_off();
    for (u32 line = 0; line < 16; line++)
        out(GICD + 0xf00, 2u << 24 | line);
    value = irq_count;
    irqs_on();
    for (u32 n = 0; n < 1000000 && irq_count < value + 16; n++)
        ;
    check(irq_count == value + 16, "sixteen SGIs at once pass through fewer list registers");

    irqs_off();
    out(GICD + 0xf00, 2u << 24 | 7);
    out(GICD + 0xf10 + 4, 0xff000000); /* CPENDSGIR of SGI 7 */
    value = irq_count;
    irqs_on();
    for (volatile u32 n = 0; n < 1000; n++)
        ;
    check(irq_count == value, "an SGI that is cleared while it is pending does not arrive");

    gic_enable(40);
    value = irq_count;
    out(GICD + 0x204, 1u << 8);
    for (volatile u32 n = 0; n < 1000; n++)
        ;
    check(irq_count == value + 1 && last_interrupt == 40, "a line set pending by software arrives once");

    irqs_off();
    timer_in(0);
    for (volatile u32 n = 0; n < 100000; n++)
        ;
    out(GICD + 0x180, 1u << 27);
    value = irq_count;
    irqs_on();
    for (volatile u32 n = 0; n < 1000; n++)
        ;
    check(irq_count == value, "a line that is disabled while it is pending does not arrive");
    out(GICD + 0x100, 1u << 27);
    for (volatile u32 n = 0; n < 1000; n++)
        ;
    check(irq_count == value + 1, "and arrives when it is enabled again");
    return 0;
}
