// The channel between two guests, under every VMM that gives one: bytes arrive, neither end can be overrun or held up for good, and an end that dies
// or lies is reported.
import type { Vmm } from "@armvirt/vmm";
import { describe, expect, test } from "vitest";
import { between, named } from "../src/commands/channel.ts";
import { selectSetup } from "../src/selection.ts";
import { VMMS } from "../src/vmms.ts";
import { armvirt } from "./armvirt.ts";
import { CASES, Pair } from "./pair.ts";

const LIMIT = 300_000;
const PAGE = 4096;
const CAPACITY = 2040; // guest/kernel/channel.c

describe.each(CASES)("$vmm.name on $name", ({ vmm, on }) => {
  test(
    "what one guest writes the other reads, in order and more than the rings hold",
    () => {
      const pair = new Pair(vmm, on, "/bin/cat /dev/channel");
      const list = pair.type("ls /bin");
      const times = Math.ceil(CAPACITY / list.length) + 1;
      const files = "/tmp/list ".repeat(times);
      expect(pair.type(`ls /bin > /tmp/list; cat ${files}> /dev/channel; echo end > /dev/channel`)).toBe("");
      const text = `${list.repeat(times)}end\n`;
      const arrived = (): string => pair.printed[1]?.replaceAll("\r", "") ?? "";
      expect(pair.until(() => arrived().endsWith("end\n"))).toBe(true);
      expect(arrived().slice(-text.length)).toBe(text);
    },
    LIMIT,
  );

  test(
    "a writer whose partner reads nothing waits, and a reader whose partner writes nothing, and both guests run on",
    () => {
      const pair = new Pair(vmm, on, "/bin/spin");
      pair.type("cat /bin/cat > /dev/channel &");
      pair.type("cat /dev/channel &");
      expect(pair.type("echo on")).toBe("on\n");
      expect(pair.system.guests.map((g) => g.state())).toEqual(["running", "running"]);
    },
    LIMIT,
  );

  test(
    "an end that dies is reported: who waits for it wakes, reads find the end, writes a broken pipe",
    () => {
      const pair = new Pair(vmm, on, "/bin/true");
      expect(pair.until(() => pair.system.guests[1]?.state() !== "running")).toBe(true);
      const report = /channel: the other guest has ended\r\n/g;
      expect(pair.until(() => pair.printed[0]?.match(report) !== null)).toBe(true);
      expect(pair.type("cat /dev/channel")).toBe("");
      expect(pair.printed[0]?.match(report)?.length).toBe(1);
      expect(pair.type("echo lost > /dev/channel || echo refused")).toBe("refused\n");
      expect(pair.type("echo on")).toBe("on\n");
    },
    LIMIT,
  );
});

const ON_A15 = CASES.filter(({ name }) => name === "cortex-a15");
/** Where the data of the ring from end 0 to end 1 begins in the page, and the counts of the other one. */
const [DATA, RING] = [8, 2048];
const SAID = "who writes this has the page";

/** Physical: the page between both guests, by what end 0 writes into its ring. */
function sharedPage(pair: Pair): number {
  expect(pair.type(`echo ${SAID} > /dev/channel`)).toBe("");
  const { base, bytes } = pair.system.machine.memory;
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = found.indexOf(SAID); at >= 0; at = found.indexOf(SAID, at + 1))
    if (at % PAGE === DATA) return base + at - DATA;
  throw new Error("nothing of what was written is in a channel's page");
}

test.each(ON_A15)(
  "under $vmm.name an end that lies about its count is given up, and nothing is read beyond the ring",
  ({ vmm, on }) => {
    const pair = new Pair(vmm, on, "/bin/spin");
    const { machine } = pair.system;
    const { base, bytes } = machine.memory;
    const words = new DataView(bytes.buffer, bytes.byteOffset + sharedPage(pair) - base);
    words.setUint32(RING, CAPACITY + 1, true);
    const said = `channel: the other guest says that ${CAPACITY + 1} bytes are in a ring of ${CAPACITY}\n`;
    expect(pair.type("cat /dev/channel || echo refused")).toBe(`${said}refused\n`);
    words.setUint32(RING, 1, true);
    expect(pair.type("cat /dev/channel || echo refused")).toBe("refused\n");
    expect(pair.type("echo on")).toBe("on\n");
  },
  LIMIT,
);

test("a guest alone has no channel, and says so", () => {
  const hyp = VMMS.find((v) => v.name === "hyp") as Vmm;
  const alone = { ...named("lat_channel") };
  const { partner: _, ...row } = alone;
  expect(between(hyp, selectSetup({ timing: "functional" }), row)).toMatchObject({
    status: "failed",
    reason: expect.stringContaining("there is no channel to another guest"),
  });
});

test("what has no channel is refused by name", async () => {
  const { code, err } = await armvirt(["channel", "native"]);
  expect(code).toBe(2);
  expect(err).toMatch(/^armvirt: the guests of native have no channel to each other; choose another VMM\n$/);
});
