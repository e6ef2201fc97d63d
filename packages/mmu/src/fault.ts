// Fault status codes (tables B3-23 and B3-24), and how a fault is described to the processor.
import { layout as L } from "@armvirt/arm-core";

/** Kinds of fault; the short format distinguishes sections and pages, the long one levels. */
export type FaultKind =
  | "alignment"
  | "translation"
  | "access flag"
  | "domain"
  | "permission"
  | "external"
  | "walk external";

const SHORT: Readonly<Record<FaultKind, readonly [section: number, page: number]>> = {
  alignment: [0x01, 0x01],
  translation: [0x05, 0x07],
  "access flag": [0x03, 0x06],
  domain: [0x09, 0x0b],
  permission: [0x0d, 0x0f],
  external: [0x08, 0x08],
  "walk external": [0x0c, 0x0e],
};
/** Long-format codes; the level is added to those that have one. */
const LONG_CODES: Readonly<Record<FaultKind, readonly [code: number, leveled: boolean]>> = {
  alignment: [0x21, false],
  translation: [0x04, true],
  "access flag": [0x08, true],
  domain: [0x3c, true],
  permission: [0x0c, true],
  external: [0x10, false],
  "walk external": [0x14, true],
};

/** FAULT_FLAGS bits of arm-core's layout. */
export const STAGE2 = 1;
export const ON_WALK = 2;
export const WRITING = 4;
export const IN_MAINTENANCE = 8;
export const TO_HYP = 16;
export const IS_EXTERNAL = 32;
export const LONG = 64;

/** Describes a fault in the state block. `level`: 1 or 2 in short format (section, page), 0..3 in long.
 *  Returns ABORT, so that callers can pass it on. */
export function describeFault(
  state: Int32Array,
  kind: FaultKind,
  address: number,
  level: number,
  flags: number,
  domain: number,
  ipaPage: number,
): number {
  const long = (flags & LONG) !== 0;
  const [code, leveled] = LONG_CODES[kind];
  state[L.FAULT_STATUS] = long ? (leveled ? code | level : code) : SHORT[kind][level === 2 ? 1 : 0];
  state[L.FAULT_ADDRESS] = address;
  state[L.FAULT_DOMAIN] = domain;
  state[L.FAULT_IPA] = ipaPage;
  state[L.FAULT_FLAGS] = flags | (kind === "external" || kind === "walk external" ? IS_EXTERNAL : 0);
  return L.ABORT;
}
