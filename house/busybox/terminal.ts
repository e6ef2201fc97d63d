// A session typed at a terminal: each line when the one before has been answered, as a user types. Prints what the terminal showed.
// Usage: node terminal.ts SECONDS COMMAND ARGUMENT... It gives up when nothing has come for so long.
import { spawn } from "node:child_process";

const PROMPT = "\n> ";
const C = "\u0003";
const Z = "\u001a";
const ESCAPE = "\u001b";
/** A shell that edits lines asks the terminal where its cursor is, and moves it. */
const CURSOR = new RegExp(`\r|${ESCAPE}\\[\\d*[A-Za-z]`, "g");
const [seconds, command, ...args] = process.argv.slice(2) as [string, string, ...string[]];

const READY = "\nready\n";
const ready = (program: string): string => `sh -c 'echo ready; exec ${program}'`;

/** A program that has said that it is ready has still to block in its read: a signal just before is one that a shell's `read` sleeps through. Milliseconds of the host. */
const SETTLED = 300;

/** What is waited for, and then typed. A key that signals waits for a word of the program that it is for. */
const SESSION: readonly (readonly [string, string])[] = [
  ["# ", "PS1='> '\n"],
  [PROMPT, `${ready("cat")}\n`],
  [READY, "hello\n"],
  ["hello\nhello\n", Z],
  [PROMPT, "jobs\n"],
  [PROMPT, "fg\n"],
  ['exec cat"\n', "again\n"],
  ["again\nagain\n", C],
  [PROMPT, "echo $?\n"],
  [PROMPT, "sleep 100 &\n"],
  [PROMPT, "jobs\n"],
  [PROMPT, "kill %1; wait; jobs\n"],
  [PROMPT, `${ready("sleep 200")}\n`],
  [READY, Z],
  [PROMPT, "bg\n"],
  [PROMPT, "jobs\n"],
  [PROMPT, "sleep 300 &\n"],
  [PROMPT, "jobs\n"],
  [PROMPT, "kill %1; sleep 1; wait %1; echo $?\n"],
  [PROMPT, "kill -STOP %2; sleep 1; jobs\n"],
  [PROMPT, "kill -KILL %2; sleep 1; wait %2; echo $?; jobs\n"],
  // Not cat first: Linux's sendfile from a terminal into a pipe may keep a line until the next.
  [PROMPT, `${ready("tee")} | cat | cat\n`],
  [READY, Z],
  [PROMPT, "jobs\n"],
  [PROMPT, "fg\n"],
  ["| cat | cat\n", "through all\n"],
  ["through all\nthrough all\n", C],
  [PROMPT, "sh -c 'trap \"echo caught; exit 4\" INT; echo ready; read line; echo end'\n"],
  [READY, C],
  [PROMPT, "echo $?; (sleep 0.2; echo later) & wait\n"],
  [PROMPT, "cat & sleep 2\n"],
  [PROMPT, "jobs\n"],
  [PROMPT, "fg\n"],
  ["\ncat\n", "read at last\n"],
  ["at last\nread at last\n", "\u0004"],
  ["> ", "echo wrogn\u007f\u007fng\n"],
  [PROMPT, "exit 3\n"],
];

const child = spawn(command, args, { stdio: ["pipe", "pipe", "ignore"] });
let shown = "";
/** Where the answer to what was typed last begins. */
let from = 0;
let step = 0;
const late = setTimeout(() => {
  console.log(`${shown}\nnothing came any more where this was to be typed: ${SESSION[step]?.[1]}`);
  child.kill();
  process.exit(1);
}, Number(seconds) * 1000);
child.stdout.on("data", (bytes: Buffer) => {
  shown = (shown + bytes.toString("latin1")).replaceAll(CURSOR, "");
  const [awaited, typed] = SESSION[step] ?? [];
  late.refresh();
  if (awaited === undefined || typed === undefined || !shown.slice(from).includes(awaited)) return;
  from = shown.length;
  step++;
  if (typed === C || typed === Z) setTimeout(() => child.stdin.write(typed), SETTLED);
  else child.stdin.write(typed);
});
child.on("close", (code) => {
  clearTimeout(late);
  console.log(`${shown.slice(shown.indexOf("PS1="))}\ncode ${code}`);
});
