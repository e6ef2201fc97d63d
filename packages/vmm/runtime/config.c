/* The check of the configuration block: a VMM starts only with VMs that cannot overlap it or each other. DESIGN 9. */
#include "config.h"
#include "board.h"

struct vmm_config vmm_config __attribute__((section(".config"), used));

#define GIB 0x40000000u

/* True if [base, base + size) is a nonempty, aligned range inside one GiB, so that no sum below wraps. */
static bool is_ram_range(u32 base, u32 size)
{
    return size != 0 && size <= GIB && ((base | size) & (VMM_RAM_GRANULE - 1)) == 0 &&
           (base & (GIB - 1)) <= GIB - size;
}

static bool is_in_ram(u32 base, u32 size)
{
    return base - RAM_BASE < RAM_MOST && size <= RAM_MOST - (base - RAM_BASE);
}

static bool overlap(u32 a, u32 a_size, u32 b, u32 b_size)
{
    return a < b ? b - a < a_size : a - b < b_size;
}

static bool is_inside(u32 address, const struct vmm_vm_config *vm)
{
    return address - vm->ipa_base < vm->size && (address & 3) == 0;
}

const char *vmm_config_fault(const struct vmm_config *config, u32 image_start, u32 image_end)
{
    if (config->magic != VMM_CONFIG_MAGIC)
        return "no configuration block";
    if (config->vms < 1 || config->vms > VMM_MAX_VMS)
        return "number of VMs is not 1 to 4";
    for (u32 n = 0; n < config->vms; n++) {
        const struct vmm_vm_config *vm = &config->vm[n];
        if (!is_ram_range(vm->ipa_base, vm->size) || !is_ram_range(vm->pa_base, vm->size))
            return "RAM of a VM is empty, not 2 MiB aligned, or crosses a GiB";
        if (!is_in_ram(vm->ipa_base, vm->size) || !is_in_ram(vm->pa_base, vm->size))
            return "RAM of a VM lies where devices are";
        if ((vm->flags & ~VMM_CONSOLE_FOCUS) != 0)
            return "unknown flags";
        if (!is_inside(vm->entry, vm) || !is_inside(vm->dtb, vm))
            return "entry or device tree of a VM lies outside its RAM";
        if (overlap(vm->pa_base, vm->size, image_start, image_end - image_start))
            return "RAM of a VM overlaps the VMM";
        for (u32 other = 0; other < n; other++)
            if (overlap(vm->pa_base, vm->size, config->vm[other].pa_base, config->vm[other].size))
                return "RAM of two VMs overlaps";
    }
    return NULL;
}

u32 vmm_config_focus(const struct vmm_config *config)
{
    for (u32 n = 0; n < config->vms; n++)
        if ((config->vm[n].flags & VMM_CONSOLE_FOCUS) != 0)
            return n;
    return 0;
}
