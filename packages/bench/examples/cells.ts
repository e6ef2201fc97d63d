// Three cells of OKL4: the first runs whenever it is ready and has a channel with the second, the third has none.
import { kernel } from "@armvirt/guest/images";
import { cortexA15 } from "@armvirt/vmm";
import { okl4 } from "@armvirt/vmm-okl4";

const image = kernel("virt", "v7", "okl4"); // a board, a version of the architecture, a port
const system = okl4.boot({
  core: cortexA15,
  board: "virt",
  timing: "functional",
  guests: [
    { name: "modem", kernel: image, memory: 16, priority: 200, bootargs: "init=/bin/lat_channel token" },
    { name: "phone", kernel: image, memory: 16, bootargs: "init=/bin/lat_channel -s" },
    { name: "other", kernel: image, memory: 16, priority: 50, bootargs: "init=/bin/hello" },
  ],
  channels: [[0, 1]],
});
const stop = system.run({ instructions: 100_000_000 });
console.log(`the machine stopped: ${stop.why}`);
for (const guest of system.guests)
  console.log(`${guest.name} is ${guest.state()} and printed:\n${new TextDecoder().decode(guest.read())}`);
