// A VMM that is an ELF image with the objects of vmm/runtime: `vmm_config`, `vmm_console`, `vmm_state` (runtime/README.md).
import {
  type Board,
  boardNamed,
  boot,
  describe,
  type Elf,
  initrdOffset,
  LoadError,
  Machine,
  physicalEntry,
  placeElf,
  readElf,
} from "@armvirt/machine";
import { Console } from "./console.ts";
import {
  GUEST_MEMORY,
  type Guest,
  type GuestState,
  type Plan,
  type RunningGuest,
  type SharedRange,
  type System,
  VmmError,
} from "./contract.ts";
import { guestText, textSymbols } from "./guest-text.ts";
import type { HostCalls } from "./host-calls.ts";
import { machineOptions } from "./machine-options.ts";
import { wordOf } from "./observation.ts";
import { type SettingObjects, settingsOf } from "./settings.ts";
import { SymbolTable } from "./symbols.ts";

/** A VMM's image and what the loader has to know of it. */
export interface HostedVmm {
  readonly name: string;
  /** The VMM's ELF file. */
  readonly image: Uint8Array;
  /** The most RAM of one guest, in MiB; as much as the board takes unless given. */
  readonly guestMemory?: number;
  /** Where its image takes what the plan says of guests beside each other. */
  readonly settings?: SettingObjects;
  /** Its VMs have the channel of runtime/channel.h. */
  readonly channel?: boolean;
  /** Starts in Hyp mode. */
  readonly virtualization: boolean;
  /** What becomes of a guest's kernel before it is loaded, for example patches. Throws VmmError when it cannot be taken.
   *  @param elf the kernel @param data words for the VMM, by the name of the image's object that takes them */
  readonly prepare?: (elf: Elf, guest: Guest, data: Map<string, Uint8Array>) => Elf;
  /** Answers to the image's host calls. */
  readonly calls?: (symbols: SymbolTable) => HostCalls;
}

const MAGIC = 0x434d4d56; // runtime/config.h
/** The most guests at once. runtime/config.h */
export const MAX_VMS = 4;
const RAM_GRANULE = 2; // MiB
const CONSOLE_FOCUS = 1;
/** runtime/console.h */
const RING = 4096;
/** runtime/vm.h, enum vm_state */
const STATES: readonly GuestState[] = ["running", "running", "running", "off", "reset", "stopped"];
const MIB = 2 ** 20;

/** Makes the machine, loads the image and the guests: VM 0 on the next 2 MiB behind the image, the others behind it.
 *  @throws VmmError, LoadError, BoardError */
export function bootHosted(vmm: HostedVmm, plan: Plan): System {
  if (plan.guests.length < 1 || plan.guests.length > MAX_VMS) {
    throw new VmmError(`${vmm.name} runs 1 to ${MAX_VMS} guests, not ${plan.guests.length}.`);
  }
  if (plan.console === "virtio") {
    throw new VmmError(
      `${vmm.name} emulates no virtio console for its guests; boot without --console virtio.`,
    );
  }
  const settings = settingsOf(vmm.name, vmm.settings ?? {}, plan);
  const board = boardNamed(plan.board);
  const { ramBase } = board;
  const file = `${vmm.name}.elf`;
  const image = readElf(vmm.image, file);
  const symbols = new SymbolTable();
  for (const s of image.segments.filter((one) => one.executable)) {
    symbols.addImage({
      name: file,
      owner: "vmm",
      by: "physical",
      start: s.physical,
      end: s.physical + s.memorySize,
      hostCalls: true,
      // The VMM runs where it is linked, and is known by where it is loaded.
      symbols: textSymbols(image)
        .filter(({ address }) => address >= s.virtual && address < s.virtual + s.memorySize)
        .map(({ name, address }) => ({ name, address: address - s.virtual + s.physical })),
    });
  }
  const data = new Map<string, Uint8Array>();
  const places = placed(vmm, plan, endOf(image), data);
  const named = new Set<string>();
  for (const { elf, guest, base, bytes } of places) {
    if (guest.neighbour) {
      const text = { name: guest.name, owner: "neighbour", by: "physical", hostCalls: false } as const;
      symbols.addImage({
        ...text,
        start: base,
        end: base + bytes,
        symbols: [{ name: guest.name, address: base }],
      });
      continue;
    }
    if (named.has(guest.name)) continue;
    named.add(guest.name);
    for (const text of guestText(elf, guest.name)) symbols.addImage(text);
  }
  const calls = vmm.calls?.(symbols);
  const last = places.at(-1) as Place;
  const memory = (last.base + last.bytes - ramBase) / MIB;
  if (memory > board.memory.most) {
    const own = (places[0] as Place).base - ramBase;
    throw new VmmError(
      `the guests ask for ${memory - own / MIB} MiB of memory; ${board.name} takes ${board.memory.most} MiB and ${vmm.name} needs ${own / MIB} itself.`,
    );
  }
  if (plan.secure)
    throw new VmmError(`${vmm.name} does not run in the Secure world; take native, or leave --secure out.`);
  const machine = new Machine({
    ...machineOptions(plan, memory, symbols),
    virtualization: vmm.virtualization,
  });
  boot(machine, vmm.image, { name: file });
  const ram = machine.memory.bytes;
  const words = new DataView(ram.buffer, ram.byteOffset, ram.byteLength);
  const addresses = new Map(image.symbols.map((s) => [s.name, physicalOf(image, s.address)]));
  const at = (name: string): number => {
    const address = addresses.get(name);
    if (address === undefined)
      throw new LoadError(`${file} has no object ${name}; build it with vmm/runtime.`);
    return address - ramBase;
  };
  for (const [n, place] of places.entries())
    loadGuest(ram, place, board, vmm.channel === true && partnerOf(n) < places.length);
  for (const [name, bytes] of data) ram.set(bytes, at(name));
  for (const [name, values] of settings)
    for (const [n, value] of values.entries()) words.setUint32(at(name) + 4 * n, value, true);
  const config = [MAGIC, places.length];
  for (const [n, { base, bytes, elf }] of places.entries())
    config.push(
      ramBase,
      base,
      bytes,
      physicalEntry(elf),
      ramBase + board.descriptionAt,
      n === 0 ? CONSOLE_FOCUS : 0,
    );
  for (const [i, word] of config.entries()) words.setUint32(at("vmm_config") + 4 * i, word, true);
  const console = new Console(machine.uart);
  const rings = at("vmm_console");
  const states = at("vmm_state");
  const newest = (offset: number): number => machine.mmu.newest(ramBase + offset) >>> 0;
  return {
    machine,
    symbols,
    guests: places.map(({ guest, base, bytes }, n): RunningGuest => {
      const ring = new Ring(newest, rings + n * (RING + 4));
      return {
        name: guest.name,
        read: () => (n === 0 ? console.read() : ring.read()),
        type: (typed) => {
          if (n !== 0) throw new VmmError(`${guest.name} (VM ${n}) does not have the console; VM 0 has.`);
          return console.type(typed);
        },
        memory: () => ram.subarray(base - ramBase, base - ramBase + bytes),
        word: (offset) => wordOf(machine, base, bytes, offset),
        owns: (physical) => physical >= base && physical < base + bytes,
        state: () => STATES[newest(states + 4 * n)] ?? "stopped",
      };
    }),
    ...(calls ? { handlerPaths: () => calls.paths } : {}),
    run: (limits) => (calls ? calls.run(machine, limits) : machine.run(limits)),
  };
}

interface Place {
  readonly guest: Guest;
  readonly elf: Elf;
  /** Physical address and size of its RAM. */
  readonly base: number;
  readonly bytes: number;
}

/** Where an address of an image is loaded; itself when it is in no segment. */
export function physicalOf({ segments }: Elf, address: number): number {
  const s = segments.find((one) => address >= one.virtual && address < one.virtual + one.memorySize);
  return s === undefined ? address : address - s.virtual + s.physical;
}

const PAGE = 0x1000;

/** Pages of an image from the one where a symbol is, to be shared with guests; none when there is no such symbol. */
export function pagesOf(
  image: Elf,
  name: string,
  count: number,
  writable: boolean,
  guests?: (page: number) => readonly number[],
): readonly SharedRange[] {
  const symbol = image.symbols.find((s) => s.name === name);
  if (symbol === undefined) return [];
  const start = (physicalOf(image, symbol.address) & -PAGE) >>> 0;
  return Array.from({ length: count }, (_, page) => {
    const from = start + page * PAGE;
    return { from, to: from + PAGE, writable, ...(guests ? { guests: guests(page) } : {}) };
  });
}

/** The first physical address behind an image that a guest's RAM can begin at. */
function endOf(image: Elf): number {
  const end = Math.max(...image.segments.map((s) => s.physical + s.memorySize));
  return Math.ceil(end / (RAM_GRANULE * MIB)) * RAM_GRANULE * MIB;
}

function placed(vmm: HostedVmm, plan: Plan, start: number, data: Map<string, Uint8Array>): readonly Place[] {
  let base = start;
  return plan.guests.map((guest) => {
    const memory = guest.memory ?? GUEST_MEMORY;
    if (!Number.isInteger(memory) || memory < RAM_GRANULE || memory % RAM_GRANULE !== 0) {
      throw new VmmError(
        `${guest.name} asks for ${memory} MiB of memory; ${vmm.name} gives multiples of ${RAM_GRANULE}.`,
      );
    }
    const { guestMemory = memory } = vmm;
    if (memory > guestMemory) {
      throw new VmmError(
        `${guest.name} asks for ${memory} MiB of memory; ${vmm.name} gives at most ${guestMemory} to a guest.`,
      );
    }
    const plain = readElf(guest.kernel, guest.name);
    const place = { guest, elf: vmm.prepare?.(plain, guest, data) ?? plain, base, bytes: memory * MIB };
    base += place.bytes;
    return place;
  });
}

/** The VM at the other end of a VM's channel (runtime/channel.c). */
const partnerOf = (n: number): number => n ^ 1;

/** As `boot` does for the bare machine: the kernel at its addresses, the board's description at the start of RAM. */
function loadGuest(
  ram: Uint8Array,
  { guest, elf, base, bytes }: Place,
  board: Board,
  channel: boolean,
): void {
  const { ramBase, descriptionAt } = board;
  const own = ram.subarray(base - ramBase, base - ramBase + bytes);
  placeElf(elf, guest.name, own, ramBase);
  const { initrd } = guest;
  const initrdAt = initrdOffset(bytes);
  const facts = {
    memory: bytes,
    bootargs: guest.bootargs ?? "",
    virtualization: false,
    emulated: true,
    channel,
    secure: false,
    ...(initrd ? { initrd: { start: ramBase + initrdAt, end: ramBase + initrdAt + initrd.length } } : {}),
  };
  const description = describe(board, facts, guest.tree);
  if (elf.segments.some((s) => s.physical < ramBase + descriptionAt + description.bytes.length)) {
    throw new LoadError(
      `${guest.name} leaves no room for the board's description at the start of RAM; link it higher.`,
    );
  }
  own.set(description.bytes, descriptionAt);
  if (!initrd) return;
  const taken = elf.segments.some((s) => s.physical + s.memorySize > ramBase + initrdAt);
  if (taken || initrdAt + initrd.length > bytes)
    throw new LoadError(
      `${guest.name} and its RAM disk do not fit into ${bytes / MIB} MiB of RAM; give more --memory.`,
    );
  own.set(initrd, initrdAt);
}

/** One VM's `struct vmm_console`. */
class Ring {
  readonly #word: (offset: number) => number;
  readonly #at: number;
  #read = 0;

  /** @param word at an offset in the machine's RAM, as the VMM last wrote it */
  constructor(word: (offset: number) => number, at: number) {
    this.#word = word;
    this.#at = at;
  }

  read(): Uint8Array {
    const written = this.#word(this.#at);
    const first = Math.max(this.#read, written - RING);
    this.#read = written;
    return Uint8Array.from({ length: Math.max(0, written - first) }, (_, i) => {
      const byte = (first + i) % RING;
      return this.#word(this.#at + 4 + (byte & ~3)) >>> (8 * (byte % 4));
    });
  }
}
