// The host's terminal, or what stands in its place: keys to the guest, its output, and the ways to leave.
import { setTimeout as pause } from "node:timers/promises";
import type { System } from "@armvirt/vmm";
import { Returns } from "./returns.ts";

const CTRL_A = 1;
const CTRL_C = 3;
const CTRL_D = 4;
const LEAVE = "x";
/** Milliseconds that a file or a pipe has to be read to its end before the first instruction. */
const INPUT_WAIT = 250;
/** Bytes typed ahead; more stay with the writer of the pipe. */
const TYPED_AHEAD = 65536;
/** Milliseconds between two looks at it. */
const PAUSE = 10;

/** What is typed, and the ways to leave. On a terminal Ctrl-A is the escape: X behind it leaves, any other key goes to the guest as
 *  it is, also Ctrl-C, which alone ends this program unless the guest is in conversation. */
export class Terminal {
  readonly #conversation: boolean;
  /** A terminal puts a return before each newline by itself, also while Node has it raw: that is about keys. */
  readonly #returns = process.stdout.isTTY ? new Returns() : undefined;
  #typed: number[] = [];
  #escaped = false;
  ended: "left" | "interrupted" | undefined;
  closed = false;
  readonly #interrupt = (): void => {
    this.ended = "interrupted";
  };

  constructor(conversation: boolean) {
    this.#conversation = conversation;
    const { stdin } = process;
    if (stdin.isTTY) stdin.setRawMode(true);
    stdin.on("data", (bytes: Buffer) => this.#take(bytes));
    stdin.on("end", () => {
      this.closed = true;
    });
    process.on("SIGINT", this.#interrupt);
  }

  #take(bytes: Buffer): void {
    for (const byte of bytes) {
      if (!process.stdin.isTTY) this.#typed.push(byte);
      else if (this.#escaped) {
        this.#escaped = false;
        if (String.fromCharCode(byte).toLowerCase() === LEAVE) this.ended = "left";
        else this.#typed.push(byte);
      } else if (byte === CTRL_A) this.#escaped = true;
      else if (byte === CTRL_C && !this.#conversation) this.ended = "interrupted";
      else this.#typed.push(byte);
    }
    if (this.#typed.length > TYPED_AHEAD) process.stdin.pause();
  }

  /** Input that is there at the start is typed before the first instruction, so that the same input gives the same cycles; a
   *  pipe whose writer takes its time is read as it comes. */
  async begin(): Promise<void> {
    if (process.stdin.isTTY) return;
    for (let waited = 0; !this.closed && waited < INPUT_WAIT; waited += PAUSE) await pause(PAUSE);
  }

  /** Hands what waits to the guest, as much as its line takes. The end of an input is there for everyone who reads: again and again. */
  feed(system: System): void {
    if (this.#conversation && this.closed && this.empty) this.#typed.push(CTRL_D);
    if (this.#typed.length === 0) return;
    const taken = system.guests[0]?.type(Uint8Array.from(this.#typed)) ?? 0;
    this.#typed = this.#typed.slice(taken);
    if (this.#typed.length <= TYPED_AHEAD && !this.closed) process.stdin.resume();
  }

  get empty(): boolean {
    return this.#typed.length === 0;
  }

  /** Shows what the guest has printed. */
  show(output: Uint8Array): void {
    process.stdout.write(this.#returns?.drop(output) ?? output);
  }

  close(): void {
    const { stdin } = process;
    if (stdin.isTTY) stdin.setRawMode(false);
    stdin.removeAllListeners();
    stdin.destroy(); // a pipe that stays open would keep this process
    process.off("SIGINT", this.#interrupt);
  }
}

/** Rows and columns of the terminal that shows the output; undefined where it is none. */
export function terminalSize(): { readonly rows: number; readonly columns: number } | undefined {
  const { isTTY, rows, columns } = process.stdout;
  return isTTY && rows > 0 && columns > 0 ? { rows, columns } : undefined;
}
