// The GICv2 of a Cortex-A15 (ARM IHI 0048B): distributor, CPU interface and virtual interface of one processor.
import type { Arena } from "@armvirt/arm-core";
import type { Device, Wire } from "../device.ts";
import { GicCpuInterface } from "./gic-cpu-interface.ts";
import { GicDistributor } from "./gic-distributor.ts";
import { GicVirtualInterface } from "./gic-virtual-interface.ts";

/** Interrupt inputs of the processor. */
export interface GicOutputs {
  readonly irq: Wire;
  readonly fiq: Wire;
  readonly virtualIrq: Wire;
  readonly virtualFiq: Wire;
}

export class Gic {
  /** GICD. */
  readonly distributor: Device;
  /** GICC. */
  readonly cpuInterface: Device;
  /** GICH. */
  readonly hypervisorInterface: Device;
  /** GICV. */
  readonly virtualCpuInterface: Device;
  readonly #distributor: GicDistributor;

  /** @param maintenance interrupt ID of the virtual interface's maintenance interrupt */
  constructor(arena: Arena, outputs: GicOutputs, maintenance: number) {
    this.#distributor = new GicDistributor(arena, () => cpu.update());
    const cpu = new GicCpuInterface(arena, this.#distributor, outputs.irq, outputs.fiq);
    const virtual = new GicVirtualInterface(arena, this.#distributor, {
      irq: outputs.virtualIrq,
      fiq: outputs.virtualFiq,
      maintenance: this.wire(maintenance),
    });
    this.distributor = this.#distributor.registers;
    this.cpuInterface = cpu.registers;
    this.hypervisorInterface = virtual.registers;
    this.virtualCpuInterface = virtual.cpuInterface.registers;
  }

  /** The input wire of an interrupt ID, 16 to 287. */
  wire(id: number): Wire {
    return this.#distributor.wire(id);
  }
}
