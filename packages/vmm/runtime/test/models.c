/* The device models by themselves, as a program for qemu-arm: what the manuals promise, then a storm between guard words. */
#include <stdio.h>
#include <string.h>

#include "../channel.h"
#include "../config.h"
#include "../console.h"
#include "../vm.h"
#include "../vpsci.h"

static int failed;
static char printed[64];
static u32 printed_bytes;

void console_transmit(u8 byte) { printed[printed_bytes++ % sizeof printed] = (char)byte; }
void report_text(const char *text) { (void)text; }
void report_hex(u32 value) { (void)value; }
void report_decimal(u32 value) { (void)value; }

static void check(int passed, const char *name)
{
    printf("%s - %s\n", passed ? "ok" : "not ok", name);
    failed |= !passed;
}

#define GICD 0x08000000u
#define GICC 0x08010000u
#define UART 0x09000000u
#define IAR (GICC + 0x0c)
#define EOIR (GICC + 0x10)

static struct {
    u32 before[64];
    struct vm vm;
    u32 after[64];
} guarded;

static struct vm *const vm = &guarded.vm;

static u32 in(u32 address)
{
    u32 value = 0xdeadbeef;

    return vm_device_read(vm, address, 4, &value) ? value : 0xdeadbeef;
}

static void out(u32 address, u32 value) { vm_device_write(vm, address, 4, value); }

static const struct vmm_vm_config good = {0x40000000, 0x48000000, 0x4000000, 0x40008000, 0x40000000, 0};

static void start(void)
{
    memset(&guarded, 0x5a, sizeof guarded);
    vm_reset(vm, 0, &good);
    vm->board.emulated_gicc = 1;
    out(GICD, 1);
    out(GICC, 1);
    out(GICC + 4, 0xff);
}

static u32 configuration_passes(u32 word, u32 value)
{
    struct vmm_config config = {VMM_CONFIG_MAGIC, 2, {good, good}};

    config.vm[1].pa_base = 0x4c000000;
    ((u32 *)&config)[word] = value;
    return vmm_config_fault(&config, 0x40200000, 0x40600000) == NULL;
}

static void configuration(void)
{
    check(configuration_passes(7, 0), "a good configuration passes");
    check(!configuration_passes(0, 0) && !configuration_passes(1, 0) && !configuration_passes(1, 5),
          "a wrong magic or number of VMs is refused");
    check(!configuration_passes(9, 0x4a000000) && !configuration_passes(9, 0x48000000), "overlapping VMs are refused");
    check(!configuration_passes(3, 0x40400000) && !configuration_passes(3, 0x3e000000), "RAM over the VMM or devices is refused");
    check(!configuration_passes(4, 0) && !configuration_passes(4, 0xffe00000) && !configuration_passes(4, 0x1000),
          "an empty, wrapping or odd size is refused");
    check(configuration_passes(3, 0xfc000000) && !configuration_passes(3, 0xfe000000), "RAM may end at the top and not behind it");
    check(!configuration_passes(5, 0x44000000) && !configuration_passes(6, 0x3fffffff), "an entry or tree outside RAM is refused");
}

static void interrupts(void)
{
    start();
    check(in(IAR) == 1023 && !vgic_cpu_irq(&vm->board.gic), "nothing is pending after reset");
    check(in(GICD + 4) == 2 && in(GICD + 0xfe8) == 0x2b, "the distributor is a GICv2 with 96 lines");

    vgic_set_wire(&vm->board.gic, 33, 1);
    check(!vgic_cpu_irq(&vm->board.gic), "a disabled line is not signalled");
    out(GICD + 0x104, 2);
    check(vgic_cpu_irq(&vm->board.gic) && in(IAR) == 33, "an enabled line is acknowledged");
    check(!vgic_cpu_irq(&vm->board.gic) && in(IAR) == 1023, "and not twice");
    out(EOIR, 33);
    check(vgic_cpu_irq(&vm->board.gic) && in(IAR) == 33, "a level comes again after its end");
    vgic_set_wire(&vm->board.gic, 33, 0);
    out(EOIR, 33);
    check(in(IAR) == 1023, "and not when the wire has fallen");

    out(GICD + 0xf00, 2u << 24 | 3);
    out(GICD + 0xf00, 1u << 16 | 9);
    out(GICD + 0xf00, 1u << 24 | 10);
    out(GICD + 0xf00, 3u << 24 | 11);
    vm_device_write(vm, GICD + 0x400 + 9, 1, 0x00);
    vm_device_write(vm, GICD + 0x400 + 3, 1, 0xff);
    check(in(GICD + 0x408) == 0 && in(GICD + 0x400) == 0xf8000000, "priorities have five bits and are written by bytes");
    check(in(GICC + 0x18) == 9 && in(IAR) == 9, "the smaller priority value comes first");
    check(in(GICC + 0x14) == 0 && !vgic_cpu_irq(&vm->board.gic), "and nothing less urgent interrupts it");
    out(EOIR, 9);
    out(GICC + 4, 0xf8);
    check(!vgic_cpu_irq(&vm->board.gic), "a priority that equals the mask is not signalled");
    out(GICC + 4, 0xff);
    check(!vgic_cpu_irq(&vm->board.gic), "the mask has five bits too");
    vm_device_write(vm, GICD + 0x400 + 3, 1, 0x80);
    check(in(IAR) == 3 && (out(EOIR, 3), in(IAR)) == 1023, "SGIs to others, or with a reserved filter, do not come");

    out(GICC, 1u << 9 | 1);
    out(GICD + 0xf00, 2u << 24 | 3);
    in(IAR);
    out(EOIR, 3);
    check((in(GICD + 0x300) & 8) != 0, "with EOImode an end keeps the line active");
    out(GICC + 0x1000, 3);
    check((in(GICD + 0x300) & 8) == 0, "until it is deactivated");
}

static void list_registers(void)
{
    struct vgic *gic = &vm->board.gic;

    start();
    vgic_set_wire(gic, 33, 1);
    out(GICD + 0x104, 2);
    for (u32 n = 0; n < 6; n++)
        out(GICD + 0xf00, 2u << 24 | n);
    vm_device_write(vm, GICD + 0x400 + 33, 1, 0xa0);
    vgic_lr_fill(gic, 4);
    check(gic->lr_used == 0xf && gic->overflow, "more lines than list registers overflow");
    gic->lr[0] = (gic->lr[0] & ~(3u << 28)) | 2u << 28; /* the guest acknowledged SGI 0 */
    gic->lr[1] &= ~(3u << 28);                            /* and took and ended SGI 1 */
    vgic_lr_retract(gic);
    check(gic->lr_used == 0 && (gic->active[0] & 1) != 0 && (gic->latched[0] & 0x3f) == 0x3c, "a retract tells what the guest did");
    vgic_lr_fill(gic, 4);
    check((gic->lr[0] & 0x3ff) == 0 && gic->lr[0] >> 28 == 2, "what is active goes back first");
    vgic_lr_retract(gic);
    out(GICD + 0x280, 0x3c);
    out(GICD + 0xf10, 0x01010101);
    out(GICD + 0xf14, 0x01010101);
    vgic_lr_fill(gic, 4);
    check(gic->lr_used == 3 && (gic->lr[1] & 0x3ff) == 33 && (gic->lr[1] & 1u << 19) != 0 && !gic->overflow,
          "cleared SGIs are gone, and a level asks for maintenance at its end");
    vgic_lr_retract(gic);
    vgic_pend_hardware(gic, 27);
    out(GICD + 0x100, 1u << 27);
    vgic_lr_fill(gic, 4);
    check(gic->lr[1] == (1u << 31 | 1u << 28 | 27u << 10 | 27), "a hardware line names its physical line");
}

static void console(void)
{
    start();
    printed_bytes = 0;
    out(UART, 'h');
    out(UART, 'i');
    check(printed_bytes == 2 && memcmp(printed, "hi", 2) == 0 && vmm_console[0].data[0] == 'h', "output goes to ring and line");
    check((in(UART + 0x18) & 0x90) == 0x90, "the receive FIFO is empty, the transmit FIFO too");
    out(UART + 0x2c, 0x70);
    out(UART + 0x38, 0x50);
    for (u32 n = 0; n < 16; n++)
        vm_receive(vm, (u8)n);
    check(!vm_receive(vm, 16) && (in(UART + 0x18) & 0x40) != 0, "a full FIFO takes no more");
    out(GICD + 0x104, 2);
    check(in(IAR) == 33, "input interrupts");
    for (u32 n = 0; n < 16; n++)
        if (in(UART) != n)
            check(0, "input keeps its order");
    out(EOIR, 33);
    check(in(IAR) == 1023 && in(UART) == 0, "until the FIFO is empty");
}

static struct vm partner; /* VM 1, at the other end of VM 0's channel */

static void doorbell(void)
{
    u32 value;

    start();
    vmm_config.vms = 1;
    check(in(CHANNEL_BASE) == 0xdeadbeef && channel_page(0) == 0, "a VM without a partner has neither doorbell nor page");
    vmm_config.vms = 2;
    check(channel_page(0) != 0 && channel_page(0) == channel_page(1), "both ends have one page");
    check(channel_page(2) == 0, "a VM that is not configured has none");
    vm_reset(&partner, 1, &good);
    partner.board.emulated_gicc = 1;
    check(in(CHANNEL_BASE) == 2 && vm_device_read(&partner, CHANNEL_BASE, 4, &value) == VM_DONE && value == 6,
          "a doorbell tells that the other VM runs and which end it is");

    vm_device_write(&partner, GICD, 4, 1);
    vm_device_write(&partner, GICC, 4, 1);
    vm_device_write(&partner, GICC + 4, 4, 0xff);
    vm_device_write(&partner, GICD + 0x100 + VM_CHANNEL_LINE / 32 * 4, 4, 1u << VM_CHANNEL_LINE % 32);
    channel_rung = 0;
    out(CHANNEL_BASE + 4, 1);
    check(!vm->rung && partner.rung && channel_rung == 2 && vgic_cpu_irq(&partner.board.gic), "a ring interrupts the partner alone");
    vm_device_read(&partner, CHANNEL_BASE, 4, &value);
    check(value == 7 && !partner.rung && !vgic_cpu_irq(&partner.board.gic), "reading the status takes the ring away");

    vm_device_write(vm, CHANNEL_BASE + 4, 2, 1);
    vm_device_write(vm, CHANNEL_BASE + 8, 4, 1);
    check(!partner.rung, "other widths and registers do not ring");
    check(!vm_device_read(vm, CHANNEL_BASE + CHANNEL_BYTES - 2, 4, &value), "an access across the end of the window finds no device");

    vm_end(&partner, VM_OFF, "", 0);
    channel_hang_up(&partner);
    check(vm->rung && in(CHANNEL_BASE) == 1 && in(CHANNEL_BASE) == 0, "a VM that ends rings for the last time and runs no more");
    channel_hang_up(vm);
    check(!partner.rung, "an ended VM is not rung at");
    vmm_config.vms = 0;
}

static u32 seed = 1;

static u32 next(void) /* xorshift32 */
{
    seed ^= seed << 13;
    seed ^= seed >> 17;
    seed ^= seed << 5;
    return seed;
}

static void storm(void)
{
    static const u32 bases[] = {GICD, GICC, UART};
    u32 value, intact = 1;

    start();
    for (u32 n = 0; n < 3000000; n++) {
        u32 address = bases[next() % 3] + (next() & (next() % 8 == 0 ? 0x3fff : 0xfff));
        u32 width = 1u << next() % 3;
        switch (next() % 8) {
        case 0: vgic_set_wire(&vm->board.gic, next() % 128, next() & 1); break;
        case 1: vm_receive(vm, (u8)next()); break;
        case 2: vgic_lr_retract(&vm->board.gic); break;
        case 3: if (vm->board.gic.lr_used == 0) vgic_lr_fill(&vm->board.gic, 4); break;
        case 4: case 5: vm_device_read(vm, address, width, &value); break;
        default: vm_device_write(vm, address, width, next()); break;
        }
        if (vm->board.gic.lr_used != 0)
            vm->board.gic.lr[next() % 4] ^= (next() & 3) << 28;
    }
    for (u32 n = 0; n < 64; n++)
        intact &= guarded.before[n] == 0x5a5a5a5a && guarded.after[n] == 0x5a5a5a5a;
    check(intact && vm->uart.count <= VPL011_FIFO && vm->board.gic.running_depth <= 32 && vm->id == 0,
          "three million random accesses stay inside the model");
    check(!vm_device_read(vm, UART + 0xffe, 4, &value) && !vm_device_read(vm, 0xfffffffe, 4, &value),
          "an access across the end of a device finds none");
}

int main(void)
{
    configuration();
    interrupts();
    list_registers();
    console();
    doorbell();
    storm();
    check(vpsci_call(0x84000008, 0, 0).action == VPSCI_OFF && vpsci_call(0x85000000, 0, 0).action == VPSCI_UNKNOWN,
          "power calls are told from others");
    return failed;
}
