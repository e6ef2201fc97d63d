// Phones of the guest kernel, from its shell: what tries to get out of one does not.
import { expect, test } from "vitest";
import { armvirt } from "./armvirt.ts";

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
