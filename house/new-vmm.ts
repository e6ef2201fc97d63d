// Scaffolds a VMM, or takes a scaffolded one away. Usage: pnpm new:vmm NAME [--remove]. docs/adding-a-vmm.md walks through it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { VMMS } from "../packages/bench/src/vmms.ts";

const ROOT = join(import.meta.dirname, "..");
const TEMPLATE = join(import.meta.dirname, "new-vmm/template");
const USAGE = "usage: pnpm new:vmm NAME [--remove]";
const MOST_LETTERS = 24;
/** The one file that names hypervisors. */
const COLUMNS = "packages/bench/src/vmms.ts";

/** What a user got wrong, in one sentence. */
class Refused extends Error {}

const at = (...path: string[]): string => join(ROOT, ...path);
const read = (path: string): string => readFileSync(at(path), "utf8");
const folderOf = (name: string): string => `packages/vmm-${name}`;
/** What its column is called in the bench's source: `a-b` is `aBVmm`, `a-1` is `a_1Vmm`. */
const identifier = (name: string): string =>
  `${name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()).replaceAll("-", "_")}Vmm`;
const importLine = (name: string): string =>
  `import { vmm as ${identifier(name)} } from "@armvirt/vmm-${name}";\n`;

/** Runs a command at the root. @throws Error with what it printed when it fails */
function run(what: string, command: string, ...args: string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Refused(`${what} failed: ${(stderr || stdout || String(error)).trim()}`);
}
const tool = (name: string): string => at("node_modules/.bin", name);

type Json = { [key: string]: unknown };
function edit(path: string, change: (json: Json) => void): void {
  const json = JSON.parse(read(path)) as Json;
  change(json);
  writeFileSync(at(path), `${JSON.stringify(json, null, 2)}\n`);
}

/** Puts a package into the bench's columns, dependencies and references, or takes it out. */
function list(name: string, present: boolean): void {
  const reference = (json: Json, path: string): void => {
    const others = (json["references"] as { path: string }[]).filter((r) => r.path !== path);
    const bench = others.findIndex((r) => r.path === "packages/bench");
    if (present) others.splice(bench < 0 ? others.length : bench, 0, { path });
    json["references"] = others;
  };
  edit("tsconfig.json", (json) => reference(json, folderOf(name)));
  edit("packages/bench/tsconfig.json", (json) => reference(json, `../vmm-${name}`));
  edit("packages/bench/package.json", (json) => {
    const { [`@armvirt/vmm-${name}`]: _, ...others } = json["dependencies"] as Record<string, string>;
    const all = present ? { ...others, [`@armvirt/vmm-${name}`]: "workspace:^" } : others;
    json["dependencies"] = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  const columns = read(COLUMNS);
  const changed = present
    ? columns
        .replace(/\n\n\/\*\* In the order/, `\n${importLine(name)}$&`)
        .replace(/(VMMS: readonly Vmm\[\] = \[[^\]]*?),?\s*\]/, `$1, ${identifier(name)}]`)
    : columns.replace(importLine(name), "").replace(new RegExp(`,\\s*${identifier(name)}\\b`), "");
  writeFileSync(at(COLUMNS), changed);
  const changedFiles = [COLUMNS, "tsconfig.json", "packages/bench/tsconfig.json"];
  run("formatting", tool("biome"), "check", "--write", ...changedFiles, ...(present ? [folderOf(name)] : []));
  run("pnpm install", tool("pnpm"), "install", "--prefer-offline", "--no-frozen-lockfile", "--silent");
}

/** The package.json is that of @armvirt/vmm but for what differs, so that versions and the like agree. */
function packageJson(name: string): string {
  const { exports, publishConfig, ...kit } = JSON.parse(read("packages/vmm/package.json")) as Json;
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
      scripts: { build: "node ../../house/image-texts.ts . && tsc -b" },
      dependencies: { "@armvirt/vmm": "workspace:^" },
    },
    null,
    2,
  );
}

function write(name: string): void {
  const files = readdirSync(TEMPLATE, { recursive: true, encoding: "utf8" }).filter((f) =>
    f.endsWith(".template"),
  );
  for (const file of files) {
    const path = at(folderOf(name), file.replace(/\.template$/, ""));
    mkdirSync(dirname(path), { recursive: true });
    const text = readFileSync(join(TEMPLATE, file), "utf8").replaceAll("@NAME@", name);
    writeFileSync(path, text, { mode: file.startsWith("build.sh") ? 0o755 : 0o644 });
  }
  writeFileSync(at(folderOf(name), "package.json"), `${packageJson(name)}\n`);
}

function add(name: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > MOST_LETTERS)
    throw new Refused(
      `"${name}" is no name for a VMM; take up to ${MOST_LETTERS} small letters and digits, the first a letter, in parts joined by "-".`,
    );
  if (existsSync(at(folderOf(name)))) {
    const own = read(COLUMNS).includes(importLine(name));
    const removal = own ? `, or remove it with pnpm new:vmm ${name} --remove` : "";
    throw new Refused(`${folderOf(name)} is there already; take another name${removal}.`);
  }
  if (VMMS.some((vmm) => vmm.name === name))
    throw new Refused(`${name} is a column of the tables already; take another name.`);
  const compiler = `${process.env["CROSS"] ?? "arm-linux-gnueabi-"}gcc`;
  if (spawnSync(compiler, ["--version"]).status !== 0)
    throw new Refused(
      `a VMM's images need ${compiler}; install it (on Debian: apt-get install gcc-arm-linux-gnueabi).`,
    );
  try {
    write(name);
    run("the build of its images", "sh", join(folderOf(name), "build.sh"));
    list(name, true);
  } catch (error) {
    remove(name);
    throw error;
  }
  const pnpm = `npx -y ${JSON.parse(read("package.json")).packageManager}`;
  console.log(`${folderOf(name)} is made, and is a column. Next:
  ${pnpm} test packages/vmm-${name}
  ${pnpm} compare --vmm native,kvm,${name} --workload "lat_syscall null"
docs/adding-a-vmm.md walks through it.`);
}

function remove(name: string): void {
  rmSync(at(folderOf(name)), { recursive: true, force: true });
  list(name, false);
}

/** Only what was scaffolded: its line among the columns tells. */
function takeAway(name: string): void {
  if (!read(COLUMNS).includes(importLine(name)))
    throw new Refused(
      `${COLUMNS} has no line of a scaffolded VMM "${name}"; see armvirt list vmms for what there is.`,
    );
  remove(name);
  console.log(`${folderOf(name)} is gone, and its column.`);
}

try {
  const args = process.argv.slice(2).filter((arg) => arg !== "--");
  const names = args.filter((arg) => !arg.startsWith("-"));
  const unknown = args.find((arg) => arg.startsWith("-") && arg !== "--remove");
  if (unknown !== undefined) throw new Refused(`there is no option ${unknown}; ${USAGE}.`);
  if (names.length !== 1) throw new Refused(`give one name; ${USAGE}.`);
  const [name] = names as [string];
  if (args.includes("--remove")) takeAway(name);
  else add(name);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
