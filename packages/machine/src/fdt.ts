// Flattened device trees (Devicetree Specification 0.4, chapter 5): a writer for the boards' own trees, and a reader.
import { fromBytes, toBytes } from "./ascii.ts";
import { LoadError } from "./load-error.ts";

/** A property: cells (uint32), strings, a flag, or bytes as they are. */
export type PropertyValue = readonly number[] | string | readonly string[] | true | Uint8Array;

export interface FdtNode {
  readonly name: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly children?: readonly FdtNode[];
}

const MAGIC = 0xd00dfeed;
const BEGIN_NODE = 1;
const END_NODE = 2;
const PROPERTY = 3;
const NOP = 4;
const END = 9;
/** Deeper trees are damage, not hardware. */
const MAX_DEPTH = 64;
/** Longer than any name; many properties whose names are ends of one endless string must not cost its square. */
const MAX_NAME = 256;

function valueBytes(value: PropertyValue): Uint8Array {
  if (value === true) return new Uint8Array(0);
  if (value instanceof Uint8Array) return value;
  if (typeof value === "string") return toBytes(`${value}\0`);
  if (typeof value[0] === "string") return toBytes(`${value.join("\0")}\0`);
  const cells = value as readonly number[];
  const out = new DataView(new ArrayBuffer(cells.length * 4));
  for (const [i, cell] of cells.entries()) out.setUint32(i * 4, cell >>> 0);
  return new Uint8Array(out.buffer);
}

/** Bytes of RAM that nobody may touch: pairs of 64-bit address and size, as they stand in a blob (5.3). */
const NO_RESERVATIONS = new Uint8Array(16);

/** The blob of a tree; its root's name is empty. Version 17. @param reservations the memory reservation block */
export function writeFdt(root: FdtNode, reservations: Uint8Array = NO_RESERVATIONS): Uint8Array {
  const body: number[] = [];
  const names: string[] = [];
  const at = new Map<string, number>();
  let namesLength = 0;
  const word = (v: number): void => {
    body.push((v >>> 24) & 255, (v >>> 16) & 255, (v >>> 8) & 255, v & 255);
  };
  const padded = (bytes: Uint8Array): void => {
    for (const byte of bytes) body.push(byte);
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
  const reserved = reservations.length;
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
  out.set(reservations, header);
  out.set(body, header + reserved);
  out.set(strings, header + reserved + body.length);
  return out;
}

/** A node as it was read; property values are bytes of the blob. */
export interface FdtReading {
  readonly name: string;
  readonly properties: ReadonlyMap<string, Uint8Array>;
  readonly children: readonly FdtReading[];
}

interface OpenNode {
  readonly name: string;
  readonly properties: Map<string, Uint8Array>;
  readonly children: FdtReading[];
}

/** Reads a blob of version 16 or 17. `name` is how messages call it.
 *  @throws LoadError for everything that is not a complete tree. */
export function readFdt(bytes: Uint8Array, name: string): FdtReading {
  const fail = (what: string): never => {
    throw new LoadError(`${name} ${what}; give a device tree blob as dtc writes it.`);
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 40 || view.getUint32(0) !== MAGIC) return fail("is not a device tree blob");
  const total = view.getUint32(4);
  if (total > bytes.length) return fail(`is truncated: ${bytes.length} of ${total} bytes`);
  const start = view.getUint32(8);
  const strings = view.getUint32(12);
  if (view.getUint32(24) > 17 || view.getUint32(20) < 16) return fail("has a version other than 16 and 17");
  if (start > total || strings > total || start % 4 !== 0)
    return fail("is damaged: a block begins after its end");
  let at = start;
  const word = (): number => {
    if (at + 4 > total) fail("is damaged: its structure does not end");
    at += 4;
    return view.getUint32(at - 4);
  };
  /** The string at an offset. */
  const text = (from: number): string => {
    const end = from < total ? bytes.subarray(0, Math.min(total, from + MAX_NAME)).indexOf(0, from) : -1;
    return end < 0
      ? fail(`is damaged: a name of ${MAX_NAME} bytes does not end`)
      : fromBytes(bytes.subarray(from, end));
  };
  const open: OpenNode[] = [];
  for (;;) {
    const token = word();
    const node = open.at(-1);
    if (token === BEGIN_NODE) {
      if (open.length === MAX_DEPTH) return fail(`is damaged: nodes are nested more than ${MAX_DEPTH} deep`);
      const called = text(at);
      at = (at + called.length + 4) & ~3;
      open.push({ name: called, properties: new Map(), children: [] });
    } else if (token === PROPERTY && node) {
      const length = word();
      const called = text(strings + word());
      if (at + length > total) return fail("is damaged: a property ends after the blob");
      node.properties.set(called, bytes.subarray(at, at + length));
      at = (at + length + 3) & ~3;
    } else if (token === END_NODE && node) {
      open.pop();
      const parent = open.at(-1);
      if (!parent) return node;
      parent.children.push(node);
    } else if (token !== NOP) {
      return fail(`is damaged: it has 0x${token.toString(16)} where a node or property begins`);
    }
  }
}

/** The memory reservation block of a blob that `readFdt` takes, with the empty one at its end.
 *  @throws LoadError when it does not end */
export function reservationsOf(bytes: Uint8Array, name: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = view.getUint32(16);
  for (let at = start; at + 16 <= bytes.length; at += 16) {
    if (view.getBigUint64(at) === 0n && view.getBigUint64(at + 8) === 0n) return bytes.slice(start, at + 16);
  }
  throw new LoadError(
    `${name} is damaged: its memory reservations do not end; give a device tree blob as dtc writes it.`,
  );
}
