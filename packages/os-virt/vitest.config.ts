// Runs this package's tests on the sources, without a build.
import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["@armvirt/source", "module", "node", "default"] } },
  resolve: { conditions: ["@armvirt/source", "module", "node", "default"] },
  test: { name: "os-virt", include: ["test/**/*.test.ts"], testTimeout: 300_000 },
});
