// Phones of the guest kernel, from its shell: what tries to get out of one does not.
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { armvirt } from "./armvirt.ts";

const KERNEL = fileURLToPath(new URL("../../guest/images/guest-virt-v7.elf", import.meta.url));
/** A slow clock: the programs wait in milliseconds. */
const SLOW = ["--timing", "functional", "--mhz", "50"];
const BOARDS = [["cortex-a15"], ["arm926ej-s"]];

test.each(BOARDS)("nothing that a phone tries gets at the machine or a neighbour (%s)", async (core) => {
  const { out } = await armvirt(["shell", "--core", core, ...SLOW], "breakout\nexit 0\n");
  expect(out).toContain("27 tried, 0 escaped");
});

test("a phone has processes, files, devices and a name of its own", async () => {
  const commands = ["ls /proc", "cat /proc/mounts", "ls /dev", "echo mine > /tmp/file", "ls /tmp", "exit 0"];
  const { out } = await armvirt(["shell", "--vmm", "os-virt", ...SLOW], `${commands.join("\n")}\n`);
  expect(out).toMatch(/\$ 1\r?\n\d+\r?\nfilesystems/); // the shell is the first process
  expect(out).toContain("overlay /bin overlay rw");
  expect(out).not.toMatch(/foreground|panel|awake/); // the machine's own devices
  expect(out).toMatch(/\$ file\r?\n/);
  expect(out).toContain("init exited 0");
});

test("more phones than there can be, and a command line that leaves no room for them, are refused in one sentence", async () => {
  const many = await armvirt(["phones", "--count", "16"]);
  expect(many).toMatchObject({
    code: 2,
    err: 'armvirt: --count takes a whole number from 1 to 15, not "16"\n',
  });
  const long = await armvirt(["boot", KERNEL, "--vmm", "os-virt", "--append", "x".repeat(480)]);
  expect(long.code).toBe(2);
  expect(long.err).toMatch(
    /^armvirt: the command line of 555 bytes and 6 words is too long; the guest kernel takes 511 and 16\.?\n$/,
  );
});
