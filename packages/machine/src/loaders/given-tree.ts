// A user's device tree for a machine: QEMU's changes to it, which are RAM, boot arguments and RAM disk (hw/arm/boot.c does the same).
import type { Facts } from "../boards/board.ts";
import { type FdtNode, type FdtReading, readFdt, reservationsOf, writeFdt } from "../fdt.ts";
import { LoadError } from "../load-error.ts";

/** Linux maps 2 MiB from the megabyte in which the tree begins, before it has read it (arch/arm/kernel/head.S). */
const MOST = 1 << 20;

/** A device tree to be used in place of the board's own. */
export interface GivenTree {
  /** How messages call it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The tree with what the machine knows better. @throws LoadError when it is no device tree blob, or one without sizes */
export function completeTree(given: GivenTree, ramBase: number, facts: Facts): Uint8Array {
  const { name, bytes } = given;
  if (bytes.length > MOST)
    throw new LoadError(`${name} has ${bytes.length} bytes; a device tree has at most ${MOST}.`);
  const root = copied(readFdt(bytes, name));
  const { memory, bootargs, initrd } = facts;
  const cells = (property: string): number => {
    const value = root.properties[property];
    const count = value instanceof Uint8Array && value.length === 4 ? value[3] : 0;
    if (count !== 1 && count !== 2)
      throw new LoadError(
        `${name} has no ${property} of 1 or 2 at its root; give the whole tree of a board.`,
      );
    return count;
  };
  const number = (value: number, width: number): readonly number[] => (width === 2 ? [0, value] : [value]);
  const reg = [...number(ramBase, cells("#address-cells")), ...number(memory, cells("#size-cells"))];
  const own = root.children ?? [];
  const chosen = own.find((n) => n.name === "chosen");
  const changed: FdtNode = {
    name: root.name,
    properties: root.properties,
    children: [
      ...own.filter((n) => n !== chosen && n.name !== "memory" && !n.name.startsWith("memory@")),
      { name: `memory@${ramBase.toString(16)}`, properties: { device_type: "memory", reg } },
      {
        name: "chosen",
        children: chosen?.children ?? [],
        properties: {
          ...chosen?.properties,
          ...(bootargs === "" ? {} : { bootargs }),
          ...(initrd ? { "linux,initrd-start": [initrd.start], "linux,initrd-end": [initrd.end] } : {}),
        },
      },
    ],
  };
  return writeFdt(changed, reservationsOf(bytes, name));
}

const copied = (node: FdtReading): FdtNode => ({
  name: node.name,
  properties: Object.fromEntries(node.properties),
  children: node.children.map(copied),
});
