// The folder of a scaffolded VMM: what is written there, and whether somebody has worked on it since.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./command.ts";

const TEMPLATE = join(import.meta.dirname, "template");
const TEXT = ".template";
const DESCRIPTION = "package.json";
/** What building and installing put beside the sources. */
const MADE = /^(images|dist|node_modules|\.turbo|src\/generated)(\/|$)|\.tsbuildinfo$/;

export const folderOf = (name: string): string => `packages/vmm-${name}`;

type Json = { [key: string]: unknown };

/** The package.json is that of @armvirt/vmm but for what differs, so that versions and the like agree. */
function packageJson(name: string): string {
  const { exports, publishConfig, ...kit } = JSON.parse(
    readFileSync(join(ROOT, "packages/vmm", DESCRIPTION), "utf8"),
  ) as Json;
  const doors = (all: unknown): Json => {
    const { "./conformance": _, ...own } = all as Json;
    return own;
  };
  return JSON.stringify(
    {
      ...kit,
      name: `@armvirt/vmm-${name}`,
      description: "A patched kernel in User mode, with decisions in TypeScript",
      repository: { ...(kit["repository"] as Json), directory: folderOf(name) },
      files: ["dist", "src", "arm", "images", "build.sh"],
      exports: doors(exports),
      publishConfig: { ...(publishConfig as Json), exports: doors((publishConfig as Json)["exports"]) },
      scripts: { build: "node ../../house/image-texts.ts . && tsc -b", prepack: "npm run build" },
      dependencies: { "@armvirt/vmm": "workspace:^" },
    },
    null,
    2,
  );
}

/** Texts by their paths in the folder. */
function sources(name: string): Map<string, string> {
  const templates = readdirSync(TEMPLATE, { recursive: true, encoding: "utf8" }).filter((f) =>
    f.endsWith(TEXT),
  );
  return new Map([
    ...templates.map((file): [string, string] => [
      file.slice(0, -TEXT.length),
      readFileSync(join(TEMPLATE, file), "utf8").replaceAll("@NAME@", name),
    ]),
    [DESCRIPTION, `${packageJson(name)}\n`],
  ]);
}

export function writeSources(name: string): void {
  for (const [file, text] of sources(name)) {
    const path = join(ROOT, folderOf(name), file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { mode: file === "build.sh" ? 0o755 : 0o644 });
  }
}

/** True when its files are the beginning of what `writeSources` writes, and what building makes of it: it was interrupted there. */
export function isUntouched(name: string): boolean {
  const folder = join(ROOT, folderOf(name));
  const written = sources(name);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => !MADE.test(file) && statSync(join(folder, file), { throwIfNoEntry: false })?.isFile())
    .every((file) => written.get(file)?.startsWith(readFileSync(join(folder, file), "utf8")));
}

export const isThere = (name: string): boolean => existsSync(join(ROOT, folderOf(name)));
