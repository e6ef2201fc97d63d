// A word as findings name it.

/** Of 32 bits, as an unsigned number. */
export const hex = (value: number): string => `0x${(value >>> 0).toString(16)}`;
