/* The configuration block that a loader fills in before the VMM starts: an ELF object named `vmm_config`. DESIGN 9. */
#ifndef VMM_CONFIG_H
#define VMM_CONFIG_H

#include "words.h"

#define VMM_CONFIG_MAGIC 0x434d4d56u /* "VMMC", little-endian */
#define VMM_MAX_VMS 4
#define VMM_RAM_GRANULE 0x200000u /* base and size of a VM's RAM are multiples of 2 MiB */

/* In `flags`: this VM has the real console. Of several the first has it; if none says so, VM 0. */
#define VMM_CONSOLE_FOCUS 1u

/* One virtual machine, six words. All addresses and sizes are bytes. */
struct vmm_vm_config {
    u32 ipa_base; /* first guest-physical byte of RAM; 0x40000000 on `virt` */
    u32 pa_base;  /* first real byte of RAM */
    u32 size;     /* bytes of RAM */
    u32 entry;    /* guest-physical address of the first instruction (A32) */
    u32 dtb;      /* guest-physical address of the device tree, handed over in r2 */
    u32 flags;    /* VMM_CONSOLE_FOCUS or zero */
};

struct vmm_config {
    u32 magic; /* VMM_CONFIG_MAGIC */
    u32 vms;   /* how many of vm[] are used: 1..VMM_MAX_VMS */
    struct vmm_vm_config vm[VMM_MAX_VMS];
};

extern struct vmm_config vmm_config;

/* Checks the whole block against the VMM's own [image_start, image_end). Returns NULL, or what is wrong in a few words. */
const char *vmm_config_fault(const struct vmm_config *config, u32 image_start, u32 image_end);

/* The VM that the configuration gives the real console. The block has passed vmm_config_fault. */
u32 vmm_config_focus(const struct vmm_config *config);

#endif
