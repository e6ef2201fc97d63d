// The lines that make a package a column of the bench: its source, its dependencies, and the references of the type checker.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run, tool } from "./command.ts";
import { folderOf } from "./files.ts";

/** The one file that names hypervisors. */
export const COLUMNS = "packages/bench/src/vmms.ts";
const BENCH = "packages/bench";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

type Json = { [key: string]: unknown };

/** What its column is called in the bench's source: `a-b` is `aBVmm`, `a-1` is `a_1Vmm`. */
const identifier = (name: string): string =>
  `${name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()).replaceAll("-", "_")}Vmm`;
const importLine = (name: string): string =>
  `import { vmm as ${identifier(name)} } from "@armvirt/vmm-${name}";\n`;

/** One place that knows of a package. */
interface Place {
  readonly file: string;
  has(text: string, name: string): boolean;
  put(text: string, name: string): string;
  take(text: string, name: string): string;
}

function changed(text: string, change: (json: Json) => void): string {
  const json = JSON.parse(text) as Json;
  change(json);
  return `${JSON.stringify(json, null, 2)}\n`;
}

const references = (file: string, pathOf: (name: string) => string): Place => {
  const others = (json: Json, name: string): { path: string }[] =>
    (json["references"] as { path: string }[]).filter((r) => r.path !== pathOf(name));
  return {
    file,
    has: (text, name) => text.includes(`"${pathOf(name)}"`),
    put: (text, name) =>
      changed(text, (json) => {
        const all = others(json, name);
        const bench = all.findIndex((r) => r.path === BENCH);
        all.splice(bench < 0 ? all.length : bench, 0, { path: pathOf(name) });
        json["references"] = all;
      }),
    take: (text, name) =>
      changed(text, (json) => {
        json["references"] = others(json, name);
      }),
  };
};

const dependencies = (change: (all: Record<string, string>, name: string) => Record<string, string>) => {
  return (text: string, name: string): string =>
    changed(text, (json) => {
      const { [`@armvirt/vmm-${name}`]: _, ...others } = json["dependencies"] as Record<string, string>;
      json["dependencies"] = Object.fromEntries(
        Object.entries(change(others, name)).sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    });
};

/** In the order in which they are written. */
const PLACES: readonly Place[] = [
  {
    file: COLUMNS,
    has: (text, name) =>
      text.includes(importLine(name)) || new RegExp(`\\b${identifier(name)}\\b`).test(text),
    put: (text, name) =>
      text
        .replace(/\n\n\/\*\* In the order/, `\n${importLine(name)}$&`)
        .replace(/(VMMS: readonly Vmm\[\] = \[[^\]]*?),?\s*\]/, `$1, ${identifier(name)}]`),
    take: (text, name) =>
      text.replace(importLine(name), "").replace(new RegExp(`,\\s*${identifier(name)}\\b`), ""),
  },
  references("tsconfig.json", folderOf),
  references(`${BENCH}/tsconfig.json`, (name) => `../vmm-${name}`),
  {
    file: `${BENCH}/package.json`,
    has: (text, name) => text.includes(`"@armvirt/vmm-${name}"`),
    put: dependencies((all, name) => ({ ...all, [`@armvirt/vmm-${name}`]: "workspace:^" })),
    take: dependencies((all) => all),
  },
];

/** pnpm writes it, from the places and the folders. */
const LOCK: Pick<Place, "file" | "has"> = {
  file: "pnpm-lock.yaml",
  has: (text, name) => text.includes(`packages/vmm-${name}:\n`),
};

/** The files that know of a package, as far as it came. */
export const tracesOf = (name: string): string[] =>
  [...PLACES, LOCK].filter((place) => place.has(read(place.file), name)).map(({ file }) => file);

/** True for a package that a column has which was not scaffolded: its import has another form. */
export function isForeign(name: string): boolean {
  const columns = read(COLUMNS);
  return columns.includes(`"@armvirt/vmm-${name}"`) && !columns.includes(importLine(name));
}

async function settle(name: string, formatted: readonly string[], signal?: AbortSignal): Promise<void> {
  const files = PLACES.map(({ file }) => file).filter((file) => /\.ts$|tsconfig/.test(file));
  await run("formatting", [tool("biome"), "check", "--write", ...files, ...formatted], signal);
  const install = ["install", "--prefer-offline", "--no-frozen-lockfile", "--silent"];
  await run(`pnpm install for ${name}`, [tool("pnpm"), ...install], signal);
}

/** Makes a package a column. */
export async function enter(name: string, signal: AbortSignal): Promise<void> {
  for (const { file, put } of PLACES) writeFileSync(join(ROOT, file), put(read(file), name));
  await settle(name, [folderOf(name)], signal);
}

/** Takes its lines away, wherever one is. */
export async function strike(name: string): Promise<void> {
  for (const { file, has, take } of PLACES) {
    const text = read(file);
    if (has(text, name)) writeFileSync(join(ROOT, file), take(text, name));
  }
  await settle(name, []);
}
