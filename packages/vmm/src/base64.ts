// Bytes that a module carries as text (RFC 4648, section 4).

declare function atob(base64: string): string; // of browsers and Node.js

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}
