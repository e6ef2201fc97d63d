// Runs this package's tests on the sources, without a build.
import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["@armvirt/source", "module", "node", "default"] } },
  resolve: { conditions: ["@armvirt/source", "module", "node", "default"] },
  test: { name: "vmm-okl4", include: ["test/**/*.test.ts"], testTimeout: 120_000 },
});
