#!/usr/bin/env node
// The command line `armvirt`.
import { TIMINGS } from "@armvirt/arm-core";
import { BoardError, LoadError, SnapshotError } from "@armvirt/machine";
import { PHONES, USUAL } from "@armvirt/os-virt";
import { HandlerError, VmmError } from "@armvirt/vmm";
import { Command, CommanderError, Option } from "commander";
import { BadInput } from "./bad-input.ts";
import { prepareCells, VARIABLE } from "./cell-store.ts";
import { type BootOptions, bootImage, CONSOLES } from "./commands/boot.ts";
import { type ChannelOptions, channel } from "./commands/channel.ts";
import { type ClaimsOptions, claims } from "./commands/claims.ts";
import { type CompareOptions, compare } from "./commands/compare.ts";
import { type CurveOptions, curve } from "./commands/curve.ts";
import { type ExplainOptions, explain } from "./commands/explain.ts";
import { list } from "./commands/list.ts";
import { type MipsOptions, mips } from "./commands/mips.ts";
import { type NeighboursOptions, neighbours } from "./commands/neighbours.ts";
import { type PathsOptions, paths } from "./commands/paths.ts";
import { type PhonesOptions, phonesCommand } from "./commands/phones.ts";
import { type ShellOptions, shell } from "./commands/shell.ts";
import { survey } from "./commands/survey.ts";
import { type SwitchOptions, switchCommand } from "./commands/switch.ts";
import { type TimingOptions, timing } from "./commands/timing.ts";
import { type TraceOptions, traceCommand } from "./commands/trace.ts";
import { FORMATS } from "./grid.ts";
import { BootFailure } from "./meter.ts";
import type { Printed } from "./results.ts";
import { COMPARED_CORES, DEFAULT_CORE, selectFormat } from "./selection.ts";
import { BEGINNINGS } from "./trace.ts";
import { VERSION } from "./version.ts";
import { USUAL_VMMS, VMMS } from "./vmms.ts";

const BAD_USE = 2;
const FAILED = 1;

/** One line on standard error; on a terminal it replaces the one before. */
function progress(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
}

const print = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  process.stdout.write(text);
};

/** A reader that has seen enough (`| head`) ends this program quietly; an output that takes nothing more is the user's to hear of. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`armvirt: cannot write the output (${error.code}); choose another place\n`);
  process.exit(BAD_USE);
});

const format = (): Option => new Option("--format <format>", FORMATS.join(", ")).default("table");
const vmmNames = VMMS.map((v) => v.name).join(",");
const usualNames = USUAL_VMMS.map((v) => v.name).join(",");

const usual = "workloads by name or pattern (default: all but most of lat_mem_rd's curve)";

const cores = `cores, separated by commas (default: ${COMPARED_CORES.join(",")}; armvirt list cores)`;

function withSetup(command: Command, core = `core (default: ${DEFAULT_CORE}; armvirt list cores)`): Command {
  return command
    .option("--core <core>", core)
    .option("--board <board>", "board (default: the first that takes the core; armvirt list boards)")
    .option("--mhz <MHz>", "clock instead of the core's own")
    .option(
      "--timing <timing>",
      `${TIMINGS.join(" or ")}: with or without caches, pipeline and causes (default: full)`,
    )
    .option("--assumed-scale <factor>", "multiplies the core's assumed prices: 0.5, 1 or 2 (default: 1)")
    .option("--profile <profile>", "UNPREDICTABLE instructions: silent, undef, trap-all (default: silent)");
}

/** Prints what came of cells. */
function report({ text, failed }: Printed): void {
  print(text);
  if (failed) process.exitCode = FAILED;
}

/** For what measures the guest: its kernel's command line. */
const withGuest = (command: Command, core?: string): Command =>
  withSetup(command, core).option(
    "--append <arguments>",
    "the guest kernel's command line, such as noasid: one ASID for all, and a TLB flush at each switch",
  );

/** The program, or the command of it that was asked for. */
const named = (asked: string | undefined): string =>
  program.commands.some((c) => c.name() === asked) ? `armvirt ${asked}` : "armvirt";

const program = new Command("armvirt")
  .description("Compares ways of virtualizing ARM on one simulated machine, with every cycle explained.")
  .version(VERSION)
  .showSuggestionAfterError()
  .exitOverride()
  .configureOutput({
    outputError: (text, write) =>
      write(
        `${text
          .replace(/^error: /, "armvirt: ")
          .replace("\n", " ")
          .replace(/\.?\s*$/, "")}; see ${named(process.argv[2])} --help\n`,
      ),
  })
  .addHelpText(
    "after",
    `
Examples:
  armvirt compare                                   every workload on every VMM
  armvirt run --vmm native,hyp --workload 'lat_ctx *' --out results
  armvirt curve --core cortex-a8                    latencies of caches and memory by size and stride
  armvirt explain hyp "lat_syscall null"            where the cycles of one cell went
  armvirt trace kvm lat_pagefault                   the way of one fault through kernel and VMM
  armvirt paths native,kvm,hyp                      how many instructions system calls, faults and interrupts take
  armvirt switch kvm,hyp                            what it costs to go from one guest to another
  armvirt neighbours hyp --counts 0,3               workloads beside busy guests
  armvirt channel kvm,hyp                           latency and bandwidth between two guests
  echo 'ls /bin' | armvirt shell --vmm hyp          the guest's own shell
  armvirt boot vmlinux.elf --append 'console=ttyAMA0' --memory 128
  armvirt list workloads

${VARIABLE}=FOLDER keeps measured cells in a folder; a cell whose machine, programs and simulator are the same
is taken from there instead of being simulated again.

Exit codes: 0 all is measured, or says why it cannot be; 1 something failed, and says how; 2 bad use. boot and shell have more.`,
  )
  .hook("preAction", prepareCells);

program
  .command("list")
  .argument("[what]", "vmms, cores, boards, workloads, attacks or published")
  .description("lists what there is to choose from")
  .addOption(format())
  .action((what: string | undefined, options: { format: string }) => {
    print(list(what, selectFormat(options.format)));
  });

withGuest(program.command("compare"), cores)
  .description("measures workloads on VMMs and prints the comparison; without options all of them")
  .option("--vmm <names>", `VMMs, separated by commas (default: ${usualNames})`)
  .option("--workload <globs...>", usual)
  .option("--out <folder>", "also writes records.json, comparison.csv and comparison.md there")
  .option("--assumed", "prints the share of each cell's cycles that rests on assumed numbers")
  .addOption(format())
  .action(async (options: CompareOptions) => {
    report(await compare(options, progress));
  });

withGuest(program.command("run"), cores)
  .description("measures a selection and writes records.json, comparison.csv and comparison.md")
  .option("--vmm <names>", `VMMs, separated by commas (default: ${usualNames})`)
  .option("--workload <globs...>", usual)
  .requiredOption("--out <folder>", "where to")
  .addOption(format())
  .action(async (options: CompareOptions) => {
    report(await compare(options, progress));
  });

withGuest(program.command("curve"), cores)
  .description("measures lat_mem_rd as a curve: sizes down, strides across")
  .option("--vmm <names>", "VMMs, separated by commas", "native")
  .addOption(format())
  .action(async (options: CurveOptions) => {
    report(await curve(options, progress));
  });

withGuest(program.command("explain"))
  .description("shows where the cycles of one cell went, beside the bare machine")
  .argument("<vmm>", vmmNames.replaceAll(",", ", "))
  .argument("<workload>", 'for example "lat_syscall null"')
  .addOption(format())
  .action((vmm: string, workload: string, options: ExplainOptions) => {
    report(explain(vmm, workload, options));
  });

program
  .command("claims")
  .description("tries what is said of the techniques with assumed prices halved, as they are, and doubled")
  .option("--core <core>", cores)
  .option("--survey", "instead: the survey's statements, each on its own core")
  .addOption(format())
  .action(async (options: ClaimsOptions & { readonly survey?: boolean }) => {
    if (options.survey && options.core !== undefined)
      throw new BadInput("--survey tries each statement on its own core; leave --core out");
    report(await (options.survey ? survey(options, progress) : claims(options, progress)));
  });

program
  .command("timing")
  .argument("<core>", "for example cortex-a8 (armvirt list cores)")
  .description("lists a core's timing, every number with its source or as assumed")
  .option(
    "--measured",
    "instead: what was measured beside what was published of that core, where the work is the same",
  )
  .addOption(format())
  .action(async (core: string, options: TimingOptions) => {
    report(await timing(core, options, progress));
  });

withGuest(program.command("trace"))
  .description("follows one exception through kernel and VMM, function by function, back to the program")
  .argument("<vmm>", vmmNames.replaceAll(",", ", "))
  .argument("<workload>", 'for example "lat_pagefault"')
  .option(
    "--from <events>",
    `the exception: one or more of ${BEGINNINGS.join(",")} (default: the first of any)`,
  )
  .option("--nth <n>", "which of these exceptions, counted from the first batch on (default: 1)")
  .option("--turns", "only who ran, and through which functions")
  .addOption(format())
  .action((vmm: string, workload: string, options: TraceOptions) => {
    print(traceCommand(vmm, workload, options));
  });

withGuest(program.command("paths"))
  .description("counts the instructions that VMMs execute for a system call, a fault, an interrupt")
  .argument("<vmms>", `one or more of ${vmmNames}, separated by commas`)
  .addOption(format())
  .action((vmms: string, options: PathsOptions) => {
    print(paths(vmms, options));
  });

withGuest(program.command("phones"), cores)
  .description("starts phones of os-virt and switches between them: time, and memory of each")
  .option("--count <n>", `phones (default: ${USUAL.length}, at most ${PHONES})`)
  .addOption(format())
  .action((options: PhonesOptions) => {
    print(phonesCommand(options));
  });

withGuest(program.command("switch"))
  .description("follows VMMs from one busy guest to the other: what a switch of VMs costs")
  .argument("<vmms>", `one or more of ${vmmNames}, separated by commas`)
  .option("--count <n>", "how many switches, one after the other (default: 2, there and back)")
  .option("--steps", "function by function")
  .addOption(format())
  .action((vmms: string, options: SwitchOptions) => {
    print(switchCommand(vmms, options));
  });

withGuest(program.command("neighbours"))
  .description("measures workloads beside busy guests: how long they take, and what share they get")
  .argument("<vmms>", `one or more of ${vmmNames}, separated by commas`)
  .option("--counts <numbers>", "how many busy neighbours, separated by commas (default: 0,1,3)")
  .option("--workload <globs...>", "workloads by name or pattern (default: six, from short to long)")
  .option("--causes", "instead: who ran in a batch, and where the guest's own cycles went")
  .addOption(format())
  .action(async (vmms: string, options: NeighboursOptions) => {
    report(await neighbours(vmms, options, progress));
  });

withGuest(program.command("channel"))
  .description("measures latency and bandwidth between two guests, beside a pipe within one")
  .argument("<vmms>", `one or more of ${vmmNames}, separated by commas`)
  .addOption(format())
  .action((vmms: string, options: ChannelOptions) => {
    report(channel(vmms, options));
  });

withSetup(program.command("boot"))
  .description("boots an image with its console on the terminal; Ctrl-A X leaves")
  .argument("<image>", "an ELF executable, a zImage, or a flat binary")
  .addHelpText(
    "after",
    `
On a terminal: Ctrl-A X leaves, Ctrl-C ends with code 130, Ctrl-A Ctrl-C and Ctrl-A Ctrl-A send these keys to the guest.
The end of the input, such as of /dev/null, hangs up as soon as the guest waits and prints nothing for 60 simulated seconds; one that
works on goes on, up to --max-instructions.
With --guests under xen, Ctrl-A three times in a row reaches dom0 and gives the keyboard and the screen to the next domain (on a terminal each
is typed as Ctrl-A Ctrl-A).
Exit codes: the guest's own with --semihosting, else 0 when it powers off; 124 at the limit, 129 hung up, 130 interrupted,
1 stuck, stopped by the VMM, or off after a kernel panic, 2 bad use.`,
  )
  .option("--vmm <vmm>", "on top of this VMM", "native")
  .option("--memory <MiB>", "RAM of each guest")
  .option(
    "--guests <n>",
    "so many of it side by side; the first has the terminal, and all end with it (default: 1)",
  )
  .option("--append <arguments>", "the kernel's command line")
  .option("--initrd <file>", "a RAM disk in the guest's RAM; initrd=START,BYTES before --append says where")
  .option(
    "--dtb <file>",
    "a device tree instead of the board's own; memory, command line and RAM disk are put into it",
  )
  .option(
    "--console <name>",
    `the terminal is at the board's ${CONSOLES.map((c) => c.name).join(" or ")}`,
    "uart",
  )
  .option("--max-instructions <n>", "ends with code 124 after so many")
  .option(
    "--secure",
    "starts in the Secure world, as QEMU's secure=on; for cores that have one, on the bare machine",
  )
  .option("--semihosting", "Arm semihosting; the guest's exit code becomes this program's")
  .option(
    "--stats <file>",
    "writes instructions, cycles, seconds and MIPS as JSON into a folder that is there",
  )
  .action(async (image: string, options: BootOptions) => {
    process.exitCode = await bootImage(image, options);
  });

withSetup(program.command("shell"))
  .description("boots the guest with a shell and your programs on the terminal; Ctrl-A X leaves")
  .addHelpText(
    "after",
    `
A program is a static ARM executable without Thumb and VFP code, such as arm-linux-gnueabi-gcc -marm -static makes, or Debian's
busybox-static for armel; it goes into the guest's /bin under its file's name, in the place of one of the guest's own.
  armvirt shell --program busybox --shell 'busybox sh'
The end of the input ends the shell, so commands may come from a pipe or a file. All keys go to the guest, except Ctrl-A: X behind it
leaves, Ctrl-A sends it. With --guests under xen, Ctrl-A three times in a row reaches dom0 and goes on to the next domain.
Exit codes: the shell's own; 128 and a signal's number; 2 bad use; boot's, where the shell has not ended.`,
  )
  .option("--vmm <vmm>", "on top of this VMM", "native")
  .option("--program <files...>", "puts programs into the guest's /bin")
  .option(
    "--shell <command>",
    "what runs at the prompt: a program of the guest's /bin, and its arguments",
    "sh",
  )
  .option("--memory <MiB>", "RAM of each guest")
  .option(
    "--guests <n>",
    "so many of it side by side; the first has the terminal, and all end with it (default: 1)",
  )
  .option("--max-instructions <n>", "ends with code 124 after so many")
  .option("--stats <file>", "writes instructions, cycles, seconds and MIPS as JSON")
  .action(async (options: ShellOptions) => {
    process.exitCode = await shell(options);
  });

withSetup(program.command("mips"))
  .description("measures how many million instructions this host simulates per second")
  .addOption(format())
  .action(async (options: MipsOptions) => {
    print(await mips(options, progress));
  });

/** Each option is given once: of two the user would miss one. */
function once(command: Command): void {
  for (const option of command.options) {
    if (option.variadic || !option.required) continue;
    let given = false;
    option.argParser((value: string) => {
      if (given)
        throw new BadInput(
          `${option.long} is given twice; give it once${/[,]/.test(option.description) ? ", names separated by commas" : ""}`,
        );
      given = true;
      return value;
    });
  }
}
for (const command of program.commands) once(command);

/** What asks for something that there is not, and what was tried and failed: one sentence each. */
const ASKED = [BadInput, BoardError, LoadError, SnapshotError, VmmError];
const TRIED = [BootFailure, HandlerError];

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : BAD_USE;
  else if ([...ASKED, ...TRIED].some((kind) => error instanceof kind)) {
    const { message, cause } = error as Error;
    process.stderr.write(`armvirt: ${message}\n`);
    // Who writes a handler wants to know where it threw.
    const [where] = /^ +at .*$/m.exec(cause instanceof Error ? (cause.stack ?? "") : "") ?? [];
    if (where !== undefined) process.stderr.write(`armvirt: thrown ${where.trim()}\n`);
    process.exitCode = TRIED.some((kind) => error instanceof kind) ? FAILED : BAD_USE;
  } else {
    process.stderr.write(`armvirt: internal error: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = FAILED;
  }
}
