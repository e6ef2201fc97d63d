// Runs every package's tests as one vitest project each.
import { defineConfig } from "vitest/config";

export default defineConfig({ test: { projects: ["packages/*", "house"] } });
