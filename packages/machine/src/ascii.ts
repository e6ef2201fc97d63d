// Text as bytes and back: device trees, symbol names and console lines are ASCII.

/** One byte per character; characters above 255 lose their high bits. */
export const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** One character per byte. */
export function fromBytes(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
