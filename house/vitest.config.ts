// Runs the tests of the repository as a whole.
import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "house", include: ["*.test.ts"] } });
