// Flattened device trees (Devicetree Specification 0.4, chapter 5): a writer for the boards' own trees.

import { toBytes } from "./ascii.ts";

/** A property: cells (uint32), strings, or a flag. */
export type PropertyValue = readonly number[] | string | readonly string[] | true;

export interface FdtNode {
  readonly name: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly children?: readonly FdtNode[];
}

const MAGIC = 0xd00dfeed;
const BEGIN_NODE = 1;
const END_NODE = 2;
const PROPERTY = 3;
const END = 9;

function valueBytes(value: PropertyValue): Uint8Array {
  if (value === true) return new Uint8Array(0);
  if (typeof value === "string") return toBytes(`${value}\0`);
  if (typeof value[0] === "string") return toBytes(`${value.join("\0")}\0`);
  const cells = value as readonly number[];
  const out = new DataView(new ArrayBuffer(cells.length * 4));
  for (const [i, cell] of cells.entries()) out.setUint32(i * 4, cell >>> 0);
  return new Uint8Array(out.buffer);
}

/** The blob of a tree; its root's name is empty. Version 17. */
export function writeFdt(root: FdtNode): Uint8Array {
  const body: number[] = [];
  const names: string[] = [];
  const at = new Map<string, number>();
  let namesLength = 0;
  const word = (v: number): void => {
    body.push((v >>> 24) & 255, (v >>> 16) & 255, (v >>> 8) & 255, v & 255);
  };
  const padded = (bytes: Uint8Array): void => {
    body.push(...bytes);
    while (body.length % 4) body.push(0);
  };
  const nameOffset = (name: string): number => {
    let offset = at.get(name);
    if (offset === undefined) {
      offset = namesLength;
      at.set(name, offset);
      names.push(name);
      namesLength += name.length + 1;
    }
    return offset;
  };
  const node = (n: FdtNode): void => {
    word(BEGIN_NODE);
    padded(toBytes(`${n.name}\0`));
    for (const [name, value] of Object.entries(n.properties)) {
      const bytes = valueBytes(value);
      word(PROPERTY);
      word(bytes.length);
      word(nameOffset(name));
      padded(bytes);
    }
    for (const child of n.children ?? []) node(child);
    word(END_NODE);
  };
  node(root);
  word(END);
  const strings = toBytes(names.map((n) => `${n}\0`).join(""));
  const header = 40;
  const reserved = 16; // one empty memory reservation
  const total = header + reserved + body.length + strings.length;
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  const head = [
    MAGIC,
    total,
    header + reserved,
    header + reserved + body.length,
    header,
    17,
    16,
    0,
    strings.length,
    body.length,
  ];
  for (const [i, v] of head.entries()) view.setUint32(i * 4, v);
  out.set(body, header + reserved);
  out.set(strings, header + reserved + body.length);
  return out;
}
