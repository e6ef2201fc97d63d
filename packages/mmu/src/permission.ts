// The stage 1 checks of an access, in the manual's order: domain, then permission (B3.12.2).
import * as A from "./attributes.ts";

/** Permission that an access needs: index is kind * 2, + 1 for PL0. */
const NEEDED: readonly number[] = [
  A.PL1_READ,
  A.PL0_READ,
  A.PL1_WRITE,
  A.PL0_WRITE,
  A.PL1_EXECUTE,
  A.PL0_EXECUTE,
];

/** Why an access is refused, or undefined. @param attributes attributes.ts bits @param kind A.READ, WRITE or EXECUTE */
export function refusal(
  attributes: number,
  dacr: number,
  kind: number,
  user: boolean,
): "domain" | "permission" | undefined {
  if (attributes & A.DOMAIN_CHECKED) {
    const access = (dacr >>> (2 * ((attributes >>> A.DOMAIN_SHIFT) & 15))) & 3;
    if (access === 0 || access === 2) return "domain";
    if (access === 3) return undefined; // a manager's accesses are not checked, not even for XN (B3.7.3)
  }
  return attributes & NEEDED[kind * 2 + (user ? 1 : 0)] ? undefined : "permission";
}
