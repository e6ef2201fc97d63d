// 64-bit products and quotients of 32-bit values, for both readings of the instruction table.

/** High word of the unsigned 64-bit product. */
export function mulHighUnsigned(a: number, b: number): number {
  const al = a & 0xffff;
  const ah = a >>> 16;
  const bl = b & 0xffff;
  const bh = b >>> 16;
  const low = al * bl;
  const middle = ah * bl + (low >>> 16);
  const cross = al * bh + (middle & 0xffff);
  return (ah * bh + Math.floor(middle / 65536) + Math.floor(cross / 65536)) | 0;
}

/** High word of the signed 64-bit product. */
export function mulHighSigned(a: number, b: number): number {
  return (mulHighUnsigned(a, b) - (a < 0 ? b : 0) - (b < 0 ? a : 0)) | 0;
}

/** SDIV (A8.8.165): rounds towards zero; 0 when b is 0; -2^31 / -1 wraps. */
export function divSigned(a: number, b: number): number {
  return b === 0 ? 0 : (a / b) | 0;
}

/** UDIV (A8.8.248). */
export function divUnsigned(a: number, b: number): number {
  return b === 0 ? 0 : ((a >>> 0) / (b >>> 0)) | 0;
}
