// `explain` for readers: its tables' lines are the whole.
import { expect, test } from "vitest";
import { armvirt } from "./armvirt.ts";

test.each(["Why it took time, in short", "Why it took time"])(
  "the lines of '%s' make its last",
  async (title) => {
    const { out } = await armvirt(["explain", "native", "lat_syscall null"]);
    const table = out.split("\n\n").find((text) => text.startsWith(`${title} (`)) as string;
    const [, columns, , ...rows] = table
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/ {2,}/));
    const at = (name: string): number => (columns as string[]).indexOf(name);
    const number = (row: readonly string[], column: string): number =>
      Number.parseFloat(row[at(column)] as string);
    const all = rows.pop() as string[];
    expect(all[0]).toBe("all");
    for (const column of ["cycles", "share", "assumed"]) {
      expect(at(column)).toBeGreaterThan(0);
      const sum = rows.reduce((n, row) => n + number(row, column), 0);
      expect(Math.abs(sum - number(all, column))).toBeLessThan(1); // rounded
    }
    expect(number(all, "assumed")).toBeGreaterThan(0);
  },
);
