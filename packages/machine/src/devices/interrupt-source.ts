// What a GIC CPU interface takes interrupts from: the distributor, or the list registers of a virtual machine.

/** No interrupt to take (ARM IHI 0048B, 3.2.5). */
export const SPURIOUS = 1023;

/** Interrupts by key: an interrupt ID of the distributor, or the number of a list register. */
export interface InterruptSource {
  /** Key of the pending, inactive interrupt of highest priority whose group is in `groups` (bit 0: group 0, bit 1:
   *  group 1); -1 when there is none. */
  highest(groups: number): number;
  /** 0 (highest) to 0xf8. */
  priority(key: number): number;
  group(key: number): 0 | 1;
  /** What IAR returns: interrupt ID, and the source processor of an SGI. */
  identity(key: number): number;
  /** Pending becomes active. */
  acknowledge(key: number): void;
  /** Ends the interrupt with this ID. `dropped`: this was an EOI that lowered the running priority. */
  deactivate(id: number, dropped: boolean): void;
}
