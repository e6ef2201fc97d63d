// Runs every package's tests as one vitest project each, long files first.
import { defineConfig } from "vitest/config";
import { LongFirst } from "./house/test-order.ts";

export default defineConfig({
  test: { projects: ["packages/*", "house"], sequence: { sequencer: LongFirst } },
});
