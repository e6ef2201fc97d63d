// The import rules of docs/architecture.md, checked on every source file.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const PACKAGES = join(import.meta.dirname, "../packages");

/** What each room may import: rooms below it, never beside it. A `vmm-*` imports `vmm` only. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  "arm-core": [],
  mmu: ["arm-core"],
  machine: ["arm-core", "mmu"],
  vmm: ["arm-core", "mmu", "machine"],
};
const allowed = (room: string): readonly string[] => BELOW[room] ?? (room.startsWith("vmm-") ? ["vmm"] : []);

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((f) => f.isFile() && f.name.endsWith(".ts") && !f.parentPath.includes("generated"))
    .map((f) => join(f.parentPath, f.name));
}

const rooms = readdirSync(PACKAGES);
const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/\bfrom "([^"]+)"/g)].map((m) => m[1] as string);

test("every room is known to the rules", () => {
  expect(rooms.filter((r) => !(r in BELOW) && !r.startsWith("vmm-"))).toEqual([]);
});

test.each(rooms)("%s imports only rooms below it, through their public doors", (room) => {
  const wrong: string[] = [];
  for (const file of sources(join(PACKAGES, room, "src"))) {
    for (const from of importsOf(file)) {
      if (from.startsWith(".")) continue;
      const [scope, name, ...path] = from.split("/");
      if (scope !== "@armvirt" || !allowed(room).includes(name as string) || path.length > 0)
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
      .filter((f) => !f.startsWith(".")),
  );
  expect(Object.keys(dependencies).sort()).toEqual([...used].sort());
});

test("no source file of a room reaches for the host", () => {
  const wrong: string[] = [];
  for (const room of rooms) {
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
    .filter((file) => !/^\/\/ .{10,}/.test(readFileSync(file, "utf8")));
  expect(wrong).toEqual([]);
});
