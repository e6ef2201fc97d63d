// Runs this package's tests on the sources, without a build.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "machine",
    include: ["test/**/*.test.ts"],
    execArgv: ["--conditions=@armvirt/source"],
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
});
