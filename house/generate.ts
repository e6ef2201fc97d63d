// Writes every src/generated/: the engines from the instruction table, and the text of each package's images.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import "../packages/arm-core/scripts/generate.ts";
import { imageTexts } from "./image-texts.ts";

const packages = join(import.meta.dirname, "../packages");
for (const name of readdirSync(packages))
  if (existsSync(join(packages, name, "build.sh"))) imageTexts(join(packages, name));
