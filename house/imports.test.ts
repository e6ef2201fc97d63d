// The import rules of docs/architecture.md, checked on every source file.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const PACKAGES = join(import.meta.dirname, "../packages");

/** What each room may import: rooms below it, never beside it. A `vmm-*` imports `vmm` only. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  "arm-core": [],
  guest: [],
  mmu: ["arm-core"],
  machine: ["arm-core", "mmu"],
  vmm: ["arm-core", "guest", "machine"],
  "os-virt": ["vmm"],
};
const allowed = (room: string): readonly string[] =>
  room === "bench" ? rooms : (BELOW[room] ?? (room.startsWith("vmm-") ? ["vmm"] : []));

/** The rooms that talk to the host: everything below them runs in a browser as well. */
const HOST = ["bench"];

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((f) => f.isFile() && f.name.endsWith(".ts") && !f.parentPath.includes("generated"))
    .map((f) => join(f.parentPath, f.name));
}

const rooms = readdirSync(PACKAGES);
const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/\bfrom "([^"]+)"/g)].map((m) => m[1] as string);

/** The package that an import names: `@scope/name/door` and `name/door` without the door. */
const packageOf = (from: string): string => from.split("/", from.startsWith("@") ? 2 : 1).join("/");

/** The doors that a room declares: `.`, `./images`, … */
const doors = (room: string): readonly string[] =>
  Object.keys(JSON.parse(readFileSync(join(PACKAGES, room, "package.json"), "utf8")).exports);

test("every room is known to the rules", () => {
  expect(rooms.filter((r) => !(r in BELOW) && !HOST.includes(r) && !r.startsWith("vmm-"))).toEqual([]);
});

test.each(rooms)("%s imports only rooms below it, through their public doors", (room) => {
  const wrong: string[] = [];
  for (const file of sources(join(PACKAGES, room, "src"))) {
    for (const from of importsOf(file)) {
      if (from.startsWith(".")) continue;
      const [scope, name, ...path] = from.split("/");
      const isRoom = scope === "@armvirt" && allowed(room).includes(name as string);
      if (isRoom ? !doors(name as string).includes([".", ...path].join("/")) : !HOST.includes(room))
        wrong.push(`${file}: ${from}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each(rooms)("%s depends in package.json on what its sources import, and on nothing else", (room) => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(PACKAGES, room, "package.json"), "utf8"));
  const used = new Set(
    sources(join(PACKAGES, room, "src"))
      .flatMap(importsOf)
      .filter((f) => !f.startsWith(".") && !f.startsWith("node:"))
      .map(packageOf),
  );
  expect(Object.keys(dependencies).sort()).toEqual([...used].sort());
});

test("no source file below the bench reaches for the host", () => {
  const wrong: string[] = [];
  for (const room of rooms.filter((r) => !HOST.includes(r))) {
    for (const file of sources(join(PACKAGES, room, "src"))) {
      if (/\bfrom "node:|Math\.random|Date\.now|performance\.now|new Date\(/.test(readFileSync(file, "utf8")))
        wrong.push(file);
    }
  }
  expect(wrong).toEqual([]);
});

test("the first line of every source file says what it is", () => {
  const wrong = rooms
    .flatMap((room) => sources(join(PACKAGES, room, "src")))
    .filter((file) => !/^(#!.*\n)?\/\/ .{10,}/.test(readFileSync(file, "utf8")));
  expect(wrong).toEqual([]);
});
