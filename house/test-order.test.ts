// The order of test files names files that there are.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LONG } from "./test-order.ts";

test("the long test files are where the order of tests looks for them, each once", () => {
  expect(LONG.filter((file) => !existsSync(join(import.meta.dirname, "..", file)))).toEqual([]);
  expect(new Set(LONG).size).toBe(LONG.length);
});
