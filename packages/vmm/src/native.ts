// The baseline: one guest on the bare machine, and the smallest example of the contract.
import { boot, isElf, Machine, readElf } from "@armvirt/machine";
import { Console } from "./console.ts";
import { GUEST_MEMORY, type Plan, type System, type Vmm, VmmError } from "./contract.ts";
import { guestText } from "./guest-text.ts";
import { machineOptions } from "./machine-options.ts";
import { wordOf } from "./observation.ts";
import { settingsOf } from "./settings.ts";
import { SymbolTable } from "./symbols.ts";

export const native: Vmm = {
  name: "native",
  title: "the bare machine",
  guests: 1,
  refuses: () => undefined,
  boot(plan: Plan): System {
    const [guest, ...others] = plan.guests;
    if (guest === undefined || others.length > 0) {
      throw new VmmError(`native runs one guest, not ${plan.guests.length}; name a VMM for more.`);
    }
    settingsOf("native", {}, plan);
    const symbols = new SymbolTable();
    if (isElf(guest.kernel)) {
      for (const text of guestText(readElf(guest.kernel, guest.name), guest.name)) symbols.addImage(text);
    }
    const memory = guest.memory ?? GUEST_MEMORY;
    const machine = new Machine(machineOptions(plan, memory, symbols));
    boot(machine, guest.kernel, {
      name: guest.name,
      bootargs: guest.bootargs ?? "",
      ...(guest.initrd ? { initrd: guest.initrd } : {}),
      ...(guest.tree ? { tree: guest.tree } : {}),
    });
    const console = new Console(machine.console, machine.uart);
    let state: "running" | "off" | "reset" = "running";
    return {
      machine,
      symbols,
      guests: [
        {
          name: guest.name,
          read: () => console.read(),
          type: (bytes) => console.type(bytes),
          memory: () => machine.memory.bytes,
          word: (offset) => wordOf(machine, machine.board.ramBase, memory * 2 ** 20, offset),
          owns: (physical) => machine.memory.offset(physical) >= 0,
          state: () => state,
        },
      ],
      run(limits) {
        const stop = machine.run(limits);
        if (stop.why === "off" || stop.why === "reset") state = stop.why;
        return stop;
      },
    };
  },
};
