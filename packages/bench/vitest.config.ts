// Runs this package's tests on the sources, without a build.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "bench",
    include: ["test/**/*.test.ts"],
    testTimeout: 300_000,
    maxConcurrency: 3,
    execArgv: ["--conditions=@armvirt/source"],
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
});
