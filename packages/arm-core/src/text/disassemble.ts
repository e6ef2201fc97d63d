// The disassembler: words to UAL text, from the table's `syntax` (A8.1, A8.2). Registers are r0-r12, sp, lr, pc.
import { decode } from "../isa/decode.ts";
import { ALIASES, type Alias } from "./aliases.ts";
import { operand, type Site } from "./operands.ts";
import { parts } from "./syntax.ts";

const preferred = new Map<string, Alias[]>();
for (const alias of ALIASES) {
  if (!alias.preferred) continue;
  preferred.set(alias.row.name, [...(preferred.get(alias.row.name) ?? []), alias]);
}

/** The instruction in lower case, for example `addeq r0, r1, r2, lsl #3`; branch targets are absolute. A word that is
 *  no instruction, or whose UNPREDICTABLE fields assembly text cannot express, becomes `.inst 0x…`.
 *  @param word any 32 bits  @param address where the word lies, uint32 */
export function disassemble(word: number, address = 0): string {
  const plain = `.inst 0x${(word >>> 0).toString(16).padStart(8, "0")}`;
  const row = decode(word);
  if (!row) return plain;
  const f = row.pattern.extract(word) as Readonly<Record<string, number>>;
  const alias = preferred
    .get(row.name)
    ?.find((a) => a.preferred?.(f) && Object.entries(a.fixed).every(([k, v]) => f[k] === v));
  const site: Site = { row, address, symbol: () => undefined };
  let text = "";
  for (const part of parts(alias?.syntax ?? row.syntax)) {
    if (part.kind === "text") {
      text += part.text;
      continue;
    }
    const shown = operand(part.name).show(f, site);
    if (shown === undefined) return plain;
    text += shown;
  }
  return text;
}
