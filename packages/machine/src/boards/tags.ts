// The list of tags that a boot loader hands to a kernel on boards without a device tree (Linux, Documentation/arch/arm/booting.rst).

import { toBytes } from "../ascii.ts";

const CORE = 0x54410001;
const MEM = 0x54410002;
const INITRD2 = 0x54420005;
const CMDLINE = 0x54410009;
/** armvirt's own: where the doorbell of a channel is, and its page. */
const CHANNEL = 0x41560001;
const PAGE = 4096;

/** The list as bytes. @param base physical address of RAM */
export function tagList(
  base: number,
  facts: {
    readonly memory: number;
    readonly bootargs: string;
    readonly initrd?: { readonly start: number; readonly end: number };
    readonly channel?: { readonly doorbell: number; readonly page: number };
  },
): Uint8Array {
  const words: number[] = [5, CORE, 1, PAGE, 0, 4, MEM, facts.memory, base];
  const { initrd, channel } = facts;
  if (initrd) words.push(4, INITRD2, initrd.start, initrd.end - initrd.start);
  if (channel) words.push(4, CHANNEL, channel.doorbell, channel.page);
  if (facts.bootargs !== "") {
    const text = toBytes(`${facts.bootargs}\0`);
    const padded = new Uint8Array(Math.ceil(text.length / 4) * 4);
    padded.set(text);
    const view = new DataView(padded.buffer);
    words.push(2 + padded.length / 4, CMDLINE);
    for (let at = 0; at < padded.length; at += 4) words.push(view.getUint32(at, true));
  }
  words.push(0, 0);
  const bytes = new Uint8Array(words.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [n, word] of words.entries()) view.setUint32(4 * n, word, true);
  return bytes;
}
