// Scaffolds a VMM, or takes a scaffolded one away. Usage: pnpm new:vmm NAME [--remove]. docs/adding-a-vmm.md walks through it.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { COLUMNS, enter, isForeign, strike, tracesOf } from "./new-vmm/column.ts";
import { interruptible, Refused, ROOT, run } from "./new-vmm/command.ts";
import { folderOf, isThere, isUntouched, writeSources } from "./new-vmm/files.ts";

const USAGE = "usage: pnpm new:vmm NAME [--remove]";
const MOST_LETTERS = 24;

/** Names of all columns. Asked for late: they cannot be read while a column's package is missing. */
async function columns(): Promise<readonly string[]> {
  try {
    const { VMMS } = await import("../packages/bench/src/vmms.ts");
    return VMMS.map((vmm) => vmm.name);
  } catch (error) {
    const [why] = (error as Error).message.split("\n");
    throw new Refused(
      `${COLUMNS} does not load (${why}); mend it, or take what is left of a scaffolded VMM away with pnpm new:vmm NAME --remove.`,
    );
  }
}

async function add(name: string): Promise<void> {
  const traces = tracesOf(name);
  if (isThere(name)) {
    const own = !isForeign(name) && (traces.length > 0 || isUntouched(name));
    const removal = own ? `, or remove it with pnpm new:vmm ${name} --remove` : "";
    throw new Refused(`${folderOf(name)} is there already; take another name${removal}.`);
  }
  if (traces.length > 0)
    throw new Refused(
      `${traces.join(", ")} still has a VMM "${name}" whose folder is gone; remove it first with pnpm new:vmm ${name} --remove.`,
    );
  if ((await columns()).includes(name))
    throw new Refused(`${name} is a column of the tables already; take another name.`);
  const compiler = `${process.env["CROSS"] ?? "arm-linux-gnueabi-"}gcc`;
  if (spawnSync(compiler, ["--version"]).status !== 0)
    throw new Refused(
      `a VMM's images need ${compiler}; install it (on Debian: apt-get install gcc-arm-linux-gnueabi).`,
    );
  try {
    await interruptible(async (signal) => {
      writeSources(name);
      await run("the build of its images", ["sh", join(folderOf(name), "build.sh")], signal);
      await enter(name, signal);
    });
  } catch (error) {
    await remove(name);
    throw error;
  }
  const pnpm = `npx -y ${JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).packageManager}`;
  console.log(`${folderOf(name)} is made, and is a column. Next:
  ${pnpm} test packages/vmm-${name}
  ${pnpm} compare --vmm native,kvm,${name} --workload "lat_syscall null"
docs/adding-a-vmm.md walks through it.`);
}

/** Whatever there is of it. */
async function remove(name: string): Promise<void> {
  rmSync(join(ROOT, folderOf(name)), { recursive: true, force: true });
  if (tracesOf(name).length > 0) await strike(name);
}

/** Only what was scaffolded, however far that came: its lines among the columns tell, or a folder that nobody has worked on. */
async function takeAway(name: string): Promise<void> {
  const traces = tracesOf(name);
  if (isForeign(name) || (traces.length === 0 && !isThere(name)))
    throw new Refused(
      `${COLUMNS} has no line of a scaffolded VMM "${name}"; see armvirt list vmms for what there is.`,
    );
  if (isThere(name) && !traces.includes(COLUMNS) && !isUntouched(name))
    throw new Refused(
      `${folderOf(name)} has work in it, and ${COLUMNS} no line of it; delete that folder yourself if it is to go, and then remove the rest.`,
    );
  await remove(name);
  console.log(`${folderOf(name)} is gone, and its column.`);
}

try {
  const args = process.argv.slice(2).filter((arg) => arg !== "--");
  const names = args.filter((arg) => !arg.startsWith("-"));
  const unknown = args.find((arg) => arg.startsWith("-") && arg !== "--remove");
  if (unknown !== undefined) throw new Refused(`there is no option ${unknown}; ${USAGE}.`);
  if (names.length !== 1) throw new Refused(`give one name; ${USAGE}.`);
  const [name] = names as [string];
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > MOST_LETTERS)
    throw new Refused(
      `"${name}" is no name for a VMM; take up to ${MOST_LETTERS} small letters and digits, the first a letter, in parts joined by "-".`,
    );
  if (args.includes("--remove")) await takeAway(name);
  else await add(name);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = error.code;
}
