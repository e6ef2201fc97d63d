// A list of phones: what becomes of it on the guest kernel's command line, what it means to each phone, and which lists are refused.
import { arm926ejS, cortexA15, native, VmmError } from "@armvirt/vmm";
import { Session } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { LEAST_MEMORY, launchers } from "../src/configuration.ts";
import { chroot, osVirt, osVirtWith, PHONES, type Phone, USUAL } from "../src/index.ts";

const line = (phones: readonly Phone[], program = ["/bin/sh"]): string =>
  launchers(phones)(program).join(" ");

/** What a shell's pipeline of so many processes makes it print. */
function pipeline(session: Session, processes: number): string {
  const before = session.printed.length;
  session.command(`${Array(processes).fill("true").join(" | ")}\n`);
  return session.printed.slice(before);
}

describe("phones of a list", () => {
  test("that are alike are one start of the launcher, as those of os-virt are", () => {
    expect(line(USUAL)).toBe("/bin/phones count=5 foreground=1 processes=40 kibibytes=24576 /bin/sh");
    expect(line([{}, { foreground: true }], ["/bin/check", "files"])).toBe(
      "/bin/phones count=2 foreground=2 /bin/check files",
    );
  });

  test("that differ are started in groups, the one that is shown last", () => {
    const phones = [
      { percent: 50, program: "/bin/sh -c echo;spin" },
      { foreground: true, processes: 2 },
      { program: "/bin/spin" },
      { program: "/bin/spin" },
    ];
    expect(line(phones, ["/bin/echo", "it's"])).toBe(
      [
        "/bin/sh -c /bin/phones\tcount=1\tpercent=50\t/bin/sh\t-c\t'echo;spin'&",
        "/bin/phones\tcount=2\t/bin/spin&",
        "/bin/phones\t/bin/true;",
        "/bin/phones\tcount=1\tforeground=1\tprocesses=2\t/bin/echo\t'it'\\''s'",
      ].join(""),
    );
  });

  const limits: readonly Phone[] = [{ processes: 3 }, { processes: 5 }];
  /** On a clock on which the launchers are interrupted, and on one on which they are not. */
  const machines = [
    { core: cortexA15, board: "virt", mhz: 5 },
    { core: arm926ejS, board: "versatilepb", mhz: 200 },
  ];
  test.each(machines)(
    "have each its own limits, whichever is shown (on $core.name)",
    ({ mhz, ...target }) => {
      const busy: Phone = { program: "/bin/spin", percent: 5, kibibytes: 2048 };
      for (const [shown, { processes = 0 }] of limits.entries()) {
        const phones = [busy, ...limits.map((phone, n) => ({ ...phone, foreground: n === shown })), busy];
        const clocked = osVirtWith(phones);
        const session = new Session(
          { ...clocked, boot: (plan) => clocked.boot({ ...plan, mhz }) },
          { target },
        );
        session.untilPrompt();
        const most = processes - 1; // beside the shell
        expect(pipeline(session, most)).not.toContain("cannot fork");
        expect(pipeline(session, most + 1)).toContain("cannot fork");
        session.type("exit 3\n");
        session.untilEnd();
        expect(session.printed).toContain("init exited 3");
      }
    },
  );

  test("run programs of their own: of the shown one it is the output, and its end the machine's", () => {
    const session = new Session(
      osVirtWith([{ program: "/bin/hello" }, { program: "/bin/echo it is me", foreground: true }]),
    );
    session.untilEnd();
    expect(session.printed).toMatch(/KiB free\r\nit is me\r\ninit exited 0\r\n$/);
  });
});

const REFUSED: readonly (readonly [phones: unknown, sentence: string])[] = [
  ["chrot", 'os-virt takes a list of phones, or "chroot", not "chrot".'],
  [undefined, 'os-virt takes a list of phones, or "chroot", not undefined.'],
  [
    [{}, null],
    "phone 2 is null; os-virt takes an object with name, foreground, program, processes, kibibytes, percent.",
  ],
  [
    [{ prcent: 3 }],
    'phone 1 has "prcent", which no phone has; os-virt takes name, foreground, program, processes, kibibytes, percent.',
  ],
  [[{ percent: "20" }], 'phone 1 has percent "20"; os-virt takes whole numbers from 1 to 100.'],
  [[{ name: 5 }], "phone 1 has name 5; os-virt takes a string."],
  [[{ foreground: "no" }], 'phone 1 has foreground "no"; os-virt takes a boolean.'],
  [[{ kibibytes: 64 }], "phone 1 has kibibytes 64; os-virt takes whole numbers from 68 to 1048576."],
  [[], `os-virt takes 1 to ${PHONES} phones, not 0.`],
  [Array(16).fill({}), `os-virt takes 1 to ${PHONES} phones, not 16.`],
  [[{}, { processes: 0 }], "phone 2 has processes 0; os-virt takes whole numbers from 1 to 1048576."],
  [
    [{ name: "mail", kibibytes: 1.5 }],
    "mail has kibibytes 1.5; os-virt takes whole numbers from 68 to 1048576.",
  ],
  [[{ percent: 101 }], "phone 1 has percent 101; os-virt takes whole numbers from 1 to 100."],
  [[{ name: "a" }, { name: "a" }], "two phones of os-virt are called a; give each a name of its own."],
  [[{ name: " " }], 'a phone of os-virt has the name " "; give one that can be read, or leave it out.'],
  [
    [{ foreground: true }, { name: "b", foreground: true }],
    "phone 1 and b are in the foreground; os-virt shows one phone at a time.",
  ],
  ...["spin", "/bin/spin  2", "/bin/spin\t2", ""].map(
    (program) =>
      [
        [{ program }],
        `phone 1 has the program "${program}"; os-virt takes an absolute path and arguments, with single spaces between.`,
      ] as const,
  ),
];

test.each(REFUSED)("a list that cannot be is refused in one sentence: %j", (phones, sentence) => {
  expect(() => osVirtWith(phones as readonly Phone[])).toThrow(new VmmError(sentence));
});

test("so is one that makes the command line longer than the kernel takes", () => {
  const phones = Array.from({ length: PHONES }, (_, n) => ({ processes: n + 1, kibibytes: 4096 }));
  expect(() => new Session(osVirtWith(phones))).toThrow(
    /^the command line of \d+ bytes and 3 words is too long; the guest kernel takes 511 and 16\.$/,
  );
});

test("a weight is refused: phones share one kernel's scheduler", () => {
  const guests = [{ name: "kernel", kernel: new Uint8Array(), weight: 512 }];
  expect(() => osVirt.boot({ core: cortexA15, board: "virt", timing: "functional", guests })).toThrow(
    new VmmError("kernel has a weight of 512; os-virt has a scheduler without weights, so leave it out."),
  );
});

test("the columns are five phones, and plain chroot as their variant", () => {
  expect([osVirt.name, chroot.name, chroot.variantOf]).toEqual(["os-virt", "chroot", "os-virt"]);
  expect(line(USUAL)).toContain(" count=5 ");
});

/** Of the frames that it takes to start, one is missing, or none. */
test.each([
  [LEAST_MEMORY, "$ "],
  [LEAST_MEMORY - 4, "phones: cannot start /bin/sh\r\ninit exited 127\r\n"],
])("with %i KiB a phone's first process comes to %j", (kibibytes, end) => {
  const words = line([{ kibibytes: LEAST_MEMORY }]).replace(`=${LEAST_MEMORY} `, `=${kibibytes} `);
  const session = new Session(native, { bootargs: `init=${words}` });
  session.until(() => /\$ $|exited/.test(session.printed));
  session.until(() => session.printed.endsWith(end));
  expect(session.printed.endsWith(end)).toBe(true);
});
