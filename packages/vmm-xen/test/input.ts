// Who reads what is typed, before dom0 has taken the UART: the domain that the configuration gives the console.
import type { Vmm } from "@armvirt/vmm";
import { refocused, TARGET, type Target } from "@armvirt/vmm/conformance";
import { booted, hypercall, type Request, WORDS, wrong } from "./requests.ts";

const LATER = 1_000_000_000; // ns: what was typed has come
const BYTE = 0x41;
const waits = hypercall("(it waits for what is typed)", 29, [3, WORDS], 0, [WORDS, 0, LATER, 0]);
const reads = (bytes: number): Request => hypercall("console_io reads", 18, [1, 4, WORDS], bytes);

/** What is read by those who should not, or not by those who should. */
export const misread = (vmm: Vmm, target: Target = TARGET): string[] =>
  [vmm, refocused(vmm)].flatMap((focused, reader) => {
    const requests = [0, 1].map((domain) => [waits, reads(domain === reader ? 1 : 0)]);
    const system = booted(focused, requests, target);
    system.guests[0]?.type(Uint8Array.of(BYTE));
    system.run({ instructions: 3_000_000 });
    return requests.flatMap((of, domain) =>
      wrong(system, domain, of).map((what) => `domain ${domain}: ${what}`),
    );
  });
