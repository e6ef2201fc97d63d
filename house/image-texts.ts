// Makes the text of the images that a package carries, so that a browser can load them too: PACKAGE... ; src/generated/images.ts from images/*.elf.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes a package's `src/generated/images.ts`, unless it is as it should be. @param folder the package's */
export function imageTexts(folder: string): void {
  const images = join(folder, "images");
  const names = (existsSync(images) ? readdirSync(images) : []) // none before the first build
    .filter((name) => name.endsWith(".elf"))
    .sort();
  const entries = names.map(
    (name) => `  "${name}":\n    "${readFileSync(join(folder, "images", name)).toString("base64")}",\n`,
  );
  const text = `// The images as text, written by house/image-texts.ts from images/*.elf.

/** ELF files in base64 (RFC 4648, section 4) by the names of their files. */
export const IMAGES: Readonly<Record<string, string>> = {
${entries.join("")}};
`;
  const file = join(folder, "src/generated/images.ts");
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(join(folder, "src/generated"), { recursive: true });
  writeFileSync(file, text);
}

for (const folder of process.argv.slice(2)) imageTexts(folder);
