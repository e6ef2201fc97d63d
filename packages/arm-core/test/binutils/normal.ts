// One spelling for both disassemblers: what binutils adds, and how it writes numbers and coprocessor operands.

const RULES: readonly (readonly [RegExp, string | ((match: string, group: string) => string)])[] = [
  [/\s*[@;].*$/, ""], // comments
  [/\s+/g, " "],
  [/, ?/g, ", "],
  [/#/g, ""],
  [/\b0x([0-9a-f]+)\b/g, (_, digits) => String(Number.parseInt(digits, 16))],
  [/\b(?:p|cr?)(\d+)\b/g, "$1"], // p15, cr7
  [/\{(\d+)\}/, "$1"], // opc2, and the option of LDC
  [/^(nop(?:\w\w)?) 0$/, "$1"],
  [/^(ldm|stm|pop|push)ia/, "$1"],
  // The stack names that binutils gives to transfers of one register through sp.
  [/^ldmfd/, "ldm"],
  [/^stmfd/, "stmdb"],
  // PUSH and POP of one register are STR and LDR.
  [/^push((?:\w\w)?) \{(\w+)\}$/, "str$1 $2, [sp, -4]!"],
  [/^pop((?:\w\w)?) \{(\w+)\}$/, "ldr$1 $2, [sp], 4"],
  [/\br13\b/g, "sp"],
  [/\br14\b/g, "lr"],
  [/\br15\b/g, "pc"],
];

/** The comparable text of an instruction, from either disassembler. */
export function normal(text: string): string {
  let t = text.trim().toLowerCase();
  for (const [from, to] of RULES) t = t.replace(from, to as string);
  return t.trim();
}
