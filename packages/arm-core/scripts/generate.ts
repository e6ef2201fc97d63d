// Generates the two engines, functional and full timing, from the instruction table: src/generated/engine-*.ts.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { engineText } from "../src/isa/frame.ts";

const out = join(dirname(fileURLToPath(import.meta.url)), "../src/generated");
mkdirSync(out, { recursive: true });
for (const timing of ["functional", "full"] as const) {
  const file = join(out, `engine-${timing}.ts`);
  const text = engineText(timing === "full");
  let old = "";
  try {
    old = readFileSync(file, "utf8");
  } catch {
    // The first generation on a fresh clone.
  }
  if (old !== text) writeFileSync(file, text);
}
