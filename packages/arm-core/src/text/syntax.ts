// A row's `syntax` taken apart: plain text and `{operand}`s; `\{` and `\}` are braces, as are those around an operand.

export type SyntaxPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "operand"; readonly name: string };

const cache = new Map<string, readonly SyntaxPart[]>();

/** The parts of a syntax, from the left. */
export function parts(syntax: string): readonly SyntaxPart[] {
  const known = cache.get(syntax);
  if (known) return known;
  const out: SyntaxPart[] = [];
  let from = 0;
  const text = (t: string): void => {
    if (t !== "") out.push({ kind: "text", text: t.replaceAll("\\", "") });
  };
  for (const m of syntax.matchAll(/\{([A-Za-z][\w+:]*)\}/g)) {
    text(syntax.slice(from, m.index));
    out.push({ kind: "operand", name: m[1] as string });
    from = m.index + m[0].length;
  }
  text(syntax.slice(from));
  cache.set(syntax, out);
  return out;
}

/** Instruction text as the patterns expect it: single spaces, none after commas or inside brackets, no comment. */
export function tidy(text: string): string {
  return text
    .replace(/@.*|\/\/.*/, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([,[\]{}!^]) ?/g, (_, mark: string) => (mark === "[" || mark === "{" ? ` ${mark}` : mark))
    .replace(/,\s/g, ",")
    .replace(/([[{]) /g, "$1")
    .trim();
}
