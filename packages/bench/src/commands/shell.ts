// `armvirt shell`: the guest with its shell, and the user's own programs, at a prompt.
import { basename } from "node:path";
import { archive, archiveNames, type Member, PROGRAM } from "@armvirt/guest";
import { readElf } from "@armvirt/machine";
import { BadInput, instead } from "../bad-input.ts";
import { guestImage } from "../guest-image.ts";
import { checkProgram } from "../program-file.ts";
import { demand, selectSetup, selectVmm } from "../selection.ts";
import { terminalSize } from "../terminal.ts";
import { boot, bytesOf, type MachineOptions } from "./boot.ts";

export interface ShellOptions extends MachineOptions {
  readonly program?: readonly string[];
  readonly shell: string;
}

const FOLDER = "bin/";
/** What the guest's kernel takes of `init=`: words, and characters of its command line with what else stands there. */
const MOST_WORDS = 16;
const MOST_CHARACTERS = 400;

/** Programs that the guest's image brings along. */
function ownPrograms(kernel: Uint8Array): readonly string[] {
  const section = readElf(kernel, "the guest").sections.find((s) => s.name === ".archive");
  if (!section) return [];
  return archiveNames(kernel.subarray(section.offset, section.offset + section.size))
    .filter((name) => name.startsWith(FOLDER))
    .map((name) => name.slice(FOLDER.length));
}

/** @returns the exit code of the guest's shell @throws BadInput, and the errors of loaders and boards */
export async function shell(options: ShellOptions): Promise<number> {
  const setup = selectSetup(options);
  const vmm = selectVmm(options.vmm);
  demand(vmm, setup);
  const kernel = guestImage(vmm, setup);
  const members = new Map<string, Member>();
  for (const path of options.program ?? []) {
    const data = bytesOf(path, "a static ARM program");
    const doubt = checkProgram(path, data, setup.core);
    if (doubt !== undefined) process.stderr.write(`armvirt: note: ${doubt}\n`);
    const name = basename(path);
    if (members.has(name))
      throw new BadInput(`${path} has the name of another --program; give the file another name`);
    members.set(name, { name: FOLDER + name, mode: PROGRAM, data });
  }
  if (/["'\\]/.test(options.shell))
    throw new BadInput("--shell takes words with spaces between them; leave quotes and backslashes out");
  const command = options.shell.trim().split(/\s+/);
  const names = [...new Set([...ownPrograms(kernel), ...members.keys()])];
  const program = command[0] as string;
  if (!names.includes(program))
    throw new BadInput(
      `the guest has no program "${program}" for --shell; ${instead(program, names, "--program adds one")}`,
    );
  if (command.length > MOST_WORDS || options.shell.length > MOST_CHARACTERS)
    throw new BadInput(`--shell takes at most ${MOST_WORDS} words and ${MOST_CHARACTERS} characters`);
  const size = terminalSize();
  const { code, line } = await boot(setup, options, {
    name: "the guest",
    kernel,
    bootargs: `${size ? `terminal=${size.rows}x${size.columns} ` : ""}init=/${FOLDER}${command.join(" ")}`,
    disk: members.size > 0 ? archive([...members.values()]) : undefined,
    conversation: true,
  });
  // The kernel's last words stand behind a prompt when the end of the input ended the shell.
  const [, exited] = /init exited (\d+)$/.exec(line) ?? [];
  if (exited !== undefined) return Number(exited);
  const [, signal] = /init killed by signal (\d+)$/.exec(line) ?? [];
  return signal === undefined ? code : 128 + Number(signal);
}
