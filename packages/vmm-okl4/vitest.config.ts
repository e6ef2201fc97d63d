// Runs this package's tests on the sources, without a build.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "vmm-okl4",
    include: ["test/**/*.test.ts"],
    testTimeout: 300_000,
    execArgv: ["--conditions=@armvirt/source"],
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
});
