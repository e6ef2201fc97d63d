// Breakouts from a root and from a UTS namespace, each beside a program that lacks the one call and must get out.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { armvirt } from "./armvirt.ts";
import { program } from "./program.ts";

const files = mkdtempSync(join(tmpdir(), "armvirt-"));
afterAll(() => rmSync(files, { recursive: true, force: true }));

/** What a program of this assembly text prints in the guest. */
async function printed(source: string): Promise<string> {
  const path = join(mkdtempSync(join(files, "f")), "try");
  writeFileSync(path, program(source));
  const { out } = await armvirt(["shell", "--timing", "functional", "--program", path], "try\nexit 0\n");
  return out.match(/<(.*)>/)?.[1] ?? `no answer in: ${out}`;
}

const words = (text: string): string => {
  const bytes = Buffer.concat([Buffer.from(text), Buffer.alloc(4 - (text.length % 4))]);
  return Array.from(
    { length: bytes.length / 4 },
    (_, n) => `.word 0x${bytes.readUInt32LE(4 * n).toString(16)}`,
  ).join("\n");
};
const call = (number: number): string =>
  `${number < 256 ? `mov r7, #${number}` : `mov r7, #${number - 256}\nadd r7, r7, #256`}\nsvc #0\n`;
/** A call whose first argument is this text, which is laid in the way and jumped over. */
const withText = (text: string, number: number, second = 0): string => {
  const laid = words(text);
  return `add r0, pc, #0\nb . + ${4 + 4 * laid.split("\n").length}\n${laid}\nmov r1, #${second}\n${call(number)}`;
};
const MKDIR = 39;
const ACCESS = 33;
const CHDIR = 12;
const CHROOT = 61;
const SETHOSTNAME = 74;
const say = (text: string): string =>
  withText(text, 20)
    .replace(/mov r1.*\n/, `mov r1, r0\nmov r0, #1\nmov r2, #${text.length}\n`)
    .replace("mov r7, #20", "mov r7, #4");
/** Prints the error number of the last call. */
const sayError = `rsb r0, r0, #48\nsub sp, sp, #512\nstr r0, [sp]\nmov r0, #1\nmov r1, sp\nmov r2, #1\n${call(4)}`;
const end = `mov r0, #0\n${call(1)}`;

test("`..` does not lead out of a root, nor does an absolute name", async () => {
  const source = (root: string): string =>
    withText("/phone", MKDIR, 448) +
    withText("/phone/in", MKDIR, 448) +
    root +
    withText("/", CHDIR) +
    say("<") +
    withText("../../bin/sh", ACCESS) +
    sayError +
    withText("/bin/sh", ACCESS) +
    sayError +
    withText("/in", ACCESS) +
    sayError +
    say(">\n") +
    end;
  expect(await printed(source(withText("/phone", CHROOT)))).toBe("220");
  expect(await printed(source(""))).toBe("002");
});

test("a host name set in a UTS namespace of one's own is nobody else's", async () => {
  const source = (unshare: string): string =>
    `${call(2)}cmp r0, #0\nbne parent\n${unshare}${withText("phone12", SETHOSTNAME, 7)}${end}parent:\n` +
    `mvn r0, #0\nmov r1, #0\nmov r2, #0\nmov r3, #0\n${call(114)}sub sp, sp, #512\nmov r0, sp\n${call(122)}${say("<")}` +
    `mov r0, #1\nadd r1, sp, #65\nmov r2, #7\n${call(4)}${say(">\n")}${end}`;
  expect(await printed(source(`mov r0, #0x4000000\n${call(337)}`))).toBe("armvirt");
  expect(await printed(source(""))).toBe("phone12");
});
